using System.Globalization;

namespace PiiScanner.Benchmarks.Ratios;

/// <summary>A folder of photographs without text against plain Tesseract on some of them, and a folder of scans with two worker processes against one.</summary>
internal static class PictureRatio
{
    private const int Photographs = 500;
    private const int Sampled = 60;
    private const int Seed = 11;
    private const double PassedOver = 0.15;
    private const double Twice = 1.9;
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".png", ".webp"];

    /// <summary>Measures.</summary>
    /// <param name="folder">A working folder.</param>
    /// <param name="scanner">The published product.</param>
    /// <param name="source">A folder of photographs, searched to its depth, from which 500 are cut as websites hold them; null leaves them out.</param>
    /// <param name="table">Where the rows go.</param>
    public static void Measure(string folder, string scanner, string? source, RatioTable table)
    {
        if (source is not null) MeasurePhotographs(Cut(source, Directory.CreateDirectory(Path.Combine(folder, "photographs")).FullName), Path.Combine(folder, "photographs.json"), scanner, table);
        MeasureWorkers(FormatRatio.DrawScans(Path.Combine(folder, "pictures"), Path.Combine(folder, "picture")), Path.Combine(folder, "scans.json"), scanner, table);
    }

    private static void MeasurePhotographs(IReadOnlyList<string> paths, string report, string scanner, RatioTable table)
    {
        var ours = ProcessRun.Of(scanner, ["scan", Path.GetDirectoryName(paths[0])!, "--format", "json", "--output", report]);
        var theirs = paths.Where((_, i) => i % (paths.Count / Sampled) == 0).Take(Sampled).Select(path => ProcessRun.Of("tesseract", [path, "-", "-l", "vie"])).ToList();
        var (each, plain) = (ours.Cpu / paths.Count, theirs.Average(run => run.Cpu));
        table.Add(
            string.Create(CultureInfo.InvariantCulture, $"{paths.Count} photographs passed over"), $"CPU {RatioTable.Number(each, 3)} s each",
            $"tesseract -l vie on {theirs.Count} of them: CPU {RatioTable.Number(plain, 3)} s each", $"{RatioTable.Number(100 * each / plain, 0)} % of its CPU", "≤ 15 %", each <= PassedOver * plain);
    }

    private static void MeasureWorkers(IReadOnlyList<string> paths, string report, string scanner, RatioTable table)
    {
        ProcessRun Run(string jobs) => ProcessRun.Of(scanner, ["scan", Path.GetDirectoryName(paths[0])!, "--jobs", jobs, "--format", "json", "--output", report]);
        _ = Run("2"); // the files are in memory afterwards, for both
        var (one, two) = (Run("1"), Run("2"));
        var free = 2 * one.Cpu / two.Cpu;
        table.Add(
            string.Create(CultureInfo.InvariantCulture, $"{paths.Count} scanned pages with `--jobs 2`"), $"CPU {RatioTable.Number(two.Cpu, 1)} s, wall {RatioTable.Number(two.Wall, 1)} s",
            $"`--jobs 1`: CPU {RatioTable.Number(one.Cpu, 1)} s, wall {RatioTable.Number(one.Wall, 1)} s",
            $"{RatioTable.Number(free, 2)} × by CPU on free cores ({RatioTable.Number(one.Wall / two.Wall, 2)} × by wall)", "≥ 1.9 ×", free >= Twice);
    }

    // Parts of the photographs, 2048 pixels at most, as JPEG: each source gives several.
    private static List<string> Cut(string source, string target)
    {
        string[] sources = [.. Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(path => Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
        if (sources.Length == 0) throw new InvalidOperationException("No photographs in " + source);
        var random = new Random(Seed);
        var paths = new List<string>();
        for (var i = 0; i < Photographs; i++)
        {
            var (share, left, top) = (60 + random.Next(41), random.Next(100), random.Next(100));
            var path = Path.Combine(target, string.Create(CultureInfo.InvariantCulture, $"anh-{i:000}.jpg"));
            var crop = string.Create(CultureInfo.InvariantCulture, $"{share}%x{share}%+{left}+{top}");
            ProcessRun.Must("convert", sources[i % sources.Length] + "[0]", "-crop", crop, "+repage", "-resize", "2048x2048>", "-strip", "-quality", "85", path);
            paths.Add(path);
        }

        return paths;
    }
}
