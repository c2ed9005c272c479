namespace PiiScanner.Pdf.Layout;

/// <summary>Sees that two pieces of text that different operators drew belong to different cells, however close they stand.</summary>
internal static class CellEdge
{
    // Points.
    private const double Tolerance = 0.5;

    // In units of the font size.
    private const double Touch = 0.1;
    private const double MinOver = 0.2;
    private const int MinNumber = 6;

    /// <summary>Where one cell ends and the next begins; null where nothing says so.</summary>
    public static double? Between(PdfWord left, PdfWord right)
    {
        if (right.StartsCell) return right.Frame.Left;
        var (before, after) = (left.Glyphs[^1].Run, right.Glyphs[0].Run);
        if (ReferenceEquals(before, after)) return null;
        return Clips(before, left.Box.Left, left.Box.Right, after, right.Box.Left, right.Box.Right) ?? Number(left, right) ?? Over(left, right);
    }

    /// <summary>Whether a clipping box separates two letters.</summary>
    public static bool Separates(in Letter left, in Letter right) => Clips(left.Glyph.Run, left.Left, left.Right, right.Glyph.Run, right.Left, right.Right) is not null;

    // Spreadsheets clip the text of a cell to the cell: what one clipping box ends before was never meant to go on in the other.
    private static double? Clips(PdfTextRun before, double beforeLeft, double beforeRight, PdfTextRun after, double afterLeft, double afterRight)
    {
        if (before.Clip == after.Clip || before.UpX != 0 || after.UpX != 0) return null;
        if (before.Clip.Right <= afterLeft + Tolerance && before.Clip.Right > beforeLeft) return before.Clip.Right;
        return after.Clip.Left >= beforeRight - Tolerance && after.Clip.Left < afterRight ? after.Clip.Left : null;
    }

    // A name that fills its cell and the date of birth next to it.
    private static double? Number(PdfWord left, PdfWord right)
    {
        var gap = right.Frame.Left - left.Frame.Right;
        if (Math.Abs(gap) > Touch * right.Size || left.PrecedesBlank || right.FollowsBlank) return null;
        var isEdge = (char.IsLetter(left.Text[^1]) && IsNumber(right.Text)) || (IsNumber(left.Text) && char.IsLetter(right.Text[0]));
        return isEdge ? (left.Frame.Right + right.Frame.Left) / 2 : null;
    }

    // A text too long for its cell runs on below the text of the next one. What lies there almost as a whole is a shadow.
    private static double? Over(PdfWord left, PdfWord right)
    {
        var isOver = right.Frame.Left < left.Frame.Right - MinOver * right.Size && right.Frame.Left > left.Frame.Left + right.Size && right.Frame.Right > left.Frame.Right;
        return isOver && Seam.Lies(left.Glyphs[^1], right.Glyphs[0]) ? right.Frame.Left : null;
    }

    private static bool IsNumber(string text)
    {
        if (text.Length < MinNumber) return false;
        foreach (var c in text)
            if (!char.IsAsciiDigit(c) && c is not ('/' or '-' or '.')) return false;
        return true;
    }
}
