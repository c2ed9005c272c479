namespace PiiScanner.Pdf.Layout;

/// <summary>Follows the gaps between words down the page: where rows leave the same gap, columns stand side by side.</summary>
internal sealed class GutterFinder
{
    // In units of the font size. Wider than a blank, even in most justified lines.
    private const double MinWidth = 0.37;

    // Enough where texts drawn by different operators stand side by side without a blank: they are cells of a sheet, not words of a sentence.
    private const double MinCellGap = 0.1;
    private const double MaxBlank = 0.8;
    private const double MaxPitch = 4;
    private const int MaxStrips = 200;
    private const int MaxWordsInRow = 400;

    private readonly List<Strip> _active = [];
    private readonly List<Gutter> _found = [];

    private sealed class Strip
    {
        public double Left;
        public double Right;
        public int First;
        public int Last;
        public int Rows;
        public int CellRows;
    }

    /// <summary>All gutters of a page's rows (top to bottom, words from left to right).</summary>
    public static List<Gutter> Find(List<List<PdfWord>> rows)
    {
        var finder = new GutterFinder();
        for (var i = 0; i < rows.Count; i++)
        {
            var size = rows[i].Average(w => w.Size);
            if (rows[i].Count > MaxWordsInRow || (i > 0 && rows[i - 1][0].Baseline - rows[i][0].Baseline > MaxPitch * size)) finder.CloseAll(size);
            if (rows[i].Count <= MaxWordsInRow) finder.Follow(rows[i], i, size);
        }

        finder.CloseAll(rows.Count > 0 ? rows[^1].Average(w => w.Size) : 10);
        return finder._found;
    }

    /// <summary>Whether different operators drew two neighbours, with no blank between them or with the edge of a cell.</summary>
    public static bool IsCellGap(PdfWord left, PdfWord right) =>
        Seam.Lies(left.Glyphs[^1], right.Glyphs[0]) && ((!right.FollowsBlank && (!left.PrecedesBlank || EndsLine(left, right))) || CellEdge.Between(left, right) is not null);

    // A wrapped line ends with the blank it was wrapped at; the next word on its height is another cell's. Letters that a font lacks are drawn later, by another font.
    private static bool EndsLine(PdfWord left, PdfWord right) =>
        left.Glyphs[^1].Run.Piece != right.Glyphs[0].Run.Piece && ReferenceEquals(left.Glyphs[^1].Run.Font, right.Glyphs[0].Run.Font);

    private void Follow(List<PdfWord> row, int index, double size)
    {
        var gaps = Gaps(row, size);
        var used = new bool[gaps.Count];
        for (var i = _active.Count - 1; i >= 0; i--)
        {
            var strip = _active[i];
            if (Narrow(strip, row, gaps, used, index, size)) continue;
            Close(strip, size);
            _active.RemoveAt(i);
        }

        for (var i = 0; i < gaps.Count && _active.Count < MaxStrips; i++)
            if (!used[i]) _active.Add(new Strip { Left = gaps[i].Left, Right = gaps[i].Right, First = index, Last = index, Rows = 1, CellRows = gaps[i].IsCell ? 1 : 0 });
    }

    private static List<(double Left, double Right, bool IsCell)> Gaps(List<PdfWord> row, double size)
    {
        var gaps = new List<(double, double, bool)>();
        var last = row[0];
        foreach (var word in row.Skip(1))
        {
            var width = word.Frame.Left - last.Frame.Right;
            var isCell = IsCellGap(last, word);
            if (isCell && CellEdge.Between(last, word) is { } edge)
                gaps.Add((Math.Min(last.Frame.Right, edge - MinCellGap * size), Math.Max(word.Frame.Left, edge + MinCellGap * size), true));
            else if (width >= (isCell ? MinCellGap : MinWidth) * size && !IsBlank(last, word, width)) gaps.Add((last.Frame.Right, word.Frame.Left, isCell));
            if (word.Frame.Right > last.Frame.Right) last = word;
        }

        return gaps;
    }

    // One blank of a font with wide blanks, inside of one string: a phone number written in groups is one cell.
    private static bool IsBlank(PdfWord left, PdfWord right, double width) =>
        width < MaxBlank * right.Size && left.PrecedesBlank && right.FollowsBlank && ReferenceEquals(left.Glyphs[^1].Run, right.Glyphs[0].Run);

    // A row with text on one side only leaves the strip as it is; one with text across it ends it.
    private bool Narrow(Strip strip, List<PdfWord> row, List<(double Left, double Right, bool IsCell)> gaps, bool[] used, int index, double size)
    {
        var min = (2 * strip.CellRows >= strip.Rows ? MinCellGap : MinWidth) * size;
        var (best, width) = (-1, 0.0);
        for (var i = 0; i < gaps.Count; i++)
        {
            var common = Math.Min(gaps[i].Right, strip.Right) - Math.Max(gaps[i].Left, strip.Left);
            if (common > width) (best, width) = (i, common);
        }

        if (best >= 0 && width >= min)
        {
            (strip.Left, strip.Right) = (Math.Max(gaps[best].Left, strip.Left), Math.Min(gaps[best].Right, strip.Right));
            (strip.Last, strip.Rows, used[best]) = (index, strip.Rows + 1, true);
            if (gaps[best].IsCell) strip.CellRows++;
            return true;
        }

        var (left, right) = (row[0].Frame.Left, row.Max(w => w.Frame.Right));
        if (right <= strip.Right - min)
        {
            // A lone piece within a wide strip (a wrapped cell) leaves a strip on both sides of it.
            if (left >= strip.Left + min && _active.Count < MaxStrips)
                _active.Add(new Strip { Left = strip.Left, Right = left, First = strip.First, Last = strip.Last, Rows = strip.Rows, CellRows = strip.CellRows });
            strip.Left = Math.Max(strip.Left, right);
            return true;
        }

        if (left < strip.Left + min) return false;
        strip.Right = Math.Min(strip.Right, left);
        return true;
    }

    private void CloseAll(double size)
    {
        foreach (var strip in _active) Close(strip, size);
        _active.Clear();
    }

    // The narrower the strip, the more rows it takes not to be chance.
    private void Close(Strip strip, double size)
    {
        var width = (strip.Right - strip.Left) / Math.Max(1, size);
        var needed = width >= 1.2 ? 3 : width >= 0.8 ? 4 : 5;
        if (strip.Rows >= needed) _found.Add(new Gutter(strip.Left, strip.Right, strip.First, strip.Last));
    }
}
