using System.Collections.Immutable;
using PiiScanner.Ocr.Codes;
using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Reads a picture of one sheet, or each sheet of several, from the first look to the finished page.</summary>
internal sealed class SheetReader(TesseractReader engine, OcrOptions options, Deadline deadline, DebugTrace trace)
{
    private const int PhotoLongSide = 3000;
    private const double WorthCropping = 0.5;
    private const uint White = 255;
    private const int ManyLetters = 300;
    private const double FewestRead = 0.15;

    /// <summary>Reads a picture that is one page.</summary>
    public OcrPage Read(Pix gray, TextEvidence evidence, OcrPage blank)
    {
        using WorkingPage page = new(gray.Duplicate(), deadline, trace);
        return Read(page, evidence, blank);
    }

    /// <summary>Reads the sheets one after another and puts them together to one page.</summary>
    public OcrPage Read(Pix gray, IReadOnlyList<SheetArea> sheets, OcrPage blank)
    {
        List<OcrPage> pages = [];
        foreach (SheetArea sheet in sheets)
        {
            using WorkingPage page = new(gray.Duplicate(), deadline, trace.Of(pages.Count));
            foreach (Rect run in sheet.Foreign)
                page.Gray.Fill(run, White);
            page.Crop(sheet.Area);
            TextEvidence evidence = TextPrecheck.Look(page.Gray, deadline);
            pages.Add(Read(page, evidence, blank));
        }
        return blank with
        {
            QuarterTurns = pages.MaxBy(page => page.Words.Length)?.QuarterTurns ?? 0,
            Words = [.. pages.SelectMany(page => page.Words)],
            Lines = [.. pages.SelectMany(page => page.Lines)],
            Tables = [.. pages.SelectMany(page => page.Tables)],
            MachineReadableZones = [.. pages.SelectMany(page => page.MachineReadableZones)],
            Problems = [.. pages.SelectMany(page => page.Problems).Distinct()],
        };
    }

    private OcrPage Read(WorkingPage page, TextEvidence evidence, OcrPage blank)
    {
        if (evidence.IsInverted)
            page.Replace(page.Gray.Inverted(), PlaneMap.Identity);
        if (evidence.Region.Area < WorthCropping * page.Area.Area && !evidence.Region.IsEmpty)
            page.Crop(evidence.Region);
        ScaleStep.Shrink(page, PhotoLongSide);
        (PageLayout layout, PageText text) = evidence.LiesOnItsSide ? ReadOnItsSide(page, evidence) : ReadUpright(page, evidence);
        new LargePrintStep(engine, deadline).Apply(page.Gray, layout, text);
        new SecondOpinion(engine, deadline, options.Expectation).Apply(page.Gray, layout, text);
        List<(MachineReadableZone Zone, Rect Box)> zones = new MrzReader(engine, deadline).Read(page.Gray, layout, text);
        deadline.Check();
        OcrPage built = new PageBuilder(page, layout).Build(text, zones, blank);
        return IsMostlyUnread(built, evidence) ? built with { Problems = built.Problems.Add(OcrProblem.LowConfidence) } : built;
    }

    // Hundreds of shapes stood in lines like letters, and next to none was read: that is no page without text.
    private static bool IsMostlyUnread(OcrPage built, TextEvidence evidence) =>
        evidence.Score >= ManyLetters && built.Words.Sum(word => word.Text.Length) < FewestRead * evidence.Score && !built.Problems.Contains(OcrProblem.LowConfidence);

    // Digits one below the other in the columns of a list look like lines of a page on its side: where turning makes it unreadable, it was upright.
    private (PageLayout Layout, PageText Text) ReadOnItsSide(WorkingPage page, TextEvidence evidence)
    {
        using Pix start = page.Gray.Duplicate();
        (PlaneMap map, int turns) = (page.ToOriginal, page.QuarterTurns);
        page.Turn(1);
        (PageLayout Layout, PageText Text) turned = ReadUpright(page, evidence);
        if (!PageReader.IsUnreadable(turned.Text) || deadline.IsOver)
            return turned;
        page.Restore(start.Duplicate(), map, turns);
        return ReadUpright(page, evidence);
    }

    // Most pages are upright, so the turn is looked for only after the first strips were unreadable.
    private (PageLayout Layout, PageText Text) ReadUpright(WorkingPage page, TextEvidence evidence)
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
