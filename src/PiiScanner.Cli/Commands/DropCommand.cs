using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Drop;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands;

/// <summary><c>drop check</c> and <c>drop redact</c>: what the two icons of the Windows package do with files dropped onto them.</summary>
internal sealed class DropCommand : CliCommand
{
    /// <summary>Makes the group.</summary>
    public DropCommand()
        : base("drop", new LocalizedText("Kéo thả tệp: quét hoặc tạo bản an toàn, mở kết quả rồi chờ.", "For files dropped onto an icon: scans or redacts, opens what was written, and waits.")) =>
        Add(
            new Leaf("check", new("Quét các tệp được thả, ghi báo cáo bên cạnh và mở báo cáo.", "Scans the dropped files, writes the report beside them and opens it."), (run, paths) => run.Check(paths)),
            new Leaf("redact", new("Tạo bản an toàn của các tệp được thả trong thư mục Ban-an-toan và mở thư mục đó.", "Makes safe copies of the dropped files in the folder Ban-an-toan and opens it."), (run, paths) => run.Redact(paths)));

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context) => throw new UsageException(CliTexts.CommandMissing(Children.Select(child => child.Name)));

    private sealed class Leaf : CliCommand
    {
        private readonly Func<DropRun, IReadOnlyList<string>, int> _work;

        public Leaf(string name, LocalizedText summary, Func<DropRun, IReadOnlyList<string>, int> work)
            : base(name, summary)
        {
            _work = work;
            Take("PATH", new LocalizedText("Tệp hoặc thư mục được thả.", "Dropped file or folder."));
        }

        public override int Run(ParsedArguments arguments, CliContext context) =>
            _work(new DropRun(context, new DropPlaces(context.Documents())), Dropped(arguments, context));

        private static IReadOnlyList<string> Dropped(ParsedArguments arguments, CliContext context) =>
            DroppedLine.Parse(context.Environment(DroppedLine.Variable)) is { Count: > 0 } names ? names : arguments.Arguments;
    }
}
