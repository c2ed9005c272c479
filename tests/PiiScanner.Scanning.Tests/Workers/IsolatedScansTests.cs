using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Scanning.Tests.Fakes;
using PiiScanner.Scanning.Workers;

namespace PiiScanner.Scanning.Tests.Workers;

public sealed class IsolatedScansTests
{
    [Theory]
    [InlineData("fail-fast")]
    [InlineData("recurse")]
    [InlineData("abort")]
    [InlineData("fault")]
    [InlineData("exit")]
    public void Scan_FileThatCrashesItsReader_IsFailedAndTheNextIsRead(string action)
    {
        if (OperatingSystem.IsWindows() && action is "abort" or "fault") return;
        using var folder = new ScanFolder();
        folder.Add("a.bad", Workers.Hostile(action));
        folder.Add("b.bad", Workers.Hostile("nothing"));
        var files = Workers.Scan(ScanFolder.Options(folder.Root) with { Jobs = 1 }).Files;
        Assert.Equal((FileStatus.Failed, null, "reader-crashed"), (files[0].Status, files[0].Verdict, files[0].Reasons[0].Code));
        Assert.Equal(("application/x-hostile", 64), (files[0].MediaType, files[0].Sha256?.Length));
        Assert.DoesNotContain("Nguyễn", files[0].Reasons[0].Text.Vi + files[0].Reasons[0].Text.En, StringComparison.Ordinal);
        Assert.Equal((FileStatus.Scanned, Verdict.Block), (files[1].Status, files[1].Verdict));
    }

    [Theory]
    [InlineData("allocate")]
    [InlineData("allocate-little")]
    [InlineData("allocate-and-abort")]
    [InlineData("allocate-native")]
    public void Scan_FileThatWantsAllMemory_IsFailedAndTheNextIsRead(string action)
    {
        if (OperatingSystem.IsWindows() && action is "allocate-and-abort") return;
        using var folder = new ScanFolder();
        folder.Add("a.bad", Workers.Hostile(action));
        folder.Add("b.bad", Workers.Hostile("nothing"));
        var files = Workers.Scan(ScanFolder.Options(folder.Root) with { Jobs = 1, MemoryPerFile = 300L << 20 }).Files;
        Assert.Equal((FileStatus.Failed, null, "limit-reached"), (files[0].Status, files[0].Verdict, files[0].Reasons[0].Code));
        Assert.Equal(Verdict.Block, files[1].Verdict);
    }

    [Fact]
    public void Ask_FileThatNeverEnds_IsEndedAndTheNextIsRead()
    {
        using var folder = new ScanFolder();
        var (hang, good) = (folder.Add("a.bad", Workers.Hostile("loop")), folder.Add("b.bad", Workers.Hostile("nothing")));
        using var fleet = Fleet(Workers.Launch(), new WorkerLimits { Time = TimeSpan.FromMilliseconds(100), Memory = 1 << 30, Grace = TimeSpan.FromMilliseconds(100) });
        var first = Assert.IsType<WorkerAnswer.Broken>(fleet.Ask(Request(hang), CancellationToken.None));
        Assert.Equal((WorkerFailure.Time, null), (first.Why, first.Inside));
        using var patient = Fleet(Workers.Launch(), Patient);
        Assert.Single(Assert.IsType<WorkerAnswer.Done>(patient.Ask(Request(good), CancellationToken.None)).Parts);
    }

    [Fact]
    public void Scan_CrashInsideAContainer_LosesThatFileOnly()
    {
        using var folder = new ScanFolder();
        folder.Add("all.box", FakeFormats.Box(
            ("a.txt", FakeFormats.Text("block:A")),
            ("b.bad", Workers.Hostile("fail-fast")),
            ("deep.box", FakeFormats.Box(("c.bad", Workers.Hostile("recurse")), ("d.txt", FakeFormats.Text("block:D")))),
            ("e.txt", FakeFormats.Text("block:E"))));
        var files = Workers.Scan(folder).Files;
        Assert.Equal(["all.box", "all.box!a.txt", "all.box!b.bad", "all.box!deep.box", "all.box!deep.box!c.bad", "all.box!deep.box!d.txt", "all.box!e.txt"], files.Select(file => file.Path));
        Assert.Equal((FileStatus.Partial, Verdict.Block, 3), (files[0].Status, files[0].Verdict, files[0].Subjects));
        Assert.All([files[2], files[4]], file => Assert.Equal((FileStatus.Failed, null, "reader-crashed"), (file.Status, file.Verdict, Assert.Single(file.Reasons).Code)));
        Assert.Equal([Verdict.Block, Verdict.Block, Verdict.Block], new[] { files[1], files[5], files[6] }.Select(file => file.Verdict));
    }

    [Fact]
    public void Scan_ContainerFullOfCrashes_GivesUpAndFails()
    {
        using var folder = new ScanFolder();
        folder.Add("all.box", FakeFormats.Box([.. Enumerable.Range(0, 5).Select(i => ($"{i}.bad", Workers.Hostile("abort")))]));
        var file = Assert.Single(Workers.Scan(folder).Files);
        Assert.Equal((FileStatus.Failed, null, "reader-crashed"), (file.Status, file.Verdict, file.Reasons[0].Code));
    }

    [Fact]
    public void Scan_AnyNumberOfJobs_GivesTheReportOfThisProcess()
    {
        using var folder = new ScanFolder();
        for (var i = 0; i < 12; i++)
        {
            folder.Add($"{i}.box", FakeFormats.Box(("x.txt", FakeFormats.Text($"block:{i % 5}", "!gap")), ("y.box", FakeFormats.Box(("z.txt", FakeFormats.Text($"review:{i}"))))));
            folder.Add($"{i}.txt", $"block:{i % 3}");
        }

        var here = folder.Scan();
        foreach (var jobs in new[] { 1, 3 })
        {
            var there = Workers.Scan(ScanFolder.Options(folder.Root) with { Jobs = jobs });
            Assert.Equal(here.Subjects, there.Subjects);
            Assert.Equivalent(here.Files, there.Files, strict: true);
        }
    }

    [Fact]
    public void Scan_LibraryThatPrints_DisturbsNothing()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new ScanFolder();
        folder.Add("a.bad", Workers.Hostile("print"));
        Assert.Equal((FileStatus.Scanned, Verdict.Block), (Workers.Scan(folder).Files[0].Status, Workers.Scan(folder).Files[0].Verdict));
    }

    [Theory]
    [InlineData("garbage", "reader-unavailable")]
    [InlineData("exit", "reader-unavailable")]
    [InlineData("refuse", "reader-unavailable")]
    [InlineData("garbage-later", "reader-crashed")]
    [InlineData("truncate", "reader-crashed")]
    [InlineData("nonsense", "reader-crashed")]
    public void Scan_WorkerThatDoesNotKeepToTheProtocol_FailsTheFile(string mode, string code)
    {
        using var folder = new ScanFolder();
        folder.Add("a.bad", Workers.Hostile("nothing"));
        folder.Add("b.txt", "block:B");
        var files = Workers.Scan(folder, Workers.Launch(mode)).Files;
        Assert.Equal((FileStatus.Failed, null, code), (files[0].Status, files[0].Verdict, Assert.Single(files[0].Reasons).Code));
        Assert.Equal(Verdict.Block, files[1].Verdict);
    }

    [Fact]
    public void Scan_NoWorkerCanBeStarted_FailsEveryFileThatNeedsOneAndNoOther()
    {
        using var folder = new ScanFolder();
        for (var i = 0; i < 5; i++) folder.Add($"{i}.bad", Workers.Hostile("nothing"));
        folder.Add("z.txt", "block:Z");
        var files = Workers.Scan(folder, new WorkerLaunch(Path.Combine(folder.Root, "no-such-program"), [])).Files;
        Assert.All(files.Take(5), file => Assert.Equal((FileStatus.Failed, "reader-unavailable"), (file.Status, Assert.Single(file.Reasons).Code)));
        Assert.Equal(Verdict.Block, files[5].Verdict);
    }

    [Fact]
    public void Scan_TextOnly_StartsNoWorker()
    {
        using var folder = new ScanFolder();
        folder.Add("a.txt", "block:A");
        var options = ScanFolder.Options(folder.Root);
        using var isolation = new Refusing();
        var run = new ScanRun(new FakeFormats(), new FakeExaminer(), options) { Isolation = isolation };
        Assert.Equal(Verdict.Block, run.Run(new ToolDescription("1", "0", "1", null, null, null), null, CancellationToken.None).Files[0].Verdict);
    }

    [Fact]
    public void Ask_WorkerThatBrokeForEarlierWork_IsTriedOnceMore()
    {
        using var folder = new ScanFolder();
        var good = folder.Add("a.bad", Workers.Hostile("nothing"));
        var crash = folder.Add("b.bad", Workers.Hostile("abort"));
        using var fleet = Fleet(Workers.Launch(), Patient);
        Assert.IsType<WorkerAnswer.Done>(fleet.Ask(Request(good), CancellationToken.None));
        Assert.Equal(WorkerFailure.Crashed, Assert.IsType<WorkerAnswer.Broken>(fleet.Ask(Request(crash), CancellationToken.None)).Why);
        Assert.IsType<WorkerAnswer.Done>(fleet.Ask(Request(good), CancellationToken.None));
    }

    private static WorkerLimits Patient { get; } = new() { Time = TimeSpan.FromMinutes(5), Memory = 1 << 30 };

    private static WorkerFleet Fleet(WorkerLaunch launch, WorkerLimits limits) => new(
        launch, System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new ScanWorkerSetup(ScanFolder.Options("."), null), WorkerJson.Default.ScanWorkerSetup), limits);

    private static byte[] Request(string path) =>
        System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(new ScanRequest("a", path, null, []), WorkerJson.Default.ScanRequest);

    private sealed class Refusing : IIsolation, IDisposable
    {
        public FileOutcome Scan(Scanning.Files.WalkEntry entry, FileReport head, CancellationToken cancel) => throw new InvalidOperationException("No worker was needed.");

        public void Dispose()
        {
        }
    }
}
