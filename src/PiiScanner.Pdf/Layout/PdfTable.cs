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

    /// <summary>
    /// Whether this table can be the rest of one that ended on the page before: the same columns at the same places (within a few points).
    /// That it comes first on its page, and the other last, is for the caller to see.
    /// </summary>
    /// <param name="earlier">The last table of the page before.</param>
    /// <exception cref="ArgumentNullException">There is no other table.</exception>
    public bool Continues(PdfTable earlier)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        if (earlier.ColumnCount != ColumnCount || earlier.IsRuled != IsRuled) return false;
        // Columns that follow from text alone move with the text.
        var tolerance = IsRuled ? 4.0 : 18.0;
        for (var i = 0; i < ColumnEdges.Count; i++)
            if (Math.Abs(ColumnEdges[i] - earlier.ColumnEdges[i]) > tolerance) return false;
        return true;
    }
}
