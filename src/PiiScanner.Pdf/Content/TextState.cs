using PiiScanner.Pdf.Fonts;

namespace PiiScanner.Pdf.Content;

/// <summary>The text state parameters (ISO 32000-1, 9.3).</summary>
internal struct TextState()
{
    public double CharSpacing;
    public double WordSpacing;
    public double HorizontalScale = 1;
    public double Leading;
    public PdfFont? Font;
    public double FontSize;
    public int RenderMode;
    public double Rise;
}
