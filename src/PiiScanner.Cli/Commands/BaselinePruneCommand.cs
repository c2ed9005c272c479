using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Scanning.Suppressions;

namespace PiiScanner.Cli.Commands;

/// <summary><c>baseline prune PATH…</c>: takes out of the baseline what is not there any more, and writes it anew under the present secret.</summary>
internal sealed class BaselinePruneCommand : CliCommand
{
    private readonly ScanOptionSet _set = new();

    /// <summary>Makes the command.</summary>
    public BaselinePruneCommand()
        : base("prune", new LocalizedText("Quét và bỏ khỏi mức nền những gì không còn.", "Scans and takes out of the baseline what is not there any more."))
    {
        Take("PATH", new LocalizedText("Tệp hoặc thư mục, như khi quét.", "Files or folders, as for scan."));
        Add([_set.Baseline, .. BaselineScan.Options(_set)]);
    }

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var path = BaselineFileOption.Of(arguments, _set);
        var keys = AcceptedBefore.Keys(arguments, _set, context);
        var before = AcceptedBefore.ReadBaseline(path);
        if (before.Findings.Count > 0 && !keys.HasKey) throw new UsageException(BaselineTexts.PruneNeedsKey);
        var kept = new Baseline(before.Folder);
        BaselineScan.Run(arguments, _set, context, [path], (entry, files) => before.Keep(entry, files, keys, kept));
        BaselineFileOption.Write(path, kept);
        context.Tell(BaselineTexts.Pruned(path, before.Files.Count + before.Findings.Count - kept.Files.Count - kept.Findings.Count, kept.Files.Count + kept.Findings.Count));
        return ExitDecision.Clean;
    }
}
