namespace PiiScanner.Pdf.Layout;

/// <summary>
/// A cell whose text is longer than the cell and is cut off at its edges by a clipping box (ISO 32000-1, 8.5.4), as spreadsheets print it. The text is still
/// in the file; it is laid out as if it had been set narrow enough to fit.
/// </summary>
internal sealed class CutCell
{
    // In units of the font size: what is left free of the cell at its right edge, so that the next cell's text does not touch.
    private const double Margin = 0.15;

    private readonly PdfBox _text;
    private readonly PdfBox _shown;

    public CutCell(PdfBox text, PdfBox clip, double size)
    {
        _text = text;
        var shown = text.Intersect(clip);
        // Text that ends within the cell stays where it is.
        _shown = text.Right > clip.Right ? shown with { Right = Math.Max(shown.Left + 0.1, shown.Right - Margin * size) } : shown;
    }

    /// <summary>How much narrower the text is set than drawn, 1 being not at all.</summary>
    public double Narrowing => Scale(_text.Width, _shown.Width);

    /// <summary>How much lower the text is set than drawn.</summary>
    public double Lowering => Scale(_text.Height, _shown.Height);

    /// <summary>Where a box of the text stands within the cell.</summary>
    public PdfBox Fit(PdfBox box) => new(FitX(box.Left), FitY(box.Bottom), FitX(box.Right), FitY(box.Top));

    /// <summary>Where a height of the text lies within the cell.</summary>
    public double FitY(double y) => _shown.Bottom + (y - _text.Bottom) * Lowering;

    private double FitX(double x) => _shown.Left + (x - _text.Left) * Narrowing;

    private static double Scale(double full, double shown) => full > 0 ? Math.Clamp(shown / full, 0.001, 1) : 1;
}
