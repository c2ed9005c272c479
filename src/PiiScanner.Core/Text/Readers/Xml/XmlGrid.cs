using PiiScanner.Core.Text.Readers.Markup;
using static PiiScanner.Core.Text.Readers.Xml.XmlTree;

namespace PiiScanner.Core.Text.Readers.Xml;

/// <summary>Tables written as rows and cells rather than as named fields: SpreadsheetML 2003 (Table, Row, Cell), WordprocessingML (tbl, tr, tc), OpenDocument (table, table-row, table-cell), DocBook (tgroup, row, entry), XHTML.</summary>
/// <param name="tree">The shape of the text.</param>
/// <param name="text">Puts together the text of cells.</param>
/// <param name="blocks">Makes the blocks.</param>
internal sealed class XmlGrid(XmlTree tree, XmlText text, BlockMaker blocks)
{
    private const int MaxColumns = 16_384;

    // In this stretch stands no row; without this a table in a table in a table would be searched at every level.
    private (int Start, int End) _rowless;

    /// <summary>True for a table with a row of at least two cells.</summary>
    public bool IsTable(int node)
    {
        if ((node >= _rowless.Start && node < _rowless.End) || !IsTableName(tree[node].Name)) return false;
        var hasRows = false;
        foreach (var row in Inside(node, IsRow))
        {
            hasRows = true;
            if (Inside(row, IsCell).Skip(1).Any()) return true;
        }

        if (!hasRows) _rowless = (node, tree[node].Next);
        return false;
    }

    /// <summary>The table of a node.</summary>
    /// <param name="node">A node that <see cref="IsTable"/> holds for.</param>
    /// <param name="sheet">The worksheet around it, or -1.</param>
    public TableSection Make(int node, int sheet)
    {
        var rows = new List<TableRow>();
        foreach (var row in Inside(node, IsRow)) rows.Add(new TableRow(rows.Count, Cells(row, rows.Count)));
        return new TableSection(rows) { Name = Attribute(node, "name") ?? (sheet < 0 ? null : Attribute(sheet, "Name")), IsSheet = tree[node].Name == "Table" };
    }

    private List<TableCell> Cells(int row, int index)
    {
        var cells = new List<TableCell>();
        var column = 0;
        foreach (var cell in Inside(row, IsCell))
        {
            if (Number(cell, "Index") is >= 1 and var place) column = Math.Min(place, MaxColumns) - 1;
            var span = Math.Max(1, Math.Min(Span(cell), MaxColumns - column));
            foreach (var block in blocks.Blocks(text.Cell(cell), part: null, CellNames.RowColumn(index, column), isHeading: false, byLine: false))
                cells.Add(new TableCell(column, block) { ColumnSpan = span });
            column = Math.Min(column + span, MaxColumns - 1);
        }

        return cells;
    }

    private int Span(int cell) =>
        Number(cell, "MergeAcross") + 1
        ?? Number(cell, "number-columns-spanned") ?? Number(cell, "number-columns-repeated") ?? Number(cell, "colspan")
        ?? (tree[cell].Name == "tc" ? GridSpan(cell) : 1);

    // tc > tcPr > gridSpan val="2"; the properties stand first.
    private int GridSpan(int cell)
    {
        foreach (var properties in tree.Elements(cell).Take(1))
        {
            foreach (var property in tree.Elements(properties))
            {
                if (tree[property].Name == "gridSpan" && Number(property, "val") is { } span) return span;
            }
        }

        return 1;
    }

    // The outermost elements of a kind inside a node: what a wrapper or a row group holds counts, what another of them holds does not.
    private IEnumerable<int> Inside(int node, Func<string, bool> isKind)
    {
        for (var inner = node + 1; inner < tree[node].Next;)
        {
            var isFound = tree[inner].Kind == NodeKind.Element && isKind(tree[inner].Name);
            if (isFound) yield return inner;
            inner = isFound ? tree[inner].Next : inner + 1;
        }
    }

    private static bool IsTableName(string name) => name is "Table" or "table" or "tbl" or "tgroup";

    private static bool IsRow(string name) => name is "Row" or "row" or "tr" or "table-row";

    private static bool IsCell(string name) => name is "Cell" or "cell" or "tc" or "td" or "th" or "entry" or "table-cell" or "covered-table-cell";

    private int? Number(int node, string attribute) =>
        int.TryParse(Attribute(node, attribute), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private string? Attribute(int node, string name)
    {
        foreach (var child in tree.Children(node))
        {
            if (tree[child].Kind != NodeKind.Attribute) return null;
            if (tree[child].Name == name) return MarkupEntities.Decode(tree.Text.Substring(tree[child].Start, tree[child].End - tree[child].Start));
        }

        return null;
    }
}
