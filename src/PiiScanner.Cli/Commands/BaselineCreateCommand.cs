using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Scanning.Suppressions;

namespace PiiScanner.Cli.Commands;

/// <summary><c>baseline create PATH…</c>: scans, and writes down what counts now.</summary>
internal sealed class BaselineCreateCommand : CliCommand
{
    private readonly ScanOptionSet _set = new();
    private readonly CliOption _force = CliOption.Flag("--force", "Thay mức nền đã có; mọi điều mới từ đó cũng được chấp nhận.", "Replaces the baseline that is there; what is new since then is accepted too.");

    /// <summary>Makes the command.</summary>
    public BaselineCreateCommand()
        : base("create", new LocalizedText("Quét và ghi lại những gì đang tính, không ghi giá trị nào.", "Scans and writes down what counts now, without any value."))
    {
        Take("PATH", new LocalizedText("Tệp hoặc thư mục, như khi quét.", "Files or folders, as for scan."));
        Add([_set.Baseline, _force, .. BaselineScan.Options(_set)]);
    }

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var path = BaselineFileOption.Of(arguments, _set);
        if (File.Exists(path) && !arguments.Has(_force)) throw new UsageException(BaselineTexts.IsThere(path));
        var keys = AcceptedBefore.Keys(arguments, _set, context);
        var baseline = new Baseline(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "");
        BaselineScan.Run(arguments, _set, context, [path], (entry, files) => baseline.Accept(entry, files, keys));
        BaselineFileOption.Write(path, baseline);
        context.Tell(BaselineTexts.Created(path, baseline.Files.Count, baseline.Findings.Count));
        if (!keys.HasKey && baseline.Files.Count > 0) context.Tell(BaselineTexts.FilesOnly);
        return ExitDecision.Clean;
    }
}
