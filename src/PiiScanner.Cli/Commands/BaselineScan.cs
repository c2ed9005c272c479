using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Findings;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Cli.Commands;

/// <summary>The scan of a baseline: like <c>scan</c>, with all findings of a file and its digest, and without a report.</summary>
internal static class BaselineScan
{
    /// <summary>The options a baseline shares with <c>scan</c>; they must be the same there, or other things are found.</summary>
    /// <param name="set">The options of the command.</param>
    public static CliOption[] Options(ScanOptionSet set) =>
    [
        set.Rules, set.School, set.Profile, set.MinConfidence, set.MaxFindings, set.Include, set.Exclude, set.Jobs, set.TimeoutPerFile, set.MemoryPerFile, set.AsOf, set.PasswordFile,
        set.KeyFile, set.PreviousKeyFile,
    ];

    /// <summary>Scans.</summary>
    /// <param name="arguments">What the user asked for.</param>
    /// <param name="set">The options of the command.</param>
    /// <param name="context">The machine.</param>
    /// <param name="outputs">Files the command writes; they are not scanned.</param>
    /// <param name="seen">Shown every outermost file with its reports.</param>
    public static void Run(ParsedArguments arguments, ScanOptionSet set, CliContext context, IReadOnlyList<string> outputs, Action<WalkEntry, IReadOnlyList<FileReport>> seen)
    {
        if (arguments.Arguments.Count == 0) throw new UsageException(CliTexts.NoPath);
        var options = ScanSettings.Read(arguments, set, context) with { OwnOutputs = [.. outputs.Select(Path.GetFullPath)] };
        var report = ScanCommand.Scan(
            options, arguments.One(set.Rules), context, new Surroundings(null, SchoolFile.Read(arguments.One(set.School))), context.ErrorIsTerminal, new ScanParts(null, null) { Seen = seen });
        var unread = report.Files.Count(file => file.Depth == 0 && file.Status is FileStatus.Partial or FileStatus.Failed);
        if (unread > 0) context.Tell(BaselineTexts.Unread(unread));
    }
}
