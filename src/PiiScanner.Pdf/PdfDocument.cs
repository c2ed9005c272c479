using PiiScanner.Pdf.Content;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Documents;
using PiiScanner.Pdf.Fonts;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf;

/// <summary>An open PDF document. Not changed after it was opened; its pages may be read by many threads at once.</summary>
public sealed class PdfDocument
{
    private readonly ObjectStore _store;
    private readonly CosDictionary _catalog;

    private PdfDocument(ObjectStore store, CosDictionary catalog, List<PageEntry> pages, bool isRepaired)
    {
        (_store, _catalog, IsRepaired) = (store, catalog, isRepaired);
        var reader = new PageReader(store, new FontCache(store), new OptionalContent(store, catalog));
        Pages = [.. pages.Select((entry, index) => new PdfPage(reader, entry, PageGeometry.Read(store, entry), index))];
    }

    /// <summary>The pages in order.</summary>
    public IReadOnlyList<PdfPage> Pages { get; }

    /// <summary>Whether the document is encrypted (and was opened all the same).</summary>
    public bool IsEncrypted => _store.Decryptor is not null;

    /// <summary>Whether the cross-reference was broken and objects were found by searching the file.</summary>
    public bool IsRepaired { get; }

    /// <summary>Opens a document held in memory, which must not be changed while the document is in use.</summary>
    /// <param name="data">The whole file.</param>
    /// <param name="options">Password and limits; null for the defaults.</param>
    /// <param name="cancel">Ends the opening early.</param>
    /// <exception cref="PdfException">The file cannot be read; see <see cref="PdfException.Error"/>.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static PdfDocument Open(ReadOnlyMemory<byte> data, PdfOpenOptions? options = null, CancellationToken cancel = default)
    {
        options ??= new PdfOpenOptions();
        if (data.Length > options.Limits.MaxFileBytes) throw new PdfException(PdfError.LimitExceeded, "The file is too large.");
        var (store, catalog, pages, isRecovered) = new DocumentOpener(data, options).Open(cancel);
        return new PdfDocument(store, catalog, pages, isRecovered);
    }

    /// <summary>Reads a stream from its current position to its end and opens the document in it. The stream is not needed afterwards, and not closed.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="options">Password and limits; null for the defaults.</param>
    /// <param name="cancel">Ends the opening early.</param>
    /// <exception cref="ArgumentNullException">There is no stream.</exception>
    /// <exception cref="PdfException">The file cannot be read; see <see cref="PdfException.Error"/>.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static PdfDocument Open(Stream stream, PdfOpenOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new PdfOpenOptions();
        var cap = (int)Math.Min(options.Limits.MaxFileBytes + 1, Array.MaxLength);
        var expected = stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position + 1, 1024, cap) : 1 << 16;
        var buffer = new Filters.CappedBuffer(cap, expected);
        buffer.AppendAll(stream);
        return Open(buffer.Memory, options, cancel);
    }
}
