using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>One cell of a grid in normal form: a table cell, or a field of a line of text.</summary>
/// <param name="Column">Column number, from 0.</param>
/// <param name="Text">Its text; may be a slice of a block.</param>
/// <param name="ColumnSpan">Columns covered.</param>
/// <param name="RowSpan">Rows covered.</param>
internal sealed record GridCell(int Column, NormalizedText Text, int ColumnSpan = 1, int RowSpan = 1)
{
    private string? _key;

    /// <summary>The text without white space around it.</summary>
    public string Trimmed { get; } = Text.Text.Trim();

    /// <summary>That text as a key of <see cref="HeaderKey"/>, made on first use: a cell is asked for it many times.</summary>
    public string Key => _key ??= HeaderKey.Of(Trimmed);

    /// <summary>What the lexicon made of the cell as a heading; null until it is asked.</summary>
    public HeadingLook? AsHeading { get; set; }
}

/// <summary>One row of a grid; only cells that hold text.</summary>
/// <param name="Index">Row number in its table.</param>
/// <param name="Cells">Cells by column.</param>
/// <param name="IsHeader">The document marks it as a heading.</param>
internal sealed record GridRow(int Index, IReadOnlyList<GridCell> Cells, bool IsHeader = false)
{
    private GridRow(GridRow other)
    {
        // Not the answer whether it is a heading: the copy has other cells.
        (Index, Cells, IsHeader, IsTurned) = (other.Index, other.Cells, other.IsHeader, other.IsTurned);
    }

    /// <summary>The heading of a table that was turned upright.</summary>
    public bool IsTurned { get; init; }

    /// <summary>Whether it is a heading by itself, as <see cref="HeaderFinder"/> found; null until it is asked.</summary>
    public bool? HeadsByItself { get; set; }

    /// <summary>The cell that covers a column, or null.</summary>
    public GridCell? At(int column)
    {
        for (var i = 0; i < Cells.Count; i++)
        {
            var cell = Cells[i];
            if (column >= cell.Column && column < cell.Column + cell.ColumnSpan) return cell;
            if (cell.Column > column) break;
        }

        return null;
    }

    /// <summary>The cell that begins at a column, or null.</summary>
    public GridCell? StartingAt(int column)
    {
        for (var i = 0; i < Cells.Count; i++)
        {
            var cell = Cells[i];
            if (cell.Column == column) return cell;
            if (cell.Column > column) break;
        }

        return null;
    }
}
