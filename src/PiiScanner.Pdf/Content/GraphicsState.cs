using PiiScanner.Pdf.Images;

namespace PiiScanner.Pdf.Content;

/// <summary>The graphics state (ISO 32000-1, 8.4) as far as it decides what text is and whether it is seen.</summary>
internal sealed class GraphicsState
{
    public PdfMatrix Matrix = PdfMatrix.Identity;
    public PdfBox Clip;
    public TextState Text = new();
    public ColorSpace FillSpace = ColorSpace.Gray;
    public ColorSpace StrokeSpace = ColorSpace.Gray;
    public PdfColor Fill = PdfColor.Black;
    public PdfColor Stroke = PdfColor.Black;
    public double FillAlpha = 1;
    public double StrokeAlpha = 1;
    public double LineWidth = 1;
    public bool IsBlended;
    public bool HasSoftMask;

    public GraphicsState Clone() => (GraphicsState)MemberwiseClone();
}
