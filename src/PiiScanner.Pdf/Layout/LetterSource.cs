namespace PiiScanner.Pdf.Layout;

/// <summary>Puts glyphs into the frames of their reading directions; those that only repeat an earlier one at its place are kept apart.</summary>
internal sealed class LetterSource
{
    private readonly Dictionary<ReadingFrame, List<Letter>> _letters = [];
    private readonly Dictionary<PdfGlyph, List<PdfGlyph>> _copies = [];
    private readonly IReadOnlyList<PdfGlyph> _glyphs;
    private readonly PlaceTable _drawn;

    private LetterSource(IReadOnlyList<PdfGlyph> glyphs) => (_glyphs, _drawn) = (glyphs, new PlaceTable(2 * glyphs.Count));

    /// <summary>The letters by direction, each in the order of drawing.</summary>
    public IReadOnlyDictionary<ReadingFrame, List<Letter>> Letters => _letters;

    /// <summary>For a glyph that was drawn again at its place: the others.</summary>
    public IReadOnlyDictionary<PdfGlyph, List<PdfGlyph>> Copies => _copies;

    /// <summary>Collects the letters of one layer.</summary>
    public static LetterSource Collect(IReadOnlyList<PdfGlyph> glyphs, Func<PdfGlyph, bool> belongs)
    {
        var source = new LetterSource(glyphs);
        PdfTextRun? run = null;
        var matrix = PdfMatrix.Identity;
        List<Letter> letters = [];
        for (var i = 0; i < glyphs.Count; i++)
        {
            var glyph = glyphs[i];
            if (!belongs(glyph) || source.IsCopy(i)) continue;
            if (!ReferenceEquals(run, glyph.Run))
            {
                run = glyph.Run;
                var frame = ReadingFrame.Of(run);
                matrix = frame.Matrix;
                if (!source._letters.TryGetValue(frame, out letters!)) source._letters[frame] = letters = [];
            }

            var (x0, y0) = matrix.Apply(glyph.X, glyph.Y);
            var (x1, _) = matrix.Apply(glyph.EndX, glyph.EndY);
            if (double.IsFinite(x0 + y0 + x1)) letters.Add(new Letter(glyph, Math.Min(x0, x1), Math.Max(x0, x1), y0));
        }

        return source;
    }

    // Writers without a bold font draw text twice, a fraction of a point apart.
    private bool IsCopy(int index)
    {
        var glyph = _glyphs[index];
        if (glyph.Text.Length == 0 || glyph.IsBlank) return false;
        var step = 1 / (0.15 * Math.Max(1, glyph.Run.Size));
        var (x, y) = (glyph.X * step, glyph.Y * step);
        // The parts of the key below need the room they have.
        if (x is not (>= 0 and < 1e6) || y is not (>= 0 and < 1e6)) return false;
        var (left, row) = ((int)Math.Floor(2 * x), (int)Math.Round(y));
        // Two grids, half a step apart: what lies within 0.07 em shares a cell in one of them, and no two letters side by side are so narrow.
        var key = ((ulong)glyph.Text[0] << 48) ^ ((ulong)(uint)row << 25);
        var first = _drawn.Add(key ^ (uint)(left >> 1), index);
        if (_drawn.Add(key ^ (1UL << 24) ^ (uint)((left + 1) >> 1), first) is var other && other != first && first == index) first = other;
        if (first == index || _glyphs[first].Text != glyph.Text) return false;
        if (!_copies.TryGetValue(_glyphs[first], out var copies)) _copies[_glyphs[first]] = copies = [];
        copies.Add(glyph);
        return true;
    }
}
