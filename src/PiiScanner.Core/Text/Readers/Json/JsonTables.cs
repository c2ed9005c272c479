using PiiScanner.Core.Text.Readers.Markup;

namespace PiiScanner.Core.Text.Readers.Json;

/// <summary>Makes tables of JSON: of a list of objects, of an object whose members are objects of one make, and of a list of lists.</summary>
/// <param name="tree">The shape of the text.</param>
/// <param name="blocks">Makes the blocks.</param>
/// <param name="waiting">Told of lists of objects inside a row, which become tables of their own.</param>
/// <param name="part">The part all of it belongs to, or null.</param>
internal sealed class JsonTables(JsonTree tree, BlockMaker blocks, Queue<(int Node, string Name)> waiting, string? part)
{
    // Keys beyond the width of a sheet share the last column.
    private const int MaxColumns = 16_384;

    private const int MinKeyedRows = 3;

    /// <summary>Says whether a value can be read as a table. Looks at its direct members only.</summary>
    public bool IsTable(int node) => tree.IsArray(node)
        ? IsListOfObjects(Members(node)) || IsGrid(Members(node))
        : tree.IsObject(node) && IsKeyed(Members(node));

    /// <summary>The table of a value, or null when it is none.</summary>
    /// <param name="node">The value.</param>
    /// <param name="name">Its name, or empty.</param>
    public TableSection? TryMake(int node, string name)
    {
        if (tree.IsScalar(node)) return null;
        var members = Members(node);
        if (tree.IsObject(node)) return IsKeyed(members) ? Objects(members, name, hasKeys: true) : null;
        return TryMake(members, name) ?? (IsGrid(members) ? Grid(members, name) : null);
    }

    /// <summary>The table of objects that follow each other, or null when they are none.</summary>
    public TableSection? TryMake(List<int> members, string name) =>
        IsListOfObjects(members) ? Objects(members, name, hasKeys: false) : null;

    private List<int> Members(int node) => tree.Children(node).ToList();

    private bool IsListOfObjects(List<int> members) => members.Count >= 2 && members.TrueForAll(tree.IsObject) && members.Exists(tree.HasChildren);

    private bool IsGrid(List<int> members) =>
        members.Count >= 2 && members.TrueForAll(row => tree.IsArray(row) && tree.Children(row).All(tree.IsScalar)) && members.Exists(row => tree.Next(row) - row > 2);

    // { "hs001": { "name": … }, "hs002": { "name": … } }: the members have the same first key.
    private bool IsKeyed(List<int> members)
    {
        if (members.Count < MinKeyedRows || !members.TrueForAll(member => tree.IsObject(member) && tree.HasChildren(member))) return false;
        var first = tree.Key(members[0] + 1);
        return members.TrueForAll(member => tree.Key(member + 1) == first);
    }

    // Objects of different make are still one table: the columns are all keys in the order of their first appearance.
    private TableSection Objects(List<int> members, string name, bool hasKeys)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        if (hasKeys) columns["key"] = 0;
        var fields = members.ConvertAll(member => Fields(member, columns, name));
        var header = new List<TableCell>();
        foreach (var column in columns)
        {
            foreach (var label in blocks.Blocks(column.Key, tree.Start(members[0]), asWritten: false, part, CellNames.RowColumn(0, column.Value)))
                header.Add(new TableCell(column.Value, label));
        }

        var rows = new List<TableRow>(members.Count + 1) { new(0, header) { IsHeader = true } };
        for (var i = 0; i < members.Count; i++) rows.Add(Row(i + 1, hasKeys ? members[i] : -1, fields[i]));
        return Section(rows, name, isSheet: false);
    }

    private TableSection Grid(List<int> members, string name)
    {
        var rows = new List<TableRow>(members.Count);
        foreach (var member in members)
            rows.Add(Row(rows.Count, -1, tree.Children(member).Select((node, column) => (column, node)).ToList()));
        return Section(rows, name, isSheet: true);
    }

    private TableSection Section(List<TableRow> rows, string name, bool isSheet) =>
        new(rows) { Name = name.Length == 0 ? null : name, IsSheet = isSheet, Part = part };

    private TableRow Row(int index, int keyedNode, List<(int Column, int Node)> fields)
    {
        fields.Sort((a, b) => a.Column != b.Column ? a.Column.CompareTo(b.Column) : a.Node.CompareTo(b.Node));
        var cells = new List<TableCell>(fields.Count + 1);
        if (keyedNode >= 0) AddCell(cells, index, 0, tree.Key(keyedNode), tree.KeyStart(keyedNode), asWritten: false);
        foreach (var (column, node) in fields)
        {
            var text = tree.Scalar(node, out var start, out var asWritten);
            AddCell(cells, index, column, text, start, asWritten && text.IndexOf('\n') < 0);
        }

        return new TableRow(index, cells);
    }

    private void AddCell(List<TableCell> cells, int row, int column, string text, int start, bool asWritten)
    {
        if (string.IsNullOrWhiteSpace(text)) return;
        foreach (var block in blocks.Blocks(text, start, asWritten, part, CellNames.RowColumn(row, column))) cells.Add(new TableCell(column, block));
    }

    // The scalars of one object, those of the objects inside it included; lists of objects inside it wait.
    private List<(int Column, int Node)> Fields(int row, Dictionary<string, int> columns, string name)
    {
        var fields = new List<(int, int)>();
        var scopes = new Stack<(int End, string Prefix)>();
        scopes.Push((tree.Next(row), string.Empty));
        for (var node = row + 1; node < tree.Next(row);)
        {
            while (node >= scopes.Peek().End) scopes.Pop();
            var path = JsonPaths.Join(scopes.Peek().Prefix, tree.Key(node));
            if (tree.IsScalar(node))
            {
                fields.Add((Column(columns, path), node++));
            }
            else if (tree.IsArray(node) && tree.Children(node).Any(tree.IsObject))
            {
                waiting.Enqueue((node, JsonPaths.Join(name, path)));
                node = tree.Next(node);
            }
            else
            {
                scopes.Push((tree.Next(node), path));
                node++;
            }
        }

        return fields;
    }

    private static int Column(Dictionary<string, int> columns, string path)
    {
        if (columns.TryGetValue(path, out var column)) return column;
        return columns.Count < MaxColumns ? columns[path] = columns.Count : MaxColumns - 1;
    }
}
