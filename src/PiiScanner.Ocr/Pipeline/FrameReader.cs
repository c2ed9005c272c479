using System.Collections.Immutable;
using PiiScanner.Ocr.Codes;
using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Takes one decoded frame through all steps.</summary>
internal sealed class FrameReader(TesseractReader engine, ZbarScanner? scanner, OcrOptions options, CancellationToken cancel)
{
    private const int LowestText = 8;

    /// <param name="gray">Taken over.</param>
    /// <param name="frame">Ordinal in the file.</param>
    /// <param name="color">Decodes a frame in colour; asked only where there is text, and may have none to give.</param>
    public OcrPage Read(Pix gray, int frame, Func<int, Pix?> color)
    {
        using Pix owned = gray;
        Deadline deadline = new(options.Deadline, cancel);
        OcrPage blank = new() { Width = gray.Width, Height = gray.Height, Frame = frame };
        try
        {
            using Pix copy = TextPrecheck.Copy(gray);
            blank = blank with { Barcodes = ReadBarcodes(gray, copy, deadline) };
            if (options.ReadBarcodes && scanner is null)
                blank = blank with { Problems = [OcrProblem.BarcodesNotRead] };
            return ReadText(gray, copy, color, blank, deadline);
        }
        catch (DeadlineException)
        {
            // What was read so far depends on the speed of the machine: it is not given.
            return blank with { Problems = blank.Problems.Add(OcrProblem.Deadline) };
        }
        finally
        {
            engine.Clear();
        }
    }

    private ImmutableArray<OcrBarcode> ReadBarcodes(Pix gray, Pix copy, Deadline deadline)
    {
        if (scanner is null || !options.ReadBarcodes)
            return [];
        Rect whole = new(0, 0, gray.Width, gray.Height);
        return [.. new BarcodeReader(scanner, deadline).Read(gray, copy).Select(code => new OcrBarcode(code.Payload, PageBuilder.Public(code.Box.Intersect(whole))))];
    }

    private OcrPage ReadText(Pix gray, Pix copy, Func<int, Pix?> color, OcrPage blank, Deadline deadline)
    {
        if (Math.Min(gray.Width, gray.Height) < LowestText)
            return blank with { HoldsNoText = true };
        TextEvidence evidence = TextPrecheck.Look(gray, copy, deadline);
        if (!options.SkipPrecheck && !(evidence.HoldsText && new TextTrial(engine, deadline).IsWorthReading(gray, evidence)))
            return BlurredLines.Seen(copy) ? blank with { Problems = blank.Problems.Add(OcrProblem.LowConfidence) } : blank with { HoldsNoText = true };
        DebugTrace trace = new(options.DebugImages, blank.Frame);
        using Pix clean = WithoutMarks(gray, color, blank.Frame, evidence, trace);
        SheetReader reader = new(engine, options, deadline, trace);
        OcrPage page = SheetFinder.Find(clean, evidence) is { Count: > 0 } sheets
            ? reader.Read(clean, sheets, blank)
            : reader.Read(clean, evidence, blank);
        deadline.Check();
        return page;
    }

    private static Pix WithoutMarks(Pix gray, Func<int, Pix?> color, int frame, TextEvidence evidence, DebugTrace trace)
    {
        using Pix? colored = color(frame);
        if (colored is null || ColoredMarksStep.Apply(gray, colored, evidence) is not { } clean)
            return gray.Duplicate();
        trace.Write("02-marks", clean);
        return clean;
    }
}
