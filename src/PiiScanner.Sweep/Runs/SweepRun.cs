using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Readings;
using PiiScanner.Sweep.Ledgers;

namespace PiiScanner.Sweep.Runs;

/// <summary>A sweep: walks an archive, reads what the ledger does not know, judges everything from the ledger. The result is the same for any number of threads, and whether or not it was killed before.</summary>
/// <param name="ledger">The ledger.</param>
/// <param name="pipeline">Reads files; it records.</param>
/// <param name="judge">Makes verdicts.</param>
/// <param name="scan">The options of the scan.</param>
/// <param name="options">What the sweep goes by.</param>
/// <param name="clock">The time at which marks of files are taken.</param>
public sealed class SweepRun(Ledger ledger, ScanPipeline pipeline, ReadingJudge judge, ScanOptions scan, SweepOptions options, TimeProvider clock)
{
    // What another moment or another user may read all the same is tried again by every sweep.
    private static readonly string[] Passing = ["access-denied", "unreadable", "vanished", "reader-unavailable", "library-missing", "unreadable-folder", "broken-link", "not-a-file"];
    private static readonly string[] Bounded = ["timeout", "limit-reached", "reader-crashed"];
    private readonly KeyedLock _reading = new();
    private readonly string _limits = FormattableString.Invariant($"{scan.TimeoutPerFile.TotalSeconds}s {scan.TimePerPicture.TotalSeconds}s {scan.MemoryPerFile}");
    private readonly int _day = (scan.Examine.AsOf.Year * 10000) + (scan.Examine.AsOf.Month * 100) + scan.Examine.AsOf.Day;

    /// <summary>Runs the sweep.</summary>
    /// <param name="walk">The walk; its entries are pulled as they are worked on.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancel">The user's wish to stop.</param>
    /// <exception cref="OperationCanceledException">The user stopped it; everything finished is kept.</exception>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public SweepResult Run(WalkSurvey walk, SweepProgress progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(walk);
        ArgumentNullException.ThrowIfNull(progress);
        progress.Total += walk.Count;
        var sweep = ledger.BeginSweep(options.Root, _day, options.Judge, options.Shard.ToString());
        WorkerPool.Run(walk.Entries(cancel), scan.Jobs, (index, entry) =>
        {
            cancel.ThrowIfCancellationRequested();
            if (Take(entry, sweep, progress, cancel) is { } place) ledger.PutPlace(sweep, index, place);
        });
        ledger.EndSweep(sweep);
        return new SweepResult(ledger, judge, options, sweep, walk.Ignored);
    }

    private SweptPlace? Take(WalkEntry entry, long sweep, SweepProgress progress, CancellationToken cancel)
    {
        var known = ledger.FindFile(options.Root, entry.Path);
        var (sha256, mark, recorded, failure) = Content(entry, known, cancel);
        if (!options.Shard.Holds(sha256, entry.Path))
        {
            progress.Pass();
            return null;
        }

        var (reading, passing, isFresh) = sha256 is null ? (null, failure, false) : Read(entry, sha256, cancel);
        var place = new SweptPlace(entry.Path, reading ?? 0, Exposes(entry, known, cancel), passing);
        var standing = StandingOf(place, cancel);
        var file = new LedgerFile
        {
            Path = entry.Path,
            Mark = mark,
            Recorded = recorded,
            Sha256 = passing?.Sha256 ?? sha256,
            Reading = reading,
            Passing = passing is null ? null : ReadingBytes.Write(passing),
            Exposes = place.Exposes,
            ExposesUnder = options.Setup,
            FirstSeen = _day,
            Sweep = sweep,
        };
        if (known is not null && known.FirstSeen <= _day && known with { FirstSeen = _day, Sweep = sweep } == file) ledger.MeetAgain(options.Root, file);
        else ledger.PutFile(options.Root, file);
        progress.Finish(standing, isFresh);
        return place;
    }

    // The digest of the content: from the ledger where the disk proves the file unchanged, else from the bytes.
    private (string? Sha256, FileMark Mark, long Recorded, FileReading? Failure) Content(WalkEntry entry, LedgerFile? known, CancellationToken cancel)
    {
        if (entry.Open is null) return (null, default, 0, Unopened(entry, cancel));
        var mark = entry.Mark();
        if (!options.Rehash && known is { Sha256: { } before } && mark == known.Mark && known.Mark.IsTrustedAt(known.Recorded)) return (before, known.Mark, known.Recorded, null);
        var now = clock.GetUtcNow().Ticks;
        if (mark is null || mark.Value.Length > scan.Limits.MaxFileBytes) return (null, mark ?? default, 0, Unopened(entry, cancel));
        try
        {
            var sha256 = entry.Digest(cancel);
            return (sha256, mark.Value, entry.Mark() == mark ? now : 0, null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, mark.Value, 0, Unopened(entry, cancel));
        }
    }

    // The pipeline says why.
    private FileReading Unopened(WalkEntry entry, CancellationToken cancel) => ReadingIn(pipeline.Scan(entry, cancel));

    private static FileReading ReadingIn(FileOutcome outcome) => outcome.Reading ?? throw new InvalidOperationException("The pipeline does not record.");

    private (long? Reading, FileReading? Passing, bool IsFresh) Read(WalkEntry entry, string sha256, CancellationToken cancel)
    {
        var name = entry.Path[(entry.Path.LastIndexOf('/') + 1)..];
        var effect = options.Key.Fingerprint($"name\n{Path.GetExtension(name).ToLowerInvariant()}\n{options.NameEffect(name)}");
        var key = new ReadingKey(sha256, options.Setup, effect) { Day = _day, Limits = _limits, UntilVerdictOf = options.UntilVerdict ? options.JudgeOf(entry.Path) : null };
        // Copies of one file are read once, whichever thread meets them.
        using var gate = _reading.Enter(sha256 + effect);
        if (ledger.FindReading(key) is { } kept) return (kept, null, false);
        var reading = ReadingIn(pipeline.Scan(entry, cancel));
        var codes = reading.Flatten().SelectMany(file => file.Reasons).Select(reason => reason.Code).ToHashSet(StringComparer.Ordinal);
        if (reading.Sha256 is not { } read || codes.Overlaps(Passing)) return (null, reading, true);
        var days = reading.Days();
        var stored = new StoredReading(key with { Sha256 = read }, days.From, days.To, codes.Overlaps(Bounded), reading.IsCut, ReadingBytes.Write(reading));
        return (ledger.PutReading(stored), null, true);
    }

    private bool Exposes(WalkEntry entry, LedgerFile? known, CancellationToken cancel) =>
        known is not null && known.ExposesUnder == options.Setup ? known.Exposes : judge.Exposes(entry.Path, cancel);

    private FileStanding StandingOf(SweptPlace place, CancellationToken cancel) => SweepResult.StandingOf(ledger, judge, options.JudgeOf(place.Path), place, cancel);
}
