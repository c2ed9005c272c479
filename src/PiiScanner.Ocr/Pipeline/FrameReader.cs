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
    public OcrPage Read(Pix gray, int frame)
    {
        using Pix owned = gray;
        Deadline deadline = new(options.Deadline, cancel);
        OcrPage blank = new() { Width = gray.Width, Height = gray.Height, Frame = frame };
        try
        {
            blank = blank with { Barcodes = ReadBarcodes(gray, deadline) };
            if (options.ReadBarcodes && scanner is null)
                blank = blank with { Problems = [OcrProblem.BarcodesNotRead] };
            return ReadText(gray, blank, deadline);
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

    private ImmutableArray<OcrBarcode> ReadBarcodes(Pix gray, Deadline deadline)
    {
        if (scanner is null || !options.ReadBarcodes)
            return [];
        Rect whole = new(0, 0, gray.Width, gray.Height);
        return [.. new BarcodeReader(scanner, deadline).Read(gray).Select(code => new OcrBarcode(code.Payload, PageBuilder.Public(code.Box.Intersect(whole))))];
    }

    private OcrPage ReadText(Pix gray, OcrPage blank, Deadline deadline)
    {
        if (Math.Min(gray.Width, gray.Height) < LowestText)
            return blank with { HoldsNoText = true };
        TextEvidence evidence = TextPrecheck.Look(gray, deadline);
        if (!evidence.HoldsText && !options.SkipPrecheck)
            return blank with { HoldsNoText = true };
        SheetReader reader = new(engine, options, deadline, new DebugTrace(options.DebugImages, blank.Frame));
        OcrPage page = SheetFinder.Find(gray, evidence) is { Count: > 0 } sheets
            ? reader.Read(gray, sheets, blank)
            : reader.Read(gray, evidence, blank);
        deadline.Check();
        return page;
    }
}
