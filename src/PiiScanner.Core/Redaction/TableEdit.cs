namespace PiiScanner.Core.Redaction;

/// <summary>A column that goes, over the rows of one list.</summary>
/// <param name="Column">Column number, from 0.</param>
/// <param name="FirstRow">First row of the list, its headings included.</param>
/// <param name="LastRow">Last row of the list.</param>
/// <param name="FirstRecord">First row below the headings.</param>
public readonly record struct ColumnDrop(int Column, int FirstRow, int LastRow, int FirstRecord);

/// <summary>Rows that are put in another order.</summary>
/// <param name="Rows">Row numbers, rising.</param>
/// <param name="From">For each of <paramref name="Rows"/> the row whose content stands there afterwards.</param>
public sealed record RowOrder(IReadOnlyList<int> Rows, IReadOnlyList<int> From);

/// <summary>What happens to the shape of one table.</summary>
public sealed class TableEdit
{
    /// <summary>Columns that go.</summary>
    public List<ColumnDrop> Columns { get; } = [];

    /// <summary>Rows that go.</summary>
    public HashSet<int> Rows { get; } = [];

    /// <summary>Rows that change places.</summary>
    public List<RowOrder> Orders { get; } = [];

    /// <summary>A block inside the table, by which a redactor finds it; -1 when it is found by its number.</summary>
    public int Anchor { get; set; } = -1;

    /// <summary>Says whether a cell goes.</summary>
    /// <param name="row">Row number.</param>
    /// <param name="column">First column of the cell.</param>
    /// <param name="span">Columns it covers: it goes when all of them go.</param>
    public bool Drops(int row, int column, int span = 1)
    {
        if (Rows.Contains(row)) return true;
        for (var i = column; i < column + span; i++)
        {
            if (!DropsOne(row, i)) return false;
        }

        return true;
    }

    private bool DropsOne(int row, int column)
    {
        foreach (var drop in Columns)
        {
            if (drop.Column == column && row >= drop.FirstRow && row <= drop.LastRow) return true;
        }

        return false;
    }
}
