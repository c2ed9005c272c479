namespace PiiScanner.Ocr;

/// <summary>Limits and wishes for one picture.</summary>
public sealed record OcrOptions
{
    /// <summary>The options with every default.</summary>
    public static OcrOptions Default { get; } = new();

    /// <summary>Time for one frame, pre-processing included. Default 60 seconds.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Most pixels a frame may have, checked before decoding. Default 80 million.</summary>
    public long MaxPixels { get; init; } = 80_000_000;

    /// <summary>Most pixels across or down, checked before decoding. Default 30,000.</summary>
    public int MaxSide { get; init; } = 30_000;

    /// <summary>Most frames or pages read of one file. Default 200.</summary>
    public int MaxFrames { get; init; } = 200;

    /// <summary>True to look for QR codes. Default true.</summary>
    public bool ReadBarcodes { get; init; } = true;

    /// <summary>True to recognise text even where the first look finds none. Default false.</summary>
    public bool SkipPrecheck { get; init; }

    /// <summary>What the caller expects in the columns of a table; null when it has no opinion.</summary>
    public ITableExpectation? Expectation { get; init; }

    /// <summary>Receives a picture of every step; null for none. The pictures hold whatever the page holds, personal data too.</summary>
    public IDebugImageSink? DebugImages { get; init; }
}
