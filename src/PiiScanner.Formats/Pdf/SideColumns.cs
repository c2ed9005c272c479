using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>The columns of a page's table that stand on the pages to its right.</summary>
internal sealed class SideColumns
{
    private readonly List<Side> _sides = [];

    private sealed record Side(PageView View, PdfTable Table, int FirstColumn, Dictionary<int, List<int>> Rows);

    /// <summary>Reads the pages to the right of a page.</summary>
    public static SideColumns Read(PdfSession session, PdfDocument pdf, SidePages pages, PageView view, PdfTable table)
    {
        var columns = new SideColumns();
        var next = table.ColumnCount;
        foreach (var index in pages.RightOf(view.Page.Index))
        {
            if (session.Load(pdf, index, judge: false) is not { } right || SidePages.Table(right) is not { } side) continue;
            columns._sides.Add(new(right, side, next, Rows(table, side)));
            next += side.ColumnCount;
        }

        return columns;
    }

    /// <summary>The cells that go on with a row: their page, their column in the whole table.</summary>
    public IEnumerable<(PageView View, PdfTable Table, PdfTableCell Cell, int Column)> Of(int row)
    {
        foreach (var side in _sides)
        {
            if (!side.Rows.TryGetValue(row, out var rows)) continue;
            foreach (var cell in side.Table.Cells)
                if (cell.Lines.Count > 0 && rows.Contains(cell.Row)) yield return (side.View, side.Table, cell, side.FirstColumn + cell.Column);
        }
    }

    // A row to the right without one beside it goes with the row above: nothing on the page is left out.
    private static Dictionary<int, List<int>> Rows(PdfTable table, PdfTable side)
    {
        var rows = new Dictionary<int, List<int>>();
        var last = 0;
        for (var row = 0; row < side.RowCount; row++)
        {
            if (RowHeights.Of(side, row) is { } middle && RowHeights.Beside(table, middle) is >= 0 and var beside) last = beside;
            if (!rows.TryGetValue(last, out var list)) rows[last] = list = [];
            list.Add(row);
        }

        return rows;
    }
}
