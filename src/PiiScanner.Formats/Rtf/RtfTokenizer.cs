using System.Text;

namespace PiiScanner.Formats.Rtf;

/// <summary>Cuts rich text into tokens. Any bytes give tokens; nothing throws.</summary>
/// <param name="bytes">The whole file.</param>
internal sealed class RtfTokenizer(byte[] bytes)
{
    private const int LongestWord = 32;
    private readonly Dictionary<int, string> _words = [];
    private int _at;
    private int _start;
    private int _length;

    /// <summary>What the current token is.</summary>
    public RtfTokenKind Kind { get; private set; }

    /// <summary>Name of the control word.</summary>
    public string Word { get; private set; } = "";

    /// <summary>Its number, or null where it has none.</summary>
    public int? Number { get; private set; }

    /// <summary>The control symbol, or the byte of <c>\'hh</c>.</summary>
    public byte Value { get; private set; }

    /// <summary>The bytes of text, or raw ones.</summary>
    public ReadOnlySpan<byte> Bytes => bytes.AsSpan(_start, _length);

    /// <summary>Moves to the next token.</summary>
    public RtfTokenKind Next()
    {
        while (_at < bytes.Length)
        {
            switch (bytes[_at])
            {
                case (byte)'{':
                    _at++;
                    return Kind = RtfTokenKind.Open;
                case (byte)'}':
                    _at++;
                    return Kind = RtfTokenKind.Close;
                case (byte)'\\':
                    _at++;
                    return Kind = Control();
                case (byte)'\r' or (byte)'\n' or 0:
                    _at++;
                    break;
                default:
                    return Kind = Text();
            }
        }

        return Kind = RtfTokenKind.End;
    }

    private RtfTokenKind Text()
    {
        _start = _at;
        var length = bytes.AsSpan(_at).IndexOfAny("{}\\\r\n\0"u8);
        _length = length < 0 ? bytes.Length - _at : length;
        _at += _length;
        return RtfTokenKind.Text;
    }

    private RtfTokenKind Control()
    {
        if (_at >= bytes.Length) return RtfTokenKind.End;
        var c = bytes[_at];
        if (!char.IsAsciiLetter((char)c)) return Symbol(c);
        var start = _at;
        while (_at < bytes.Length && _at - start < LongestWord && char.IsAsciiLetter((char)bytes[_at])) _at++;
        Word = Known(bytes.AsSpan(start, _at - start));
        Number = ReadNumber();
        if (_at < bytes.Length && bytes[_at] == ' ') _at++;
        return Word == "bin" ? Raw() : RtfTokenKind.Word;
    }

    private RtfTokenKind Symbol(byte c)
    {
        _at++;
        Value = c;
        if (c != '\'') return RtfTokenKind.Symbol;
        var high = _at < bytes.Length ? HexValue(bytes[_at]) : -1;
        var low = _at + 1 < bytes.Length ? HexValue(bytes[_at + 1]) : -1;
        if (high < 0 || low < 0) return RtfTokenKind.Symbol;
        _at += 2;
        Value = (byte)((high << 4) | low);
        return RtfTokenKind.Byte;
    }

    private RtfTokenKind Raw()
    {
        _start = _at;
        _length = Math.Clamp(Number ?? 0, 0, bytes.Length - _at);
        _at += _length;
        return RtfTokenKind.Binary;
    }

    private int? ReadNumber()
    {
        var start = _at;
        var isNegative = _at < bytes.Length && bytes[_at] == '-';
        if (isNegative) _at++;
        var first = _at;
        long value = 0;
        while (_at < bytes.Length && char.IsAsciiDigit((char)bytes[_at]) && _at - first < 10) value = (value * 10) + bytes[_at++] - '0';
        if (_at == first)
        {
            _at = start;
            return null;
        }

        return (int)Math.Clamp(isNegative ? -value : value, int.MinValue, int.MaxValue);
    }

    // The same few words stand thousands of times in one file.
    private string Known(ReadOnlySpan<byte> name)
    {
        var key = 17;
        foreach (var b in name) key = unchecked((key * 31) + b);
        if (_words.TryGetValue(key, out var word) && word.Length == name.Length && Encoding.ASCII.GetString(name) == word) return word;
        word = Encoding.ASCII.GetString(name);
        if (_words.Count < 4096) _words[key] = word;
        return word;
    }

    /// <summary>Value of a hexadecimal digit; -1 for any other byte.</summary>
    public static int HexValue(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        _ => -1,
    };
}
