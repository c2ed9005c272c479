using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>A table from its first page to its last: rows are made while pages are read, one page in memory at a time.</summary>
/// <param name="session">What all walkers share.</param>
/// <param name="pdf">The document.</param>
/// <param name="sides">Pages that belong beside others.</param>
/// <param name="first">The page the table begins on.</param>
/// <param name="block">Place of the table among the page's blocks.</param>
/// <param name="part">The part it belongs to; null is the body.</param>
/// <param name="ordinal">Ordinal of its first cell.</param>
internal sealed class TableStretch(PdfSession session, PdfDocument pdf, SidePages sides, PageView first, int block, string? part, int ordinal)
{
    private const int MostHeadingRows = 5;

    /// <summary>Where the table ended; null until its rows were pulled to the end.</summary>
    /// <param name="View">Its last page.</param>
    /// <param name="Block">First block behind the table on that page.</param>
    /// <param name="Ordinal">Next free ordinal.</param>
    /// <param name="Passed">Blocks of its pages that do not belong to it: running heads, page numbers, hidden text.</param>
    /// <param name="Left">Pages left behind that hold more than their text.</param>
    /// <param name="Following">The next page, where it was looked at already.</param>
    internal sealed record End(PageView View, int Block, int Ordinal, IReadOnlyList<(PageView View, PdfBlock Block)> Passed, IReadOnlyList<PageView> Left, PageView? Following);

    /// <summary>Where the table ended.</summary>
    public End? Ended { get; private set; }

    /// <summary>The rows, from the first page on; the same each time.</summary>
    public IEnumerable<TableRow> Rows()
    {
        var (view, at, next, index) = (first, block, ordinal, 0);
        var heading = Heading((PdfTable)first.Layout.Blocks[block]);
        var passed = new List<(PageView, PdfBlock)>();
        var left = new List<PageView>();
        TableRow? held = null;
        var places = new ColumnPlaces((PdfTable)view.Layout.Blocks[at]);
        while (true)
        {
            var table = (PdfTable)view.Layout.Blocks[at];
            var side = SideColumns.Read(session, pdf, sides, view, table);
            var start = view == first ? 0 : SkipHeading(table, heading);
            if (view != first && held is not null && RowRemainder.TryJoin(held, table, places, start, view, session.Blocks) is { } whole) (held, start) = (whole, start + 1);
            for (var row = start; row < table.RowCount; row++, index++)
            {
                session.Cancel.ThrowIfCancellationRequested();
                var cells = Cells(view, table, places, side, row, index, ref next);
                if (cells.Count == 0) continue;
                if (held is not null) yield return held;
                held = new TableRow(index, cells);
            }

            var following = PageMargins.EndsWith(view, at) ? session.Load(pdf, sides.Below(view.Page.Index), judge: part is null, table) : null;
            var place = following is null ? -1 : PageMargins.Continuation(view, table, places, following);
            if (place < 0)
            {
                if (held is not null) yield return held;
                Ended = new End(view, at + 1, next, passed, left, following);
                yield break;
            }

            if (view.Scan is not null || view.Layout.Content.MarkedContents.Count > 0) left.Add(view);
            passed.AddRange(view.Layout.Blocks.Skip(at + 1).Select(b => (view, b)));
            passed.AddRange(following!.Layout.Blocks.Take(place).Select(b => (following, b)));
            (view, at, places) = (following, place, places.On((PdfTable)following.Layout.Blocks[place]));
        }
    }

    private List<TableCell> Cells(PageView view, PdfTable table, ColumnPlaces places, SideColumns side, int row, int index, ref int next)
    {
        var cells = new List<TableCell>();
        foreach (var cell in table.Cells)
        {
            if (cell.Row != row || cell.Lines.Count == 0) continue;
            var (column, span) = places.Of(cell);
            Add(cells, view, table, cell, column, span, index, ref next);
        }

        foreach (var (page, beside, cell, column) in side.Of(row))
            Add(cells, page, beside, cell, column, cell.ColumnSpan, index, ref next);
        return cells;
    }

    private void Add(List<TableCell> cells, PageView view, PdfTable table, PdfTableCell cell, int column, int span, int index, ref int next)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"R{index + 1}C{column + 1}");
        foreach (var made in session.Blocks.Cell(view, table, cell, part, place, next))
        {
            cells.Add(new TableCell(column, made) { ColumnSpan = span, RowSpan = cell.RowSpan });
            next++;
        }
    }

    // Word, Excel and others repeat the heading on each page; it may fill several rows.
    private static int SkipHeading(PdfTable table, List<string> heading)
    {
        var rows = 0;
        while (rows < heading.Count && heading[rows].Length > 0 && RowText(table, rows) == heading[rows]) rows++;
        return rows;
    }

    private static List<string> Heading(PdfTable table) => [.. Enumerable.Range(0, Math.Min(table.RowCount, MostHeadingRows)).Select(row => RowText(table, row))];

    private static string RowText(PdfTable table, int row) => string.Join('\t', table.Cells.Where(c => c.Row == row).Select(c => c.Text));
}
