namespace PiiScanner.Core.Text;

/// <summary>A stretch of a block that looks alike: the font decides the legacy encoding, the rest tells whether a reader sees it.</summary>
/// <param name="Start">First code unit in the block's text, from 0.</param>
/// <param name="Length">Number of code units.</param>
public readonly record struct TextRun(int Start, int Length)
{
    /// <summary>Font name as the document states it, or null where it states none.</summary>
    public string? Font { get; init; }

    /// <summary>Why a reader of the page does not see the run: one of <see cref="DocumentParts"/>, or null when it is seen.</summary>
    public string? HiddenAs { get; init; }

    /// <summary>Confidence of the OCR engine, 0 to 1, or null where the text was not recognised from pixels.</summary>
    public double? OcrConfidence { get; init; }

    /// <summary>The rectangle the run fills on its page or picture, where the reader knows it; the block's own box is around all of its runs.</summary>
    public Box? Box { get; init; }
}
