using System.Collections.Immutable;
using PiiScanner.Ocr.Codes;
using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Takes one decoded frame through all steps.</summary>
internal sealed class FrameReader(TesseractReader engine, ZbarScanner? scanner, OcrOptions options, CancellationToken cancel)
{
    private const int PhotoLongSide = 3000;
    private const int LowestText = 8;
    private const double WorthCropping = 0.5;

    /// <param name="gray">Taken over.</param>
    /// <param name="frame">Ordinal in the file.</param>
    public OcrPage Read(Pix gray, int frame)
    {
        Deadline deadline = new(options.Deadline, cancel);
        using WorkingPage page = new(gray, deadline, new DebugTrace(options.DebugImages, frame));
        OcrPage blank = new() { Width = page.OriginalWidth, Height = page.OriginalHeight, Frame = frame };
        try
        {
            blank = blank with { Barcodes = ReadBarcodes(page, deadline) };
            if (options.ReadBarcodes && scanner is null)
                blank = blank with { Problems = [OcrProblem.BarcodesNotRead] };
            return ReadText(page, blank, deadline);
        }
        catch (DeadlineException)
        {
            return blank with { Problems = blank.Problems.Add(OcrProblem.Deadline) };
        }
        finally
        {
            engine.Clear();
        }
    }

    private ImmutableArray<OcrBarcode> ReadBarcodes(WorkingPage page, Deadline deadline)
    {
        if (scanner is null || !options.ReadBarcodes)
            return [];
        return [.. new BarcodeReader(scanner, deadline).Read(page.Gray).Select(code => new OcrBarcode(code.Payload, PageBuilder.Public(page.Original(code.Box))))];
    }

    private OcrPage ReadText(WorkingPage page, OcrPage blank, Deadline deadline)
    {
        if (Math.Min(page.OriginalWidth, page.OriginalHeight) < LowestText)
            return blank with { HoldsNoText = true };
        TextEvidence evidence = TextPrecheck.Look(page.Gray, deadline);
        if (!evidence.HoldsText && !options.SkipPrecheck)
            return blank with { HoldsNoText = true };
        if (evidence.IsInverted)
            page.Replace(page.Gray.Inverted(), PlaneMap.Identity);
        if (evidence.Region.Area < WorthCropping * page.Area.Area && !evidence.Region.IsEmpty)
            page.Crop(evidence.Region);
        ScaleStep.Shrink(page, PhotoLongSide);
        if (evidence.LiesOnItsSide)
            page.Turn(1);
        (PageLayout layout, PageText text) = ReadUpright(page, evidence, deadline);
        new SecondOpinion(engine, deadline, options.Expectation).Apply(page.Gray, layout, text);
        List<(MachineReadableZone Zone, Rect Box)> zones = new MrzReader(engine, deadline).Read(page.Gray, layout, text);
        OcrPage built = new PageBuilder(page, layout).Build(text, zones, blank);
        return deadline.IsOver ? built with { Problems = built.Problems.Add(OcrProblem.Deadline) } : built;
    }

    // Most pages are upright, so the turn is looked for only after the first strips were unreadable.
    private (PageLayout Layout, PageText Text) ReadUpright(WorkingPage page, TextEvidence evidence, Deadline deadline)
    {
        using Pix start = page.Gray.Duplicate();
        (PlaneMap map, int turns) = (page.ToOriginal, page.QuarterTurns);
        PageLayout layout = PageSteps.Prepare(page);
        PageReader reader = new(engine, deadline);
        PageText text = reader.Read(page.Gray, layout, mayGiveUp: true);
        if (!PageReader.IsUnreadable(text) || deadline.IsOver)
            return (layout, text);
        int better = new OrientationStep(engine, deadline).Find(page.Gray, layout, evidence);
        if (better != 0)
        {
            page.Restore(start.Duplicate(), map, turns);
            page.Turn(better);
            layout = PageSteps.Prepare(page);
        }
        return (layout, reader.Read(page.Gray, layout, mayGiveUp: false));
    }
}
