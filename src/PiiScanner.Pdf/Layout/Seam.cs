namespace PiiScanner.Pdf.Layout;

/// <summary>Tells where one text ends and another begins though they touch: cells of a table are drawn by operators of their own.</summary>
internal static class Seam
{
    // In units of the font size: pairs of letters may be kerned.
    private const double Touch = 0.12;

    /// <summary>Whether two glyphs side by side were drawn as different texts.</summary>
    /// <param name="left">The glyph before.</param>
    /// <param name="right">The glyph behind it.</param>
    public static bool Lies(PdfGlyph left, PdfGlyph right)
    {
        var (before, after) = (left.Run, right.Run);
        if (ReferenceEquals(before, after)) return false;
        // Some writers draw each letter by itself and step on by its width: that is one text.
        if (before.Piece != after.Piece || !ReferenceEquals(before.Source, after.Source) || before.Size != after.Size) return true;
        var touch = Touch * after.Size;
        return Math.Abs(right.X - left.EndX) > touch || Math.Abs(right.Y - left.EndY) > touch;
    }
}
