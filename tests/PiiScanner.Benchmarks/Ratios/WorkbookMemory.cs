using PiiScanner.Benchmarks.Inputs;

namespace PiiScanner.Benchmarks.Ratios;

/// <summary>Peak memory of scanning a workbook of 200,000 rows of ten personal columns.</summary>
internal static class WorkbookMemory
{
    private const int Rows = 200_000;
    private const double Most = 300;

    /// <summary>Measures with inline strings, as export tools write them, and with the shared strings of Excel.</summary>
    /// <param name="folder">A working folder.</param>
    /// <param name="scanner">The published product.</param>
    /// <param name="table">Where the rows go.</param>
    public static void Measure(string folder, string scanner, RatioTable table)
    {
        foreach (var shared in new[] { false, true })
        {
            var path = Path.Combine(folder, shared ? "shared.xlsx" : "inline.xlsx");
            PupilWorkbook.Write(path, Rows, shared);
            var run = ProcessRun.Of(scanner, ["scan", path], watchMemory: true);
            if (run.ExitCode != 1) throw new InvalidOperationException($"scan of a list of pupils: exit code {run.ExitCode}, not 1");
            table.Add($"workbook of 200,000 × 10 cells, {(shared ? "shared" : "inline")} strings", $"{RatioTable.Number(run.PeakMebibytes, 0)} MiB peak, {RatioTable.Number(run.Cpu, 1)} s CPU",
                $"{new FileInfo(path).Length >> 20} MiB file", $"{RatioTable.Number(run.PeakMebibytes / Most, 2)} of the bound", "< 300 MB", run.PeakMebibytes * 1.048576 < Most);
        }
    }
}
