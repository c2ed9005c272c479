using System.Globalization;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Fonts;

/// <summary>Finds the text of the codes of a simple font (ISO 32000-1, 9.6.6 and 9.10.2).</summary>
internal sealed class SimpleEncoding
{
    private readonly string?[] _names = new string?[256];
    private readonly string? _base;
    private readonly string _fallback;
    private readonly CMap? _toUnicode;
    private readonly IFontProgram? _program;

    public SimpleEncoding(ObjectStore store, CosDictionary font, PdfFontInfo info, CMap? toUnicode, IFontProgram? program)
    {
        (_toUnicode, _program) = (toUnicode, program);
        var encoding = store.Get(font, "Encoding");
        if (encoding is CosName name)
        {
            _base = EncodingTables.Find(name.Value);
        }
        else if (encoding is CosDictionary dictionary)
        {
            _base = EncodingTables.Find(store.Name(dictionary, "BaseEncoding"));
            ReadDifferences(store, store.Array(dictionary, "Differences"));
        }

        _fallback = Fallback(info);
    }

    /// <summary>The text of a code, or null.</summary>
    public string? TextOf(int code)
    {
        if (_toUnicode?.TextOf((uint)code, 1) is { Length: > 0 } mapped && mapped != "\uFFFD") return mapped;
        if (_names[code] is { } name)
        {
            if (GlyphNames.TextOf(name) is { } named) return named;
            if (name == ".notdef") return null;
            return _program?.TextOfCode(code) ?? Numbered(name);
        }

        if (_base is not null) return Character(_base, code);
        return _program?.TextOfCode(code) ?? Character(_fallback, code);
    }

    /// <summary>The name that the document gives to the glyph of a code, or null.</summary>
    public string? NameOf(int code) => _names[code];

    private static string? Character(string table, int code) => table[code] == '\uFFFD' ? null : table[code].ToString();

    private static string Fallback(PdfFontInfo info)
    {
        if (info.Name.StartsWith("Symbol", StringComparison.Ordinal)) return EncodingTables.Symbol;
        if (info.Name.Contains("Dingbats", StringComparison.Ordinal)) return EncodingTables.Dingbats;
        return info.Subtype == "TrueType" ? EncodingTables.WinAnsi : EncodingTables.Standard;
    }

    private void ReadDifferences(ObjectStore store, CosArray differences)
    {
        var code = 0;
        for (var i = 0; i < differences.Count && i < 4096; i++)
        {
            switch (store.Resolve(differences[i]))
            {
                case CosNumber number: code = Math.Clamp(number.ToInt32(), 0, 256); break;
                case CosName name:
                    if (code < 256) _names[code] = name.Value;
                    code++;
                    break;
            }
        }
    }

    // Names such as g34, glyph34 or cid34 are glyph numbers of the embedded font.
    private string? Numbered(string name)
    {
        var digits = name.AsSpan().TrimStart("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_");
        if (digits.Length == 0 || digits.Length == name.Length) return null;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var glyph) ? _program?.TextOfGlyph(glyph) : null;
    }
}
