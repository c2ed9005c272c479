using System.Text;

namespace PiiScanner.Pdf.Fonts;

/// <summary>A TrueType font program: the text of its glyphs by its <c>cmap</c> and, where that says nothing, by the names in <c>post</c>.</summary>
internal sealed class TrueTypeProgram : IFontProgram
{
    private readonly CharacterMap _map;
    private readonly Dictionary<int, string> _texts;

    public TrueTypeProgram(ReadOnlyMemory<byte> font)
    {
        _map = CharacterMap.Read(TrueTypeTables.Find(font, "cmap").Span);
        _texts = ReadNames(TrueTypeTables.Find(font, "post").Span);
        if (_map.Unicode() is not { } unicode) return;
        var fromMap = new Dictionary<int, int>();
        // Of several characters with one glyph (U+0020 and U+00A0) the lowest one is meant.
        foreach (var (code, glyph) in unicode)
            if (code >= 0x20 && (!fromMap.TryGetValue(glyph, out var known) || code < known)) fromMap[glyph] = code;
        foreach (var (glyph, code) in fromMap)
            if (Rune.IsValid(code)) _texts[glyph] = new Rune(code).ToString();
    }

    // 9.6.6.4: symbolic fonts by the (3,0) subtable, whose codes may be moved to F000, or by (1,0), which is Mac Roman where the font says no more.
    public string? TextOfCode(int code)
    {
        if (_map.Find(3, 0) is { } symbol)
        {
            foreach (var high in (ReadOnlySpan<int>)[0, 0xF000, 0xF100, 0xF200])
                if (symbol.TryGetValue(high + code, out var glyph)) return _texts.GetValueOrDefault(glyph);
        }

        if (_map.Find(1, 0) is not { } roman || !roman.TryGetValue(code, out var macGlyph)) return null;
        if (_texts.TryGetValue(macGlyph, out var text)) return text;
        var character = EncodingTables.MacRoman[code & 255];
        return _map.Find(3, 0) is null && character != '\uFFFD' ? character.ToString() : null;
    }

    public string? TextOfGlyph(int glyph) => _texts.GetValueOrDefault(glyph);

    public int GlyphOfCid(int cid) => cid;

    // Version 2 of the post table; glyph names 0 to 257 are the fixed Macintosh order, of which the printable ASCII part is used.
    private static Dictionary<int, string> ReadNames(ReadOnlySpan<byte> post)
    {
        var texts = new Dictionary<int, string>();
        if (BigEndian.U32(post, 0) != 0x00020000) return texts;
        var count = BigEndian.U16(post, 32);
        var names = new List<string>();
        for (var at = 34 + 2 * count; at < post.Length && names.Count < 65536;)
        {
            var length = Math.Min(post[at], post.Length - at - 1);
            names.Add(Encoding.Latin1.GetString(post.Slice(at + 1, length)));
            at += length + 1;
        }

        for (var glyph = 0; glyph < count; glyph++)
        {
            var index = BigEndian.U16(post, 34 + 2 * glyph);
            if (index is >= 3 and <= 97) texts[glyph] = ((char)(index + 29)).ToString();
            else if (index >= 258 && index - 258 < names.Count && GlyphNames.TextOf(names[index - 258]) is { } text) texts[glyph] = text;
        }

        return texts;
    }
}
