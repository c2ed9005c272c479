using System.Collections.Immutable;

namespace PiiScanner.Ocr;

/// <summary>Words that stand in one line, left to right as a reader sees them.</summary>
/// <param name="Words">At least one.</param>
/// <param name="Box">Around all of them.</param>
public sealed record OcrLine(ImmutableArray<OcrWord> Words, OcrBox Box)
{
    /// <summary>The words with one space between.</summary>
    public string Text => string.Join(' ', Words.Select(word => word.Text));
}
