using PiiScanner.Core.Text.Readers.Markup;

namespace PiiScanner.Core.Text.Readers.Json;

/// <summary>Walks JSON and makes its sections: lists of objects are tables, anything else lines of <c>key: value</c>.</summary>
/// <param name="tree">The shape of the text.</param>
/// <param name="blocks">Makes the blocks.</param>
/// <param name="part">The part all of it belongs to, or null.</param>
internal sealed class JsonWalker(JsonTree tree, BlockMaker blocks, string? part)
{
    private readonly Queue<(int Node, string Name)> _waiting = new();

    /// <summary>The sections; made while they are pulled.</summary>
    public IEnumerable<DocumentSection> Walk()
    {
        var top = new List<int>();
        for (var node = 0; node < tree.Count; node = tree.Next(node)) top.Add(node);
        var tables = new JsonTables(tree, blocks, _waiting, part);
        if (tables.TryMake(top, string.Empty) is { } lines) yield return lines;
        else top.ForEach(node => _waiting.Enqueue((node, string.Empty)));

        while (_waiting.Count > 0)
        {
            var (node, name) = _waiting.Dequeue();
            if (tables.TryMake(node, name) is { } table) yield return table;
            else if (Lines(tables, node, name).ToArray() is { Length: > 0 } text) yield return new TextSection(text) { Part = part };
        }
    }

    // All scalars below a value as lines; what can be a table waits to become one.
    private IEnumerable<TextBlock> Lines(JsonTables tables, int top, string name)
    {
        var scopes = new Stack<(int End, string Prefix)>();
        scopes.Push((tree.Next(top), name));
        for (var node = top; node < tree.Next(top);)
        {
            while (node >= scopes.Peek().End) scopes.Pop();
            var path = node == top ? name : JsonPaths.Join(scopes.Peek().Prefix, tree.Key(node));
            if (tree.IsScalar(node))
            {
                foreach (var block in Line(node++, path)) yield return block;
            }
            else if (node != top && tables.IsTable(node))
            {
                _waiting.Enqueue((node, path));
                node = tree.Next(node);
            }
            else
            {
                scopes.Push((tree.Next(node), path));
                node++;
            }
        }
    }

    private IEnumerable<TextBlock> Line(int node, string path)
    {
        var text = tree.Scalar(node, out var start, out var asWritten);
        if (string.IsNullOrWhiteSpace(text)) return [];
        return path.Length == 0
            ? blocks.Blocks(text, start, asWritten && text.IndexOf('\n') < 0, part)
            : blocks.Blocks(path + ": " + text, start, asWritten: false, part);
    }
}
