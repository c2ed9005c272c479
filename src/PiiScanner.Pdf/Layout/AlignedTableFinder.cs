namespace PiiScanner.Pdf.Layout;

/// <summary>Finds tables without ruling lines: rows of pieces that leave the same gaps, and are no columns of running text.</summary>
internal sealed class AlignedTableFinder(PdfMatrix toPage, bool isHidden)
{
    private const int MinRows = 3;
    private const int MaxColumns = 60;

    // In units of the font size.
    private const double MaxRowPitch = 3.4;
    private const double MinColumnGap = 0.35;

    /// <summary>Takes the rows of tables out of a list of rows and returns the tables.</summary>
    /// <param name="rows">Pieces of each row from left to right, rows from top to bottom; what remains is not in a table.</param>
    public List<(PdfTable Table, PdfBox Frame)> Take(List<List<PdfLine>> rows)
    {
        var tables = new List<(PdfTable, PdfBox)>();
        var rest = new List<List<PdfLine>>();
        for (var start = 0; start < rows.Count;)
        {
            var end = GroupEnd(rows, start);
            var table = end - start >= MinRows ? Build(rows, start, ref end) : null;
            if (table is null)
            {
                rest.Add(rows[start++]);
                continue;
            }

            tables.Add(table.Value);
            start = end;
        }

        rows.Clear();
        rows.AddRange(rest);
        return tables;
    }

    // Rows that follow closely, the first with several pieces; single pieces between may be wrapped cells.
    private static int GroupEnd(List<List<PdfLine>> rows, int start)
    {
        if (rows[start].Count < 2) return start;
        var (end, last, lonely) = (start + 1, start + 1, 0);
        while (end < rows.Count)
        {
            var (above, row) = (rows[end - 1], rows[end]);
            if (above[0].Baseline - row[0].Baseline > MaxRowPitch * Math.Max(above[0].Size, row[0].Size)) break;
            lonely = row.Count < 2 ? lonely + 1 : 0;
            if (lonely > 2) break;
            end++;
            if (lonely == 0) last = end;
        }

        return last;
    }

    private (PdfTable Table, PdfBox Frame)? Build(List<List<PdfLine>> rows, int start, ref int end)
    {
        var columns = Columns(rows, start, end);
        if (columns is null) return null;
        var group = rows.GetRange(start, end - start);
        if (group.Count(r => r.Count >= 2) < MinRows || IsRunningText(group, columns)) return null;
        var tableRows = new List<List<PdfLine>[]>();
        var above = group[0];
        foreach (var row in group)
        {
            var cells = Place(row, columns);
            if (tableRows.Count > 0 && IsContinuation(cells, above, row))
                for (var i = 0; i < cells.Length; i++) tableRows[^1][i].AddRange(cells[i]);
            else
                tableRows.Add(cells);
            above = row;
        }

        return tableRows.Count >= MinRows ? Create(tableRows, columns) : null;
    }

    // Edges where hardly any row has text. A row across a gap is a heading inside the table, and not counted if there are few.
    private static List<double>? Columns(List<List<PdfLine>> rows, int start, int end)
    {
        var pieces = rows.Skip(start).Take(end - start).Where(r => r.Count >= 2).SelectMany(r => r).ToList();
        var size = pieces.Average(p => p.Size);
        var events = pieces.SelectMany(p => new[] { (At: p.Frame.Left, Step: 1), (At: p.Frame.Right, Step: -1) }).OrderBy(e => e.At).ThenByDescending(e => e.Step).ToList();
        var allowed = rows.Skip(start).Take(end - start).Count(r => r.Count >= 2) / 12;
        var edges = new List<double> { events[0].At };
        var (open, gapStart, inGap) = (0, events[0].At, true);
        foreach (var (at, step) in events)
        {
            open += step;
            if (open > allowed && inGap)
            {
                if (at - gapStart >= MinColumnGap * size && at > edges[0] + size) edges.Add((gapStart + at) / 2);
                inGap = false;
            }
            else if (open <= allowed && !inGap)
            {
                (gapStart, inGap) = (at, true);
            }
        }

        edges.Add(events[^1].At);
        return edges.Count is >= 3 and <= MaxColumns + 1 ? edges : null;
    }

    // Two or three columns of long lines are a newspaper, not a table.
    private static bool IsRunningText(List<List<PdfLine>> group, List<double> columns)
    {
        if (columns.Count > 4) return false;
        var full = 0;
        var pieces = 0;
        foreach (var piece in group.SelectMany(r => r))
        {
            pieces++;
            var column = columns.FindLastIndex(e => e <= piece.Frame.CenterX);
            if (column < 0 || column + 1 >= columns.Count) continue;
            var width = columns[column + 1] - columns[column];
            if (piece.Frame.Width > 0.6 * width && piece.Words.Count >= 4) full++;
        }

        return full > 0.55 * pieces;
    }

    private static List<PdfLine>[] Place(List<PdfLine> row, List<double> columns)
    {
        var cells = new List<PdfLine>[columns.Count - 1];
        for (var i = 0; i < cells.Length; i++) cells[i] = [];
        foreach (var piece in row) cells[Math.Clamp(columns.FindLastIndex(e => e <= piece.Frame.CenterX), 0, cells.Length - 1)].Add(piece);
        return cells;
    }

    // A wrapped cell goes on below: the first column is empty, few others are filled, and the row lies close.
    private static bool IsContinuation(List<PdfLine>[] cells, List<PdfLine> above, List<PdfLine> row)
    {
        if (cells[0].Count > 0) return false;
        var filled = cells.Count(c => c.Count > 0);
        var pitch = above[0].Baseline - row[0].Baseline;
        return filled <= Math.Max(1, cells.Length / 3) && pitch < 1.6 * row[0].Size;
    }

    private (PdfTable Table, PdfBox Frame) Create(List<List<PdfLine>[]> rows, List<double> columns)
    {
        var frame = rows.SelectMany(r => r).SelectMany(c => c).Select(l => l.Frame).Aggregate((a, b) => a.Union(b));
        var cells = new List<PdfTableCell>();
        for (var row = 0; row < rows.Count; row++)
            for (var column = 0; column < rows[row].Length; column++)
            {
                var lines = Lines(rows[row][column]);
                if (lines.Count == 0) continue;
                var own = lines.Select(l => l.Frame).Aggregate((a, b) => a.Union(b));
                cells.Add(new PdfTableCell(row, column, 1, 1, toPage.Apply(own), own with { Left = columns[column], Right = columns[column + 1] }, lines));
            }

        return (new PdfTable(toPage.Apply(frame), rows.Count, columns, false, cells) { IsHidden = isHidden }, frame);
    }

    // Two pieces of one row may fall into one column.
    private static List<PdfLine> Lines(List<PdfLine> pieces)
    {
        var lines = new List<PdfLine>();
        foreach (var piece in pieces)
        {
            if (lines.Count > 0 && Math.Abs(lines[^1].Baseline - piece.Baseline) < 0.5 * piece.Size) lines[^1] = new PdfLine([.. lines[^1].Words, .. piece.Words]);
            else lines.Add(piece);
        }

        return lines;
    }
}
