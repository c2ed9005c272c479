using System.Text;

namespace PiiScanner.Pdf;

/// <summary>The logical text of a paragraph or cell, with the way back from each of its characters to the glyphs that drew it.</summary>
public sealed class PdfBlockText
{
    private readonly List<(int Start, PdfWord Word)> _words = [];

    internal PdfBlockText(IReadOnlyList<PdfLine> lines, Func<string, PdfLine, PdfLine, bool> joins)
    {
        var text = new StringBuilder();
        PdfLine? previous = null;
        foreach (var line in lines)
        {
            if (previous is not null && !joins(LastWord(text), previous, line)) text.Append(' ');
            for (var i = 0; i < line.Words.Count; i++)
            {
                if (i > 0) text.Append(' ');
                _words.Add((text.Length, line.Words[i]));
                text.Append(line.Words[i].Text);
            }

            previous = line;
        }

        Text = text.ToString();
    }

    // A long address may be broken over more than two lines.
    private static string LastWord(StringBuilder text)
    {
        var start = text.Length;
        while (start > 0 && text[start - 1] != ' ') start--;
        return text.ToString(start, text.Length - start);
    }

    /// <summary>The text: words with one blank between them, lines joined.</summary>
    public string Text { get; }

    /// <summary>The glyphs that drew a part of the text, in reading order.</summary>
    /// <param name="start">First UTF-16 code unit.</param>
    /// <param name="length">Number of code units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part does not lie within the text.</exception>
    public IReadOnlyList<PdfGlyph> GlyphsOf(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, Text.Length - length);
        var glyphs = new List<PdfGlyph>();
        foreach (var (at, word) in Overlapping(start, length))
            for (var i = 0; i < word.Glyphs.Count; i++)
            {
                var from = at + word.Starts[i];
                var to = at + (i + 1 < word.Starts.Count ? Math.Max(word.Starts[i + 1], word.Starts[i]) : word.Text.Length);
                // A glyph without text of its own (a second copy, or part of a cluster) goes with the character it stands at.
                if (from < start + length && Math.Max(to, from + 1) > start) glyphs.Add(word.Glyphs[i]);
            }

        return glyphs;
    }

    /// <summary>The boxes of a part of the text, one for each word it touches, in points of the shown page.</summary>
    /// <param name="start">First UTF-16 code unit.</param>
    /// <param name="length">Number of code units.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part does not lie within the text.</exception>
    public IReadOnlyList<PdfBox> BoxesOf(int start, int length)
    {
        var boxes = new List<PdfBox>();
        foreach (var (at, word) in Overlapping(start, length))
        {
            var from = Math.Max(start, at);
            var glyphs = GlyphsOf(from, Math.Min(start + length, at + word.Text.Length) - from);
            if (glyphs.Count > 0) boxes.Add(glyphs.Select(g => g.Box).Aggregate((a, b) => a.Union(b)));
        }

        return boxes;
    }

    private IEnumerable<(int Start, PdfWord Word)> Overlapping(int start, int length) =>
        _words.Where(w => w.Start < start + length && w.Start + w.Word.Text.Length > start);
}
