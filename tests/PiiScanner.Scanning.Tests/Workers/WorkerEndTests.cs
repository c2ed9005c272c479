using System.Diagnostics;
using System.Globalization;
using PiiScanner.Scanning.Tests.Fakes;

namespace PiiScanner.Scanning.Tests.Workers;

/// <summary>Workers end with their run, whichever way it ends. A worker holds a pipe open for as long as it lives: reading the pipe to its end waits for its death.</summary>
public sealed class WorkerEndTests
{
    [Theory]
    [InlineData("hold")]
    [InlineData("spawn")]
    public void Scan_Interrupted_EndsItsWorkersAndTheirProgramsAtOnce(string action)
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new ScanFolder();
        var pipe = Pipe(folder);
        folder.Add("a.bad", Workers.Hostile($"{action} {pipe}"));
        using var stop = new CancellationTokenSource();
        var scan = Task.Run(() => Workers.Scan(ScanFolder.Options(folder.Root) with { Exclude = ["pipe"] }, cancel: stop.Token));
        using var alive = new StreamReader(pipe);
        var worker = Worker(alive);
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => scan.GetAwaiter().GetResult());
        Assert.Equal("", alive.ReadToEnd());
        if (action == "hold") Assert.True(IsGone(worker));
    }

    [Fact]
    public async Task Scan_WorkerCrashesAndLeavesAProgramBehind_IsNoticedAndTheProgramEnds()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new ScanFolder();
        var pipe = Pipe(folder);
        folder.Add("a.bad", Workers.Hostile("leave-behind " + pipe));
        var scan = Task.Run(() => Workers.Scan(ScanFolder.Options(folder.Root) with { Exclude = ["pipe"] }));
        using var alive = new StreamReader(pipe);
        Worker(alive);
        Assert.Equal("reader-crashed", (await scan).Files[0].Reasons[0].Code);
        Assert.Equal("", await alive.ReadToEndAsync());
    }

    [Fact]
    public void Run_Killed_TakesItsWorkersWithIt()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new ScanFolder();
        var pipe = Pipe(folder);
        folder.Add("files/a.bad", Workers.Hostile("hold " + pipe));
        using var run = Process.Start(new ProcessStartInfo("dotnet", [Workers.Program, "run", Path.Combine(folder.Root, "files")])) ?? throw new InvalidOperationException("No process.");
        using var alive = new StreamReader(pipe);
        var worker = Worker(alive);
        Assert.NotEqual(run.Id, worker);
        run.Kill();
        run.WaitForExit();
        Assert.Equal("", alive.ReadToEnd());
    }

    private static string Pipe(ScanFolder folder)
    {
        var pipe = Path.Combine(folder.Root, "pipe");
        using var make = Process.Start("mkfifo", [pipe]);
        make.WaitForExit();
        return pipe;
    }

    private static int Worker(StreamReader alive) => int.Parse(alive.ReadLine() ?? "", CultureInfo.InvariantCulture);

    // Neither running nor a zombie.
    private static bool IsGone(int process) => !OperatingSystem.IsLinux() || !Directory.Exists($"/proc/{process}");
}
