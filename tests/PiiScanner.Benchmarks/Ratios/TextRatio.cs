using System.Globalization;
using PiiScanner.Benchmarks.Inputs;

namespace PiiScanner.Benchmarks.Ratios;

/// <summary>Detection in a long Vietnamese text against ripgrep with five patterns for phones, identifiers and dates.</summary>
internal static class TextRatio
{
    private const int WarmUpMebibytes = 8;
    private const double Least = 1.0 / 3;

    /// <summary>Measures both in turn. Ours is measured in this process behind a warm-up, ripgrep's start of some milliseconds is left in its favour.</summary>
    /// <param name="folder">A working folder.</param>
    /// <param name="megabytes">Length of the text, 200 for the figures quoted.</param>
    /// <param name="scanner">The published product.</param>
    /// <param name="table">Where the rows go.</param>
    public static void Measure(string folder, int megabytes, string scanner, RatioTable table)
    {
        var (text, small, tiny) = (Path.Combine(folder, "text.txt"), Path.Combine(folder, "warm-up.txt"), Path.Combine(folder, "one-line.txt"));
        var source = new SchoolText(5);
        source.Write(text, megabytes * 1_000_000L);
        source.Write(small, WarmUpMebibytes << 20);
        source.Write(tiny, 1);
        var megabytesWritten = new FileInfo(text).Length / 1e6;

        var (ours, grep) = Compare(TextDetection.Identifiers(), text, small, 5);
        Add(table, "phones, identifiers and dates only", megabytesWritten, ours, grep, "≥ 0.33 of its speed by CPU", Least);
        (ours, grep) = Compare(TextDetection.Everything(), text, small, 1);
        Add(table, "detection with all rules and names", megabytesWritten, ours, grep, "reported", null);

        var start = Enumerable.Range(0, 5).Select(_ => ProcessRun.Of(scanner, ["scan", tiny])).ToList();
        var whole = ProcessRun.Of(scanner, ["scan", text]);
        var net = new Cost(whole.Wall - Median.Of(start.Select(r => r.Wall)), whole.Cpu - Median.Of(start.Select(r => r.Cpu)));
        Add(table, "whole `scan`: records, people, verdict", megabytesWritten, net, grep, "reported", null);
    }

    private static (Cost Ours, Cost Ripgrep) Compare(TextDetection detection, string text, string small, int runs)
    {
        detection.Run(small);
        detection.Run(small);
        var ours = new List<Cost>();
        var grep = new List<Cost>();
        for (var i = 0; i < runs; i++)
        {
            var patterns = Path.Combine(AppContext.BaseDirectory, "Ratios", "identifiers.rg");
            var theirs = ProcessRun.Of("rg", ["--no-unicode", "-j1", "-c", "-f", patterns, text]);
            if (theirs.ExitCode != 0) throw new InvalidOperationException($"rg: exit code {theirs.ExitCode}");
            grep.Add(new Cost(theirs.Wall, theirs.Cpu));
            var (_, wall, cpu) = detection.Run(text);
            ours.Add(new Cost(wall, cpu));
        }

        return (Middle(ours), Middle(grep));
    }

    private static Cost Middle(List<Cost> costs) => new(Median.Of(costs.Select(c => c.Wall)), Median.Of(costs.Select(c => c.Cpu)));

    private static void Add(RatioTable table, string what, double megabytes, Cost ours, Cost grep, string target, double? least)
    {
        var (cpu, wall) = (grep.Cpu / ours.Cpu, grep.Wall / ours.Wall);
        table.Add(string.Create(CultureInfo.InvariantCulture, $"{megabytes:F0} MB of text, {what}"), Speed(megabytes, ours), "ripgrep, " + Speed(megabytes, grep),
            $"{RatioTable.Number(cpu, 3)} of its speed by CPU, {RatioTable.Number(wall, 3)} by wall", target, least is null ? null : cpu >= least);
    }

    private static string Speed(double megabytes, Cost cost) =>
        $"{RatioTable.Number(cost.Cpu, 2)} s CPU, {RatioTable.Number(cost.Wall, 2)} s wall ({RatioTable.Number(megabytes / cost.Cpu, 0)} MB/s)";

    private readonly record struct Cost(double Wall, double Cpu);
}
