using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>A text of a page with its way back to glyphs.</summary>
/// <param name="PageIndex">The page, from 0.</param>
/// <param name="Content">The text.</param>
internal sealed record GlyphSource(int PageIndex, PdfBlockText Content);

/// <summary>Where the letters of a block were drawn: one stretch of a page's text, or several where a page break cut the block.</summary>
internal sealed class GlyphOrigin
{
    private readonly List<Piece> _pieces;

    private GlyphOrigin(List<Piece> pieces) => _pieces = pieces;

    /// <summary>The origin of a block that is a stretch of one text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="start">First code unit of it that the block holds.</param>
    /// <param name="length">Code units.</param>
    public static GlyphOrigin Of(GlyphSource source, int start, int length) => new([new Piece(0, length, source, start)]);

    /// <summary>The origin of two blocks that were joined.</summary>
    /// <param name="next">That of the second.</param>
    /// <param name="shift">Where its text begins in the joined block.</param>
    public GlyphOrigin Then(GlyphOrigin next, int shift) => new([.. _pieces, .. next._pieces.Select(piece => piece with { At = piece.At + shift })]);

    /// <summary>The glyphs that drew a stretch of the block, with their page.</summary>
    /// <param name="start">First code unit of the block.</param>
    /// <param name="length">Code units.</param>
    public IEnumerable<(int PageIndex, PdfGlyph Glyph)> GlyphsOf(int start, int length)
    {
        foreach (var piece in _pieces)
        {
            var (from, to) = (Math.Max(start, piece.At), Math.Min(start + length, piece.At + piece.Length));
            if (from >= to) continue;
            foreach (var glyph in piece.Source.Content.GlyphsOf(piece.Start + from - piece.At, to - from)) yield return (piece.Source.PageIndex, glyph);
        }
    }

    /// <summary>A stretch of a block.</summary>
    private readonly record struct Piece(int At, int Length, GlyphSource Source, int Start);
}
