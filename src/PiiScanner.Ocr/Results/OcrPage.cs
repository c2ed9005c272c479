using System.Collections.Immutable;

namespace PiiScanner.Ocr;

/// <summary>What was read from one picture, or from one frame or page of it.</summary>
public sealed record OcrPage
{
    /// <summary>Pixels across, as shown (after EXIF orientation); boxes are measured in it.</summary>
    public required int Width { get; init; }

    /// <summary>Pixels down, as shown.</summary>
    public required int Height { get; init; }

    /// <summary>Ordinal of the frame in its file, from 0.</summary>
    public int Frame { get; init; }

    /// <summary>Every word of the page, those in tables included, in reading order.</summary>
    public ImmutableArray<OcrWord> Words { get; init; } = [];

    /// <summary>The lines that stand outside tables, top to bottom.</summary>
    public ImmutableArray<OcrLine> Lines { get; init; } = [];

    /// <summary>The tables, top to bottom.</summary>
    public ImmutableArray<OcrTable> Tables { get; init; } = [];

    /// <summary>The QR codes that were decoded.</summary>
    public ImmutableArray<OcrBarcode> Barcodes { get; init; } = [];

    /// <summary>The machine readable zones of identity cards and passports.</summary>
    public ImmutableArray<MachineReadableZone> MachineReadableZones { get; init; } = [];

    /// <summary>Clockwise quarter turns that make the text upright, 0 to 3.</summary>
    public int QuarterTurns { get; init; }

    /// <summary>True when the first look found nothing like text, so nothing was recognised: a plain photograph.</summary>
    public bool HoldsNoText { get; init; }

    /// <summary>What may be missing; empty when all was read.</summary>
    public ImmutableArray<OcrProblem> Problems { get; init; } = [];

    /// <summary>Mean confidence of all words, 0 to 1; 0 without words.</summary>
    public double Confidence => Words.IsDefaultOrEmpty ? 0 : Words.Average(word => word.Confidence);
}
