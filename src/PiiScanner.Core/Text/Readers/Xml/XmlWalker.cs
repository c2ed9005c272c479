using PiiScanner.Core.Text.Readers.Json;
using PiiScanner.Core.Text.Readers.Markup;
using static PiiScanner.Core.Text.Readers.Xml.XmlTree;

namespace PiiScanner.Core.Text.Readers.Xml;

/// <summary>Walks XML and makes its sections: elements of one name that hold simple fields are a table, other text lines of <c>name: text</c>.</summary>
internal sealed class XmlWalker(XmlTree tree, BlockMaker blocks)
{
    /// <summary>Nodes up to which text beside elements is put together into one block.</summary>
    private const int MaxMixedNodes = 200;

    private readonly HtmlAside _aside = new();
    private readonly XmlText _text = new(tree);
    private readonly XmlGrid _grid = new(tree, new XmlText(tree), blocks);
    private readonly bool _isDrawing = Root(tree) is { } root && tree[root].Name == "svg";
    private List<TextBlock> _lines = [];
    private int _sheet = -1;

    /// <summary>The sections; made while they are pulled.</summary>
    public IEnumerable<DocumentSection> Walk()
    {
        var rows = new Dictionary<int, List<int>>();
        var skipped = new HashSet<int>();
        for (var node = 0; node < tree.Count;)
        {
            if (skipped.Contains(node))
            {
                node = tree[node].Next;
            }
            else if (rows.TryGetValue(node, out var members))
            {
                if (TakeLines() is { } before) yield return before;
                yield return Table(members);
                node = tree[node].Next;
            }
            else if (tree[node].Kind == NodeKind.Element && _grid.IsTable(node))
            {
                if (TakeLines() is { } before) yield return before;
                yield return _grid.Make(node, _sheet);
                NoteData(node);
                node = tree[node].Next;
            }
            else
            {
                if (tree[node].Kind == NodeKind.Element) FindTables(node, rows, skipped);
                if (tree[node].Kind == NodeKind.Element && tree[node].Name == "Worksheet") _sheet = node;
                node = Read(node);
            }
        }

        if (TakeLines() is { } rest) yield return rest;
        foreach (var (part, notes) in _aside.Take())
            yield return new TextSection(notes.SelectMany(note => blocks.Blocks(note.Text, note.SourceStart, note.AsWritten, part)).ToArray()) { Part = part };
    }

    private static int? Root(XmlTree tree)
    {
        for (var node = 0; node < tree.Count; node++)
        {
            if (tree[node].Kind == NodeKind.Element) return node;
        }

        return null;
    }

    private TextSection? TakeLines()
    {
        if (_lines.Count == 0) return null;
        var section = new TextSection(_lines);
        _lines = [];
        return section;
    }

    // Marks groups of elements of one name: the first stands for all, the others are passed over.
    private void FindTables(int node, Dictionary<int, List<int>> rows, HashSet<int> skipped)
    {
        if (!tree[node].Make.HasFlag(ElementMake.HasElements) || _isDrawing) return;
        var groups = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var child in tree.Elements(node))
        {
            if ((tree[child].Make & ElementMake.IsComplex) != 0 || _grid.IsTable(child)) continue;
            if (!groups.TryGetValue(tree[child].Name, out var members)) groups[tree[child].Name] = members = [];
            members.Add(child);
        }

        foreach (var members in groups.Values)
        {
            if (members.Count < 2 || !members.Exists(HasFields)) continue;
            rows[members[0]] = members;
            for (var i = 1; i < members.Count; i++) skipped.Add(members[i]);
        }
    }

    private bool HasFields(int node) => (tree[node].Make & (ElementMake.HasElements | ElementMake.HasAttributes)) != 0;

    // Reads one node that belongs to no table; gives the number of the next.
    private int Read(int node)
    {
        var here = tree[node];
        switch (here.Kind)
        {
            case NodeKind.Element when (here.Make & (ElementMake.HasElements | ElementMake.HasText)) == (ElementMake.HasElements | ElementMake.HasText) && here.Next - node <= MaxMixedNodes:
                AddLines(_text.Mixed(node), label: null);
                NoteInside(node);
                return here.Next;
            case NodeKind.Element when (here.Make & ElementMake.HasElements) == 0:
                AddLines(_text.Direct(node), _isDrawing ? null : here.Name);
                NoteInside(node);
                return here.Next;
            case NodeKind.Text or NodeKind.RawText:
                AddLines(_text.Of(node), label: null);
                return node + 1;
            default:
                Note(node);
                return node + 1;
        }
    }

    private void AddLines(BlockText.Piece piece, string? label)
    {
        if (piece.Lines.Length == 0) return;
        if (label is null) _lines.AddRange(blocks.Blocks(piece, part: null, cell: null, isHeading: false, byLine: true));
        else _lines.AddRange(blocks.Blocks(label + ": " + piece.Text, piece.Lines[0].SourceStart, asWritten: false, part: null));
    }

    // Markup of an office document is full of attributes that say nothing of people.
    private void NoteData(int node)
    {
        for (var inner = node; inner < tree[node].Next; inner++)
        {
            var here = tree[inner];
            if (here.Kind != NodeKind.Attribute) Note(inner);
            else if (!here.Name.StartsWith("rsid", StringComparison.Ordinal) && HtmlAttributes.CanHoldData(MarkupEntities.Decode(tree.Text.Substring(here.Start, here.End - here.Start)))) Note(inner);
        }
    }

    private void NoteInside(int node)
    {
        for (var inner = node + 1; inner < tree[node].Next; inner++) Note(inner);
    }

    private void Note(int node)
    {
        var here = tree[node];
        switch (here.Kind)
        {
            case NodeKind.Attribute when here.Name.Length > 0:
                var value = MarkupEntities.Decode(tree.Text.Substring(here.Start, here.End - here.Start));
                if (HtmlAttributes.CanHoldText(here.Name, value)) _aside.Add(DocumentParts.Attribute, here.Name + ": " + value, here.Start, asWritten: false);
                break;
            case NodeKind.Comment:
                var comment = new BlockText();
                comment.Append(tree.Text, here.Start, here.End, new Look { KeepsLines = true }, entities: true);
                var piece = comment.Take();
                if (piece.Lines.Length > 0) _aside.Add(DocumentParts.MarkupComment, piece.Text, piece.Lines[0].SourceStart, asWritten: false);
                break;
            case NodeKind.Aside:
                ScriptText.Note(tree.Text, here.Start, here.End, _aside);
                break;
            default:
                break;
        }
    }

    private TableSection Table(List<int> members)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var fields = members.ConvertAll(member => Fields(member, columns));
        var header = new List<TableCell>();
        foreach (var column in columns)
        {
            foreach (var label in blocks.Blocks(column.Key, tree[members[0]].Start, asWritten: false, part: null, CellNames.RowColumn(0, column.Value)))
                header.Add(new TableCell(column.Value, label));
        }

        var rows = new List<TableRow> { new(0, header) { IsHeader = true } };
        foreach (var row in fields) rows.Add(new TableRow(rows.Count, Cells(rows.Count, row)));
        return new TableSection(rows) { Name = tree[members[0]].Name };
    }

    private List<TableCell> Cells(int row, List<(int Column, BlockText.Piece Piece)> fields)
    {
        var cells = new List<TableCell>(fields.Count);
        foreach (var (column, piece) in fields.OrderBy(field => field.Column))
        {
            foreach (var block in blocks.Blocks(piece, part: null, CellNames.RowColumn(row, column), isHeading: false, byLine: false))
                cells.Add(new TableCell(column, block));
        }

        return cells;
    }

    // Attributes and texts of one element and the elements inside it, under names such as father.name.
    private List<(int Column, BlockText.Piece Piece)> Fields(int row, Dictionary<string, int> columns)
    {
        var fields = new List<(int, BlockText.Piece)>();
        var scopes = new Stack<(int End, string Path)>();
        scopes.Push((tree[row].Next, string.Empty));
        for (var node = row + 1; node < tree[row].Next; node++)
        {
            while (node >= scopes.Peek().End) scopes.Pop();
            var here = tree[node];
            if (here.Kind == NodeKind.Element)
            {
                scopes.Push((here.Next, JsonPaths.Join(scopes.Peek().Path, here.Name)));
            }
            else if (here.Kind is NodeKind.Comment or NodeKind.Aside)
            {
                Note(node);
            }
            else if (here.Kind != NodeKind.Attribute || here.Name.Length > 0)
            {
                var path = JsonPaths.Join(scopes.Peek().Path, here.Kind == NodeKind.Attribute ? here.Name : string.Empty);
                if (path.Length == 0) path = tree[row].Name;
                if (!columns.TryGetValue(path, out var column)) columns[path] = column = columns.Count;
                fields.Add((column, _text.Of(node)));
            }
        }

        return fields;
    }
}
