using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>Step 8, second half: paints lines, and specks where there are many, white in the grey picture.</summary>
/// <remarks>In the grey, not the binary one: the recogniser uses the shades, and letters touched by a line keep their edges.</remarks>
internal static class LineEraser
{
    private const byte White = 255;
    private const double SpeckShare = 0.2;
    private const double SpeckSize = 9;

    public static void Erase(WorkingPage page, RuledLines lines, Ink ink)
    {
        int width = Math.Max(3, (int)(ink.TextHeight / 6) | 1);
        using Pix mask = lines.Mask.Dilated(width, width);
        page.Gray.Paint(mask, White);
        EraseSpecks(page, ink);
        page.Trace.Write("08-lines", page.Gray);
    }

    private static void EraseSpecks(WorkingPage page, Ink ink)
    {
        double size = ink.TextHeight / SpeckSize;
        Rect[] specks = [.. ink.Components.Where(part => part.Width <= size && part.Height <= size)];
        if (specks.Length <= SpeckShare * ink.Components.Length)
            return;
        int largest = (int)Math.Ceiling(size);
        using Pix across = ink.Binary.Opened(largest + 1, 1);
        using Pix down = ink.Binary.Opened(1, largest + 1);
        using Pix seeds = across.Or(down);
        using Pix kept = seeds.GrownInto(ink.Binary);
        using Pix small = ink.Binary.Without(kept);
        using Pix mask = small.Dilated(3, 3);
        page.Gray.Paint(mask, White);
    }
}
