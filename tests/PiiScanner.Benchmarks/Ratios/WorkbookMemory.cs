using PiiScanner.Benchmarks.Inputs;

namespace PiiScanner.Benchmarks.Ratios;

/// <summary>Peak memory of scanning, and of redacting, a workbook of 200,000 rows of ten personal columns.</summary>
internal static class WorkbookMemory
{
    private const int Rows = 200_000;
    private const double Most = 300;

    // On a busy machine the time for one file runs out, which says nothing of memory.
    private static readonly string[] Patience = ["--timeout-per-file", "7200"];

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
            var strings = shared ? "shared" : "inline";
            var scan = ProcessRun.Of(scanner, ["scan", path, .. Patience], watchMemory: true);
            if (scan.ExitCode != 1) throw new InvalidOperationException($"scan of a list of pupils: exit code {scan.ExitCode}, not 1");
            Add(table, $"workbook of 200,000 × 10 cells, {strings} strings", scan, path);
            var copies = Path.Combine(folder, strings);
            var redact = ProcessRun.Of(scanner, ["redact", path, "--output", copies, .. Patience], watchMemory: true);
            if (redact.ExitCode != 0) throw new InvalidOperationException($"redaction of a list of pupils: exit code {redact.ExitCode}, not 0");
            Add(table, $"the same workbook redacted and verified, {strings} strings", redact, path);
            Directory.Delete(copies, recursive: true);
        }
    }

    private static void Add(RatioTable table, string what, ProcessRun run, string path) =>
        table.Add(what, $"{RatioTable.Number(run.PeakMebibytes, 0)} MiB peak, {RatioTable.Number(run.Cpu, 1)} s CPU",
            $"{new FileInfo(path).Length >> 20} MiB file", $"{RatioTable.Number(run.PeakMebibytes / Most, 2)} of the bound", "< 300 MB", run.PeakMebibytes * 1.048576 < Most);
}
