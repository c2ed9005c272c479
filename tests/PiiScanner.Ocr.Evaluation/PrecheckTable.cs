using System.Diagnostics;
using System.Globalization;
using PiiScanner.Ocr.Images;
using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>Says how many of the kept list pictures the first look misses, how many photographs it lets pass, and what it costs.</summary>
internal sealed class PrecheckTable(OcrEngine engine, string[] arguments)
{
    public void Print()
    {
        string work = Program.Work(arguments);
        string[] lists = [.. Directory.GetFiles(work, "*.words").Select(path => path[..^".words".Length]).Order(StringComparer.Ordinal)];
        Count("lists", lists, wanted: true);
        if (Program.Value(arguments, "--photos") is { } photos)
            Count("photographs", [.. Directory.GetFiles(photos, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)], wanted: false);
    }

    private void Count(string what, string[] paths, bool wanted)
    {
        (int all, int passed, TimeSpan decoding, TimeSpan looking) = (0, 0, default, default);
        using TesseractReader reader = TesseractReader.Start(engine.Status.DataFolder!, engine.Status.Language)!; // Main has seen that it can read
        TextTrial trial = new(reader, new Deadline(TimeSpan.FromHours(2), CancellationToken.None));
        foreach (string path in paths)
        {
            byte[] file = File.ReadAllBytes(path);
            if (ImageHeader.Read(file) is not { } header)
                continue;
            TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;
            using Pix? gray = ImageDecoder.Frames(file, header, OcrOptions.Default).First();
            TimeSpan decoded = Process.GetCurrentProcess().TotalProcessorTime;
            if (gray is null)
                continue;
            using Pix copy = TextPrecheck.Copy(gray);
            TextEvidence evidence = TextPrecheck.Look(gray, copy, new Deadline(TimeSpan.FromMinutes(5), CancellationToken.None));
            // The first look and, where it is not sure, the trial that follows it.
            bool holdsText = evidence.HoldsText && trial.IsWorthReading(gray, evidence);
            TimeSpan end = Process.GetCurrentProcess().TotalProcessorTime;
            (all, decoding, looking) = (all + 1, decoding + (decoded - start), looking + (end - decoded));
            if (holdsText)
                passed++;
            if (holdsText != wanted)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{(wanted ? "missed" : "passed")}: {path} {header.Width}x{header.Height} across {evidence.Horizontal} down {evidence.Vertical} share {evidence.Share:0.00}"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {all}, of them passed {passed} ({100.0 * passed / Math.Max(1, all):0.0} %), CPU for each: decoding {decoding.TotalSeconds / Math.Max(1, all):0.000} s, looking {looking.TotalSeconds / Math.Max(1, all):0.000} s"));
    }
}
