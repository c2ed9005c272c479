using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Filters;

namespace PiiScanner.Pdf.Xref;

/// <summary>Reads the chain of cross-reference tables and streams (ISO 32000-1, 7.5.4, 7.5.6 and 7.5.8), hybrid files included.</summary>
internal sealed class XrefReader(ObjectReader objects, PdfLimits limits)
{
    private readonly XrefTable _table = new();
    private readonly HashSet<long> _visited = [];

    /// <summary>Reads all sections, newest first.</summary>
    /// <returns>Null where the chain is broken anywhere; the recovery scan is then the better source.</returns>
    public XrefTable? Read()
    {
        var offset = StartXref();
        if (offset < 0) return null;
        while (offset >= 0 && _visited.Add(offset))
        {
            var trailer = ReadSection(offset);
            if (trailer is null) return null;
            offset = trailer["Prev"] is CosNumber prev ? prev.ToInt64() : -1;
        }

        return _table;
    }

    private long StartXref()
    {
        var span = objects.Data.Span;
        var tail = span[Math.Max(0, span.Length - 4096)..];
        var at = tail.LastIndexOf("startxref"u8);
        if (at < 0) return -1;
        var lexer = new CosLexer(tail, at + 9);
        return lexer.Next() == CosTokenKind.Number ? (long)lexer.Number : -1;
    }

    private CosDictionary? ReadSection(long offset)
    {
        var span = objects.Data.Span;
        if (offset < 0 || offset >= span.Length) return null;
        var lexer = new CosLexer(span, (int)offset);
        var kind = lexer.Next();
        if (kind == CosTokenKind.Number) return ReadStream(offset);
        return kind == CosTokenKind.Keyword && lexer.Raw.SequenceEqual("xref"u8) ? ReadTable(lexer.Position) : null;
    }

    private CosDictionary? ReadTable(int position)
    {
        var lexer = new CosLexer(objects.Data.Span, position);
        var entries = new List<KeyValuePair<int, XrefEntry>>();
        CosTokenKind kind;
        while ((kind = lexer.Next()) == CosTokenKind.Number)
        {
            var first = (int)Math.Min(lexer.Number, int.MaxValue);
            if (lexer.Next() != CosTokenKind.Number || !ReadSubsection(ref lexer, first, (long)lexer.Number, entries)) return null;
        }

        if (kind != CosTokenKind.Keyword || !lexer.Raw.SequenceEqual("trailer"u8)) return null;
        var parser = new CosParser(objects.Data.Span, lexer.Position, limits.MaxNesting);
        if (parser.Read() is not CosDictionary trailer) return null;
        _table.AddTrailer(trailer);
        // 7.5.8.4: what the table hides as free, the cross-reference stream beside it defines; so the stream goes first.
        if (trailer["XRefStm"] is CosNumber stream && _visited.Add(stream.ToInt64())) ReadStream(stream.ToInt64());
        foreach (var (number, entry) in entries) _table.AddOlder(number, entry);
        return trailer;
    }

    private bool ReadSubsection(ref CosLexer lexer, int first, long count, List<KeyValuePair<int, XrefEntry>> entries)
    {
        for (long i = 0; i < count; i++)
        {
            var before = lexer.Position;
            if (lexer.Next() != CosTokenKind.Number)
            {
                lexer.Position = before;
                return true;
            }

            var place = (long)lexer.Number;
            if (lexer.Next() != CosTokenKind.Number) return false;
            var generation = (int)Math.Min(lexer.Number, 65535);
            if (lexer.Next() != CosTokenKind.Keyword || lexer.Raw.Length != 1) return false;
            var used = lexer.Raw[0] == 'n';
            // A well-known slip: a table that starts at 1 although its first entry is the head of the free list, number 0.
            if (i == 0 && first == 1 && !used && generation == 65535) first = 0;
            var number = first + i;
            if (number > limits.MaxObjects || entries.Count > limits.MaxObjects) return false;
            entries.Add(new((int)number, used && place > 0 ? new(XrefKind.InFile, place, generation) : default));
        }

        return true;
    }

    private CosDictionary? ReadStream(long offset)
    {
        var body = objects.ReadHead(offset, out var id);
        if (body < 0 || objects.ReadBody(body, id, null, DirectOnly.Instance) is not CosStream stream) return null;
        var widths = DirectOnly.Instance.Numbers(stream.Dictionary["W"] as CosArray ?? CosArray.Empty);
        if (widths.Length < 3 || widths.Any(w => w is < 0 or > 8)) return null;
        var decoded = StreamDecoder.Decode(stream.Raw, stream.Dictionary, DirectOnly.Instance, limits.MaxDecodedBytes);
        _table.AddTrailer(stream.Dictionary);
        ReadStreamEntries(stream.Dictionary, decoded.Data.Span, (int)widths[0], (int)widths[1], (int)widths[2]);
        return stream.Dictionary;
    }

    private void ReadStreamEntries(CosDictionary dictionary, ReadOnlySpan<byte> data, int w0, int w1, int w2)
    {
        var size = dictionary["Size"] is CosNumber number ? number.Value : limits.MaxObjects;
        var index = dictionary["Index"] is CosArray array ? DirectOnly.Instance.Numbers(array) : [0, size];
        var width = w0 + w1 + w2;
        if (width == 0) return;
        for (var i = 0; i + 1 < index.Length; i += 2)
        {
            for (var k = 0L; k < index[i + 1] && data.Length >= width; k++, data = data[width..])
            {
                var key = index[i] + k;
                if (key < 0 || key > limits.MaxObjects) return;
                var kind = w0 == 0 ? 1 : Field(data[..w0]);
                var entry = new XrefEntry((XrefKind)kind, Field(data.Slice(w0, w1)), (int)Math.Min(Field(data.Slice(w0 + w1, w2)), int.MaxValue));
                if (kind is 0 or 1 or 2) _table.AddOlder((int)key, kind == 0 ? default : entry);
            }
        }
    }

    private static long Field(ReadOnlySpan<byte> bytes)
    {
        long value = 0;
        foreach (var b in bytes) value = (value << 8) | b;
        return value & long.MaxValue;
    }
}
