using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Takes one decoded frame through all steps.</summary>
internal sealed class FrameReader(TesseractReader engine, OcrOptions options, CancellationToken cancel)
{
    private const int PhotoLongSide = 3000;

    /// <param name="gray">Taken over.</param>
    /// <param name="frame">Ordinal in the file.</param>
    public OcrPage Read(Pix gray, int frame)
    {
        Deadline deadline = new(options.Deadline, cancel);
        using WorkingPage page = new(gray, deadline, new DebugTrace(options.DebugImages, frame));
        OcrPage blank = new() { Width = page.OriginalWidth, Height = page.OriginalHeight, Frame = frame };
        try
        {
            return ReadText(page, blank, deadline);
        }
        catch (DeadlineException)
        {
            return blank with { Problems = [OcrProblem.Deadline] };
        }
        finally
        {
            engine.Clear();
        }
    }

    private OcrPage ReadText(WorkingPage page, OcrPage blank, Deadline deadline)
    {
        TextEvidence evidence = TextPrecheck.Look(page.Gray, deadline);
        if (!evidence.HoldsText && !options.SkipPrecheck)
            return blank with { HoldsNoText = true };
        if (evidence.IsInverted)
            page.Replace(page.Gray.Inverted(), PlaneMap.Identity);
        ScaleStep.Shrink(page, PhotoLongSide);
        if (evidence.LiesOnItsSide)
            page.Turn(1);
        PageLayout layout = PageSteps.Prepare(page);
        PageText text = new PageReader(engine, deadline).Read(page.Gray, layout);
        OcrPage built = new PageBuilder(page, layout).Build(text, blank.Frame);
        return deadline.IsOver ? built with { Problems = built.Problems.Add(OcrProblem.Deadline) } : built;
    }
}
