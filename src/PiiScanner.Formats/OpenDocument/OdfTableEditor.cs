using System.Globalization;
using System.Xml.Linq;
using PiiScanner.Core.Redaction;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>Takes columns and rows out of a table of a text or slide, and changes the order of rows. Their text is gone before: where the table's shape does not allow it, empty cells stay.</summary>
internal sealed class OdfTableEditor
{
    private readonly OdfGrid _grid;
    private readonly XNamespace _names;
    private readonly bool _isPlain;

    /// <summary>Looks at a table.</summary>
    /// <param name="table">The <c>table:table</c>.</param>
    public OdfTableEditor(XElement table)
    {
        (_grid, _names) = (new OdfGrid(table), table.Name.Namespace);
        _isPlain = _grid.TryTakeApart();
    }

    /// <summary>Makes the changes that the shape allows.</summary>
    /// <param name="edit">The changes.</param>
    /// <returns>False when rows could not change places.</returns>
    public bool Apply(TableEdit edit)
    {
        if (!_isPlain) return edit.Orders.Count == 0;
        var sorted = edit.Orders.All(TryOrder);
        var columns = edit.Columns.Select(drop => drop.Column).Distinct().Where(column => MayGo(column, edit)).ToHashSet();
        if (columns.Count > 0 && _grid.Rows.Select(_grid.CellsOf).All(cells => cells.Exists(cell => !columns.Contains(cell.Column)))) DropColumns(columns);
        var gone = edit.Rows.Where(number => number < _grid.Rows.Count && !_grid.Rows[number].IsMerged).ToList();
        if (gone.Count < _grid.Rows.Count) gone.ForEach(number => _grid.Rows[number].Element.Remove());
        return sorted;
    }

    // In every row the column is a cell of its own that holds nothing any more, or lies under a cell that covers others too.
    private bool MayGo(int column, TableEdit edit)
    {
        foreach (var row in _grid.Rows)
        {
            if (_grid.CellsOf(row).Find(cell => cell.Column == column) is { Columns: 1, HoldsSomething: true } && !edit.Drops(row.Index, column)) return false;
        }

        return true;
    }

    private void DropColumns(HashSet<int> columns)
    {
        foreach (var row in _grid.Rows) DropCells(_grid.CellsOf(row), columns);
        var number = 0;
        foreach (var element in _grid.Own("table-column"))
        {
            var name = _names + "number-columns-repeated";
            var count = int.TryParse(element.Attribute(name)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var repeats) && repeats > 1 ? repeats : 1;
            var kept = Enumerable.Range(number, Math.Min(count, short.MaxValue)).Count(column => !columns.Contains(column));
            number += count;
            if (kept == 0) element.Remove();
            else if (count > 1) element.SetAttributeValue(name, kept == 1 ? null : kept.ToString(CultureInfo.InvariantCulture));
        }
    }

    // A cell over several columns stays as long as one of them does, and covers one place less for each that goes.
    private void DropCells(List<OdfGrid.Cell> cells, HashSet<int> columns)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            var span = Math.Min(cells[i].Columns, cells.Count - i);
            var gone = Enumerable.Range(i, span).Count(columns.Contains);
            if (gone == span) cells.GetRange(i, span).ForEach(cell => cell.Element.Remove());
            else if (gone > 0) Narrow(cells.GetRange(i, span), span - gone);
            i += span - 1;
        }
    }

    private void Narrow(List<OdfGrid.Cell> cells, int kept)
    {
        cells.Skip(kept).ToList().ForEach(cell => cell.Element.Remove());
        cells[0].Element.SetAttributeValue(_names + "number-columns-spanned", kept == 1 && cells[0].RowCount == 1 ? null : kept.ToString(CultureInfo.InvariantCulture));
    }

    private bool TryOrder(RowOrder order)
    {
        if (order.Rows.Any(number => number >= _grid.Rows.Count || _grid.Rows[number].IsMerged)) return false;
        var moved = order.From.Select(number => _grid.Rows[number].Element).ToList();
        OdfOrder.Change(order.Rows.Select(number => _grid.Rows[number].Element), moved);
        for (var i = 0; i < order.Rows.Count; i++) _grid.Rows[order.Rows[i]] = _grid.Rows[order.Rows[i]] with { Element = moved[i] };
        return true;
    }
}
