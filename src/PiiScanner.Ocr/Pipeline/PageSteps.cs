namespace PiiScanner.Ocr.Pipeline;

/// <summary>Runs steps 3 to 8 in their order: from a grey picture to one ready to be read, and its layout.</summary>
internal static class PageSteps
{
    public static PageLayout Prepare(WorkingPage page)
    {
        page.Deadline.Check();
        BackgroundStep.Apply(page);
        page.Deadline.Check();
        DeskewStep.Apply(page);
        page.Deadline.Check();
        PerspectiveStep.Apply(page);
        page.Deadline.Check();
        if (page.Binarized().TextHeight is > 0 and < ScaleStep.Tiny and var tiny)
            ScaleStep.Apply(page, tiny);
        page.Trace.Write("04-binary", page.Binarized().Binary);
        PageLayout layout = EraseLines(page);
        page.Deadline.Check();
        int width = page.Gray.Width;
        return ScaleStep.Apply(page, layout.TextHeight) ? layout.Scaled((double)page.Gray.Width / width) : layout;
    }

    private static PageLayout EraseLines(WorkingPage page)
    {
        Ink ink = page.Binarized();
        if (ink.TextHeight == 0)
            return new PageLayout(0, [], [], false);
        using RuledLines lines = RuledLines.Find(page.Gray, ink);
        List<Grid> grids = GridFinder.Find(lines, ink.TextHeight);
        LineEraser.Erase(page, lines, ink);
        return new PageLayout(ink.TextHeight, grids, [.. ink.Letters()], GridFinder.AreTrusted(grids, ink));
    }
}
