namespace PiiScanner.Pdf.Layout;

/// <summary>A glyph in the frame of its reading direction.</summary>
/// <param name="Glyph">The glyph.</param>
/// <param name="Left">Start on the base line.</param>
/// <param name="Right">End on the base line.</param>
/// <param name="Baseline">Height of the base line.</param>
internal readonly record struct Letter(PdfGlyph Glyph, double Left, double Right, double Baseline)
{
    public double Size => Glyph.Run.Size;
}
