using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Fonts;

/// <summary>A font of one-byte codes: Type 1, TrueType or Type 3 (ISO 32000-1, 9.6).</summary>
internal sealed class SimpleFont(PdfFontInfo info, FontGlyph[] glyphs) : PdfFont(info)
{
    public override int ReadCode(ReadOnlySpan<byte> data, out uint code)
    {
        code = data[0];
        return 1;
    }

    public override FontGlyph Glyph(uint code, int bytes) => glyphs[code & 255];
}
