namespace PiiScanner.Pdf.Redaction;

/// <summary>What becomes of one glyph.</summary>
/// <param name="Glyph">The glyph.</param>
/// <param name="IsRemoved">True where it goes.</param>
/// <param name="Shift">How far to the right of its old place one that stays is shown, in points of the page.</param>
internal readonly record struct GlyphEdit(PdfGlyph Glyph, bool IsRemoved, double Shift);
