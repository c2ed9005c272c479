using System.Globalization;
using System.Xml.Linq;
using PiiScanner.Core.Redaction;

namespace PiiScanner.Formats.Word;

/// <summary>Takes columns and rows out of a table of Word, and changes the order of rows. Their text is gone before: where the table's shape does not allow it, empty cells stay.</summary>
internal sealed class WordTableEditor
{
    private readonly XElement _table;
    private readonly XNamespace _word;
    private readonly List<Row> _rows;

    /// <summary>Looks at a table.</summary>
    /// <param name="table">The <c>w:tbl</c>.</param>
    public WordTableEditor(XElement table)
    {
        _table = table;
        _word = table.Name.Namespace;
        _rows = [.. table.Elements(_word + "tr").Select(row => new Row(row, Cells(row)))];
    }

    /// <summary>Makes the changes that the shape allows.</summary>
    /// <param name="edit">The changes.</param>
    /// <returns>False when rows could not change places.</returns>
    public bool Apply(TableEdit edit)
    {
        var sorted = edit.Orders.All(TryOrder);
        var columns = edit.Columns.Select(drop => drop.Column).Distinct().Where(column => MayGo(column, edit)).ToHashSet();
        var widths = columns.Count > 0 ? Widths() : [];
        if (columns.Count > 0 && columns.Count < widths.Count) DropColumns(columns, widths);
        foreach (var number in edit.Rows.Where(number => number < _rows.Count && !_rows[number].IsMerged)) _rows[number].Element.Remove();
        if (!_table.Elements(_word + "tr").Any()) _table.ReplaceWith(new XElement(_word + "p"));
        return sorted;
    }

    private List<Cell> Cells(XElement row)
    {
        var column = Number(row.Element(_word + "trPr")?.Element(_word + "gridBefore"), 0);
        var cells = new List<Cell>();
        foreach (var element in row.Descendants(_word + "tc").Where(cell => cell.Ancestors(_word + "tr").First() == row))
        {
            var span = Math.Max(1, Number(element.Element(_word + "tcPr")?.Element(_word + "gridSpan"), 1));
            cells.Add(new Cell(element, column, span));
            column += span;
        }

        return cells;
    }

    // In every row the column is a cell of its own that holds nothing any more, or lies under a cell that covers others too.
    private bool MayGo(int column, TableEdit edit)
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            var cell = _rows[i].Cells.Find(cell => cell.Column <= column && column < cell.Column + cell.Span);
            if (cell is null || cell.Span > 1) continue;
            if (!edit.Drops(i, column) && HoldsSomething(cell.Element)) return false;
        }

        return true;
    }

    private bool HoldsSomething(XElement cell) =>
        cell.Descendants().Any(element => element.Name == _word + "drawing" || element.Name == _word + "tbl" || (element.Name == _word + "t" && element.Value.Trim().Length > 0));

    private void DropColumns(HashSet<int> columns, List<int> widths)
    {
        foreach (var row in _rows)
        {
            foreach (var cell in row.Cells)
            {
                var gone = Enumerable.Range(cell.Column, cell.Span).Count(columns.Contains);
                if (gone == 0) continue;
                if (gone == cell.Span && row.Element.Descendants(_word + "tc").Count() > 1) cell.Element.Remove();
                else if (cell.Element.Element(_word + "tcPr")?.Element(_word + "gridSpan") is { } span) SetSpan(span, Math.Max(1, cell.Span - gone));
            }
        }

        Widen(columns, widths);
    }

    private static void SetSpan(XElement span, int value)
    {
        if (value == 1) span.Remove();
        else span.SetAttributeValue(span.Name.Namespace + "val", value);
    }

    private List<int> Widths() => [.. _table.Element(_word + "tblGrid")?.Elements(_word + "gridCol").Select(column => Number(column, 0, "w")) ?? []];

    // The columns that stay take the width of those that go, so that the table fills its place as before.
    private void Widen(HashSet<int> columns, List<int> widths)
    {
        var kept = widths.Where((_, i) => !columns.Contains(i)).Sum();
        var grid = _table.Element(_word + "tblGrid")?.Elements(_word + "gridCol").ToList() ?? [];
        for (var i = 0; i < grid.Count; i++)
        {
            if (columns.Contains(i)) grid[i].Remove();
            else if (kept > 0) grid[i].SetAttributeValue(_word + "w", (int)((long)widths[i] * widths.Sum() / kept));
        }

        if (kept == 0) return;
        foreach (var cell in _rows.SelectMany(row => row.Cells))
        {
            if (cell.Element.Element(_word + "tcPr")?.Element(_word + "tcW") is not { } width || width.Attribute(_word + "type")?.Value is not ("dxa" or null)) continue;
            var sum = Enumerable.Range(cell.Column, cell.Span).Where(i => i < widths.Count && !columns.Contains(i)).Sum(i => (int)((long)widths[i] * widths.Sum() / kept));
            if (sum > 0) width.SetAttributeValue(_word + "w", sum);
        }
    }

    private bool TryOrder(RowOrder order)
    {
        if (order.Rows.Any(number => number >= _rows.Count || _rows[number].IsMerged)) return false;
        var sources = order.From.Select(number => _rows[number].Element).ToList();
        var places = new List<XElement>();
        foreach (var number in order.Rows)
        {
            var place = new XElement("place");
            _rows[number].Element.ReplaceWith(place);
            places.Add(place);
        }

        for (var i = 0; i < places.Count; i++) places[i].ReplaceWith(sources[i]);
        var moved = order.From.Select(number => _rows[number]).ToList();
        for (var i = 0; i < order.Rows.Count; i++) _rows[order.Rows[i]] = moved[i];
        return true;
    }

    private int Number(XElement? element, int otherwise, string attribute = "val") =>
        int.TryParse(element?.Attribute(_word + attribute)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private sealed record Cell(XElement Element, int Column, int Span);

    private sealed record Row(XElement Element, List<Cell> Cells)
    {
        /// <summary>True when a cell of the row goes on above or below.</summary>
        public bool IsMerged => Cells.Exists(cell => cell.Element.Element(cell.Element.Name.Namespace + "tcPr")?.Element(cell.Element.Name.Namespace + "vMerge") is not null);
    }
}
