using System.Text.Json;
using PiiScanner.Core;
using PiiScanner.Core.Recordings;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Readings;

namespace PiiScanner.Sweep.Tests.Runs;

/// <summary>What is judged from a ledger is what a scan of the file says.</summary>
public sealed class ReplayTests
{
    // Pictures are read by a program that is not everywhere; a scanned page takes seconds. The command's own test has them.
    private static readonly string[] Pictures = [".jpg", ".png", ".tif"];

    private static string Samples { get; } = Path.Combine(RepositoryRoot(), "samples");

    public static TheoryData<string> Profiles() => ["default", "strict"];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Judge_EverySample_SaysWhatAScanSays(string profile)
    {
        var engine = new Engine();
        var examine = Archive.Examine with { Profile = profile };
        var scan = new ScanOptions { Paths = [Samples], Examine = examine };
        var recording = scan with { Recording = new RecordingChoice(Archive.Key), Examine = Archive.Examine };
        var judge = new ReadingJudge(engine, engine, examine);
        var scanner = new ScanPipeline(engine, engine, scan);
        var recorder = new ScanPipeline(engine, engine, recording) { Recorder = engine };
        var compared = 0;
        foreach (var entry in new FileWalker(scan).Walk(scan.Paths, default).Entries.Where(entry => !Pictures.Contains(Path.GetExtension(entry.Path))))
        {
            if (File.ReadAllText(Path.Combine(Samples, entry.Path)).Contains("piiscanner:ignore", StringComparison.Ordinal)) continue;
            var said = scanner.Scan(entry, default);
            var reading = recorder.Scan(entry, default).Reading ?? throw new InvalidOperationException("Not recorded.");
            var replayed = judge.Judge(ReadingBytes.Read(ReadingBytes.Write(reading)), entry.Path, default);
            Assert.Equal(JsonSerializer.Serialize(said.Files), JsonSerializer.Serialize(replayed.Files));
            Assert.Equal(said.People.Total, replayed.People.Total);
            compared++;
        }

        Assert.True(compared > 40, $"{compared} files compared");
    }

    [Fact]
    public void Reading_OfALeak_HoldsNoValue()
    {
        using var archive = new Archive().Add("lop.csv", Archive.List(3));
        var engine = new Engine();
        var scan = archive.Scan();
        var outcome = new ScanPipeline(engine, engine, scan) { Recorder = engine }.Scan(new FileWalker(scan).Walk(scan.Paths, default).Entries[0], default);
        var plain = JsonSerializer.Serialize(outcome.Reading);
        var tape = outcome.Reading!.Detected!.Tape;
        // Texts stand on the tape letter by letter, seven bits each: as bytes below 128 they are the letters themselves.
        var letters = new string([.. tape.Select(part => (char)part)]);

        Assert.Contains("Ng***", letters, StringComparison.Ordinal);
        Assert.DoesNotContain("2012", letters, StringComparison.Ordinal);
        Assert.DoesNotContain("090355", letters, StringComparison.Ordinal);
        Assert.DoesNotContain("Lan", letters, StringComparison.Ordinal);
        Assert.DoesNotContain("090355", plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_UntilTheVerdict_StopsAtTheThirdRow()
    {
        using var archive = new Archive().Add("lop.csv", Archive.List(3, rows: 200));
        var engine = new Engine();
        var entry = new FileWalker(archive.Scan()).Walk([archive.Root], default).Entries[0];
        FileReading Read(bool until) => new ScanPipeline(engine, engine, archive.Scan(until: until)) { Recorder = engine }.Scan(entry, default).Reading!;
        var (whole, cut) = (Read(false), Read(true));

        Assert.False(whole.IsCut);
        Assert.True(cut.IsCut);
        Assert.True(cut.Detected!.Tape.Length * 10 < whole.Detected!.Tape.Length);
        var judged = new ReadingJudge(engine, engine, Archive.Examine).Judge(cut, "lop.csv", default).Files[0];
        Assert.Equal(Core.Policy.Verdict.Block, judged.Verdict);
        Assert.Equal(Core.Findings.FileStatus.Partial, judged.Status);
        Assert.Contains(judged.Reasons, reason => reason.Code == "verdict-reached");
        Assert.Equal(3, judged.Subjects);
    }

    [Fact]
    public void Replay_DamagedTape_IsSaid()
    {
        using var archive = new Archive().Add("lop.csv", Archive.List(3));
        var engine = new Engine();
        var scan = archive.Scan();
        var tape = new ScanPipeline(engine, engine, scan) { Recorder = engine }.Scan(new FileWalker(scan).Walk(scan.Paths, default).Entries[0], default).Reading!.Detected!.Tape;
        var damaged = 0;
        for (var cut = 1; cut < tape.Length; cut += 7)
        {
            try
            {
                _ = DocumentExaminer.Default.Replay(tape[..cut], Archive.Examine);
            }
            catch (FormatException)
            {
                damaged++;
            }
        }

        Assert.True(damaged > tape.Length / 7 / 2);
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PiiScanner.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("No repository.");
        return folder.FullName;
    }
}
