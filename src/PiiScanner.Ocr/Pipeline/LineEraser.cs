using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Step 8, last part: paints lines, and specks where there are many, white in the grey picture.</summary>
/// <remarks>In the grey, not the binary one: the recogniser uses the shades, and letters touched by a line keep their edges.</remarks>
internal static class LineEraser
{
    private const byte White = 255;
    private const double LongLine = 12;
    private const double SpeckShare = 0.5;
    private const double SpeckSize = 9;

    public static void Erase(WorkingPage page, RuledLines lines, List<Grid> grids, Ink ink)
    {
        KeepRules(lines, grids, ink.TextHeight);
        int width = Math.Max(3, (int)(ink.TextHeight / 6) | 1);
        using (Pix all = lines.Mask())
        using (Pix mask = all.Dilated(width, width))
            page.Gray.Paint(mask, White);
        EraseSpecks(page, ink);
        page.Trace.Write("08-lines", page.Gray);
    }

    // What is erased wrongly takes letters along: inside a table only what lies on a separator is a line, outside only what is long.
    private static void KeepRules(RuledLines lines, List<Grid> grids, double textHeight)
    {
        Grid? Around(Rect piece) => grids.Find(grid => grid.Box.Grown((int)textHeight, (int)textHeight).Contains(piece.CenterX, piece.CenterY));
        lines.Keep(
            piece => Around(piece) is { } grid ? grid.Rows.Any(y => Math.Abs(y - piece.CenterY) < 0.5 * textHeight) : piece.Width > LongLine * textHeight,
            piece => Around(piece) is { } grid ? grid.Columns.Any(x => Math.Abs(x - piece.CenterX) < 0.5 * textHeight) : piece.Height > LongLine * textHeight);
    }

    private static void EraseSpecks(WorkingPage page, Ink ink)
    {
        int size = Math.Max(1, (int)(ink.TextHeight / SpeckSize)); // rounded down: the dot of an i is hardly larger than this
        Rect[] specks = [.. ink.Components.Where(part => part.Width <= size && part.Height <= size)];
        if (specks.Length <= SpeckShare * ink.Components.Length)
            return;
        // One by one: a morphological filter of this size would take thin slanted marks, the grave accents, as well.
        foreach (Rect speck in specks)
            page.Gray.Fill(speck.Grown(1, 1), White);
    }
}
