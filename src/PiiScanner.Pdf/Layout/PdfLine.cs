namespace PiiScanner.Pdf;

/// <summary>Words that stand on one line and belong together. Points, origin at the bottom-left corner of the shown page.</summary>
public sealed class PdfLine
{
    internal PdfLine(IReadOnlyList<PdfWord> words)
    {
        Words = words;
        var (box, frame) = (words[0].Box, words[0].Frame);
        foreach (var word in words) (box, frame) = (box.Union(word.Box), frame.Union(word.Frame));
        (Box, Frame) = (box, frame);
        Size = words.Max(w => w.Size);
        Baseline = words.MaxBy(w => w.Frame.Width)?.Baseline ?? 0;
    }

    /// <summary>The words from left to right in reading direction, at least one.</summary>
    public IReadOnlyList<PdfWord> Words { get; }

    /// <summary>The box around all words.</summary>
    public PdfBox Box { get; }

    /// <summary>The words with one blank between each two.</summary>
    public string Text => string.Join(' ', Words.Select(w => w.Text));

    internal PdfBox Frame { get; }

    internal double Baseline { get; }

    internal double Size { get; }
}
