using System.Collections.Concurrent;

namespace PiiScanner.Pdf.Fonts;

/// <summary>A composite font (ISO 32000-1, 9.7): codes of one to four bytes, cut by the codespaces of its CMap.</summary>
internal sealed class CompositeFont(PdfFontInfo info, CMap encoding, Func<uint, int, FontGlyph> build) : PdfFont(info)
{
    private const int MaxCached = 1 << 16;

    private readonly ConcurrentDictionary<uint, FontGlyph> _glyphs = new();

    public override bool IsVertical => encoding.IsVertical;

    public override int ReadCode(ReadOnlySpan<byte> data, out uint code) => encoding.ReadCode(data, out code);

    public override FontGlyph Glyph(uint code, int bytes)
    {
        if (_glyphs.TryGetValue(code, out var known)) return known;
        var glyph = build(code, bytes);
        if (_glyphs.Count < MaxCached) _glyphs.TryAdd(code, glyph);
        return glyph;
    }
}
