using System.Text;

namespace PiiScanner.Pdf.Layout;

/// <summary>Makes words of letters that follow one another, in the order of drawing and on the page.</summary>
internal sealed class WordBuilder(PdfMatrix toFrame, IReadOnlyDictionary<PdfGlyph, List<PdfGlyph>> copies, IReadOnlyDictionary<PdfTextRun, CutCell> cutCells)
{
    // In units of the font size. A kerned pair lies closer than this, the narrowest blank is wider.
    private const double WordGap = 0.13;
    private const double MaxOverlap = 0.45;
    private const double MaxBaselineShift = 0.12;
    private const int MaxWordGlyphs = 2000;

    private readonly List<PdfWord> _words = [];
    private readonly List<Letter> _open = [];
    private readonly StringBuilder _text = new();
    private readonly bool _isUpright = toFrame == PdfMatrix.Identity;
    private Letter? _blank;

    /// <summary>Number of letters taken, blanks among them.</summary>
    public int Letters { get; private set; }

    /// <summary>The words, after the last letter was added.</summary>
    public List<PdfWord> Finish()
    {
        Close(null);
        return _words;
    }

    /// <summary>Takes the next letter in the order of drawing.</summary>
    public void Add(in Letter letter)
    {
        Letters++;
        if (letter.Glyph.IsBlank)
        {
            Close(letter);
            _blank = letter;
            return;
        }

        if (_open.Count > 0 && !Continues(_open[^1], letter)) Close(null);
        _open.Add(letter);
        if (_open.Count >= MaxWordGlyphs) Close(null);
    }

    private bool Continues(in Letter last, in Letter next)
    {
        if (!ReferenceEquals(last.Glyph.Run, next.Glyph.Run) && (!ReferenceEquals(CellOf(last), CellOf(next)) || CellEdge.Separates(last, next))) return false;
        var size = Math.Max(last.Size, next.Size);
        if (Math.Abs(next.Baseline - last.Baseline) > MaxBaselineShift * size) return IsMark(next) && next.Left <= last.Right + 0.1 * size && next.Left >= last.Left - size;
        // Letter spacing is part of the way to the next letter, not a gap between words.
        var spacing = last.Glyph.Run.CharSpacing;
        var spread = spacing > 0 && last.Glyph.Run.FontSize > 0 ? Math.Min(spacing / last.Glyph.Run.FontSize, 0.6) * last.Size : 0;
        var gap = next.Left - last.Right - spread;
        return gap < WordGap * size && gap > -MaxOverlap * size - (IsMark(next) || last.Right - last.Left <= 0 ? size : 0);
    }

    private CutCell? CellOf(in Letter letter) => cutCells.Count > 0 ? cutCells.GetValueOrDefault(letter.Glyph.Run) : null;

    // Combining marks (U+0300 to U+036F) stand on the letter before them.
    private static bool IsMark(in Letter letter) => letter.Glyph.Text is [>= '\u0300' and <= '\u036F', ..];

    // A blank belongs to a word only where it touches it: writers that change fonts in the middle of a word draw blanks far from what they drew before.
    private static bool Touches(in Letter left, in Letter right) =>
        Math.Abs(right.Left - left.Right) < 0.12 * right.Size && Math.Abs(right.Baseline - left.Baseline) < 0.3 * right.Size;

    private int Copies()
    {
        if (copies.Count == 0) return 0;
        var count = 0;
        foreach (var letter in _open)
            if (copies.TryGetValue(letter.Glyph, out var more)) count += more.Count;
        return count;
    }

    private void Close(Letter? next)
    {
        if (_open.Count == 0) return;
        var (glyphs, starts) = (new PdfGlyph[_open.Count + Copies()], new int[_open.Count + Copies()]);
        var (text, at) = (_text.Clear(), 0);
        var box = _open[0].Glyph.Box;
        var frame = _isUpright ? box : toFrame.Apply(box);
        var size = _open[0].Size;
        foreach (var letter in _open)
        {
            (glyphs[at], starts[at++]) = (letter.Glyph, text.Length);
            if (copies.Count > 0 && copies.TryGetValue(letter.Glyph, out var more))
                foreach (var copy in more) (glyphs[at], starts[at++]) = (copy, text.Length);
            text.Append(letter.Glyph.Text);
            var own = letter.Glyph.Box;
            box = box.Union(own);
            frame = _isUpright ? box : frame.Union(toFrame.Apply(own));
            size = Math.Max(size, letter.Size);
        }

        var (cell, baseline) = (CellOf(_open[0]), _open[0].Baseline);
        if (cell is not null) (frame, baseline, size) = (cell.Fit(frame), cell.FitY(baseline), size * cell.Lowering);
        if (text.Length > 0) _words.Add(new PdfWord(text.ToString(), glyphs, starts, box, frame, baseline, size)
        {
            Cell = cell,
            FollowsBlank = _blank is { } before && Touches(before, _open[0]),
            PrecedesBlank = next is { } after && Touches(_open[^1], after),
        });
        _open.Clear();
        _blank = null;
    }
}
