using System.Globalization;
using PiiScanner.Benchmarks.Inputs;

namespace PiiScanner.Benchmarks.Ratios;

/// <summary>Detection in a long Vietnamese text against ripgrep with five patterns for phones, identifiers and dates.</summary>
internal static class TextRatio
{
    private const int WarmUpMebibytes = 8;
    private const double Least = 1.0 / 3;

    /// <summary>Makes the texts.</summary>
    /// <param name="folder">A working folder.</param>
    /// <param name="megabytes">Length of the text, 200 for the figures quoted.</param>
    public static Texts Prepare(string folder, int megabytes)
    {
        var texts = new Texts(Path.Combine(folder, "text.txt"), Path.Combine(folder, "warm-up.txt"), Path.Combine(folder, "one-line.txt"));
        var source = new SchoolText(5);
        source.Write(texts.Long, megabytes * 1_000_000L);
        source.Write(texts.WarmUp, WarmUpMebibytes << 20);
        source.Write(texts.OneLine, 1);
        return texts;
    }

    /// <summary>Only the rules for what ripgrep looks for. Ours is measured in this process behind a warm-up; ripgrep's start of some milliseconds counts against it.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="table">Where the row goes.</param>
    public static void MeasureIdentifiers(Texts texts, RatioTable table)
    {
        var (ours, grep) = Compare(TextDetection.Identifiers(), texts, 7);
        Add(table, "phones, identifiers and dates only", texts, ours, grep, "≥ 0.33 of its speed by CPU", Least);
    }

    /// <summary>All rules and names in this process, and a whole scan by the product, the scan of one line subtracted.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="scanner">The published product.</param>
    /// <param name="table">Where the rows go.</param>
    public static void MeasureEverything(Texts texts, string scanner, RatioTable table)
    {
        var (ours, grep) = Compare(TextDetection.Everything(), texts, 1);
        Add(table, "detection with all rules and names", texts, ours, grep, "reported", null);
        var (text, tiny) = (texts.Long, texts.OneLine);
        var start = Enumerable.Range(0, 5).Select(_ => ProcessRun.Of(scanner, ["scan", tiny])).ToList();
        var whole = ProcessRun.Of(scanner, ["scan", text]);
        var net = new Cost(whole.Wall - Median.Of(start.Select(r => r.Wall)), whole.Cpu - Median.Of(start.Select(r => r.Cpu)));
        Add(table, "whole `scan`: records, people, verdict", texts, net, grep, "reported", null);
    }

    private static (Cost Ours, Cost Ripgrep) Compare(TextDetection detection, Texts texts, int runs)
    {
        detection.Run(texts.WarmUp);
        detection.Run(texts.WarmUp);
        var ours = new List<Cost>();
        var grep = new List<Cost>();
        for (var i = 0; i < runs; i++)
        {
            var patterns = Path.Combine(AppContext.BaseDirectory, "Ratios", "identifiers.rg");
            var theirs = ProcessRun.Of("rg", ["--no-unicode", "-j1", "-c", "-f", patterns, texts.Long]);
            if (theirs.ExitCode != 0) throw new InvalidOperationException($"rg: exit code {theirs.ExitCode}");
            grep.Add(new Cost(theirs.Wall, theirs.Cpu));
            var (_, wall, cpu) = detection.Run(texts.Long);
            ours.Add(new Cost(wall, cpu));
        }

        return (Middle(ours), Middle(grep));
    }

    private static Cost Middle(List<Cost> costs) => new(Median.Of(costs.Select(c => c.Wall)), Median.Of(costs.Select(c => c.Cpu)));

    private static void Add(RatioTable table, string what, Texts texts, Cost ours, Cost grep, string target, double? least)
    {
        var megabytes = new FileInfo(texts.Long).Length / 1e6;
        var (cpu, wall) = (grep.Cpu / ours.Cpu, grep.Wall / ours.Wall);
        table.Add(string.Create(CultureInfo.InvariantCulture, $"{megabytes:F0} MB of text, {what}"), Speed(megabytes, ours), "ripgrep, " + Speed(megabytes, grep),
            $"{RatioTable.Number(cpu, 3)} of its speed by CPU, {RatioTable.Number(wall, 3)} by wall", target, least is null ? null : cpu >= least);
    }

    private static string Speed(double megabytes, Cost cost) =>
        $"{RatioTable.Number(cost.Cpu, 2)} s CPU, {RatioTable.Number(cost.Wall, 2)} s wall ({RatioTable.Number(megabytes / cost.Cpu, 0)} MB/s)";

    /// <summary>Files of text.</summary>
    /// <param name="Long">The one measured.</param>
    /// <param name="WarmUp">A short one of the same kind.</param>
    /// <param name="OneLine">One line.</param>
    internal sealed record Texts(string Long, string WarmUp, string OneLine);

    private readonly record struct Cost(double Wall, double Cpu);
}
