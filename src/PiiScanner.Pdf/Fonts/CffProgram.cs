using System.Text;

namespace PiiScanner.Pdf.Fonts;

/// <summary>A CFF font program (Adobe Technical Note 5176): its glyph names, its encoding and, in a CID-keyed font, its CIDs.</summary>
internal sealed class CffProgram : IFontProgram
{
    private readonly string?[] _names;
    private readonly int[] _glyphOfCode = new int[256];
    private readonly Dictionary<int, int> _glyphOfCid = [];
    private readonly bool _isCidKeyed;
    private readonly bool _usesStandardEncoding;
    private readonly int[] _charset;
    private readonly int _charsetStart;
    private readonly CffIndex _strings;

    public CffProgram(ReadOnlySpan<byte> data)
    {
        _names = [];
        var header = BigEndian.U8(data, 2);
        var fonts = new CffIndex(data, header);
        var tops = new CffIndex(data, fonts.End);
        _strings = new CffIndex(data, tops.End);
        var top = CffDictionary.Read(tops.Item(data, 0));
        _isCidKeyed = top.ContainsKey(1230);
        CharStrings = new CffIndex(data, Operand(top, 17));
        var glyphs = CharStrings.Count;
        _charsetStart = Operand(top, 15);
        var charset = _charset = ReadCharset(data, _charsetStart, glyphs);
        if (_isCidKeyed)
        {
            for (var glyph = 0; glyph < glyphs; glyph++) _glyphOfCid.TryAdd(charset[glyph], glyph);
            return;
        }

        _names = new string?[glyphs];
        for (var glyph = 0; glyph < glyphs; glyph++) _names[glyph] = NameOf(data, _strings, charset[glyph]);
        var encoding = Operand(top, 16);
        _usesStandardEncoding = encoding is 0 or 1;
        if (!_usesStandardEncoding) ReadEncoding(data, encoding, charset);
    }

    /// <summary>The outlines, by glyph.</summary>
    public CffIndex CharStrings { get; }

    /// <summary>The name of a glyph; null in a CID-keyed font.</summary>
    public string? NameOfGlyph(int glyph) => (uint)glyph < (uint)_names.Length ? _names[glyph] : null;

    /// <summary>The first code that the font's own encoding gives a glyph; -1 for none.</summary>
    public int CodeOfGlyph(int glyph) => _isCidKeyed || _usesStandardEncoding || glyph == 0 ? -1 : Array.IndexOf(_glyphOfCode, glyph);

    /// <summary>The first glyph of a letter; 0 for none.</summary>
    public int GlyphOfText(string text) => Math.Max(0, Array.FindIndex(_names, name => name is not null && GlyphNames.TextOf(name) == text));

    /// <summary>Where the name of a glyph is written in the font; 0 and 0 for a name that every reader knows.</summary>
    public (int Start, int Length) PlaceOfName(ReadOnlySpan<byte> data, int glyph) => _isCidKeyed ? (0, 0) : _strings.Place(data, _charset[glyph] - CffStandardStrings.All.Count);

    /// <summary>Takes glyphs out of the list of names or CIDs, where it is a plain list (section 13, format 0).</summary>
    /// <param name="data">The font.</param>
    /// <param name="goes">Whether a glyph's entry goes.</param>
    public void ForgetCharset(Span<byte> data, Func<int, bool> goes)
    {
        if (_charsetStart <= 2 || BigEndian.U8(data, _charsetStart) != 0) return;
        for (var glyph = 1; glyph < CharStrings.Count && _charsetStart + (2 * glyph) < data.Length; glyph++)
            if (goes(glyph)) data.Slice(_charsetStart + 1 + (2 * (glyph - 1)), 2).Clear();
    }

    public string? TextOfCode(int code)
    {
        if (_isCidKeyed) return null;
        if (!_usesStandardEncoding) return TextOfGlyph(_glyphOfCode[code & 255]);
        var character = EncodingTables.Standard[code & 255];
        return character == '\uFFFD' ? null : character.ToString();
    }

    public string? TextOfGlyph(int glyph) => (uint)glyph < (uint)_names.Length && _names[glyph] is { } name ? GlyphNames.TextOf(name) : null;

    public int GlyphOfCid(int cid) => _isCidKeyed ? _glyphOfCid.GetValueOrDefault(cid) : cid;

    private static int Operand(Dictionary<int, int[]> top, int key) => top.TryGetValue(key, out var values) && values.Length > 0 ? Math.Max(0, values[0]) : 0;

    private static string? NameOf(ReadOnlySpan<byte> data, CffIndex strings, int sid)
    {
        var standard = CffStandardStrings.All;
        if (sid < standard.Count) return standard[sid];
        var bytes = strings.Item(data, sid - standard.Count);
        return bytes.Length is > 0 and <= 128 ? Encoding.Latin1.GetString(bytes) : null;
    }

    // Section 13. Charsets 0 to 2 are predefined: ISOAdobe is the identity; the two expert sets are not met in text.
    private static int[] ReadCharset(ReadOnlySpan<byte> data, int at, int glyphs)
    {
        var charset = new int[Math.Max(glyphs, 1)];
        if (at <= 2)
        {
            for (var i = 0; i < glyphs; i++) charset[i] = i;
            return charset;
        }

        var format = BigEndian.U8(data, at++);
        for (var glyph = 1; glyph < glyphs && at < data.Length;)
        {
            var first = BigEndian.U16(data, at);
            at += 2;
            var more = format switch { 0 => 0, 1 => BigEndian.U8(data, at), _ => BigEndian.U16(data, at) };
            at += format switch { 0 => 0, 1 => 1, _ => 2 };
            for (var i = 0; i <= more && glyph < glyphs; i++) charset[glyph++] = first + i;
        }

        return charset;
    }

    // Section 12.
    private void ReadEncoding(ReadOnlySpan<byte> data, int at, int[] charset)
    {
        var format = BigEndian.U8(data, at++);
        var count = BigEndian.U8(data, at++);
        var glyph = 1;
        for (var i = 0; i < count; i++)
        {
            var first = BigEndian.U8(data, at++);
            var more = (format & 127) == 0 ? 0 : BigEndian.U8(data, at++);
            for (var k = 0; k <= more && first + k < 256; k++) _glyphOfCode[first + k] = glyph++;
        }

        if ((format & 128) == 0) return;
        var supplements = BigEndian.U8(data, at++);
        for (var i = 0; i < supplements; i++, at += 3)
        {
            var found = Array.IndexOf(charset, BigEndian.U16(data, at + 1));
            if (found >= 0) _glyphOfCode[BigEndian.U8(data, at)] = found;
        }
    }
}
