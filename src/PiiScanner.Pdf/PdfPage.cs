using PiiScanner.Pdf.Content;
using PiiScanner.Pdf.Documents;

namespace PiiScanner.Pdf;

/// <summary>
/// One page. All boxes and points of this library are in the space of the page as shown: points (1/72 inch), origin at the bottom-left corner of the
/// visible part, after the page's rotation. Safe for many threads.
/// </summary>
public sealed class PdfPage
{
    private readonly PageReader _reader;
    private readonly PageEntry _entry;
    private readonly PageGeometry _geometry;

    internal PdfPage(PageReader reader, PageEntry entry, PageGeometry geometry, int index) =>
        (_reader, _entry, _geometry, Index) = (reader, entry, geometry, index);

    /// <summary>Place in the document, from 0.</summary>
    public int Index { get; }

    /// <summary>The page's object number.</summary>
    public PdfObjectId Id => _entry.Id;

    /// <summary>Width as shown, in points.</summary>
    public double Width => _geometry.Width;

    /// <summary>Height as shown, in points.</summary>
    public double Height => _geometry.Height;

    /// <summary>Clockwise rotation that is already applied to all coordinates: 0, 90, 180 or 270 degrees.</summary>
    public int Rotation => _geometry.Rotation;

    /// <summary>Moves points of the shown page to the page's default user space, in which its content is written.</summary>
    public PdfMatrix ToUserSpace => _geometry.FromUserSpace.Invert();

    /// <summary>Reads everything the page draws. Nothing is kept by the document; each call reads anew.</summary>
    /// <param name="cancel">Ends the reading early.</param>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public PdfPageContent Read(CancellationToken cancel = default) => _reader.Read(_entry, Index, _geometry, cancel);
}
