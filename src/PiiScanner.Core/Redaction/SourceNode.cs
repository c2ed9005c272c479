namespace PiiScanner.Core.Redaction;

/// <summary>A stretch of a structured text that can be taken out whole: an element with its tags, an attribute, a member of an object, an item of an array.</summary>
public sealed class SourceNode
{
    private readonly List<SourceNode> _children = [];

    internal SourceNode(string name, int start, SourceNode? parent, SourceNodeKind kind)
    {
        (Name, Start, Parent, Kind) = (name, start, parent, kind);
        parent?._children.Add(this);
    }

    /// <summary>Name of the element, attribute or key; empty for an item of an array and for the whole text.</summary>
    public string Name { get; }

    /// <summary>What holds it; null for the whole text.</summary>
    public SourceNode? Parent { get; }

    /// <summary>What it is.</summary>
    public SourceNodeKind Kind { get; }

    /// <summary>First code unit; of the key for a member of an object, of the white space before it for an attribute.</summary>
    public int Start { get; }

    /// <summary>Code unit behind the last.</summary>
    public int End { get; internal set; }

    /// <summary>Columns a cell of a table covers, at least 1.</summary>
    public int ColumnSpan { get; internal set; } = 1;

    /// <summary>True for a cell of a table that covers several rows.</summary>
    public bool SpansRows { get; internal set; }

    /// <summary>What it holds, in order.</summary>
    public IReadOnlyList<SourceNode> Children => _children;

    /// <summary>The innermost node around a place; this one when no child is.</summary>
    /// <param name="offset">Code unit of the source.</param>
    public SourceNode At(int offset)
    {
        var node = this;
        while (node.ChildAt(offset) is { } child) node = child;
        return node;
    }

    private SourceNode? ChildAt(int offset)
    {
        var (low, high) = (0, _children.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_children[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low < _children.Count && _children[low].Start <= offset ? _children[low] : null;
    }
}
