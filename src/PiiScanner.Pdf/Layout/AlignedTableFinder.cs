namespace PiiScanner.Pdf.Layout;

/// <summary>Finds tables without ruling lines: rows whose words leave the same gaps, and that are no columns of running text.</summary>
internal sealed class AlignedTableFinder(PdfMatrix toPage, bool isHidden)
{
    private const int MinRows = 3;
    private const int MaxColumns = 60;

    // In units of the font size.
    private const double MaxWrapPitch = 1.5;
    private const double InLine = 0.5;
    private const double SameSize = 0.05;

    // Rows away from a line, in which the cell it belongs to goes on.
    private const int MostApart = 3;

    /// <summary>Takes the rows of tables out of the list and returns the tables.</summary>
    /// <param name="rows">Words of each row from left to right, rows from top to bottom; what remains is not in a table.</param>
    /// <param name="gutters">The gaps that rows share.</param>
    public List<(PdfTable Table, PdfBox Frame)> Take(List<List<PdfWord>> rows, List<Gutter> gutters)
    {
        var tables = new List<(PdfTable, PdfBox)>();
        Search(rows, gutters, tables);
        rows.RemoveAll(r => r.Count == 0);
        return tables;
    }

    private void Search(List<List<PdfWord>> rows, List<Gutter> gutters, List<(PdfTable Table, PdfBox Frame)> tables)
    {
        foreach (var (first, last) in Groups(gutters))
        {
            var edges = Edges(gutters.FindAll(g => g.LastRow >= first && g.FirstRow <= last), first, last);
            if (edges.Count is 0 or > MaxColumns) continue;
            var (top, bottom) = Trim(rows, first, last, edges);
            if (bottom - top + 1 < MinRows) continue;
            var (start, end) = Widen(rows, top, bottom, edges);
            if (Build(rows.GetRange(start, end - start + 1), edges) is not { } table) continue;
            tables.Add(table);
            for (var i = start; i <= end; i++) rows[i] = [];
            // Two lists, one below the other, may leave a gap at the same place; what the gaps of the one do not fit is looked at again by itself.
            SearchAgain(rows, first, start - 1, tables);
            SearchAgain(rows, end + 1, last, tables);
        }
    }

    private void SearchAgain(List<List<PdfWord>> rows, int first, int last, List<(PdfTable Table, PdfBox Frame)> tables)
    {
        // Rows that another table took are empty.
        var places = Enumerable.Range(first, Math.Max(0, last - first + 1)).Where(i => rows[i].Count > 0).ToList();
        if (places.Count < MinRows) return;
        var rest = places.ConvertAll(i => rows[i]);
        Search(rest, GutterFinder.Find(rest), tables);
        for (var i = 0; i < rest.Count; i++) rows[places[i]] = rest[i];
    }

    // Rows that gutters connect.
    private static List<(int First, int Last)> Groups(List<Gutter> gutters)
    {
        var groups = new List<(int First, int Last)>();
        foreach (var gutter in gutters.OrderBy(g => g.FirstRow))
        {
            if (groups.Count > 0 && gutter.FirstRow <= groups[^1].Last) groups[^1] = (groups[^1].First, Math.Max(groups[^1].Last, gutter.LastRow));
            else groups.Add((gutter.FirstRow, gutter.LastRow));
        }

        return groups;
    }

    // Of gutters at one place the longest counts; one that holds for a small part of the rows only is an accident.
    private static List<Gutter> Edges(List<Gutter> gutters, int first, int last)
    {
        var edges = new List<Gutter>();
        foreach (var gutter in gutters.OrderByDescending(g => g.LastRow - g.FirstRow))
        {
            if (gutter.LastRow - gutter.FirstRow < 0.4 * (last - first)) continue;
            if (!edges.Exists(e => Math.Min(e.Right, gutter.Right) > Math.Max(e.Left, gutter.Left))) edges.Add(gutter);
        }

        edges.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        return edges;
    }

    // A line of running text next to the table may have a blank where the table has a gap: it is no wider than its other blanks.
    private static (int First, int Last) Trim(List<List<PdfWord>> rows, int first, int last, List<Gutter> edges)
    {
        while (first <= last && !IsTableRow(rows[first], edges)) first++;
        while (last > first && !IsTableRow(rows[last], edges)) last--;
        return (first, last);
    }

    private static bool IsTableRow(List<PdfWord> row, List<Gutter> edges)
    {
        var (narrowest, widestBlank) = (double.MaxValue, 0.0);
        for (var i = 1; i < row.Count; i++)
        {
            var (left, right) = (row[i - 1], row[i]);
            var gap = right.Frame.Left - left.Frame.Right;
            if (ColumnOf(edges, left) == ColumnOf(edges, right)) widestBlank = Math.Max(widestBlank, gap);
            else if (GutterFinder.IsCellGap(left, right)) narrowest = Math.Min(narrowest, double.MaxValue / 2);
            else narrowest = Math.Min(narrowest, gap);
        }

        return narrowest < double.MaxValue && narrowest > 1.4 * widestBlank;
    }

    // Wrapped cells of the first and last row reach beyond the rows that have text on both sides of a gutter.
    private static (int Start, int End) Widen(List<List<PdfWord>> rows, int first, int last, List<Gutter> edges)
    {
        while (first > 0 && Fits(first - 1, first)) first--;
        while (last + 1 < rows.Count && Fits(last + 1, last)) last++;
        return (first, last);

        bool Fits(int row, int neighbour) =>
            rows[row].Count > 0 && rows[neighbour].Count > 0
            && Math.Abs(rows[row][0].Baseline - rows[neighbour][0].Baseline) < MaxWrapPitch * rows[row][0].Size
            && ColumnOf(edges, rows[row][0]) is var column && column > 0
            && rows[row].TrueForAll(w => ColumnOf(edges, w) == column && !Crosses(edges, w))
            && GoesOn(new PdfLine(rows[row]), column, row < neighbour ? rows.Skip(neighbour).Take(MostApart) : rows.Take(neighbour + 1).Reverse().Take(MostApart), edges);
    }

    // The lines of one cell look alike and stand one below the other; a title above the table, or a note below it, does not.
    private static bool GoesOn(PdfLine line, int column, IEnumerable<List<PdfWord>> rows, List<Gutter> edges)
    {
        var near = InLine * line.Size;
        foreach (var words in rows.Select(r => r.FindAll(w => ColumnOf(edges, w) == column)).Where(w => w.Count > 0))
        {
            var other = new PdfLine(words);
            if (Math.Abs(line.Size - other.Size) > SameSize * line.Size || LineLook.Differ(line, other)) continue;
            if (Math.Abs(line.Frame.Left - other.Frame.Left) < near || Math.Abs(line.Frame.CenterX - other.Frame.CenterX) < near || Math.Abs(line.Frame.Right - other.Frame.Right) < near) return true;
        }

        return false;
    }

    private static int ColumnOf(List<Gutter> edges, PdfWord word)
    {
        var column = 0;
        while (column < edges.Count && word.Frame.CenterX > edges[column].Middle) column++;
        return column;
    }

    private static bool Crosses(List<Gutter> edges, PdfWord word) => edges.Exists(e => word.Frame.Left < e.Left - 1 && word.Frame.Right > e.Right + 1);

    private (PdfTable Table, PdfBox Frame)? Build(List<List<PdfWord>> rows, List<Gutter> edges)
    {
        edges = [.. edges, .. TextStarts.Find(rows, w => ColumnOf(edges, w), edges.Count + 1)];
        edges.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        var columns = new List<PdfLine>[edges.Count + 1];
        for (var i = 0; i < columns.Length; i++) columns[i] = [];
        var lines = new List<List<PdfLine>>(rows.Count);
        foreach (var row in rows)
        {
            lines.Add([]);
            foreach (var group in row.GroupBy(w => ColumnOf(edges, w)))
            {
                var line = new PdfLine([.. group]);
                columns[group.Key].Add(line);
                lines[^1].Add(line);
            }
        }

        if (columns.Any(c => c.Count == 0) || IsRunningText(columns) || FormLines.AreCards(columns) || FormLines.ArePairs(lines)) return null;
        var cells = AlignedRows.Group(columns);
        edges = JoinHalves(cells, [.. edges]);
        if (cells.Count < MinRows || edges.Count == 0) return null;
        var frame = columns.SelectMany(c => c).Select(l => l.Frame).Aggregate((a, b) => a.Union(b));
        List<double> bounds = [frame.Left, .. edges.Select(e => e.Middle), frame.Right];
        var extents = Extents(cells);
        var table = new PdfTable(toPage.Apply(frame), cells.Count, bounds, false, Cells(cells, bounds, extents)) { IsHidden = isHidden, TextExtents = extents };
        return (table, frame);
    }

    // A heading at the left of its column and numbers at the right leave a gap between them, and no row has text on both sides of it.
    private static List<Gutter> JoinHalves(List<List<PdfLine>[]> rows, List<Gutter> edges)
    {
        for (var i = edges.Count - 1; i >= 0; i--)
        {
            if (rows.Exists(r => r[i].Count > 0 && r[i + 1].Count > 0)) continue;
            for (var row = 0; row < rows.Count; row++)
            {
                var cells = rows[row].ToList();
                cells[i].AddRange(cells[i + 1]);
                cells.RemoveAt(i + 1);
                rows[row] = [.. cells];
            }

            edges.RemoveAt(i);
        }

        return edges;
    }

    // Two or three columns of long lines are a newspaper; with a column of short ones they are a table.
    private static bool IsRunningText(List<PdfLine>[] columns)
    {
        if (columns.Length > 3) return false;
        foreach (var column in columns)
        {
            var width = column.Max(l => l.Frame.Right) - column.Min(l => l.Frame.Left);
            if (column.Count(l => l.Frame.Width > 0.7 * width && l.Words.Count >= 4) <= 0.5 * column.Count) return false;
        }

        return true;
    }

    private static List<(double Left, double Right)> Extents(List<List<PdfLine>[]> rows) =>
        [.. Enumerable.Range(0, rows[0].Length).Select(c => rows.SelectMany(r => r[c])).Select(l => (l.Min(x => x.Frame.Left), l.Max(x => x.Frame.Right)))];

    private List<PdfTableCell> Cells(List<List<PdfLine>[]> rows, List<double> bounds, List<(double Left, double Right)> extents)
    {
        var cells = new List<PdfTableCell>();
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < rows[row].Length; column++)
            {
                var lines = rows[row][column];
                if (lines.Count == 0) continue;
                var own = lines.Select(l => l.Frame).Aggregate((a, b) => a.Union(b));
                // The column is as wide as its text: where wrapped words end, the cell ends.
                cells.Add(new PdfTableCell(row, column, 1, 1, toPage.Apply(own), own with { Left = bounds[column], Right = extents[column].Right }, lines));
            }

        return cells;
    }
}
