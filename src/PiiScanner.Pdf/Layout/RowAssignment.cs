namespace PiiScanner.Pdf.Layout;

/// <summary>
/// Tells which row each line of a column belongs to. The lines of a cell stand beside their row's anchor by their top, their middle or their bottom, and all cells of a column do so
/// alike: of the three ways the one counts by which the column's lines stand best, and of all ways to cut them into cells the best.
/// </summary>
internal sealed class RowAssignment
{
    // Lines of one cell at most, but for the last one of a column.
    private const int MaxLines = 40;

    // In units of the font size: what lies closer to its anchor stands beside it.
    private const double Beside = 0.35;

    // How much wider than the closest lines two lines must lie apart to be different cells, and what it costs to take them for one all the same.
    private const double CellPitch = 1.3;
    private const double TornCell = 2;
    private const double EarlyEnd = 0.25;
    private const double Loose = 1.5;
    private const double Blank = 0.25;

    // Base lines of one row need not be level, and few cells are empty.
    private const double Level = 0.15;
    private const double Same = 0.05;
    private const double EmptyCell = 0.3;

    private readonly List<PdfLine> _lines;
    private readonly List<PdfLine> _anchors;

    // What it costs, from the first line to each, to take all lines for one cell: gaps too wide, a heading's look that ends, lines that end though the next word had room.
    private readonly double[] _tears;

    // For each line the anchor it is level with, or -1. Rows do not reach into one another: such a line belongs to no other row.
    private readonly int[] _level;

    private RowAssignment(List<PdfLine> lines, List<PdfLine> anchors)
    {
        (_lines, _anchors) = (lines, anchors);
        _level = LevelWith(lines, anchors);
        var closest = double.MaxValue;
        for (var i = 1; i < lines.Count; i++)
            if (PitchAbove(i) is var pitch && pitch > 0.7 * lines[i].Size) closest = Math.Min(closest, pitch);
        var right = lines.Max(l => l.Frame.Right);
        _tears = new double[lines.Count];
        for (var i = 1; i < lines.Count; i++)
        {
            var isTorn = PitchAbove(i) > CellPitch * closest || LineLook.Differ(lines[i - 1], lines[i]);
            var hadRoom = lines[i - 1].Frame.Right + Blank * lines[i].Size + lines[i].Words[0].Frame.Width < right - Beside * lines[i].Size;
            // Rows lie a little further apart than the lines of a cell.
            var looseness = Math.Clamp(PitchAbove(i) / closest - 1, 0, CellPitch - 1);
            _tears[i] = _tears[i - 1] + (isTorn ? TornCell : Loose * looseness) + (hadRoom ? EarlyEnd : 0);
        }
    }

    private enum Side { Top, Middle, Bottom }

    /// <summary>For each line the place of its row's anchor.</summary>
    /// <param name="lines">The lines of a column from top to bottom.</param>
    /// <param name="anchors">One line of each row, from top to bottom; at least one.</param>
    /// <param name="leading">A line above the first anchor that may begin the rest of a row from the page before; or null.</param>
    /// <returns>-1 for the lines of that rest.</returns>
    public static int[] Of(List<PdfLine> lines, List<PdfLine> anchors, PdfLine? leading)
    {
        if (OneEach(lines, anchors) is { } simple) return simple;
        var assignment = new RowAssignment(lines, anchors);
        var (best, cost) = (assignment.Best(Side.Top, out var least), least);
        foreach (var side in (ReadOnlySpan<Side>)[Side.Middle, Side.Bottom])
        {
            var other = assignment.Best(side, out var own);
            if (own < cost - 0.01) (best, cost) = (other, own);
        }

        if (leading is not null && new RowAssignment(lines, [leading, .. anchors]).Best(Side.Top, out var split) is var rest && split + EmptyCell / 2 < cost) return [.. rest.Select(owner => owner - 1)];
        return double.IsInfinity(cost) ? assignment.ByHeight() : best;
    }

    // No cell is wrapped: each line stands beside an anchor of its own.
    private static int[]? OneEach(List<PdfLine> lines, List<PdfLine> anchors)
    {
        var owners = new int[lines.Count];
        var at = 0;
        for (var i = 0; i < lines.Count; i++, at++)
        {
            while (at < anchors.Count && anchors[at].Baseline - lines[i].Baseline > Beside * lines[i].Size) at++;
            if (at == anchors.Count || lines[i].Baseline - anchors[at].Baseline > Beside * lines[i].Size) return null;
            owners[i] = at;
        }

        return owners;
    }

    // The cheapest way to cut the first lines into cells of the first anchors, anchor by anchor (dynamic programming over what each anchor can reach).
    private int[] Best(Side side, out double cost)
    {
        var (lines, anchors) = (_lines.Count, _anchors.Count);
        var costs = new double[lines + 1];
        Array.Fill(costs, double.PositiveInfinity, 1, lines);
        var taken = new int[anchors][];
        var (low, reached) = (0, 0);
        for (var k = 0; k < anchors; k++)
        {
            // Lines above the anchor before belong to earlier rows, those below the next one to later ones.
            while (low < lines && k > 0 && _lines[low].Baseline > _anchors[k - 1].Baseline + Beside * _lines[low].Size) low++;
            var high = reached;
            while (high < lines && (k + 1 == anchors || _lines[high].Baseline > _anchors[k + 1].Baseline + Beside * _lines[high].Size)) high++;
            taken[k] = new int[high + 1];
            var isLast = k + 1 == anchors;
            // A row may leave the column empty.
            for (var i = 0; i <= lines; i++) costs[i] += EmptyCell;
            // From the longest on, so that what is read is still of the anchors before. Behind the last anchor all lines must be taken.
            for (var end = high; end > (isLast ? lines - 1 : 0); end--)
                for (var count = 1; count <= end && (isLast || (count <= MaxLines && end - count >= low)) && (_level[end - count] < 0 || _level[end - count] == k); count++)
                {
                    var sum = costs[end - count] - EmptyCell + Cost(end - count, end - 1, _anchors[k], side);
                    if (sum < costs[end]) (costs[end], taken[k][end]) = (sum, count);
                }

            reached = high;
        }

        cost = costs[lines];
        return Trace(taken);
    }

    private double Cost(int first, int last, PdfLine anchor, Side side)
    {
        var (top, bottom) = (_lines[first], _lines[last]);
        var place = side switch { Side.Top => top.Baseline, Side.Bottom => bottom.Baseline, _ => (top.Baseline + bottom.Baseline) / 2 };
        return Math.Max(0, Math.Abs(place - anchor.Baseline) / Math.Max(1, top.Size) - Level) + _tears[last] - _tears[first];
    }

    private static int[] LevelWith(List<PdfLine> lines, List<PdfLine> anchors)
    {
        var level = new int[lines.Count];
        for (int i = 0, at = 0; i < level.Length; i++)
        {
            while (at < anchors.Count && anchors[at].Baseline > lines[i].Baseline + Same * lines[i].Size) at++;
            level[i] = at < anchors.Count && lines[i].Baseline <= anchors[at].Baseline + Same * lines[i].Size ? at : -1;
        }

        return level;
    }

    private double PitchAbove(int line) => _lines[line - 1].Baseline - _lines[line].Baseline;

    // A cell of very many lines: each goes with the last anchor at its height or above.
    private int[] ByHeight()
    {
        var owners = new int[_lines.Count];
        var at = 0;
        for (var i = 0; i < owners.Length; i++)
        {
            while (at + 1 < _anchors.Count && _anchors[at + 1].Baseline >= _lines[i].Baseline - Beside * _lines[i].Size) at++;
            owners[i] = at;
        }

        return owners;
    }

    private int[] Trace(int[][] taken)
    {
        var owners = new int[_lines.Count];
        var end = _lines.Count;
        for (var k = taken.Length - 1; k >= 0 && end > 0; k--)
        {
            var count = end < taken[k].Length ? taken[k][end] : 0;
            for (var i = end - count; i < end; i++) owners[i] = k;
            end -= count;
        }

        return owners;
    }
}
