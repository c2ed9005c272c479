using PiiScanner.Pdf.Content;

namespace PiiScanner.Pdf;

/// <summary>
/// The decoded content that glyphs came from. Byte offsets of runs count in <see cref="ReadBytes"/>. For a page these are all its content streams,
/// with one line feed between each two, since operators may be split over streams (ISO 32000-1, 7.8.2).
/// </summary>
public sealed class PdfContentSource
{
    private readonly Func<ContentBytes> _read;

    internal PdfContentSource(PdfContentKind kind, PdfObjectId id, IReadOnlyList<PdfContentSegment> segments, Func<ContentBytes> read) =>
        (Kind, Id, Segments, _read) = (kind, id, segments, read);

    /// <summary>What the content belongs to.</summary>
    public PdfContentKind Kind { get; }

    /// <summary>Object number of the form or appearance stream; of the page object for a page.</summary>
    public PdfObjectId Id { get; }

    /// <summary>The streams the content was joined from, in order; one for a form.</summary>
    public IReadOnlyList<PdfContentSegment> Segments { get; }

    /// <summary>Decodes the content again; nothing is kept in memory.</summary>
    public ReadOnlyMemory<byte> ReadBytes() => _read().Data;
}
