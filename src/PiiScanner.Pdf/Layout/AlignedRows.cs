namespace PiiScanner.Pdf.Layout;

/// <summary>Makes rows of the lines in the columns of a table without rules, where a cell may be wrapped and stand at the top or the middle of its row.</summary>
internal static class AlignedRows
{
    // How much wider than the closest lines two lines must lie apart to be different cells.
    private const double CellPitch = 1.3;

    /// <summary>Rows from top to bottom; of each the lines of each column.</summary>
    /// <param name="columns">The lines of each column from top to bottom.</param>
    public static List<List<PdfLine>[]> Group(List<PdfLine>[] columns)
    {
        var anchors = columns[0].Count >= 3 ? columns[0] : columns.MaxBy(c => c.Count) ?? columns[0];
        var limit = CellPitch * ClosestPitch(columns);
        var rows = anchors.ConvertAll(_ => columns.Select(_ => new List<PdfLine>()).ToArray());
        for (var column = 0; column < columns.Length; column++)
            foreach (var cell in Split(columns[column], limit))
                Assign(cell, column, anchors, rows);
        rows.RemoveAll(r => Array.TrueForAll(r, c => c.Count == 0));
        return rows;
    }

    private static double ClosestPitch(List<PdfLine>[] columns)
    {
        var closest = double.MaxValue;
        foreach (var column in columns)
            for (var i = 1; i < column.Count; i++)
            {
                var pitch = column[i - 1].Baseline - column[i].Baseline;
                if (pitch > 0.7 * column[i].Size) closest = Math.Min(closest, pitch);
            }

        return closest;
    }

    private static List<List<PdfLine>> Split(List<PdfLine> lines, double limit)
    {
        var cells = new List<List<PdfLine>>();
        foreach (var line in lines)
        {
            if (cells.Count == 0 || cells[^1][^1].Baseline - line.Baseline > limit) cells.Add([]);
            cells[^1].Add(line);
        }

        return cells;
    }

    // A cell belongs to the row whose anchor stands beside it. Where several do, lines are too close to tell cells apart by: each then goes with the
    // last anchor at its height or above.
    private static void Assign(List<PdfLine> cell, int column, List<PdfLine> anchors, List<List<PdfLine>[]> rows)
    {
        var (top, bottom) = (cell[0].Baseline + 0.5 * cell[0].Size, cell[^1].Baseline - 0.5 * cell[^1].Size);
        var beside = anchors.FindAll(a => a.Baseline <= top && a.Baseline >= bottom);
        if (beside.Count <= 1)
        {
            var middle = (cell[0].Baseline + cell[^1].Baseline) / 2;
            var anchor = beside.Count == 1 ? beside[0] : anchors.MinBy(a => Math.Abs(a.Baseline - middle));
            rows[anchors.IndexOf(anchor ?? anchors[0])][column].AddRange(cell);
            return;
        }

        foreach (var line in cell)
        {
            var index = anchors.FindLastIndex(a => a.Baseline >= line.Baseline - 0.4 * line.Size);
            rows[Math.Max(0, index)][column].Add(line);
        }
    }
}
