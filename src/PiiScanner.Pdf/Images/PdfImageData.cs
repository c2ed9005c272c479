namespace PiiScanner.Pdf;

/// <summary>The bytes of an image and what is needed to show them.</summary>
public sealed record PdfImageData
{
    /// <summary>The bytes: a JPEG, JPEG 2000, fax or JBIG2 stream according to <see cref="Filter"/>, else rows of samples, each row starting at a byte.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>DCTDecode, JPXDecode, CCITTFaxDecode or JBIG2Decode; null where the bytes are plain samples.</summary>
    public string? Filter { get; init; }

    /// <summary>Width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>Height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Bits of a sample: 1, 2, 4, 8 or 16.</summary>
    public required int BitsPerComponent { get; init; }

    /// <summary>What the samples mean.</summary>
    public PdfColorSpaceKind ColorSpace { get; init; }

    /// <summary>Samples of a pixel; 0 where the data itself tells.</summary>
    public int Components { get; init; }

    /// <summary>Red, green and blue bytes of an indexed image's colours; empty for others.</summary>
    public ReadOnlyMemory<byte> Palette { get; init; }

    /// <summary>Two numbers for each component, the meaning of the lowest and the highest sample; empty for the usual one.</summary>
    public IReadOnlyList<double> Decode { get; init; } = [];

    /// <summary>Whether it is a stencil, through which a colour is painted (8.9.6.2).</summary>
    public bool IsStencil { get; init; }

    /// <summary>For CCITTFaxDecode, else null.</summary>
    public PdfCcittParameters? Ccitt { get; init; }

    /// <summary>For JBIG2Decode: the global segments; empty where there are none.</summary>
    public ReadOnlyMemory<byte> Jbig2Globals { get; init; }

    /// <summary>Whether bytes are missing or wrong.</summary>
    public bool IsIncomplete { get; init; }
}
