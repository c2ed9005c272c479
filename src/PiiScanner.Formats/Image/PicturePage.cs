using PiiScanner.Ocr;

namespace PiiScanner.Formats.Image;

/// <summary>What was read from one frame of a picture. <see cref="PictureSections"/> turns it into sections of a document.</summary>
/// <param name="read">As the engine gave it, or mended since.</param>
/// <param name="raw">Texts as they were read, of the cells that were mended since; null for none.</param>
public sealed class PicturePage(OcrPage read, IReadOnlyDictionary<OcrCell, string>? raw = null)
{
    /// <summary>Ordinal of the frame in its file, from 1.</summary>
    public int Number => Read.Frame + 1;

    /// <summary>Pixels across, as shown (after EXIF orientation).</summary>
    public int Width => Read.Width;

    /// <summary>Pixels down, as shown.</summary>
    public int Height => Read.Height;

    /// <summary>True when there is nothing like text in it: a plain photograph.</summary>
    public bool HoldsNoText => Read.HoldsNoText;

    /// <summary>The words in reading order, those in tables included: to compare with a text layer.</summary>
    public IEnumerable<string> Words => Read.Words.Select(word => word.Text);

    /// <summary>Mean confidence of all words, 0 to 1; 0 without words.</summary>
    public double Confidence => Read.Confidence;

    /// <summary>The text of a cell as the engine gave it; null where nothing was mended.</summary>
    internal string? RawOf(OcrCell cell) => raw?.GetValueOrDefault(cell);

    /// <summary>As the engine gave it, or mended since.</summary>
    internal OcrPage Read { get; } = read ?? throw new ArgumentNullException(nameof(read));
}
