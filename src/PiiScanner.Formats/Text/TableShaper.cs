using PiiScanner.Core.Redaction;

namespace PiiScanner.Formats.Text;

/// <summary>Takes whole cells and rows out of a structured text and puts rows in another order. Knows only where things lie inside each other, so that it serves tables of any markup, records and lists of objects.</summary>
/// <param name="text">The source.</param>
/// <param name="whole">What can be taken out of it.</param>
internal sealed class TableShaper(string text, SourceNode whole)
{
    private readonly List<SourceEdit> _edits = [];

    /// <summary>Rows that change places, in order of place.</summary>
    public List<SourceMove> Moves { get; } = [];

    /// <summary>True when rows could not be put in the order asked for.</summary>
    public bool KeptOrder { get; private set; }

    /// <summary>Shapes one table.</summary>
    /// <param name="table">The table as the reader saw it.</param>
    /// <param name="edit">What is done with it.</param>
    /// <returns>The deletions; none where the structure is not clear, and the cells are then only emptied.</returns>
    public IReadOnlyList<SourceEdit> Shape(PlacedTable table, TableEdit edit)
    {
        _edits.Clear();
        // The headings of a list of objects are keys: their reader gives them one place, which is no row's.
        table = table with { Rows = [.. table.Rows.Where(row => !(row.IsHeader && row.Cells.All(cell => cell.Offset == row.Cells[0].Offset && CellOf(whole.At(cell.Offset)) is null)))] };
        var rows = RowNodes(table);
        if (!Drop(table, rows, edit))
        {
            KeptOrder |= edit.Orders.Count > 0;
            return [];
        }

        foreach (var order in edit.Orders) Move(order, rows);
        return [.. _edits];
    }

    // For each row the outermost node that holds all its cells and no other row's.
    private Dictionary<int, SourceNode> RowNodes(PlacedTable table)
    {
        var owners = table.Rows.SelectMany(row => row.Cells.Select(cell => (cell.Offset, row.Index))).OrderBy(owner => owner.Offset).ToList();
        var nodes = new Dictionary<int, SourceNode>();
        foreach (var row in table.Rows)
        {
            var node = whole.At(row.Cells[0].Offset);
            while (node.Parent is { } parent && !row.Cells.All(cell => Holds(node, cell.Offset))) node = parent;
            while (table.Rows.Count > 1 && node.Parent is { Kind: not SourceNodeKind.Whole } parent && IsOnly(owners, parent, row.Index)) node = parent;
            if (node.Kind is SourceNodeKind.Element or SourceNodeKind.Member && IsOnly(owners, node, row.Index)) nodes[row.Index] = node;
        }

        return nodes;
    }

    private bool Drop(PlacedTable table, Dictionary<int, SourceNode> rows, TableEdit edit)
    {
        var dropped = new HashSet<SourceNode>();
        var names = new HashSet<(string Name, string Parent)>();
        foreach (var row in table.Rows)
        {
            if (!rows.TryGetValue(row.Index, out var node)) return false;
            if (edit.Rows.Contains(row.Index)) dropped.Add(node);
            else if (!DropCells(row, node, edit, dropped, names)) return false;
        }

        // A record whose field is empty gave no block: it goes by its name.
        if (names.Count > 0)
        {
            foreach (var node in rows.Values) DropNamed(node, names, dropped);
        }

        foreach (var siblings in dropped.Where(node => !IsInside(node, dropped)).GroupBy(node => node.Parent)) Delete(siblings.Key ?? whole, [.. siblings]);
        return true;
    }

    private bool DropCells(PlacedRow row, SourceNode node, TableEdit edit, HashSet<SourceNode> dropped, HashSet<(string Name, string Parent)> names)
    {
        if (CellOf(whole.At(row.Cells[0].Offset)) is { Parent: { } line }) return DropGridCells(row, line, edit, dropped);
        foreach (var cell in row.Cells)
        {
            if (!edit.Drops(row.Index, cell.Column, cell.Span)) continue;
            var own = whole.At(cell.Offset);
            while (own.Parent is { } parent && parent != node && row.Cells.All(other => other.Column == cell.Column || !Holds(parent, other.Offset))) own = parent;
            if (own == node || !IsInside(own, node)) return false;
            dropped.Add(own);
            if (own.Name.Length > 0) names.Add((own.Name, own.Parent?.Name ?? ""));
        }

        return true;
    }

    // In a grid the place of a cell is its column: empty ones count too.
    private static bool DropGridCells(PlacedRow row, SourceNode line, TableEdit edit, HashSet<SourceNode> dropped)
    {
        var columns = new List<(SourceNode Cell, int Column)>();
        var next = 0;
        foreach (var cell in line.Children.Where(child => child.Kind == SourceNodeKind.Cell))
        {
            if (cell.SpansRows) return false;
            columns.Add((cell, next));
            next += cell.ColumnSpan;
        }

        if (!row.Cells.All(cell => columns.Exists(known => known.Column == cell.Column && Holds(known.Cell, cell.Offset)))) return false;
        foreach (var (cell, column) in columns.Where(known => edit.Drops(row.Index, known.Column, known.Cell.ColumnSpan))) dropped.Add(cell);
        return true;
    }

    private static void DropNamed(SourceNode node, HashSet<(string Name, string Parent)> names, HashSet<SourceNode> dropped)
    {
        foreach (var child in node.Children)
        {
            if (names.Contains((child.Name, node.Name))) dropped.Add(child);
            else if (!dropped.Contains(child)) DropNamed(child, names, dropped);
        }
    }

    // Between members stand commas: what goes takes the one before it along, or the one behind where nothing is left before it.
    private void Delete(SourceNode parent, HashSet<SourceNode> gone)
    {
        var hasKept = false;
        for (var i = 0; i < parent.Children.Count; i++)
        {
            var node = parent.Children[i];
            if (!gone.Contains(node))
            {
                hasKept = true;
                continue;
            }

            if (node.Kind != SourceNodeKind.Member) _edits.Add(WithItsLine(node));
            else if (hasKept) _edits.Add(new SourceEdit(parent.Children[i - 1].End, node.End, "") { IsStructure = true });
            else _edits.Add(new SourceEdit(node.Start, i + 1 < parent.Children.Count ? parent.Children[i + 1].Start : node.End, "") { IsStructure = true });
        }
    }

    private SourceEdit WithItsLine(SourceNode node)
    {
        var start = node.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        var isAlone = start > 0 && text[start - 1] == '\n' && (node.End == text.Length || text[node.End] is '\r' or '\n');
        if (!isAlone || node.Kind == SourceNodeKind.Attribute) return new SourceEdit(node.Start, node.End, "") { IsStructure = true };
        start--;
        if (start > 0 && text[start - 1] == '\r') start--;
        return new SourceEdit(start, node.End, "") { IsStructure = true };
    }

    private void Move(RowOrder order, Dictionary<int, SourceNode> rows)
    {
        var places = order.Rows.Select(row => rows.GetValueOrDefault(row)).ToList();
        if (places.Exists(place => place is null) || places.Select(place => place?.Parent).Distinct().Count() > 1)
        {
            KeptOrder = true;
            return;
        }

        for (var i = 0; i < places.Count; i++)
        {
            if (places[i] is { } place && rows[order.From[i]] is var from && from != place) Moves.Add(new SourceMove(place.Start, place.End, from.Start, from.End));
        }

        Moves.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    private static SourceNode? CellOf(SourceNode? node)
    {
        while (node is not null && node.Kind != SourceNodeKind.Cell) node = node.Parent;
        return node;
    }

    private static bool Holds(SourceNode node, int offset) => node.Start <= offset && offset < node.End;

    private static bool IsInside(SourceNode node, SourceNode outer)
    {
        for (var parent = node.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent == outer) return true;
        }

        return false;
    }

    private static bool IsInside(SourceNode node, HashSet<SourceNode> others)
    {
        for (var parent = node.Parent; parent is not null; parent = parent.Parent)
        {
            if (others.Contains(parent)) return true;
        }

        return false;
    }

    // All cells inside the node belong to the row.
    private static bool IsOnly(List<(int Offset, int Index)> owners, SourceNode node, int row)
    {
        var (low, high) = (0, owners.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (owners[middle].Offset < node.Start) low = middle + 1;
            else high = middle;
        }

        for (; low < owners.Count && owners[low].Offset < node.End; low++)
        {
            if (owners[low].Index != row) return false;
        }

        return true;
    }
}
