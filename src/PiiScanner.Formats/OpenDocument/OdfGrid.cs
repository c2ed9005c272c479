using System.Globalization;
using System.Xml.Linq;
using PiiScanner.Formats.Excel;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>A table or sheet of OpenDocument by row and column, counted as the reader counts them. What is written once for many cells is taken apart where something happens to one of them.</summary>
internal sealed class OdfGrid
{
    /// <summary>Most copies of a row or cell the reader gives out.</summary>
    private const int MaxCopies = 100;

    private static readonly string[] Values =
        ["value", "date-value", "time-value", "boolean-value", "string-value", "currency", "formula", "value-type", "number-matrix-columns-spanned", "number-matrix-rows-spanned"];

    private readonly XElement _table;
    private readonly XNamespace _names;

    /// <summary>Looks at a table.</summary>
    /// <param name="table">The <c>table:table</c>.</param>
    public OdfGrid(XElement table)
    {
        (_table, _names) = (table, table.Name.Namespace);
        var index = 0;
        foreach (var row in Own("table-row"))
        {
            var repeats = Repeats(row, "number-rows-repeated");
            Rows.Add(new Row(row, index, repeats));
            index += repeats;
        }
    }

    /// <summary>The rows as they are written.</summary>
    public List<Row> Rows { get; } = [];

    /// <summary>The cells of a row as they are written.</summary>
    public List<Cell> CellsOf(Row row)
    {
        var cells = new List<Cell>();
        var column = 0;
        foreach (var element in row.Element.Elements().Where(IsCell))
        {
            var repeats = Repeats(element, "number-columns-repeated");
            cells.Add(new Cell(element, column, repeats, Number(element, "number-columns-spanned"), Number(element, "number-rows-spanned")));
            column += repeats;
        }

        return cells;
    }

    /// <summary>Writes out every cell of every row by itself. False for a table too wide or long for it, which stays as it is.</summary>
    public bool TryTakeApart()
    {
        var cells = Rows.SelectMany(CellsOf).Where(cell => cell.Repeats > 1).ToList();
        if (cells.Exists(cell => cell.Repeats > MaxCopies) || Rows.Exists(row => row.Repeats > 1)) return false;
        foreach (var cell in cells) TakeApart(cell.Element, "number-columns-repeated", cell.Repeats);
        return true;
    }

    /// <summary>The row of a number alone, taken out of a repeated one; null where there is none, or it is repeated too often.</summary>
    public Row? Single(int number)
    {
        var at = Rows.FindIndex(row => row.Index <= number && number < row.Index + row.Repeats);
        if (at < 0) return null;
        var row = Rows[at];
        if (row.Repeats > MaxCopies) return null;
        if (row.Repeats > 1)
        {
            var elements = TakeApart(row.Element, "number-rows-repeated", row.Repeats);
            Rows.RemoveAt(at);
            Rows.InsertRange(at, elements.Select((element, i) => new Row(element, row.Index + i, 1)));
        }

        return Rows[at + number - row.Index];
    }

    /// <summary>The cell of a column alone, taken out of a repeated one.</summary>
    /// <param name="cell">The cell that covers the column.</param>
    /// <param name="column">Column number.</param>
    public XElement Single(Cell cell, int column)
    {
        if (cell.Repeats == 1) return cell.Element;
        Split(cell.Element, "number-columns-repeated", column - cell.Column, cell.Repeats);
        return cell.Element;
    }

    /// <summary>Folds columns away.</summary>
    public void Fold(IEnumerable<int> columns)
    {
        foreach (var column in columns)
        {
            var at = 0;
            foreach (var element in Own("table-column"))
            {
                var repeats = Repeats(element, "number-columns-repeated");
                if (column >= at + repeats)
                {
                    at += repeats;
                    continue;
                }

                Split(element, "number-columns-repeated", column - at, repeats);
                element.SetAttributeValue(_names + "visibility", "collapse");
                break;
            }
        }
    }

    /// <summary>Elements of the table itself, not of one inside a cell of it.</summary>
    public List<XElement> Own(string name) => [.. _table.Descendants(_names + name).Where(element => element.Ancestors(_names + "table").First() == _table)];

    /// <summary>Takes everything out of a cell but its look.</summary>
    public static void Clear(XElement cell)
    {
        cell.RemoveNodes();
        ClearValue(cell);
    }

    /// <summary>Takes the value a cell stores behind its text.</summary>
    public static void ClearValue(XElement cell) =>
        cell.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && Values.Contains(attribute.Name.LocalName, StringComparer.Ordinal)).ToList().ForEach(attribute => attribute.Remove());

    /// <summary>True for a cell, or the place of one that a merged cell covers.</summary>
    public static bool IsCell(XElement element) => element.Name.LocalName is "table-cell" or "covered-table-cell";

    private static List<XElement> TakeApart(XElement element, string attribute, int count)
    {
        element.SetAttributeValue(element.Name.Namespace + attribute, null);
        var elements = new List<XElement> { element };
        for (var i = 1; i < count; i++) elements.Add(new XElement(element));
        element.AddAfterSelf(elements.Skip(1));
        return elements;
    }

    // The element stays for the place that is asked for; those before and behind it get elements of their own.
    private static void Split(XElement element, string attribute, int before, int count)
    {
        var name = element.Name.Namespace + attribute;
        var behind = count - before - 1;
        if (before > 0) element.AddBeforeSelf(Copy(element, name, before));
        if (behind > 0) element.AddAfterSelf(Copy(element, name, behind));
        element.SetAttributeValue(name, null);
    }

    private static XElement Copy(XElement element, XName name, int count)
    {
        var copy = new XElement(element);
        copy.SetAttributeValue(name, count == 1 ? null : count.ToString(CultureInfo.InvariantCulture));
        return copy;
    }

    private int Repeats(XElement element, string name) => Number(element, name);

    private int Number(XElement element, string name) =>
        int.TryParse(element.Attribute(_names + name)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, CellReference.MaxRows) : 1;

    /// <summary>A row as it is written.</summary>
    /// <param name="Element">The <c>table:table-row</c>.</param>
    /// <param name="Index">Number of the first row it stands for, from 0.</param>
    /// <param name="Repeats">How many it stands for.</param>
    internal sealed record Row(XElement Element, int Index, int Repeats)
    {
        /// <summary>True when one of the rows it stands for is asked for; all of them hold the same.</summary>
        public bool Any(Func<int, bool> test) => Enumerable.Range(Index, Math.Min(Repeats, MaxCopies)).Any(test);

        /// <summary>True when a cell goes on above or below.</summary>
        public bool IsMerged => Element.Elements().Any(cell => IsCell(cell) && (cell.Attribute(cell.Name.Namespace + "number-rows-spanned") is { Value: not "1" } || IsCoveredFromAbove(cell)));

        private static bool IsCoveredFromAbove(XElement cell)
        {
            if (cell.Name.LocalName != "covered-table-cell") return false;
            var first = cell.ElementsBeforeSelf().LastOrDefault(before => before.Name.LocalName == "table-cell");
            return first?.Attribute(first.Name.Namespace + "number-columns-spanned") is null or { Value: "1" };
        }
    }

    /// <summary>A cell as it is written.</summary>
    /// <param name="Element">The cell.</param>
    /// <param name="Column">Number of its first column, from 0.</param>
    /// <param name="Repeats">How many cells it stands for.</param>
    /// <param name="Columns">Columns one of them covers.</param>
    /// <param name="RowCount">Rows one of them covers.</param>
    internal sealed record Cell(XElement Element, int Column, int Repeats, int Columns, int RowCount)
    {
        /// <summary>True when it says or shows something.</summary>
        public bool HoldsSomething => Element.DescendantNodes().Any(node => node is XText text ? text.Value.Trim().Length > 0 : node is XElement { Name.LocalName: "frame" or "image" or "object" or "table" or "custom-shape" });
    }
}
