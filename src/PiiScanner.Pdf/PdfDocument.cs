using PiiScanner.Pdf.Channels;
using PiiScanner.Pdf.Content;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Documents;
using PiiScanner.Pdf.Fonts;
using PiiScanner.Pdf.Redaction;
using PiiScanner.Pdf.Remainder;
using PiiScanner.Pdf.Xref;

namespace PiiScanner.Pdf;

/// <summary>An open PDF document. Not changed after it was opened; its pages may be read by many threads at once.</summary>
public sealed class PdfDocument
{
    private readonly ObjectStore _store;
    private readonly CosDictionary _catalog;
    private readonly IReadOnlyList<PageEntry> _entries;
    private readonly ReadOnlyMemory<byte> _data;
    private readonly PdfOpenOptions _options;
    private readonly Lazy<IReadOnlyList<int>> _revisions;
    private readonly PageReader _reader;
    private PdfRemainder? _remainder;

    private PdfDocument(ReadOnlyMemory<byte> data, PdfOpenOptions options, DocumentOpener.Opened opened)
    {
        (_data, _options) = (data, options);
        (_store, _catalog, _entries, IsRepaired) = opened;
        var (store, catalog, pages) = (_store, _catalog, _entries);
        _revisions = new(() => _store.Table.Superseded.Count > 0 ? RevisionFinder.Find(_data) : []);
        _reader = new PageReader(store, new FontCache(store), new OptionalContent(store, catalog));
        Pages = [.. pages.Select((entry, index) => new PdfPage(_reader, entry, PageGeometry.Read(store, entry), index))];
    }

    /// <summary>The pages in order.</summary>
    public IReadOnlyList<PdfPage> Pages { get; }

    /// <summary>Whether the document is encrypted (and was opened all the same).</summary>
    public bool IsEncrypted => _store.Decryptor is not null;

    /// <summary>Whether the cross-reference was broken and objects were found by searching the file.</summary>
    public bool IsRepaired { get; }

    /// <summary>
    /// How many earlier revisions the file still holds (ISO 32000-1, 7.5.6). What was changed or removed since stands in the file as it was then.
    /// </summary>
    public int EarlierRevisions => _revisions.Value.Count;

    /// <summary>Reads the texts outside the pages' content: metadata, annotations, fields, bookmarks, scripts and so on.</summary>
    /// <param name="cancel">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public PdfTextParts ReadTextParts(CancellationToken cancel = default) => PartReader.Read(_store, _catalog, _entries, cancel);

    /// <summary>
    /// Lists what no reading of the pages, texts and files came upon; these must have been read before. What is found once stays found: later calls give the same.
    /// Costs about as much as opening the document and looking at each of its objects.
    /// </summary>
    /// <param name="cancel">Ends the search early.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public PdfRemainder ReadRemainder(CancellationToken cancel = default) =>
        _remainder ??= new RemainderReader(_store, _data, _entries, _reader).Read(withReplaced: EarlierRevisions == 0, isSound: !IsRepaired, cancel);

    /// <summary>Lists the files inside the document.</summary>
    public IReadOnlyList<PdfAttachment> ReadAttachments() => AttachmentReader.Read(_store, _catalog, _entries).Files;

    /// <summary>Lists the annotations of all pages, in order of the pages.</summary>
    /// <param name="cancel">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public IReadOnlyList<PdfAnnotation> ReadAnnotations(CancellationToken cancel = default)
    {
        var annotations = new List<PdfAnnotation>();
        var reader = new AnnotationReader(_store);
        for (var i = 0; i < _entries.Count && annotations.Count < _options.Limits.MaxTextParts; i++)
        {
            cancel.ThrowIfCancellationRequested();
            annotations.AddRange(reader.Read(_entries[i], i).Select(a => a.Annotation));
        }

        return annotations;
    }

    internal PdfRedactionResult WriteCopy(PdfRedaction redaction, Stream output, CancellationToken cancel) =>
        new DocumentCopy(this, _store, _entries, redaction, output, cancel).Run(_data.Span);

    /// <summary>Opens the document as it was at an earlier revision.</summary>
    /// <param name="index">From 0, the oldest, to one less than <see cref="EarlierRevisions"/>.</param>
    /// <param name="cancel">Ends the opening early.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such revision.</exception>
    /// <exception cref="PdfException">The revision cannot be read.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public PdfDocument OpenRevision(int index, CancellationToken cancel = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, EarlierRevisions);
        return Open(_data[.._revisions.Value[index]], _options, cancel);
    }

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
        return new PdfDocument(data, options, new DocumentOpener(data, options).Open(cancel));
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
        var expected = stream.CanSeek ? (int)Math.Min(Math.Max(stream.Length - stream.Position, 0) + 1, cap) : 1 << 16;
        var buffer = new Filters.CappedBuffer(cap, expected);
        buffer.AppendAll(stream);
        return Open(buffer.Memory, options, cancel);
    }
}
