using System.Text.Json;
using PiiScanner.Core.Policy;
using PiiScanner.Sweep.Ledgers;
using PiiScanner.Sweep.Runs;

namespace PiiScanner.Sweep.Tests.Runs;

public sealed class SweepRunTests
{
    private static Archive Filled(int files = 12)
    {
        var archive = new Archive();
        for (var i = 0; i < files; i++) archive.Add($"nam-{i % 3}/tep-{i}.csv", Archive.List(i));
        return archive.Add("lich.txt", "Lịch nghỉ Tết của trường.\n");
    }

    private static string Report(SweepResult result) => JsonSerializer.Serialize(result.Outcomes(default).SelectMany(outcome => outcome.Files));

    [Fact]
    public void Run_Again_ReadsNothingAndSaysTheSame()
    {
        using var archive = Filled();
        using var ledger = archive.Open();
        var engine = new Engine();
        var first = Report(archive.Sweep(engine, ledger));
        var read = engine.Recorded;
        var second = Report(archive.Sweep(engine, ledger));

        Assert.Equal(13, read);
        Assert.Equal(read, engine.Recorded);
        Assert.Equal(first, second);
    }

    [Fact]
    public void MeetAgain_SweepEnds_FileIsAmongThoseItMet()
    {
        using var archive = new Archive();
        using var ledger = archive.Open();
        var first = ledger.BeginSweep("kho", 20260905, "", "");
        var (kept, gone) = (new LedgerFile { Path = "con.csv", Sweep = first }, new LedgerFile { Path = "mat.csv", Sweep = first });
        ledger.PutFile("kho", kept);
        ledger.PutFile("kho", gone);
        ledger.EndSweep(first);
        var second = ledger.BeginSweep("kho", 20260906, "", "");
        ledger.MeetAgain("kho", kept with { Sweep = second });

        Assert.Equal(2, ledger.FilesOf("kho").Count());
        ledger.EndSweep(second);
        Assert.Equal("con.csv", Assert.Single(ledger.FilesOf("kho")).Path);
    }

    [Fact]
    public void Run_ChangedAddedAndMoved_ReadsOnlyWhatIsNew()
    {
        using var archive = Filled();
        using var ledger = archive.Open();
        var engine = new Engine();
        archive.Sweep(engine, ledger);
        var read = engine.Recorded;
        archive.Add("nam-0/tep-0.csv", Archive.List(77)).Add("moi.csv", Archive.List(78)).Add("ban-sao/tep-9.csv", Archive.List(9));
        File.Move(Path.Combine(archive.Root, "nam-1/tep-1.csv"), Path.Combine(archive.Root, "tep-1.csv"));
        var result = archive.Sweep(engine, ledger);

        Assert.Equal(read + 2, engine.Recorded);
        Assert.Equal(15, result.Count);
    }

    [Fact]
    public void Run_SameSizeAndTimesButOtherBytes_IsSeenByItsTimeOfChange()
    {
        using var archive = Filled(1);
        using var ledger = archive.Open();
        var engine = new Engine();
        archive.Sweep(engine, ledger);
        var path = Path.Combine(archive.Root, "nam-0/tep-0.csv");
        var (time, read) = (File.GetLastWriteTimeUtc(path), engine.Recorded);
        File.WriteAllText(path, Archive.List(0).Replace("0900", "0911", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(path, time);
        archive.Sweep(engine, ledger);

        Assert.Equal(read + 1, engine.Recorded);
    }

    [Fact]
    public void Run_FilesYoungerThanTheDisksClock_AreReadByTheirBytesAgain()
    {
        using var archive = Filled(1);
        using var ledger = archive.Open();
        archive.Sweep(new Engine(), ledger, clock: TimeProvider.System);
        var file = ledger.FindFile("kho", "nam-0/tep-0.csv")!;

        Assert.False(file.Mark.IsTrustedAt(file.Recorded));
        Assert.True(file.Mark.IsTrustedAt(file.Recorded + TimeSpan.FromMinutes(1).Ticks));
    }

    [Fact]
    public void Run_StoppedOftenAndResumed_EndsLikeOneRun()
    {
        using var archive = Filled(40);
        using var whole = archive.Open(Path.Combine(archive.Folder, "mot-lan.db"));
        var expected = Report(archive.Sweep(new Engine(), whole));
        var stops = 0;
        while (true)
        {
            using var stop = new CancellationTokenSource();
            using var ledger = archive.Open();
            var engine = new Engine { OnRecord = count => { if (count == 7) stop.Cancel(); } };
            try
            {
                Assert.Equal(expected, Report(archive.Sweep(engine, ledger, cancel: stop.Token)));
                break;
            }
            catch (OperationCanceledException)
            {
                stops++;
            }
        }

        Assert.InRange(stops, 3, 8);
    }

    [Fact]
    public void Run_AnyNumberOfThreads_SaysTheSame()
    {
        using var archive = Filled(30);
        var reports = new List<string>();
        foreach (var jobs in new[] { 1, 2, 7 })
        {
            using var ledger = archive.Open(Path.Combine(archive.Folder, $"{jobs}.db"));
            reports.Add(Report(archive.Sweep(new Engine(), ledger, scan: archive.Scan(jobs))));
        }

        Assert.Single(reports.Distinct());
    }

    [Fact]
    public void Run_OtherSetup_ReadsAgain_OtherJudge_DoesNot()
    {
        using var archive = Filled(3);
        using var ledger = archive.Open();
        var engine = new Engine();
        archive.Sweep(engine, ledger);
        var read = engine.Recorded;
        var strict = archive.Sweep(engine, ledger, archive.Options(engine) with { Judge = "other" });
        Assert.Equal(read, engine.Recorded);
        Assert.Equal(3, strict.Files(default).Count(file => file.Facts.Verdict == Verdict.Block));
        archive.Sweep(engine, ledger, archive.Options(engine) with { Setup = "other" });
        Assert.Equal(read * 2, engine.Recorded);
    }

    [Fact]
    public void Run_NameThatTellsOfTheList_CountsAlthoughTheContentIsKnown()
    {
        const string Names = "STT,Họ và tên,Lớp\n1,Lê Thị Hoa,5A\n2,Trần Văn Dũng,5A\n3,Phạm Minh Lan,5A\n";
        using var archive = new Archive().Add("danh-sach.csv", Names).Add("danh-sach-ho-ngheo.csv", Names).Add("ban-sao-danh-sach.csv", Names);
        using var ledger = archive.Open();
        var engine = new Engine();
        var files = archive.Sweep(engine, ledger).Files(default).ToDictionary(file => file.File.Path, file => file.Facts.Verdict);

        Assert.Equal(Verdict.Review, files["danh-sach.csv"]);
        Assert.Equal(Verdict.Block, files["danh-sach-ho-ngheo.csv"]);
    }

    [Fact]
    public void Run_TwoSweepsAtOnceOnOneLedger_LoseNothing()
    {
        using var archive = Filled(40);
        using var one = archive.Open();
        using var two = archive.Open();
        var results = new SweepResult[2];
        var threads = new[] { one, two }.Select((ledger, i) => new Thread(() => results[i] = archive.Sweep(new Engine(), ledger))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.Equal(Report(results[0]), Report(results[1]));
        Assert.Equal(41, one.Count("files"));
        Assert.Equal(41, one.Count("readings"));
    }

    [Fact]
    public void Run_TwoShardsMerged_IsOneRun()
    {
        using var archive = Filled(40);
        using var whole = archive.Open(Path.Combine(archive.Folder, "mot-lan.db"));
        var expected = Report(archive.Sweep(new Engine(), whole));
        var engine = new Engine();
        var counts = new List<int>();
        foreach (var index in new[] { 1, 2 })
        {
            using var part = archive.Open(Path.Combine(archive.Folder, $"phan-{index}.db"));
            counts.Add(archive.Sweep(engine, part, archive.Options(engine) with { Shard = new Shard(index, 2) }).Count);
        }

        using var ledger = archive.Open();
        foreach (var index in new[] { 1, 2, 1 }) ledger.Merge(Path.Combine(archive.Folder, $"phan-{index}.db"), Archive.Key.Fingerprint("id"));
        var read = engine.Recorded;
        var merged = archive.Sweep(engine, ledger);

        Assert.Equal(41, counts.Sum());
        Assert.All(counts, count => Assert.InRange(count, 10, 31));
        Assert.Equal(41, read);
        Assert.Equal(read, engine.Recorded);
        Assert.Equal(expected, Report(merged));
    }

    [Fact]
    public void Open_WithAnotherSecret_IsRefused()
    {
        using var archive = Filled(1);
        archive.Open().Dispose();
        Assert.Throws<LedgerException>(() => Ledger.Open(archive.LedgerPath, "another"));
        File.WriteAllText(Path.Combine(archive.Folder, "x.db"), "this is no database, and long enough to be asked whether it is one");
        Assert.Throws<LedgerException>(() => archive.Open(Path.Combine(archive.Folder, "x.db")));
    }
}
