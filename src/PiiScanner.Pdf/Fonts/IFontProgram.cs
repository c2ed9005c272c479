namespace PiiScanner.Pdf.Fonts;

/// <summary>What an embedded font program tells about the text of its glyphs (ISO 32000-1, 9.9).</summary>
internal interface IFontProgram
{
    /// <summary>The text of a code by the font's own encoding; null where it does not say.</summary>
    string? TextOfCode(int code);

    /// <summary>The text of a glyph; null where it does not say.</summary>
    string? TextOfGlyph(int glyph);

    /// <summary>The glyph that a CID selects where the document gives no map.</summary>
    int GlyphOfCid(int cid);
}
