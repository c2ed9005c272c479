using System.Text;

namespace PiiScanner.Pdf.Cos;

/// <summary>Builds objects from tokens (ISO 32000-1, 7.3). Broken input gives the nearest object, never an endless loop.</summary>
internal ref struct CosParser(ReadOnlySpan<byte> data, int position, int maxNesting, IStringCipher? cipher = null)
{
    private const int MaxItems = 1 << 20;

    private readonly int _end = data.Length;
    private CosLexer _lexer = new(data, position);

    public readonly int Position => _lexer.Position;

    /// <summary>Reads one object; at the end of the data, null (the object).</summary>
    /// <exception cref="PdfException">Nested deeper than allowed.</exception>
    public CosObject Read() => Build(_lexer.Next(), 0);

    /// <summary>Whether the data is used up.</summary>
    public bool AtEnd()
    {
        _lexer.SkipWhite();
        return _lexer.Position >= _end;
    }

    /// <summary>Passes over a keyword if it comes next.</summary>
    public bool TryKeyword(ReadOnlySpan<byte> keyword)
    {
        var start = _lexer.Position;
        if (_lexer.Next() == CosTokenKind.Keyword && _lexer.Raw.SequenceEqual(keyword)) return true;
        _lexer.Position = start;
        return false;
    }

    private CosObject Build(CosTokenKind kind, int depth)
    {
        if (depth > maxNesting) throw new PdfException(PdfError.LimitExceeded, "Objects are nested too deeply.");
        return kind switch
        {
            CosTokenKind.Number => _lexer.IsInteger && _lexer.Number >= 0 ? NumberOrReference() : new CosNumber(_lexer.Number),
            CosTokenKind.String => new CosString(cipher is null ? _lexer.Bytes.ToArray() : cipher.Decrypt(_lexer.Bytes)),
            CosTokenKind.Name => new CosName(_lexer.Name),
            CosTokenKind.ArrayStart => ReadArray(depth),
            CosTokenKind.DictionaryStart => ReadDictionary(depth),
            CosTokenKind.Keyword => KeywordObject(),
            _ => CosNull.Instance,
        };
    }

    private readonly CosObject KeywordObject()
    {
        var raw = _lexer.Raw;
        if (raw.SequenceEqual("true"u8)) return CosBoolean.True;
        if (raw.SequenceEqual("false"u8)) return CosBoolean.False;
        return raw.SequenceEqual("null"u8) ? CosNull.Instance : new CosKeyword(Encoding.Latin1.GetString(raw));
    }

    private CosObject NumberOrReference()
    {
        var number = _lexer.Number;
        var after = _lexer.Position;
        if (number < int.MaxValue && _lexer.Next() == CosTokenKind.Number && _lexer.IsInteger && _lexer.Number is >= 0 and <= 65535)
        {
            var generation = (int)_lexer.Number;
            if (_lexer.Next() == CosTokenKind.Keyword && _lexer.Raw.SequenceEqual("R"u8)) return new CosReference((int)number, generation);
        }

        _lexer.Position = after;
        return new CosNumber(number);
    }

    private CosArray ReadArray(int depth)
    {
        var items = new List<CosObject>();
        while (true)
        {
            var kind = _lexer.Next();
            if (kind is CosTokenKind.ArrayEnd or CosTokenKind.End) break;
            if (EndsObject(kind)) break;
            if (items.Count >= MaxItems) throw new PdfException(PdfError.LimitExceeded, "An array has too many elements.");
            items.Add(Build(kind, depth + 1));
        }

        return new CosArray(items);
    }

    private CosDictionary ReadDictionary(int depth)
    {
        var entries = new Dictionary<string, CosObject>();
        while (true)
        {
            var kind = _lexer.Next();
            if (kind is CosTokenKind.DictionaryEnd or CosTokenKind.End || EndsObject(kind)) break;
            if (kind != CosTokenKind.Name) continue;
            var key = _lexer.Name;
            kind = _lexer.Next();
            if (kind is CosTokenKind.DictionaryEnd or CosTokenKind.End || EndsObject(kind)) break;
            if (entries.Count >= MaxItems) throw new PdfException(PdfError.LimitExceeded, "A dictionary has too many entries.");
            entries[key] = Build(kind, depth + 1);
        }

        return new CosDictionary(entries);
    }

    // An unclosed array or dictionary ends where its object does; the keyword is left for the caller.
    private bool EndsObject(CosTokenKind kind)
    {
        if (kind != CosTokenKind.Keyword || !(_lexer.Raw.SequenceEqual("endobj"u8) || _lexer.Raw.SequenceEqual("stream"u8))) return false;
        _lexer.Position = _lexer.TokenStart;
        return true;
    }
}
