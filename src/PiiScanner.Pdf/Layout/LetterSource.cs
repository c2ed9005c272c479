namespace PiiScanner.Pdf.Layout;

/// <summary>Puts glyphs into the frames of their reading directions and hands them to a word builder for each; copies drawn at one place count once.</summary>
internal sealed class LetterSource
{
    private readonly Dictionary<PdfGlyph, List<PdfGlyph>> _copies = [];
    private readonly HashSet<PdfGlyph> _isCopy = [];
    private readonly IReadOnlyList<PdfGlyph> _glyphs;
    private readonly PlaceTable _drawn;

    private readonly IReadOnlyDictionary<PdfTextRun, CutCell> _cutCells;

    private LetterSource(IReadOnlyList<PdfGlyph> glyphs, PlaceTable drawn, IReadOnlyDictionary<PdfTextRun, CutCell> cutCells) => (_glyphs, _drawn, _cutCells) = (glyphs, drawn, cutCells);

    /// <summary>The words of one layer, by direction.</summary>
    public static Dictionary<ReadingFrame, WordBuilder> Collect(IReadOnlyList<PdfGlyph> glyphs, Func<PdfGlyph, bool> belongs, IReadOnlyDictionary<PdfTextRun, CutCell> cutCells)
    {
        using var drawn = new PlaceTable(2 * glyphs.Count);
        var source = new LetterSource(glyphs, drawn, cutCells);
        for (var i = 0; i < glyphs.Count; i++)
            if (belongs(glyphs[i])) source.NoteCopy(i);
        return source.Build(belongs);
    }

    private Dictionary<ReadingFrame, WordBuilder> Build(Func<PdfGlyph, bool> belongs)
    {
        var builders = new Dictionary<ReadingFrame, WordBuilder>();
        PdfTextRun? run = null;
        ReadingFrame? open = null;
        var matrix = PdfMatrix.Identity;
        var builder = new WordBuilder(matrix, _copies, _cutCells);
        foreach (var glyph in _glyphs)
        {
            if (!belongs(glyph) || (_isCopy.Count > 0 && _isCopy.Contains(glyph))) continue;
            if (!ReferenceEquals(run, glyph.Run))
            {
                run = glyph.Run;
                var frame = ReadingFrame.Of(run);
                if (frame != open)
                {
                    (open, matrix) = (frame, frame.Matrix);
                    if (builders.TryGetValue(frame, out var known)) builder = known;
                    else builders[frame] = builder = new WordBuilder(matrix, _copies, _cutCells);
                }
            }

            var (x0, y0) = matrix.Apply(glyph.X, glyph.Y);
            var (x1, _) = matrix.Apply(glyph.EndX, glyph.EndY);
            if (double.IsFinite(x0 + y0 + x1)) builder.Add(new Letter(glyph, Math.Min(x0, x1), Math.Max(x0, x1), y0));
        }

        return builders;
    }

    // What one cell cuts off often lies below the same letter of the next cell.
    private CutCell? CellOf(PdfGlyph glyph) => _cutCells.Count > 0 ? _cutCells.GetValueOrDefault(glyph.Run) : null;

    // Writers without a bold font draw text twice, a fraction of a point apart.
    private void NoteCopy(int index)
    {
        var glyph = _glyphs[index];
        if (glyph.Text.Length == 0 || glyph.IsBlank) return;
        var step = 1 / (0.15 * Math.Max(1, glyph.Run.Size));
        var (x, y) = (glyph.X * step, glyph.Y * step);
        // The parts of the key below need the room they have.
        if (x is not (>= 0 and < 1e6) || y is not (>= 0 and < 1e6)) return;
        var (left, row) = ((int)Math.Floor(2 * x), (int)Math.Round(y));
        // Two grids, half a step apart: what lies within 0.07 em shares a cell in one of them, and no two letters side by side are so narrow.
        var key = ((ulong)glyph.Text[0] << 48) ^ ((ulong)(uint)row << 25);
        var first = _drawn.Add(key ^ (uint)(left >> 1), index);
        if (_drawn.Add(key ^ (1UL << 24) ^ (uint)((left + 1) >> 1), first) is var other && other != first && first == index) first = other;
        if (first == index || _glyphs[first].Text != glyph.Text || CellOf(_glyphs[first]) != CellOf(glyph)) return;
        if (!_copies.TryGetValue(_glyphs[first], out var copies)) _copies[_glyphs[first]] = copies = [];
        copies.Add(glyph);
        _isCopy.Add(glyph);
    }
}
