using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Xref;

/// <summary>Reads an indirect object at an offset (ISO 32000-1, 7.3.8 and 7.3.10). Safe for many threads.</summary>
internal sealed class ObjectReader(ReadOnlyMemory<byte> data, PdfLimits limits)
{
    // Where the search for "endstream" last started and what it found: the next search between the two needs no second look.
    private Tuple<int, int> _lastEnd = Tuple.Create(0, -1);

    public ReadOnlyMemory<byte> Data => data;

    /// <summary>Reads the head <c>N G obj</c>.</summary>
    /// <returns>The position behind <c>obj</c>, or -1 where no object starts at the offset.</returns>
    public int ReadHead(long offset, out PdfObjectId id)
    {
        id = default;
        if (offset < 0 || offset >= data.Length) return -1;
        var lexer = new CosLexer(data.Span, (int)offset);
        if (lexer.Next() != CosTokenKind.Number || !lexer.IsInteger || lexer.Number > limits.MaxObjects) return -1;
        var number = (int)lexer.Number;
        if (lexer.Next() != CosTokenKind.Number || !lexer.IsInteger || lexer.Number is < 0 or > 65535) return -1;
        id = new PdfObjectId(number, (int)lexer.Number);
        if (lexer.Next() != CosTokenKind.Keyword || !lexer.Raw.StartsWith("obj"u8)) return -1;
        return lexer.TokenStart + 3;
    }

    /// <summary>Reads the object whose head ends at <paramref name="position"/>.</summary>
    /// <param name="position">Just behind <c>obj</c>.</param>
    /// <param name="id">The object's number.</param>
    /// <param name="cipher">Undoes the encryption of strings, or null.</param>
    /// <param name="lengths">Finds the value of an indirect <c>/Length</c>.</param>
    public CosObject ReadBody(int position, PdfObjectId id, IStringCipher? cipher, IObjectResolver lengths)
    {
        var parser = new CosParser(data.Span, position, limits.MaxNesting, cipher);
        var value = parser.Read();
        if (value is CosKeyword) return CosNull.Instance;
        if (value is not CosDictionary dictionary || !parser.TryKeyword("stream"u8)) return value;
        var start = StreamStart(parser.Position);
        var length = lengths.Resolve(dictionary["Length"]) is CosNumber number ? number.ToInt64() : -1;
        return new CosStream(dictionary, data.Slice(start, StreamLength(start, length)), id);
    }

    /// <summary>The number an indirect object holds, without following anything further.</summary>
    public CosObject ReadNumberAt(long offset)
    {
        var position = ReadHead(offset, out _);
        if (position < 0) return CosNull.Instance;
        var lexer = new CosLexer(data.Span, position);
        return lexer.Next() == CosTokenKind.Number ? new CosNumber(lexer.Number) : CosNull.Instance;
    }

    // 7.3.8.1: the keyword is followed by CR LF or LF; a lone CR and blanks before the line end are met in the wild.
    private int StreamStart(int position)
    {
        var span = data.Span;
        var start = position;
        while (start < span.Length && span[start] == ' ') start++;
        if (start < span.Length && span[start] == '\r') start++;
        else if (start < span.Length && span[start] != '\n') start = position;
        if (start < span.Length && span[start] == '\n') start++;
        return Math.Min(start, span.Length);
    }

    private int StreamLength(int start, long declared)
    {
        var span = data.Span;
        if (declared >= 0 && start + declared <= span.Length)
        {
            var lexer = new CosLexer(span, start + (int)declared);
            if (lexer.Next() == CosTokenKind.Keyword && (lexer.Raw.StartsWith("endstream"u8) || lexer.Raw.StartsWith("endobj"u8))) return (int)declared;
        }

        var end = FindEnd(start);
        if (end < 0) return declared >= 0 && start + declared <= span.Length ? (int)declared : span.Length - start;
        if (end > start && span[end - 1] == '\n') end--;
        if (end > start && span[end - 1] == '\r') end--;
        return end - start;
    }

    private int FindEnd(int start)
    {
        var (from, found) = _lastEnd;
        if (start >= from && (found < 0 ? from > 0 : start <= found)) return found;
        var at = data.Span[start..].IndexOf("endstream"u8);
        var result = at < 0 ? -1 : start + at;
        _lastEnd = Tuple.Create(start, result);
        return result;
    }
}
