using PiiScanner.Fixtures.Samples;

namespace PiiScanner.Benchmarks.Ratios;

/// <summary>A whole scan of one small Word file against a .NET program that only says hello, both published ready to run.</summary>
internal static class StartRatio
{
    private const int Runs = 15;
    private const double Most = 4;

    /// <summary>Measures, the two programs in turn, so that a busy machine slows both.</summary>
    /// <param name="folder">A working folder.</param>
    /// <param name="scanner">The published product.</param>
    /// <param name="table">Where the row goes.</param>
    public static void Measure(string folder, string scanner, RatioTable table)
    {
        var hello = PublishHello(Path.Combine(folder, "hello"));
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

        var wall = Median.Of(ours.Select(r => r.Wall)) / Median.Of(theirs.Select(r => r.Wall));
        var cpu = Median.Of(ours.Select(r => r.Cpu)) / Median.Of(theirs.Select(r => r.Cpu));
        table.Add($"`scan` of one Word file of {sample.Bytes.Length / 1024} KiB", Milliseconds(ours), "hello world, " + Milliseconds(theirs),
            $"{RatioTable.Number(wall, 1)} × wall, {RatioTable.Number(cpu, 1)} × CPU", "≤ 4 × wall", wall <= Most);
    }

    /// <summary>Publishes a project ready to run.</summary>
    /// <param name="project">Project file or folder.</param>
    /// <param name="output">Where it goes.</param>
    public static void Publish(string project, string output) =>
        ProcessRun.Must("dotnet", "publish", project, "-c", "Release", "-r", "linux-x64", "--no-self-contained", "-v", "quiet", "-nologo", "-o", output);

    private static string PublishHello(string folder)
    {
        Directory.CreateDirectory(folder);
        var source = Path.Combine(AppContext.BaseDirectory, "Ratios", "Hello");
        foreach (var file in Directory.EnumerateFiles(source, "*.txt")) File.Copy(file, Path.Combine(folder, Path.GetFileNameWithoutExtension(file)), overwrite: true);
        Publish(folder, Path.Combine(folder, "out"));
        return Path.Combine(folder, "out", "hello");
    }

    private static string Milliseconds(List<ProcessRun> runs) =>
        $"{RatioTable.Number(1000 * Median.Of(runs.Select(r => r.Wall)), 0)} ms, CPU {RatioTable.Number(1000 * Median.Of(runs.Select(r => r.Cpu)), 0)} ms";
}
