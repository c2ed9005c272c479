using PiiScanner.Pdf.Channels;
using PiiScanner.Pdf.Content;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Documents;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Remainder;

/// <summary>Looks at every object that nobody asked for while the pages and trees of a document were read.</summary>
internal sealed class RemainderReader
{
    // Pixels; a smaller picture shows no list that could be read.
    private const int LeastPicture = 200 * 200;

    // Bytes of a kind nobody knows: fewer hold no more than a setting.
    private const int LeastUnknown = 256;

    // Bytes beside the file itself that are no text: fewer are a slip of some transfer.
    private const int LeastEnd = 64;

    // Pages whose fonts are tried for content that names none of its own.
    private const int MostPages = 200;

    private readonly ObjectStore _store;
    private readonly ReadOnlyMemory<byte> _data;
    private readonly IReadOnlyList<PageEntry> _entries;
    private readonly PageReader _reader;
    private readonly PartSink _sink;
    private readonly TechnicalObjects _technical;
    private readonly RemainderStrings _strings;
    private readonly List<PdfPage> _pages = [];
    private readonly List<PdfAttachment> _files = [];
    private bool _hasUnread;

    public RemainderReader(ObjectStore store, ReadOnlyMemory<byte> data, IReadOnlyList<PageEntry> entries, PageReader reader)
    {
        (_store, _data, _entries, _reader) = (store, data, entries, reader);
        _sink = new PartSink(store);
        _technical = new TechnicalObjects(store);
        _strings = new RemainderStrings(store, _sink);
    }

    /// <summary>Reads all of it. Pages, texts and files of the document must have been read before.</summary>
    /// <param name="withReplaced">Whether objects that a later cross-reference section replaced count: false where the earlier revisions are read.</param>
    /// <param name="isSound">Whether the file has an end, behind which nothing should stand.</param>
    /// <param name="cancel">Ends the reading.</param>
    public PdfRemainder Read(bool withReplaced, bool isSound, CancellationToken cancel)
    {
        var numbers = _store.Table.Entries.Where(e => e.Value.Kind != XrefKind.Free).Select(e => e.Key).Order().ToList();
        var unasked = numbers.FindAll(number => !_store.IsAsked(number));
        var unlisted = new UnlistedObjects(_store);
        foreach (var number in numbers)
        {
            cancel.ThrowIfCancellationRequested();
            var value = _store.Resolve(new CosReference(number, 0));
            _technical.Note(value);
            _strings.NotePrivate(value, number);
            if (value is CosStream stream) unlisted.Note(stream);
        }

        foreach (var number in unasked) Take(number, _store.Resolve(new CosReference(number, 0)), cancel);
        foreach (var (number, value) in unlisted.Read(withReplaced, cancel)) Take(number, value, cancel);
        if (isSound) ReadEnds();
        return new PdfRemainder(_sink.Parts, _files, _pages, _hasUnread || _sink.IsTruncated);
    }

    private void Take(int number, CosObject value, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (_technical.Contains(number)) return;
        var id = new PdfObjectId(number, 0);
        if (value is CosStream stream) Take(stream, id);
        else if (value is CosDictionary page && _store.Name(page, "Type") is "Page" or "Template") AddPage(PageEntry.Root.Descend(page, page));
        else if (value is not CosDictionary other || _store.Name(other, "Type") is not ("Font" or "FontDescriptor" or "ExtGState" or "Encoding" or "Pages" or "Halftone")) _strings.Add(value, id);
    }

    private void Take(CosStream stream, PdfObjectId id)
    {
        var dictionary = stream.Dictionary;
        var (type, subtype) = (_store.Name(dictionary, "Type"), _store.Name(dictionary, "Subtype"));
        // Annex F.4: the hints of a linearized file have a number under S.
        if (type is "XRef" or "ObjStm" or "CMap" || dictionary["S"] is CosNumber || dictionary.Has("FunctionType") || dictionary.Has("ShadingType") || dictionary.Has("HalftoneType") || dictionary.Has("Length1")) return;
        _strings.Add(dictionary, id);
        if (subtype == "Image") _hasUnread |= (long)_store.Integer(dictionary, "Width", 0) * _store.Integer(dictionary, "Height", 0) >= LeastPicture;
        else if (type == "Metadata" || subtype == "XML") _sink.Add(PdfChannel.Xmp, "Metadata", PdfText.DecodeXml(_store.Decode(stream).Data.Span), id);
        else if (type == "EmbeddedFile") _files.Add(AttachmentReader.File(_store, stream, "", -1));
        else if (subtype == "Form" || dictionary.Has("BBox")) AddContent(stream, dictionary["Resources"], dictionary["BBox"]);
        else TakeUnknown(stream, id);
    }

    private void TakeUnknown(CosStream stream, PdfObjectId id)
    {
        var decoded = _store.Decode(stream);
        var bytes = decoded.Data;
        if (IsFontOrProfile(bytes.Span) && !decoded.IsTruncated) return;
        if (ShowsText(bytes)) AddContent(stream, ResourcesFor(bytes), CosNull.Instance);
        else if (PlainText.OfBytes(bytes.Span) is { } text) _sink.Add(PdfChannel.Remainder, "Stream", text, id);
        else if (decoded.IsTruncated || (bytes.Length >= LeastUnknown && bytes.Span.IndexOfAnyExcept((byte)0) >= 0)) _hasUnread |= !DrawsOnly(bytes);
        decoded.Release();
    }

    private bool ShowsText(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return PlainTextShare(bytes.Span) && Redaction.CopyPlan.ShowsText(bytes, _store.Limits);
        }
        catch (PdfException e) when (e.Error == PdfError.LimitExceeded)
        {
            return true;
        }
    }

    // Content that only draws lines is written in figures and letters too.
    private static bool DrawsOnly(ReadOnlyMemory<byte> bytes) => PlainTextShare(bytes.Span);

    private static bool PlainTextShare(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        var odd = 0;
        foreach (var b in head)
            if (b is < 9 or (> 13 and < 32)) odd++;
        return 10 * odd <= head.Length;
    }

    // Font programs, profiles of colours.
    private static bool IsFontOrProfile(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0, 1, 0, 0]) || bytes.StartsWith("true"u8) || bytes.StartsWith("OTTO"u8) || bytes.StartsWith("ttcf"u8) || bytes.StartsWith("%!"u8)
        || bytes is [0x80, 1, ..] || bytes is [1, 0, 4, ..] || (bytes.Length > 40 && bytes[36..40].SequenceEqual("acsp"u8));

    // The first page that has a font of the first name the content asks for.
    private CosObject ResourcesFor(ReadOnlyMemory<byte> content)
    {
        var lexer = new ContentLexer(content, _store.Limits.MaxNesting);
        string? name = null;
        while (name is null && lexer.Next())
            if (lexer.Operator == Op.Font) name = lexer.Name(0);
        foreach (var entry in _entries.Take(MostPages))
            if (name is not null && _store.Dictionary(_store.AsDictionary(entry.Resources), "Font").Has(name)) return entry.Resources;
        return _entries.Count > 0 ? _entries[0].Resources : CosNull.Instance;
    }

    private void AddContent(CosStream stream, CosObject resources, CosObject box)
    {
        if (resources is CosNull && _entries.Count > 0) resources = _entries[0].Resources;
        AddPage(PageEntry.Root with { Page = new CosDictionary(new() { ["Contents"] = stream }), Resources = resources, MediaBox = box });
    }

    private void AddPage(PageEntry entry)
    {
        if (_pages.Count < _store.Limits.MaxPages) _pages.Add(new PdfPage(_reader, entry, PageGeometry.Read(_store, entry), -1));
        else _hasUnread = true;
    }

    // 7.5.2 and 7.5.5: a file begins with its header and ends with the mark of its end.
    private void ReadEnds()
    {
        if (_data.Span[..Math.Min(_data.Length, 4096)].IndexOf("%PDF-"u8) is > 0 and var start) ReadEnd(_data.Span[..start]);
        if (_data.Span.LastIndexOf("%%EOF"u8) is >= 0 and var end) ReadEnd(_data.Span[(end + 5)..]);
    }

    private void ReadEnd(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes.Trim("\0\t\n\f\r \x1A"u8);
        if (rest.IsEmpty) return;
        if (PlainText.OfBytes(rest) is { } text) _sink.Add(PdfChannel.Remainder, "End", text, PdfObjectId.None);
        else _hasUnread |= rest.Length >= LeastEnd;
    }
}
