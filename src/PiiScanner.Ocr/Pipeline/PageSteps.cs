using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Runs steps 3 to 8 in their order: from a grey picture to one ready to be read, and its layout.</summary>
internal static class PageSteps
{
    public static PageLayout Prepare(WorkingPage page)
    {
        page.Deadline.Check();
        DarkFieldsStep.Apply(page);
        BlackBoxesStep.Apply(page);
        BackgroundStep.Apply(page);
        GrainStep.Apply(page);
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
        if (ScaleStep.Apply(page, layout.TextHeight))
            layout = layout.Scaled((double)page.Gray.Width / width);
        FocusStep.Apply(page, layout.TextHeight);
        return layout;
    }

    private static PageLayout EraseLines(WorkingPage page)
    {
        Ink ink = page.Binarized();
        if (ink.TextHeight == 0)
            return new PageLayout(0, [], [], false);
        using RuledLines lines = RuledLines.Find(page.Gray, ink);
        List<Grid> grids = GridFinder.Find(lines, ink.TextHeight);
        LineEraser.Erase(page, lines, grids, ink);
        bool isTrusted = GridFinder.AreTrusted(grids, ink);
        Rect[] letters = [.. ink.Letters()];
        if (!isTrusted && BlankColumns.Find(letters, ink.TextHeight) is { Count: > 0 } blank)
            (grids, isTrusted) = (blank, GridFinder.AreTrusted(blank, ink));
        TraceGrids(page, grids, isTrusted);
        return new PageLayout(ink.TextHeight, grids, letters, isTrusted);
    }

    private static void TraceGrids(WorkingPage page, List<Grid> grids, bool areTrusted)
    {
        if (!page.Trace.IsOn)
            return;
        using Pix drawn = page.Gray.Duplicate();
        foreach (Grid grid in grids)
        {
            foreach (int y in grid.Rows)
                drawn.Fill(new Rect(grid.Box.X, y - 1, grid.Box.Width, 3), 0);
            for (int row = 0; row < grid.RowCount; row++)
                foreach ((int first, int count) in grid.Cells(row))
                    drawn.Fill(new Rect(grid.Columns[first + count] - 1, grid.Rows[row], 3, grid.Rows[row + 1] - grid.Rows[row]), 0);
        }
        page.Trace.Write(areTrusted ? "08-tables" : "08-tables-not-trusted", drawn);
    }
}
