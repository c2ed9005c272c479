using System.Text;
using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Fonts;

/// <summary>Reads an embedded CMap or ToUnicode CMap (ISO 32000-1, 9.7.5.4 and 9.10.3; Adobe Technical Note 5014).</summary>
internal ref struct CMapParser
{
    private readonly CMap _map;
    private readonly Func<string, CMap?> _predefined;
    private CosLexer _lexer;

    private CMapParser(ReadOnlySpan<byte> data, CMap map, Func<string, CMap?> predefined)
    {
        _lexer = new CosLexer(data, 0);
        _map = map;
        _predefined = predefined;
    }

    /// <summary>Parses; what cannot be understood is passed over.</summary>
    /// <param name="data">The decoded CMap.</param>
    /// <param name="used">The CMap of the stream's /UseCMap, or null.</param>
    /// <param name="predefined">Finds a predefined CMap named by <c>usecmap</c>.</param>
    public static CMap Parse(ReadOnlySpan<byte> data, CMap? used, Func<string, CMap?> predefined)
    {
        var map = new CMap();
        if (used is not null) map.Use(used);
        new CMapParser(data, map, predefined).Run();
        map.Seal();
        return map;
    }

    private void Run()
    {
        var name = "";
        while (true)
        {
            switch (_lexer.Next())
            {
                case CosTokenKind.End: return;
                case CosTokenKind.Name:
                    name = _lexer.Name;
                    if (name == "WMode" && _lexer.Next() == CosTokenKind.Number) _map.IsVertical = _lexer.Number == 1;
                    break;
                case CosTokenKind.Keyword: RunKeyword(name); break;
            }
        }
    }

    private void RunKeyword(string name)
    {
        var word = _lexer.Raw;
        if (word.SequenceEqual("usecmap"u8))
        {
            if (_predefined(name) is { } other) _map.Use(other);
        }
        else if (word.SequenceEqual("begincodespacerange"u8)) ReadCodespaces();
        else if (word.SequenceEqual("beginbfchar"u8)) ReadTextChars();
        else if (word.SequenceEqual("beginbfrange"u8)) ReadTextRanges();
        else if (word.SequenceEqual("begincidchar"u8)) ReadCids(ranges: false);
        else if (word.SequenceEqual("begincidrange"u8)) ReadCids(ranges: true);
    }

    private bool TryCode(out uint code, out int bytes)
    {
        (code, bytes) = (0, 0);
        var kind = _lexer.Next();
        if (kind == CosTokenKind.Number)
        {
            code = (uint)Math.Clamp(_lexer.Number, 0, uint.MaxValue);
            bytes = 2;
            return true;
        }

        if (kind != CosTokenKind.String) return false;
        bytes = Math.Min(_lexer.Bytes.Length, 4);
        foreach (var b in _lexer.Bytes[..bytes]) code = (code << 8) | b;
        return true;
    }

    private void ReadCodespaces()
    {
        while (TryCode(out var low, out var bytes) && TryCode(out var high, out _))
            if (bytes > 0) _map.Add(new Codespace(bytes, low, high));
    }

    private void ReadTextChars()
    {
        while (TryCode(out var code, out _))
        {
            var kind = _lexer.Next();
            if (kind == CosTokenKind.String) _map.AddText(code, Utf16(_lexer.Bytes));
            else if (kind == CosTokenKind.Name) _map.AddText(code, GlyphNames.TextOf(_lexer.Name) ?? "");
            else return;
        }
    }

    private void ReadTextRanges()
    {
        while (TryCode(out var low, out _) && TryCode(out var high, out _))
        {
            var kind = _lexer.Next();
            if (kind == CosTokenKind.String)
            {
                if (high >= low) _map.AddTextRange(new CodeRange(low, high, 0, FirstOfRange(_lexer.Bytes)));
            }
            else if (kind == CosTokenKind.ArrayStart)
            {
                for (var code = low; (kind = _lexer.Next()) is CosTokenKind.String or CosTokenKind.Name; code++)
                    if (code <= high) _map.AddText(code, kind == CosTokenKind.String ? Utf16(_lexer.Bytes) : GlyphNames.TextOf(_lexer.Name) ?? "");
            }
            else
            {
                return;
            }
        }
    }

    private void ReadCids(bool ranges)
    {
        while (TryCode(out var low, out _))
        {
            var high = low;
            if (ranges && !TryCode(out high, out _)) return;
            if (_lexer.Next() != CosTokenKind.Number) return;
            var cid = (uint)Math.Clamp(_lexer.Number, 0, 0xFFFFFF);
            if (low == high) _map.AddCid(low, cid);
            else if (high > low) _map.AddCidRange(new CodeRange(low, high, cid, null));
        }
    }

    // The last character counts up, and may begin at zero: writers of PHP name all letters by one range, from U+0000 on.
    private static string FirstOfRange(ReadOnlySpan<byte> bytes)
    {
        var text = Utf16(bytes);
        return bytes is [.., 0, 0] ? text + '\0' : text;
    }

    private static string Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 1) return ((char)bytes[0]).ToString();
        var text = Encoding.BigEndianUnicode.GetString(bytes[..Math.Min(bytes.Length & ~1, 512)]);
        return text.Replace("\0", "", StringComparison.Ordinal);
    }
}
