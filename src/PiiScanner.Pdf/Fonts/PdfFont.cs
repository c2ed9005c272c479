namespace PiiScanner.Pdf.Fonts;

/// <summary>A font of a page (ISO 32000-1, 9.5): cuts strings into codes and tells the text and the width of each. Safe for many threads.</summary>
internal abstract class PdfFont(PdfFontInfo info)
{
    public PdfFontInfo Info { get; } = info;

    /// <summary>Highest point of the glyphs above the base line, in units of the font size.</summary>
    public double Ascent { get; init; } = 0.9;

    /// <summary>Lowest point of the glyphs, in units of the font size, mostly negative.</summary>
    public double Descent { get; init; } = -0.22;

    /// <summary>Whether text runs from top to bottom.</summary>
    public virtual bool IsVertical => false;

    /// <summary>Cuts the next code off a string that is not empty.</summary>
    /// <returns>Its length in bytes, at least 1.</returns>
    public abstract int ReadCode(ReadOnlySpan<byte> data, out uint code);

    public abstract FontGlyph Glyph(uint code, int bytes);
}
