namespace PiiScanner.Pdf.Layout;

/// <summary>Takes the rows at the top of a page that go on with a table without rules from the page before: few rows leave no gaps of their own to be found by.</summary>
internal sealed class ContinuedTable(PdfTable earlier, PdfMatrix toPage, PdfBox page)
{
    // In units of the font size.
    private const double MinGap = 0.37;
    private const double MaxPitch = 4;
    private const double MinReach = 0.1;
    private const double LeadingPitch = 1.5;
    private const int MostLeading = 3;

    // Of the page's height.
    private const double HeadFrom = 0.95;

    // Wider than any blank within a cell.
    private const double MaxBlank = 1.3;

    private readonly IReadOnlyList<double> _bounds = earlier.ColumnEdges;

    /// <summary>Takes the table out of the rows; null where the page begins with something else.</summary>
    /// <param name="rows">Words of each row from left to right, rows from top to bottom; what remains is not in the table.</param>
    public (PdfTable Table, PdfBox Frame)? Take(List<List<PdfWord>> rows)
    {
        // Only a running head stands above.
        // Browsers leave little room above.
        var first = rows.Count > 0 && StartsRow(rows[0]) ? 0 : rows.FindIndex(r => r[0].Box.Bottom < page.Bottom + HeadFrom * page.Height);
        if (first < 0) return null;
        // A heading that is repeated may reach over several columns; the row of its that fits is part of the table.
        for (var skipped = 0; skipped < MostLeading && first + 1 < rows.Count && !Fits(rows[first]) && LineLook.IsBold(rows[first]); skipped++) first++;
        // The upper lines of wrapped cells stand above the row's number where that is set in the middle, or at the bottom.
        var start = first;
        while (start + 1 < rows.Count && start - first < MostLeading && !StartsRow(rows[start]) && Fits(rows[start]) && Pitch(rows, start + 1) < LeadingPitch * rows[start][0].Size) start++;
        if (!StartsRow(rows[start])) return null;
        var end = start + 1;
        while (end < rows.Count && rows[end - 1][0].Baseline - rows[end][0].Baseline < MaxPitch * rows[end][0].Size && Fits(rows[end])) end++;
        // A row that does not fit, as close as the others: the page holds another table, which begins here.
        if (end < rows.Count && end - first >= 2 && Pitch(rows, end) < 1.3 * Pitch(rows, end - 1) && rows[end].Count > 1 && IsTableLike(rows[end])) return null;
        // A line behind the table, such as a sum or a date, may fit by chance; it stands further off, or alone.
        while (end > first + 1 && !StartsRow(rows[end - 1]) && ColumnOf(rows[end - 1][0]) == 0) end--;
        var columns = Enumerable.Range(0, earlier.ColumnCount).Select(_ => new List<PdfLine>()).ToArray();
        foreach (var row in rows.GetRange(first, end - first))
            foreach (var group in row.GroupBy(ColumnOf)) columns[group.Key].Add(new PdfLine([.. group]));
        rows.RemoveRange(first, end - first);
        return Build(columns);
    }

    private static double Pitch(List<List<PdfWord>> rows, int row) => rows[row - 1][0].Baseline - rows[row][0].Baseline;

    private static bool IsTableLike(List<PdfWord> row)
    {
        for (var i = 1; i < row.Count; i++)
            if (row[i].Frame.Left - row[i - 1].Frame.Right > MaxBlank * row[i].Size || GutterFinder.IsCellGap(row[i - 1], row[i])) return true;
        return false;
    }

    private (PdfTable Table, PdfBox Frame) Build(List<PdfLine>[] columns)
    {
        var grouped = AlignedRows.Group(columns, isContinued: true);
        var cells = new List<PdfTableCell>();
        for (var row = 0; row < grouped.Count; row++)
            for (var column = 0; column < columns.Length; column++)
            {
                if (grouped[row][column] is not { Count: > 0 } lines) continue;
                var own = lines.Select(l => l.Frame).Aggregate((a, b) => a.Union(b));
                cells.Add(new PdfTableCell(row, column, 1, 1, toPage.Apply(own), own with { Left = _bounds[column], Right = Math.Max(own.Right, earlier.TextExtents[column].Right) }, lines));
            }

        var frame = columns.SelectMany(c => c).Select(l => l.Frame).Aggregate((a, b) => a.Union(b));
        return (new PdfTable(toPage.Apply(frame), grouped.Count, _bounds, false, cells) { TextExtents = earlier.TextExtents }, frame);
    }

    // A row begins in the first column and goes on in another one.
    private bool StartsRow(List<PdfWord> row) => Fits(row) && ColumnOf(row[0]) == 0 && ColumnOf(row[^1]) > 0;

    private bool Fits(List<PdfWord> row)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var word = row[i];
            var column = ColumnOf(word);
            // A longer text than those of the page before may reach up to where the next column's texts began.
            if (column > 0 && word.Frame.Left < Math.Min(_bounds[column] - 1, earlier.TextExtents[column - 1].Right + MinReach * word.Size)) return false;
            if (column + 1 < earlier.ColumnCount && word.Frame.Right > Math.Max(_bounds[column + 1] + 1, earlier.TextExtents[column + 1].Left - MinReach * word.Size)) return false;
            if (i == 0) continue;
            var gap = word.Frame.Left - row[i - 1].Frame.Right;
            if (ColumnOf(row[i - 1]) == column ? gap > MaxBlank * word.Size : gap < MinGap * word.Size && !GutterFinder.IsCellGap(row[i - 1], word)) return false;
        }

        return true;
    }

    private int ColumnOf(PdfWord word)
    {
        var column = 0;
        while (column + 1 < earlier.ColumnCount && word.Frame.CenterX > _bounds[column + 1]) column++;
        return column;
    }
}
