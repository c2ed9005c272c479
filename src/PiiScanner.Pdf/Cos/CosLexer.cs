using System.Text;

namespace PiiScanner.Pdf.Cos;

/// <summary>Cuts bytes into the tokens of ISO 32000-1, 7.2 and 7.3. Any bytes give tokens; nothing is thrown.</summary>
internal ref struct CosLexer(ReadOnlySpan<byte> data, int position)
{
    private readonly ReadOnlySpan<byte> _data = data;
    private ByteSink? _sink;

    /// <summary>Where the next token is looked for.</summary>
    public int Position = position;

    /// <summary>Where the last token started.</summary>
    public int TokenStart { get; private set; }

    /// <summary>Value of a number token.</summary>
    public double Number { get; private set; }

    /// <summary>Whether a number token was written without a point.</summary>
    public bool IsInteger { get; private set; }

    /// <summary>Bytes of a string token, or of a name (escapes undone).</summary>
    public readonly ReadOnlySpan<byte> Bytes => _sink is null ? default : _sink.Written;

    /// <summary>Bytes of the last token as they stand in the data.</summary>
    public readonly ReadOnlySpan<byte> Raw => _data[TokenStart..Position];

    /// <summary>The name read last.</summary>
    public readonly string Name => Encoding.Latin1.GetString(Bytes);

    public void SkipWhite()
    {
        while (Position < _data.Length)
        {
            var c = _data[Position];
            if (CosChars.IsWhite(c)) Position++;
            else if (c == '%') SkipComment();
            else return;
        }
    }

    public CosTokenKind Next()
    {
        SkipWhite();
        TokenStart = Position;
        if (Position >= _data.Length) return CosTokenKind.End;
        var c = _data[Position];
        if (CosChars.IsNumberPart(c)) return ReadNumber();
        switch (c)
        {
            case (byte)'/': return ReadName();
            case (byte)'(': return ReadString(hex: false);
            case (byte)'[': Position++; return CosTokenKind.ArrayStart;
            case (byte)']': Position++; return CosTokenKind.ArrayEnd;
            case (byte)'<' when Peek(1) == '<': Position += 2; return CosTokenKind.DictionaryStart;
            case (byte)'<': return ReadString(hex: true);
            case (byte)'>' when Peek(1) == '>': Position += 2; return CosTokenKind.DictionaryEnd;
            default: return ReadKeyword();
        }
    }

    private readonly int Peek(int ahead) => Position + ahead < _data.Length ? _data[Position + ahead] : -1;

    private void SkipComment()
    {
        var end = _data[Position..].IndexOfAny((byte)'\r', (byte)'\n');
        Position = end < 0 ? _data.Length : Position + end;
    }

    private CosTokenKind ReadNumber()
    {
        Number = NumberScanner.Read(_data, ref Position, out var isInteger);
        IsInteger = isInteger;
        return CosTokenKind.Number;
    }

    private CosTokenKind ReadString(bool hex)
    {
        Position++;
        _sink ??= new ByteSink();
        _sink.Clear();
        if (hex) StringScanner.ReadHex(_data, ref Position, _sink);
        else StringScanner.ReadLiteral(_data, ref Position, _sink);
        return CosTokenKind.String;
    }

    private CosTokenKind ReadName()
    {
        Position++;
        _sink ??= new ByteSink();
        _sink.Clear();
        while (Position < _data.Length && CosChars.IsRegular(_data[Position]))
        {
            var c = _data[Position++];
            if (c == '#' && Position + 1 < _data.Length
                && CosChars.HexValue(_data[Position]) is >= 0 and var high && CosChars.HexValue(_data[Position + 1]) is >= 0 and var low)
            {
                c = (byte)((high << 4) | low);
                Position += 2;
            }

            _sink.Append(c);
        }

        return CosTokenKind.Name;
    }

    private CosTokenKind ReadKeyword()
    {
        Position++;
        if (CosChars.IsRegular(_data[TokenStart]))
            while (Position < _data.Length && CosChars.IsRegular(_data[Position])) Position++;
        return CosTokenKind.Keyword;
    }
}
