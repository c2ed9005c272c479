using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Crypt;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf.Documents;

/// <summary>Finds the objects and pages of a file: by its cross-reference, and where that fails by the recovery scan.</summary>
internal sealed class DocumentOpener
{
    private readonly PdfOpenOptions _options;
    private readonly ReadOnlyMemory<byte> _data;
    private readonly bool _hasHeader;

    public DocumentOpener(ReadOnlyMemory<byte> data, PdfOpenOptions options)
    {
        _options = options;
        // Offsets count from the header (ISO 32000-1, annex H.3, note 13), in front of which mail and web software puts other bytes.
        var header = data.Span[..Math.Min(data.Length, 4096)].IndexOf("%PDF-"u8);
        _hasHeader = header >= 0;
        _data = header > 0 ? data[header..] : data;
        if (header > 0 && !StartsXref(_data) && StartsXref(data)) _data = data;
    }

    public Opened Open(CancellationToken cancel)
    {
        var objects = new ObjectReader(_data, _options.Limits);
        if (new XrefReader(objects, _options.Limits).Read() is { } table && TryPages(objects, table) is { Pages.Count: > 0 } sound)
            return new(sound.Store, sound.Catalog, sound.Pages, false);
        cancel.ThrowIfCancellationRequested();
        var recovered = new RecoveryScan(objects, _options.Limits).Run();
        if (recovered.Entries.Count == 0)
            throw new PdfException(_hasHeader ? PdfError.Damaged : PdfError.NotPdf, "The file holds no PDF objects.");
        var (store, catalog, pages) = TryPages(objects, recovered) ?? (Store(objects, recovered), CosDictionary.Empty, []);
        if (pages.Count == 0) pages = PageTree.Collect(store);
        if (pages.Count == 0 && !catalog.Has("Pages"))
            throw new PdfException(_hasHeader ? PdfError.Damaged : PdfError.NotPdf, "The file holds no pages.");
        return new(store, catalog, pages, true);
    }

    /// <summary>A document whose pages were found.</summary>
    /// <param name="Store">Its objects.</param>
    /// <param name="Catalog">Its root.</param>
    /// <param name="Pages">Its pages in order.</param>
    /// <param name="IsRecovered">Whether the recovery scan was needed.</param>
    internal sealed record Opened(ObjectStore Store, CosDictionary Catalog, IReadOnlyList<PageEntry> Pages, bool IsRecovered);

    private static bool StartsXref(ReadOnlyMemory<byte> data)
    {
        var tail = data.Span[Math.Max(0, data.Length - 4096)..];
        var at = tail.LastIndexOf("startxref"u8);
        if (at < 0) return false;
        var lexer = new CosLexer(tail, at + 9);
        if (lexer.Next() != CosTokenKind.Number || lexer.Number < 0 || lexer.Number >= data.Length) return false;
        var target = new CosLexer(data.Span, (int)lexer.Number);
        var kind = target.Next();
        return kind == CosTokenKind.Number || (kind == CosTokenKind.Keyword && target.Raw.SequenceEqual("xref"u8));
    }

    private (ObjectStore Store, CosDictionary Catalog, List<PageEntry> Pages)? TryPages(ObjectReader objects, XrefTable table)
    {
        var store = Store(objects, table);
        if (!table.Trailer.TryGetValue("Root", out var root) || store.Resolve(root) is not CosDictionary catalog) return null;
        return (store, catalog, PageTree.Read(store, catalog));
    }

    private ObjectStore Store(ObjectReader objects, XrefTable table)
    {
        var store = new ObjectStore(objects, table, _options.Limits);
        if (!table.Trailer.TryGetValue("Encrypt", out var encrypt) || store.Resolve(encrypt) is not CosDictionary dictionary) return store;
        var id = table.Trailer.GetValueOrDefault("ID") is { } ids && store.Resolve(ids) is CosArray array && store.Resolve(array[0]) is CosString first ? first.Bytes : [];
        store.Decryptor = Decryptor.Open(dictionary, id, _options.Password, store);
        store.ClearCache();
        store.AddEncryptedObjectStreams();
        return store;
    }
}
