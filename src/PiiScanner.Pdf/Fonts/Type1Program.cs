using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Fonts;

/// <summary>The encoding that the clear part of a Type 1 font program gives (Adobe Type 1 Font Format, 2.2): <c>dup 65 /A put</c>.</summary>
internal sealed class Type1Program : IFontProgram
{
    private readonly string?[] _names = new string?[256];
    private readonly bool _usesStandardEncoding;

    public Type1Program(ReadOnlySpan<byte> data)
    {
        var start = data.IndexOf("/Encoding"u8);
        if (start < 0) return;
        var end = data[start..].IndexOf("eexec"u8);
        var lexer = new CosLexer(end < 0 ? data[start..] : data.Slice(start, end), 9);
        _usesStandardEncoding = lexer.Next() == CosTokenKind.Keyword && lexer.Raw.SequenceEqual("StandardEncoding"u8);
        if (_usesStandardEncoding) return;
        while (true)
        {
            var kind = lexer.Next();
            if (kind == CosTokenKind.End || (kind == CosTokenKind.Keyword && (lexer.Raw.SequenceEqual("def"u8) || lexer.Raw.SequenceEqual("readonly"u8)))) return;
            if (kind != CosTokenKind.Keyword || !lexer.Raw.SequenceEqual("dup"u8)) continue;
            if (lexer.Next() != CosTokenKind.Number || lexer.Number is < 0 or > 255) continue;
            var code = (int)lexer.Number;
            if (lexer.Next() == CosTokenKind.Name) _names[code] = lexer.Name;
        }
    }

    /// <summary>The name that the font's own encoding gives a code; null where it names none.</summary>
    public string? NameOf(int code) => _names[code & 255];

    public string? TextOfCode(int code)
    {
        if (_names[code & 255] is { } name) return GlyphNames.TextOf(name);
        var character = _usesStandardEncoding ? EncodingTables.Standard[code & 255] : '\uFFFD';
        return character == '\uFFFD' ? null : character.ToString();
    }

    public string? TextOfGlyph(int glyph) => null;

    public int GlyphOfCid(int cid) => cid;
}
