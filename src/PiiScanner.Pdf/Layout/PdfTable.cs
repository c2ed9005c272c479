using PiiScanner.Pdf.Layout;

namespace PiiScanner.Pdf;

/// <summary>A table.</summary>
public sealed class PdfTable : PdfBlock
{
    internal PdfTable(PdfBox box, int rowCount, IReadOnlyList<double> columnEdges, bool isRuled, IReadOnlyList<PdfTableCell> cells)
        : base(box) => (RowCount, ColumnEdges, IsRuled, Cells) = (rowCount, columnEdges, isRuled, cells);

    /// <summary>Number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Number of columns.</summary>
    public int ColumnCount => ColumnEdges.Count - 1;

    /// <summary>Whether it was found by its ruling lines, not by the alignment of its text.</summary>
    public bool IsRuled { get; }

    /// <summary>All cells, row by row from the top and from left to right; a merged cell stands at its first row and column.</summary>
    public IReadOnlyList<PdfTableCell> Cells { get; }

    /// <summary>Edges of the columns along the reading direction, in points, ascending; one more than there are columns.</summary>
    public IReadOnlyList<double> ColumnEdges { get; }

    /// <summary>The cell that fills a place, or null where there is none.</summary>
    /// <param name="row">Row from 0.</param>
    /// <param name="column">Column from 0.</param>
    public PdfTableCell? CellAt(int row, int column)
    {
        foreach (var cell in Cells)
            if (row >= cell.Row && row < cell.Row + cell.RowSpan && column >= cell.Column && column < cell.Column + cell.ColumnSpan) return cell;
        return null;
    }

    /// <summary>From where to where the text of each column reaches; empty for a ruled table.</summary>
    internal IReadOnlyList<(double Left, double Right)> TextExtents { get; init; } = [];

    /// <summary>
    /// Whether this table can be the rest of one that ended on the page before: its columns are columns of that table, at the same places.
    /// That it comes first on its page, and the other last, is for the caller to see.
    /// </summary>
    /// <param name="earlier">The last table of the page before.</param>
    /// <exception cref="ArgumentNullException">There is no other table.</exception>
    public bool Continues(PdfTable earlier) => ColumnsIn(earlier) is not null;

    // The same heading over the same number of columns at much the same places.
    private bool HasHeadingOf(PdfTable earlier)
    {
        if (IsRuled || ColumnCount != earlier.ColumnCount || ColumnCount < 2) return false;
        for (var i = 0; i < ColumnCount; i++)
            if (Math.Min(TextExtents[i].Right, earlier.TextExtents[i].Right) <= Math.Max(TextExtents[i].Left, earlier.TextExtents[i].Left)) return false;
        return Heading() is { Length: > 0 } own && own == earlier.Heading();
    }

    private string Heading() => string.Join('\t', Cells.TakeWhile(c => c.Row == 0).Select(c => c.Text));

    /// <summary>The columns of an earlier table that the columns of this one are; null where it cannot be the rest of that table.</summary>
    /// <param name="earlier">The last table of the page before.</param>
    /// <returns>For each edge of this table's columns the edge of the other's; a column that has no text on this page is left out, or part of a wider one.</returns>
    /// <exception cref="ArgumentNullException">There is no other table.</exception>
    public IReadOnlyList<int>? ColumnsIn(PdfTable earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        if (earlier.IsRuled != IsRuled || ColumnCount > earlier.ColumnCount) return null;
        if (HasHeadingOf(earlier)) return [.. Enumerable.Range(0, ColumnEdges.Count)];
        return IsRuled ? ColumnMatch.ByRules(ColumnEdges, earlier.ColumnEdges) : ColumnMatch.ByText(TextExtents, earlier.TextExtents);
    }
}
