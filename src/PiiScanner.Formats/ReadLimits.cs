namespace PiiScanner.Formats;

/// <summary>Bounds on what a hostile document may cost. Reaching one is a gap in the report, never silence.</summary>
public sealed record ReadLimits
{
    /// <summary>Largest file read, in bytes. Default 1 GiB.</summary>
    public long MaxFileBytes { get; init; } = 1L << 30;

    /// <summary>Most bytes decompressed out of one outermost file, all levels together. Default 4 GiB.</summary>
    public long MaxExpandedBytes { get; init; } = 4L << 30;

    /// <summary>Most bytes decompressed per compressed byte of one entry, looked at beyond 16 MiB. Default 500.</summary>
    public int MaxCompressionRatio { get; init; } = 500;

    /// <summary>Most entries of one container, and most files handed over inside one outermost file, all levels together. Default 100,000.</summary>
    public int MaxEntries { get; init; } = 100_000;

    /// <summary>Deepest nesting of containers. Default 8.</summary>
    public int MaxDepth { get; init; } = 8;

    /// <summary>Deepest nesting of XML or HTML elements, or of JSON. Default 512.</summary>
    public int MaxElementDepth { get; init; } = 512;

    /// <summary>Most UTF-16 code units in one block; a longer one is split at white space. Default 1,000,000.</summary>
    public int MaxBlockLength { get; init; } = 1_000_000;

    /// <summary>Largest embedded file held in memory, in bytes. Default 256 MiB.</summary>
    public long MaxEmbeddedBytes { get; init; } = 256L << 20;
}
