namespace PiiScanner.Pdf;

/// <summary>An image where a page draws it. Points, origin at the bottom-left corner of the shown page.</summary>
public sealed class PdfImage
{
    private readonly Func<PdfImageData> _read;
    private readonly Func<IReadOnlyList<PdfImage>> _masks;

    internal PdfImage(Func<PdfImageData> read, Func<IReadOnlyList<PdfImage>>? masks = null) => (_read, _masks) = (read, masks ?? (static () => []));

    /// <summary>Object number; <see cref="PdfObjectId.None"/> for an image inside the content.</summary>
    public PdfObjectId Id { get; internal init; }

    /// <summary>Moves the unit square, in which images are drawn (ISO 32000-1, 8.9.4), to the page.</summary>
    public PdfMatrix Placement { get; internal init; }

    /// <summary>The box around the image, not cut by clipping.</summary>
    public PdfBox Box { get; internal init; }

    /// <summary>Width in pixels.</summary>
    public int Width { get; internal init; }

    /// <summary>Height in pixels.</summary>
    public int Height { get; internal init; }

    /// <summary>Whether a colour is painted through it, as scanners do with text.</summary>
    public bool IsStencil { get; internal init; }

    /// <summary>Whether it has a mask, so that what is below may show through.</summary>
    public bool HasMask { get; internal init; }

    /// <summary>Whether samples of certain colours are not painted (8.9.6.4).</summary>
    public bool HasColorKey { get; internal init; }

    /// <summary>Colour painted through a stencil.</summary>
    public PdfColor Color { get; internal init; }

    /// <summary>Whether it hides what lies below.</summary>
    public bool IsOpaque { get; internal init; }

    /// <summary>Place in the order of painting; what has a larger number lies above.</summary>
    public int PaintOrder { get; internal init; }

    /// <summary>What hides it.</summary>
    public PdfHidden Hidden { get; internal init; }

    /// <summary>The content that draws it.</summary>
    public required PdfContentSource Source { get; init; }

    /// <summary>First byte of the drawing operator with its operands, in the source's bytes.</summary>
    public int OperatorStart { get; internal init; }

    /// <summary>Number of bytes of the drawing operator with its operands.</summary>
    public int OperatorLength { get; internal init; }

    /// <summary>The images that say where this one is painted (8.9.6.3 and 11.6.5.3): of a stencil 0 is painted, of a soft mask white. They lie on the same unit square.</summary>
    public IReadOnlyList<PdfImage> ReadMasks() => _masks();

    /// <summary>Decodes the image, anew at each call.</summary>
    /// <returns>The bytes; for photographs and faxes in their own format.</returns>
    public PdfImageData ReadData() => _read();
}
