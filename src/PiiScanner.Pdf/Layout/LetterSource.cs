namespace PiiScanner.Pdf.Layout;

/// <summary>Puts glyphs into the frames of their reading directions and marks those that only repeat an earlier one.</summary>
internal sealed class LetterSource
{
    private readonly PlaceTable _drawn;

    private LetterSource(int glyphs) => _drawn = new PlaceTable(2 * glyphs);

    /// <summary>The letters of one layer, by direction, each in the order of drawing.</summary>
    public static Dictionary<ReadingFrame, List<Letter>> Collect(IReadOnlyList<PdfGlyph> glyphs, Func<PdfGlyph, bool> belongs)
    {
        var source = new LetterSource(glyphs.Count);
        var byFrame = new Dictionary<ReadingFrame, List<Letter>>();
        PdfTextRun? run = null;
        var matrix = PdfMatrix.Identity;
        List<Letter> letters = [];
        foreach (var glyph in glyphs)
        {
            if (!belongs(glyph)) continue;
            if (!ReferenceEquals(run, glyph.Run))
            {
                run = glyph.Run;
                var frame = ReadingFrame.Of(run);
                matrix = frame.Matrix;
                if (!byFrame.TryGetValue(frame, out letters!)) byFrame[frame] = letters = [];
            }

            var (x0, y0) = matrix.Apply(glyph.X, glyph.Y);
            var (x1, _) = matrix.Apply(glyph.EndX, glyph.EndY);
            if (!double.IsFinite(x0 + y0 + x1)) continue;
            letters.Add(new Letter(glyph, Math.Min(x0, x1), Math.Max(x0, x1), y0, source.IsCopy(glyph)));
        }

        return byFrame;
    }

    // Writers without a bold font draw text twice, a fraction of a point apart.
    private bool IsCopy(PdfGlyph glyph)
    {
        if (glyph.Text.Length == 0 || glyph.IsBlank) return false;
        var step = 1 / (0.15 * Math.Max(1, glyph.Run.Size));
        var (x, y) = (glyph.X * step, glyph.Y * step);
        // The parts of the key below need the room they have.
        if (x is < 0 or > 1e6 || y is < 0 or > 1e6) return false;
        var (left, row) = ((int)Math.Floor(2 * x), (int)Math.Round(y));
        // Two grids, half a step apart: what lies within 0.07 em shares a cell in one of them, and no two letters side by side are so narrow.
        var key = ((ulong)glyph.Text[0] << 48) ^ ((ulong)(uint)row << 25);
        var first = _drawn.Add(key ^ (uint)(left >> 1));
        var second = _drawn.Add(key ^ (1UL << 24) ^ (uint)((left + 1) >> 1));
        return !first || !second;
    }
}
