using System.Xml.Linq;
using PiiScanner.Core.Redaction;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>Takes cells out of a sheet and changes the order of its rows. Rows and columns stay in their places, emptied and folded away, so that every reference to other cells stays true.</summary>
internal sealed class OdfSheetEditor
{
    private readonly OdfGrid _grid;
    private readonly XNamespace _names;

    /// <summary>Looks at a sheet.</summary>
    /// <param name="table">The <c>table:table</c>.</param>
    public OdfSheetEditor(XElement table) => (_grid, _names) = (new OdfGrid(table), table.Name.Namespace);

    /// <summary>Makes the changes.</summary>
    /// <param name="edit">The changes.</param>
    /// <returns>False when rows could not change places.</returns>
    public bool Apply(TableEdit edit)
    {
        foreach (var row in _grid.Rows)
        {
            if (row.Any(edit.Rows.Contains)) Empty(row);
            else EmptyColumns(row, edit);
        }

        var columns = edit.Columns.Select(drop => drop.Column).ToHashSet();
        foreach (var cell in _grid.Rows.SelectMany(_grid.CellsOf).Where(cell => cell.Columns == 1 && cell.HoldsSomething)) columns.RemoveWhere(column => column >= cell.Column && column < cell.Column + cell.Repeats);
        _grid.Fold(columns);
        return edit.Orders.All(TryOrder);
    }

    private void Empty(OdfGrid.Row row)
    {
        foreach (var cell in _grid.CellsOf(row)) OdfGrid.Clear(cell.Element);
        row.Element.SetAttributeValue(_names + "visibility", "collapse");
    }

    private void EmptyColumns(OdfGrid.Row row, TableEdit edit)
    {
        foreach (var column in edit.Columns.Where(drop => row.Any(number => number >= drop.FirstRow && number <= drop.LastRow)).Select(drop => drop.Column).Distinct())
        {
            if (_grid.CellsOf(row).Find(cell => cell.Column <= column && column < cell.Column + cell.Repeats) is not { } found || !found.Element.HasAttributes && !found.Element.HasElements) continue;
            if (found.Columns > 1 && !row.Any(number => edit.Drops(number, column, found.Columns))) continue;
            OdfGrid.Clear(_grid.Single(found, column));
        }
    }

    private bool TryOrder(RowOrder order)
    {
        var rows = order.Rows.Concat(order.From).Distinct().ToDictionary(number => number, _grid.Single);
        if (rows.Values.Any(row => row is null or { IsMerged: true })) return false;
        OdfOrder.Change(order.Rows.Select(number => rows[number]!.Element), order.From.Select(number => rows[number]!.Element));
        return true;
    }
}
