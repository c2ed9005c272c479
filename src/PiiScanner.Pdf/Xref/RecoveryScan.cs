using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Filters;

namespace PiiScanner.Pdf.Xref;

/// <summary>
/// Rebuilds the cross-reference of a damaged file from its bytes: every <c>N G obj</c> counts, the last of a number wins,
/// then object streams and trailers are read (ISO 32000-1, annex C.2 leaves the method open).
/// </summary>
internal sealed class RecoveryScan(ObjectReader objects, PdfLimits limits)
{
    private readonly XrefTable _table = new() { IsRecovered = true };

    public XrefTable Run()
    {
        var found = FindObjects(objects.Data.Span, limits.MaxObjects);
        foreach (var (number, offset) in found) _table.Replace(number, new(XrefKind.InFile, offset, 0));
        FindTrailers();
        foreach (var (number, offset) in found) Inspect(number, offset);
        return _table;
    }

    /// <summary>Numbers and places of all objects, as their heads show them.</summary>
    public static List<KeyValuePair<int, int>> FindObjects(ReadOnlySpan<byte> span, int most)
    {
        var found = new List<KeyValuePair<int, int>>();
        var position = 0;
        while (found.Count < most)
        {
            var at = span[position..].IndexOf("obj"u8);
            if (at < 0) break;
            at += position;
            position = at + 3;
            var start = HeadStart(span, at, out var number);
            if (start >= 0 && number <= most) found.Add(new((int)number, start));
        }

        return found;
    }

    // Reads backwards from "obj": blanks, generation, blanks, number.
    private static int HeadStart(ReadOnlySpan<byte> span, int at, out long number)
    {
        number = 0;
        var i = SkipWhiteBack(span, at - 1);
        var generationEnd = i;
        while (i >= 0 && char.IsAsciiDigit((char)span[i]) && generationEnd - i < 5) i--;
        if (i == generationEnd) return -1;
        var gap = SkipWhiteBack(span, i);
        if (gap == i) return -1;
        i = gap;
        long scale = 1;
        while (i >= 0 && char.IsAsciiDigit((char)span[i]) && gap - i < 10)
        {
            number += (span[i--] - '0') * scale;
            scale *= 10;
        }

        return i == gap ? -1 : i + 1;
    }

    private static int SkipWhiteBack(ReadOnlySpan<byte> span, int i)
    {
        var stop = Math.Max(0, i - 32);
        while (i >= stop && CosChars.IsWhite(span[i])) i--;
        return i;
    }

    private void FindTrailers()
    {
        var span = objects.Data.Span;
        var position = 0;
        for (var count = 0; count < 1000; count++)
        {
            var at = span[position..].IndexOf("trailer"u8);
            if (at < 0) return;
            position += at + 7;
            if (TryParse(position) is CosDictionary trailer) _table.AddTrailer(trailer, replace: true);
        }
    }

    private CosObject? TryParse(int position)
    {
        try
        {
            return new CosParser(objects.Data.Span, position, limits.MaxNesting).Read();
        }
        catch (PdfException e) when (e.Error == PdfError.LimitExceeded)
        {
            return null;
        }
    }

    private void Inspect(int number, int offset)
    {
        var span = objects.Data.Span;
        // Only dictionaries that name one of these types need to be parsed; the head of the object shows it.
        var head = span.Slice(offset, Math.Min(512, span.Length - offset));
        if (head.IndexOf("/XRef"u8) < 0 && head.IndexOf("/ObjStm"u8) < 0 && head.IndexOf("/Catalog"u8) < 0) return;
        var body = objects.ReadHead(offset, out var id);
        if (body < 0 || TryParse(body) is not CosDictionary dictionary || dictionary["Type"] is not CosName type) return;
        if (type.Value == "XRef") _table.AddTrailer(dictionary, replace: true);
        else if (type.Value == "Catalog" && dictionary.Has("Pages")) _table.AddTrailer(RootTrailer(id));
        else if (type.Value == "ObjStm") AddObjectStream(body, id);
    }

    private static CosDictionary RootTrailer(PdfObjectId id) => new(new() { ["Root"] = new CosReference(id.Number, id.Generation) });

    // An encrypted object stream cannot be read here: its numbers are added when the store opens it.
    private void AddObjectStream(int body, PdfObjectId id)
    {
        if (_table.Trailer.ContainsKey("Encrypt")) return;
        if (objects.ReadBody(body, id, null, new FileLengths(objects, _table)) is not CosStream stream) return;
        var decoded = StreamDecoder.Decode(stream.Raw, stream.Dictionary, DirectOnly.Instance, limits.MaxDecodedBytes);
        AddObjectStream(_table, id.Number, stream.Dictionary, decoded.Data.Span, limits);
    }

    /// <summary>Adds the objects of a decoded object stream (7.5.7) to a table that was rebuilt.</summary>
    public static void AddObjectStream(XrefTable table, int container, CosDictionary dictionary, ReadOnlySpan<byte> data, PdfLimits limits)
    {
        var lexer = new CosLexer(data, 0);
        var count = dictionary["N"] is CosNumber n ? Math.Min(n.ToInt32(), limits.MaxObjects) : 0;
        for (var i = 0; i < count; i++)
        {
            if (lexer.Next() != CosTokenKind.Number || lexer.Number < 0 || lexer.Number > limits.MaxObjects) return;
            var number = (int)lexer.Number;
            if (lexer.Next() != CosTokenKind.Number) return;
            if (!table.Entries.TryGetValue(number, out var known) || known.Kind != XrefKind.InFile) table.Replace(number, new(XrefKind.InObjectStream, container, i));
        }
    }

    private sealed class FileLengths(ObjectReader objects, XrefTable table) : IObjectResolver
    {
        public CosObject Resolve(CosObject value)
        {
            if (value is not CosReference reference) return value;
            return table.Entries.TryGetValue(reference.Number, out var entry) && entry.Kind == XrefKind.InFile
                ? objects.ReadNumberAt(entry.Place)
                : CosNull.Instance;
        }
    }
}
