using PiiScanner.Pdf.Layout;

namespace PiiScanner.Pdf;

/// <summary>A word of a page, with its glyphs. Points, origin at the bottom-left corner of the shown page.</summary>
public sealed class PdfWord
{
    internal PdfWord(string text, IReadOnlyList<PdfGlyph> glyphs, IReadOnlyList<int> starts, PdfBox box, PdfBox frame, double baseline, double size) =>
        (Text, Glyphs, Starts, Box, Frame, Baseline, Size) = (text, glyphs, starts, box, frame, baseline, size);

    /// <summary>The text, without blanks.</summary>
    public string Text { get; }

    /// <summary>The glyphs in reading order. A glyph drawn twice at one place, as some writers do for bold, is listed twice and read once.</summary>
    public IReadOnlyList<PdfGlyph> Glyphs { get; }

    /// <summary>For each glyph, where its text starts in <see cref="Text"/>, in UTF-16 code units.</summary>
    public IReadOnlyList<int> Starts { get; }

    /// <summary>The box around all glyphs.</summary>
    public PdfBox Box { get; }

    /// <summary>Height of the font's em square.</summary>
    public double Size { get; }

    /// <summary>The box in the frame of its reading direction: left to right, line above line.</summary>
    internal PdfBox Frame { get; }

    /// <summary>Height of the base line in that frame.</summary>
    internal double Baseline { get; }

    /// <summary>The cell the word was cut off by, or null; its frame then is narrower than what its glyphs fill.</summary>
    internal CutCell? Cell { get; init; }

    /// <summary>Whether a blank or a jump stands before the word in the content, so that it does not belong to what comes before.</summary>
    internal bool FollowsBlank { get; init; }

    /// <summary>Whether a blank follows in the content.</summary>
    internal bool PrecedesBlank { get; init; }

    /// <summary>Whether the word was cut off the end of another cell's text, which it touches.</summary>
    internal bool StartsCell { get; init; }

    /// <summary>Some of the word's glyphs as a word of their own, which no blank joins to the others.</summary>
    /// <param name="from">First glyph.</param>
    /// <param name="to">Glyph behind the last.</param>
    /// <param name="toFrame">Page to reading direction.</param>
    /// <param name="startsCell">Whether the part begins another cell.</param>
    internal PdfWord Part(int from, int to, PdfMatrix toFrame, bool startsCell)
    {
        var glyphs = Glyphs.Skip(from).Take(to - from).ToList();
        var box = glyphs.Select(g => g.Box).Aggregate((a, b) => a.Union(b));
        var end = to < Starts.Count ? Starts[to] : Text.Length;
        var starts = Starts.Skip(from).Take(to - from).Select(s => s - Starts[from]).ToList();
        return new PdfWord(Text[Starts[from]..end], glyphs, starts, box, toFrame.Apply(box), Baseline, Size) { FollowsBlank = true, PrecedesBlank = true, StartsCell = startsCell };
    }
}
