namespace PiiScanner.Core.Text.Readers.Json;

/// <summary>The shape of JSON text: for each value where it begins, where its key stands and where the next one follows. Twelve bytes a value; the text itself is not copied.</summary>
internal sealed class JsonTree
{
    private readonly List<Node> _nodes;

    public JsonTree(string text, List<Node> nodes)
    {
        Text = text;
        _nodes = nodes;
    }

    /// <summary>The source.</summary>
    public string Text { get; }

    /// <summary>Values in the text, those inside others included. Values at the top follow each other: JSON lines have many.</summary>
    public int Count => _nodes.Count;

    /// <summary>The value behind this one and all it holds.</summary>
    public int Next(int node) => _nodes[node].Next;

    /// <summary>First code unit of the value.</summary>
    public int Start(int node) => _nodes[node].Start;

    /// <summary>True for an object.</summary>
    public bool IsObject(int node) => Text[_nodes[node].Start] == '{';

    /// <summary>True for an array.</summary>
    public bool IsArray(int node) => Text[_nodes[node].Start] == '[';

    /// <summary>True for text, numbers, true, false and null.</summary>
    public bool IsScalar(int node) => !IsObject(node) && !IsArray(node);

    /// <summary>The values directly inside an object or array.</summary>
    public IEnumerable<int> Children(int node)
    {
        for (int child = node + 1, end = Next(node); child < end; child = Next(child)) yield return child;
    }

    /// <summary>True when it holds at least one value.</summary>
    public bool HasChildren(int node) => Next(node) > node + 1;

    /// <summary>Place of the key of a member of an object, or -1.</summary>
    public int KeyStart(int node) => _nodes[node].Key;

    /// <summary>The key of a member of an object, decoded; empty for others.</summary>
    public string Key(int node) => _nodes[node].Key < 0 ? string.Empty : JsonScalars.Read(Text, _nodes[node].Key, out _, out _);

    /// <summary>The text of a scalar: a string decoded, anything else as written; null as nothing.</summary>
    /// <param name="node">A scalar.</param>
    /// <param name="start">Where its first character stands in the source.</param>
    /// <param name="asWritten">True when it stands there character for character.</param>
    public string Scalar(int node, out int start, out bool asWritten)
    {
        var value = JsonScalars.Read(Text, Start(node), out start, out asWritten);
        return value == "null" && start == Start(node) ? string.Empty : value;
    }

    /// <summary>True for a number that is written without quotation marks.</summary>
    public bool IsNumber(int node) => Text[Start(node)] is '-' or '+' or '.' or (>= '0' and <= '9');

    /// <summary>One value.</summary>
    /// <param name="Start">First code unit.</param>
    /// <param name="Key">Place of its key, or -1.</param>
    /// <param name="Next">Number of the value behind it and all it holds.</param>
    internal readonly record struct Node(int Start, int Key, int Next);
}
