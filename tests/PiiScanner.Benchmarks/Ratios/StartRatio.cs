using PiiScanner.Fixtures.Samples;

namespace PiiScanner.Benchmarks.Ratios;

/// <summary>A whole scan of one small Word file against a .NET program that only says hello, both published ready to run in the same way.</summary>
internal static class StartRatio
{
    private const int Runs = 25;
    private const double Most = 4;

    /// <summary>Measures, the two programs in turn, so that a busy machine slows both. The least of many runs counts: what else the machine does only adds to it.</summary>
    /// <param name="folder">A working folder.</param>
    /// <param name="scanner">The published product.</param>
    /// <param name="isPackaged">True for the form the product is packaged in, self-contained; false for one that needs the installed runtime.</param>
    /// <param name="table">Where the row goes.</param>
    public static void Measure(string folder, string scanner, bool isPackaged, RatioTable table)
    {
        var hello = PublishHello(Path.Combine(folder, isPackaged ? "hello" : "hello-small"), isPackaged);
        var sample = SampleSet.All().Where(s => s.Path.EndsWith(".docx", StringComparison.Ordinal)).MinBy(s => s.Bytes.Length)!; // not null: there are Word samples
        var document = Path.Combine(folder, "small.docx");
        File.WriteAllBytes(document, sample.Bytes);
        var ours = new List<ProcessRun>();
        var theirs = new List<ProcessRun>();
        for (var i = -2; i < Runs; i++)
        {
            var said = ProcessRun.Of(hello, []);
            var scanned = ProcessRun.Of(scanner, ["scan", document]);
            if (scanned.ExitCode is not (0 or 1)) throw new InvalidOperationException($"scan: exit code {scanned.ExitCode}");
            if (i < 0) continue; // the first runs fill the disk cache
            theirs.Add(said);
            ours.Add(scanned);
        }

        var wall = ours.Min(r => r.Wall) / theirs.Min(r => r.Wall);
        var cpu = ours.Min(r => r.Cpu) / theirs.Min(r => r.Cpu);
        table.Add($"`scan` of one Word file of {sample.Bytes.Length / 1024} KiB, {(isPackaged ? "self-contained" : "installed runtime")}", Milliseconds(ours), "hello world, " + Milliseconds(theirs),
            $"{RatioTable.Number(wall, 1)} × wall, {RatioTable.Number(cpu, 1)} × CPU", isPackaged ? "≤ 4 × wall" : "reported", isPackaged ? wall <= Most : null);
    }

    /// <summary>Publishes a project ready to run.</summary>
    /// <param name="project">Project file or folder.</param>
    /// <param name="isPackaged">True for self-contained: the project then makes one composite image of program and runtime.</param>
    /// <param name="output">Where it goes.</param>
    public static void Publish(string project, bool isPackaged, string output) =>
        ProcessRun.Must("dotnet", "publish", project, "-c", "Release", "-r", "linux-x64", isPackaged ? "--self-contained" : "--no-self-contained", "-v", "quiet", "-nologo", "-o", output);

    private static string PublishHello(string folder, bool isPackaged)
    {
        Directory.CreateDirectory(folder);
        var source = Path.Combine(AppContext.BaseDirectory, "Ratios", "Hello");
        foreach (var file in Directory.EnumerateFiles(source, "*.txt")) File.Copy(file, Path.Combine(folder, Path.GetFileNameWithoutExtension(file)), overwrite: true);
        Publish(folder, isPackaged, Path.Combine(folder, "out"));
        return Path.Combine(folder, "out", "hello");
    }

    private static string Milliseconds(List<ProcessRun> runs) =>
        $"{RatioTable.Number(1000 * runs.Min(r => r.Wall), 0)} ms, CPU {RatioTable.Number(1000 * runs.Min(r => r.Cpu), 0)} ms";
}
