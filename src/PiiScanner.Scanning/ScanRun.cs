using PiiScanner.Core.Findings;
using PiiScanner.Formats;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Suppressions;

namespace PiiScanner.Scanning;

/// <summary>A whole scan: walks the paths, scans every file, makes the report. The report is the same for any number of threads.</summary>
/// <param name="formats">Recognises files.</param>
/// <param name="examiner">The engine.</param>
/// <param name="options">What the user chose.</param>
/// <param name="pictures">Reads pictures, or null when there is no engine for them.</param>
public sealed class ScanRun(IFormatRecognizer formats, IExaminer examiner, ScanOptions options, IPictureReader? pictures = null)
{
    // What OCR of a page may take beside what its file takes.
    private const long MemoryPerThread = 640L << 20;

    /// <summary>Scans files that must not be read in this process; null to read everything here.</summary>
    public IIsolation? Isolation { get; init; }

    /// <summary>Where the files come from; null for the paths of the options.</summary>
    public IFileSource? Source { get; init; }

    /// <summary>What was accepted before; null when nothing was.</summary>
    public Acceptance? Accepted { get; init; }

    /// <summary>Shown every outermost file with its reports, in the order of the report; null when nobody asks.</summary>
    public Action<WalkEntry, IReadOnlyList<FileReport>>? Seen { get; init; }

    /// <summary>Runs the scan.</summary>
    /// <param name="tool">What the report says made it.</param>
    /// <param name="progress">Told how far the scan has come, or null.</param>
    /// <param name="cancel">The user's wish to stop.</param>
    /// <exception cref="PathNotFoundException">A path does not exist.</exception>
    /// <exception cref="OperationCanceledException">The user stopped the scan.</exception>
    public ScanReport Run(ToolDescription tool, ScanProgress? progress, CancellationToken cancel)
    {
        var walk = (Source ?? new PathSource(options)).Walk(cancel);
        if (progress is not null) progress.Total = walk.Entries.Count;
        var pipeline = new ScanPipeline(formats, examiner, options, pictures) { Isolation = Isolation };
        var outcomes = new FileOutcome[walk.Entries.Count];
        var unfinished = outcomes.Length;
        WorkerPool.Run(outcomes.Length, options.Jobs, index =>
        {
            cancel.ThrowIfCancellationRequested();
            outcomes[index] = Scan(pipeline, walk.Entries[index] with { Threads = Threads(Volatile.Read(ref unfinished)) }, cancel);
            Interlocked.Decrement(ref unfinished);
            progress?.Finish();
        });
        if (Seen is { } seen)
        {
            for (var i = 0; i < outcomes.Length; i++) seen(walk.Entries[i], outcomes[i].Files);
        }

        return Report(tool, outcomes, walk.Ignored, cancel);
    }

    // Where there are fewer files than jobs, one file may use the jobs that are left, as far as its memory goes.
    private int Threads(int unfinished) => (int)Math.Clamp(options.MemoryPerFile / MemoryPerThread, 1, Math.Max(1, options.Jobs / Math.Max(1, unfinished)));

    private FileOutcome Scan(ScanPipeline pipeline, WalkEntry entry, CancellationToken cancel)
    {
        using var fetched = entry.Fetch?.Invoke(cancel);
        var outcome = pipeline.Scan(fetched?.Entry ?? entry, cancel);
        if (entry.Commit is { } commit) outcome = outcome with { Files = [.. outcome.Files.Select(file => file with { Commit = commit })] };
        return outcome with { Files = VerdictCount.Of(Accepted?.Mark(entry, outcome.Files) ?? outcome.Files) };
    }

    private ScanReport Report(ToolDescription tool, FileOutcome[] outcomes, int ignored, CancellationToken cancel)
    {
        var people = new PeopleCount();
        foreach (var outcome in outcomes) people.Merge(outcome.People);
        IReadOnlyList<FileReport> files = [.. outcomes.SelectMany(outcome => ReportBound.Of(outcome.Files))];
        // The page for the screen tells paths as they are.
        var paths = options.NeedsDigests && !options.Examine.ShowValues ? new PublicPaths(new PathCheck(examiner, options.Examine), cancel) : null;
        return new ScanReport
        {
            Files = paths?.Mask(files) ?? files,
            Root = Source is null ? paths?.MaskFolder(WorkingRoot.Of(options.Paths)) ?? "" : "",
            Tool = tool,
            Subjects = people.Total,
            HoldsRawValues = options.Examine.ShowValues,
            IgnoredFiles = ignored,
            Remarks = Accepted?.Remarks ?? [],
            Problems = Accepted?.Problems ?? [],
        };
    }
}
