using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>The ruled lines of a page: two masks, 1 bit deep and owned, and the boxes of their pieces.</summary>
internal sealed class RuledLines : IDisposable
{
    private const int HorizontalContrast = 25;
    private const int VerticalContrast = 30;
    private const double HorizontalLength = 5;
    private const double VerticalLength = 2.6;
    private const double VerticalPiece = 1.3;
    private const double SlantedLength = 2.2;
    private const double MayCrossLetters = 0.3;
    private const double LongestWord = 6;
    private const int BrokenGap = 3;

    private readonly Pix _across;
    private readonly Pix _down;

    private RuledLines(Pix across, Pix down)
    {
        (_across, _down) = (across, down);
        Horizontal = across.Components();
        Vertical = down.Components();
    }

    /// <summary>Boxes of the pieces that run across.</summary>
    public Rect[] Horizontal { get; private set; }

    /// <summary>Boxes of the pieces that run down.</summary>
    public Rect[] Vertical { get; private set; }

    /// <summary>Step 8, first part: finds what is long, thin and straight across or down.</summary>
    public static RuledLines Find(Pix gray, Ink ink)
    {
        double textHeight = Math.Max(ink.TextHeight, 6);
        using Pix across = Source(gray, ink, textHeight, across: true);
        using Pix down = Source(gray, ink, textHeight, across: false);
        using Pix broken = Runs(down, textHeight, VerticalPiece, across: false);
        // Where digits stand close to a blurred line only the pieces between the rows are seen: joined, they make the line.
        using Pix joined = broken.Closed(1, (int)(1.4 * textHeight));
        RuledLines lines = new(Runs(across, textHeight, HorizontalLength, across: true), joined.Opened(1, (int)(VerticalLength * textHeight)));
        lines.DropText(ink);
        return lines;
    }

    /// <summary>The same for a page that is seen at an angle: shorter runs, so that tilted lines leave a trail of pieces.</summary>
    public static RuledLines FindSlanted(Pix gray, Ink ink)
    {
        double textHeight = Math.Max(ink.TextHeight, 6);
        using Pix across = Source(gray, ink, textHeight, across: true);
        using Pix down = Source(gray, ink, textHeight, across: false);
        return new RuledLines(Runs(across, textHeight, SlantedLength, across: true), Runs(down, textHeight, SlantedLength, across: false));
    }

    /// <summary>All lines in one mask, the caller's to dispose.</summary>
    public Pix Mask() => _across.Or(_down);

    /// <summary>Drops the pieces that do not satisfy the tests.</summary>
    public void Keep(Func<Rect, bool> horizontal, Func<Rect, bool> vertical)
    {
        Horizontal = Kept(_across, Horizontal, horizontal);
        Vertical = Kept(_down, Vertical, vertical);
    }

    public void Dispose()
    {
        _across.Dispose();
        _down.Dispose();
    }

    // The feet of a row of letters, or stems that stand one below the other, can pass for a line; but then the line runs
    // through letters for much of its length, as a ruled one does not.
    private void DropText(Ink ink)
    {
        Rect[] letters = [.. ink.Components.Where(part => part.Height > 0.4 * ink.TextHeight && part.Height < 2.5 * ink.TextHeight && part.Width > 0.2 * part.Height
            && part.Width < LongestWord * part.Height)]; // longer, it is a rule that touches a letter
        Keep(
            piece => letters.Sum(letter => letter.Y - 1 <= piece.CenterY && letter.Bottom + 1 >= piece.CenterY
                ? Math.Max(0, Math.Min(letter.Right, piece.Right) - Math.Max(letter.X, piece.X)) : 0) < MayCrossLetters * piece.Width,
            piece => letters.Sum(letter => letter.X - 1 <= piece.CenterX && letter.Right + 1 >= piece.CenterX
                ? Math.Max(0, Math.Min(letter.Bottom, piece.Bottom) - Math.Max(letter.Y, piece.Y)) : 0) < MayCrossLetters * piece.Height);
    }

    private static Rect[] Kept(Pix mask, Rect[] pieces, Func<Rect, bool> test)
    {
        foreach (Rect piece in pieces)
            if (!test(piece))
                mask.Fill(piece, 0);
        return [.. pieces.Where(test)];
    }

    // A light grey or blurred grid is lost to the local threshold. Averaged along its own direction a line stands out
    // of noise, and being thin it stands out of coloured cells, which a fixed threshold would take for ink.
    private static Pix Source(Pix gray, Ink ink, double textHeight, bool across)
    {
        int thin = Math.Max(5, (int)(textHeight / 2) | 1);
        int reach = Math.Max(1, (int)(across ? textHeight / 2 : textHeight / 4));
        using Pix averaged = across ? gray.Averaged(reach, 0) : gray.Averaged(0, reach);
        using Pix contrast = across ? averaged.ThinDark(1, thin) : averaged.ThinDark(thin, 1);
        using Pix inverted = contrast.Inverted();
        using Pix faint = inverted.Below(255 - Math.Max(across ? HorizontalContrast : VerticalContrast, AboveGrain(contrast)));
        using Pix both = ink.Binary.Or(faint);
        return across ? both.Closed(BrokenGap, 1) : both.Closed(1, BrokenGap);
    }

    // Most of the page is paper: what a quarter of it exceeds is its grain.
    private static int AboveGrain(Pix contrast)
    {
        long[] counts = contrast.Histogram();
        long quarter = counts.Sum() / 4;
        int grain = 255;
        for (long above = counts[255]; grain > 0 && above < quarter; above += counts[grain])
            grain--;
        return Math.Min(200, 3 * grain);
    }

    private static Pix Runs(Pix source, double textHeight, double lengthInHeights, bool across)
    {
        int length = Math.Max(8, (int)(lengthInHeights * textHeight));
        int thick = Math.Max(3, (int)(textHeight / 2)) + 2;
        // Widening across the direction bridges the steps of a line that is not quite level.
        using Pix widened = across ? source.Dilated(1, 3) : source.Dilated(3, 1);
        using Pix runs = across ? widened.Opened(length, 1) : widened.Opened(1, length);
        using Pix bars = across ? runs.Opened(1, thick) : runs.Opened(thick, 1);
        return runs.Without(bars);
    }
}
