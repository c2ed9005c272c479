using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>One cell of a grid in normal form: a table cell, or a field of a line of text.</summary>
/// <param name="Column">Column number, from 0.</param>
/// <param name="Text">Its text; may be a slice of a block.</param>
/// <param name="ColumnSpan">Columns covered.</param>
/// <param name="RowSpan">Rows covered.</param>
internal sealed record GridCell(int Column, NormalizedText Text, int ColumnSpan = 1, int RowSpan = 1)
{
    /// <summary>The text without white space around it.</summary>
    public string Trimmed { get; } = Text.Text.Trim();
}

/// <summary>One row of a grid; only cells that hold text.</summary>
/// <param name="Index">Row number in its table.</param>
/// <param name="Cells">Cells by column.</param>
/// <param name="IsHeader">The document marks it as a heading.</param>
internal sealed record GridRow(int Index, IReadOnlyList<GridCell> Cells, bool IsHeader = false)
{
    /// <summary>The heading of a table that was turned upright.</summary>
    public bool IsTurned { get; init; }

    /// <summary>The cell that covers a column, or null.</summary>
    public GridCell? At(int column)
    {
        foreach (var cell in Cells)
        {
            if (column >= cell.Column && column < cell.Column + cell.ColumnSpan) return cell;
            if (cell.Column > column) break;
        }

        return null;
    }

    /// <summary>The cell that begins at a column, or null.</summary>
    public GridCell? StartingAt(int column)
    {
        foreach (var cell in Cells)
        {
            if (cell.Column == column) return cell;
            if (cell.Column > column) break;
        }

        return null;
    }
}
