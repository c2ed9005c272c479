namespace PiiScanner.Pdf;

/// <summary>How much one document may ask of the machine. Where a limit cuts something short, the result says so.</summary>
public sealed record PdfLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static PdfLimits Default { get; } = new();

    /// <summary>Largest file, in bytes. Default 1 GiB.</summary>
    public long MaxFileBytes { get; init; } = 1L << 30;

    /// <summary>Highest object number and largest number of objects. Default 4,000,000.</summary>
    public int MaxObjects { get; init; } = 4_000_000;

    /// <summary>Most bytes one stream may decode to. Default 64 MiB.</summary>
    public int MaxDecodedBytes { get; init; } = 64 << 20;

    /// <summary>Most bytes one attachment may decode to. Default 256 MiB.</summary>
    public int MaxAttachmentBytes { get; init; } = 256 << 20;

    /// <summary>Most pages. Default 20,000.</summary>
    public int MaxPages { get; init; } = 20_000;

    /// <summary>Deepest nesting of arrays and dictionaries. Default 100.</summary>
    public int MaxNesting { get; init; } = 100;

    /// <summary>Deepest nesting of form XObjects. Default 20.</summary>
    public int MaxFormDepth { get; init; } = 20;

    /// <summary>Most content bytes run for one page, each use of a form counted again. Default 128 MiB.</summary>
    public long MaxContentBytesPerPage { get; init; } = 128L << 20;

    /// <summary>Most glyphs kept for one page. Default 400,000.</summary>
    public int MaxGlyphsPerPage { get; init; } = 400_000;

    /// <summary>Most painted shapes and images kept for one page. Default 100,000.</summary>
    public int MaxShapesPerPage { get; init; } = 100_000;

    /// <summary>Most text parts (annotations, fields, outline entries, …) listed for a document. Default 200,000.</summary>
    public int MaxTextParts { get; init; } = 200_000;
}
