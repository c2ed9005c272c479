using System.Diagnostics;
using System.Globalization;
using PiiScanner.Ocr.Images;
using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>Says how many of the kept list pictures the first look misses, how many photographs it lets pass, and what it costs.</summary>
internal sealed class PrecheckTable(string[] arguments)
{
    public void Print()
    {
        string work = Program.Work(arguments);
        string[] lists = [.. Directory.GetFiles(work, "*.words").Select(path => path[..^".words".Length]).Order(StringComparer.Ordinal)];
        Count("lists", lists, wanted: true);
        if (Program.Value(arguments, "--photos") is { } photos)
            Count("photographs", [.. Directory.GetFiles(photos, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)], wanted: false);
    }

    private static void Count(string what, string[] paths, bool wanted)
    {
        (int all, int passed, TimeSpan decoding, TimeSpan looking) = (0, 0, default, default);
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
            TextEvidence evidence = TextPrecheck.Look(gray, new Deadline(TimeSpan.FromMinutes(5), CancellationToken.None));
            TimeSpan end = Process.GetCurrentProcess().TotalProcessorTime;
            (all, decoding, looking) = (all + 1, decoding + (decoded - start), looking + (end - decoded));
            if (evidence.HoldsText)
                passed++;
            if (evidence.HoldsText != wanted)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"{(wanted ? "missed" : "passed")}: {path} {header.Width}x{header.Height} across {evidence.Horizontal} down {evidence.Vertical} share {evidence.Share:0.00}"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: {all}, of them passed {passed} ({100.0 * passed / Math.Max(1, all):0.0} %), CPU for each: decoding {decoding.TotalSeconds / Math.Max(1, all):0.000} s, looking {looking.TotalSeconds / Math.Max(1, all):0.000} s"));
    }
}
