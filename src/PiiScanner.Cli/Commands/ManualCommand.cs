using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Completion;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands;

/// <summary><c>manual</c>: the manual page for <c>man</c>.</summary>
internal sealed class ManualCommand : CliCommand
{
    private readonly Func<CliCommand> _root;

    /// <summary>Makes the command.</summary>
    /// <param name="root">The tree of commands.</param>
    public ManualCommand(Func<CliCommand> root)
        : base("manual", new LocalizedText("In trang hướng dẫn cho lệnh man.", "Prints the manual page for man.")) => _root = root;

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner manual | man -l -", new("Đọc trang hướng dẫn.", "Reads the manual page.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        context.Output.Write(new ManualPage(_root(), context.Language).Write());
        return ExitDecision.Clean;
    }
}
