using PiiScanner.Core.Redaction;

namespace PiiScanner.Formats.Excel;

/// <summary>What happens to the cells of one worksheet part.</summary>
/// <param name="part">Name of the part.</param>
/// <param name="name">Name of the sheet.</param>
internal sealed class SheetPlan(string part, string name)
{
    /// <summary>Name of the part.</summary>
    public string Part { get; } = part;

    /// <summary>Name of the sheet, as formulas write it.</summary>
    public string Name { get; } = name;

    /// <summary>Dropped columns and rows, rows that change places; null for none.</summary>
    public TableEdit? Table { get; set; }

    /// <summary>New texts of cells.</summary>
    public Dictionary<(int Row, int Column), string> Texts { get; } = [];

    /// <summary>Columns covered by cells that cover more than one.</summary>
    public Dictionary<(int Row, int Column), int> Spans { get; } = [];

    /// <summary>Columns in which nothing is left: they are folded away.</summary>
    public HashSet<int> EmptyColumns { get; } = [];

    /// <summary>True when a table object has its headings among the cells: a heading that is gone would make Excel repair the file.</summary>
    public bool HasTableObject { get; set; }

    /// <summary>True when some cell loses its value or its place.</summary>
    public bool HasChanges => Table is not null || Texts.Count > 0;

    /// <summary>Says whether a cell goes.</summary>
    public bool Drops(int row, int column)
    {
        if (Table is null || !Table.Drops(row, column, Spans.GetValueOrDefault((row, column), 1))) return false;
        return !HasTableObject || Table.Rows.Contains(row) || !Table.Columns.Any(drop => drop.Column == column && row >= drop.FirstRow && row < drop.FirstRecord);
    }

    /// <summary>Says whether a range holds a cell that is changed, gone or moved.</summary>
    public bool Touches(CellRange range)
    {
        if (Table is { } table)
        {
            if (table.Columns.Any(drop => drop.Column >= range.Left && drop.Column <= range.Right && drop.FirstRow <= range.Bottom && drop.LastRow >= range.Top)) return true;
            if (table.Rows.Any(row => row >= range.Top && row <= range.Bottom)) return true;
            if (table.Orders.Any(order => order.Rows.Count > 0 && order.Rows[0] <= range.Bottom && order.Rows[^1] >= range.Top)) return true;
        }

        return Texts.Count > 0 && Texts.Keys.Any(cell => cell.Row >= range.Top && cell.Row <= range.Bottom && cell.Column >= range.Left && cell.Column <= range.Right);
    }
}
