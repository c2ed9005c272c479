using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Readings;
using PiiScanner.Sweep.Ledgers;

namespace PiiScanner.Sweep.Runs;

/// <summary>What a sweep met, in the order of paths. Reports and facts come from the ledger as they are asked for; nothing grows with the content of the files.</summary>
public sealed class SweepResult
{
    private readonly Ledger _ledger;
    private readonly ReadingJudge _judge;
    private readonly SweepOptions _options;
    private readonly long _sweep;

    internal SweepResult(Ledger ledger, ReadingJudge judge, SweepOptions options, long sweep, int ignored)
    {
        (_ledger, _judge, _options, _sweep) = (ledger, judge, options, sweep);
        Ignored = ignored;
    }

    /// <summary>Outermost files met.</summary>
    public int Count => _ledger.CountPlaces(_sweep);

    /// <summary>Files and folders that are not reported, such as lock files.</summary>
    public int Ignored { get; }

    /// <summary>The facts of every file.</summary>
    /// <param name="cancel">Stops the work.</param>
    public IEnumerable<SweptFile> Files(CancellationToken cancel)
    {
        foreach (var place in _ledger.PlacesOf(_sweep))
        {
            cancel.ThrowIfCancellationRequested();
            var file = _ledger.FindFile(_options.Root, place.Path) ?? new LedgerFile { Path = place.Path };
            yield return new SweptFile(file, FactsOf(_ledger, _judge, _options.JudgeOf(place.Path), place, cancel));
        }
    }

    /// <summary>The path of every file.</summary>
    public IEnumerable<string> Paths() => _ledger.PlacesOf(_sweep).Select(place => place.Path);

    /// <summary>The reading of a file.</summary>
    /// <param name="file">One of <see cref="Files"/>.</param>
    public FileReading ReadingOf(LedgerFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Reading is { } reading ? _ledger.ReadingOf(reading) : ReadingBytes.Read(file.Passing ?? throw new InvalidOperationException("The file was not swept."));
    }

    /// <summary>The whole report of every file, one file after the other.</summary>
    /// <param name="cancel">Stops the work.</param>
    public IEnumerable<FileOutcome> Outcomes(CancellationToken cancel)
    {
        foreach (var place in _ledger.PlacesOf(_sweep)) yield return Bounded(_judge.Judge(place.Passing ?? _ledger.ReadingOf(place.Reading), place.Path, cancel));
    }

    internal static FileStanding StandingOf(Ledger ledger, ReadingJudge judge, string judgeId, SweptPlace place, CancellationToken cancel)
    {
        if (place.Reading > 0 && ledger.FindJudgement(place.Reading, judgeId, place.Exposes) is { } kept) return JsonSerializer.Deserialize(kept, FactsJson.Default.FileStanding);
        var facts = FactsOf(ledger, judge, judgeId, place, cancel);
        return new FileStanding(facts.Verdict, facts.Status);
    }

    internal static FileFacts FactsOf(Ledger ledger, ReadingJudge judge, string judgeId, SweptPlace place, CancellationToken cancel)
    {
        if (place.Reading > 0 && ledger.FindJudgement(place.Reading, judgeId, place.Exposes) is { } kept && JsonSerializer.Deserialize(kept, FactsJson.Default.FileFacts) is { } known) return known;
        var reading = place.Passing ?? ledger.ReadingOf(place.Reading);
        var facts = FactsMaker.Of(judge.Judge(reading, place.Path, cancel), reading);
        if (place.Reading > 0) ledger.PutJudgement(place.Reading, judgeId, place.Exposes, JsonSerializer.SerializeToUtf8Bytes(facts, FactsJson.Default.FileFacts));
        return facts;
    }

    private static FileOutcome Bounded(FileOutcome outcome) => outcome with { Files = ReportBound.Of(outcome.Files) };
}
