namespace PiiScanner.Core.Text.Readers.Xml;

/// <summary>The shape of XML text: elements, attributes and character data in document order. The text itself is not copied.</summary>
internal sealed class XmlTree(string text, List<XmlTree.Node> nodes, bool hasEntities)
{
    /// <summary>What a node is.</summary>
    internal enum NodeKind : byte
    {
        /// <summary>An element.</summary>
        Element,

        /// <summary>An attribute of the element before it.</summary>
        Attribute,

        /// <summary>Character data with entities.</summary>
        Text,

        /// <summary>Character data of a CDATA section.</summary>
        RawText,

        /// <summary>A comment.</summary>
        Comment,

        /// <summary>A processing instruction or the inside of a document type declaration.</summary>
        Aside,
    }

    /// <summary>The source.</summary>
    public string Text => text;

    /// <summary>Number of nodes.</summary>
    public int Count => nodes.Count;

    /// <summary>True when the document type declares entities; they are not expanded.</summary>
    public bool HasEntities => hasEntities;

    /// <summary>A node by its number.</summary>
    public Node this[int index] => nodes[index];

    /// <summary>The nodes directly inside an element, attributes first.</summary>
    public IEnumerable<int> Children(int node)
    {
        for (int child = node + 1, end = nodes[node].Next; child < end; child = nodes[child].Next) yield return child;
    }

    /// <summary>The elements directly inside an element.</summary>
    public IEnumerable<int> Elements(int node) => Children(node).Where(child => nodes[child].Kind == NodeKind.Element);

    /// <summary>One node.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="Name">Name without prefix; empty for character data.</param>
    /// <param name="Start">First code unit of its value, or of the tag.</param>
    /// <param name="End">Code unit behind the value.</param>
    /// <param name="Next">Number of the node behind it and all it holds.</param>
    /// <param name="Make">What stands inside an element.</param>
    internal readonly record struct Node(NodeKind Kind, string Name, int Start, int End, int Next, ElementMake Make);

    /// <summary>What stands inside an element.</summary>
    [Flags]
    internal enum ElementMake : byte
    {
        /// <summary>Nothing, or character data only.</summary>
        Leaf = 0,

        /// <summary>Elements.</summary>
        HasElements = 1,

        /// <summary>Character data that is not white space.</summary>
        HasText = 2,

        /// <summary>Attributes.</summary>
        HasAttributes = 4,

        /// <summary>Somewhere inside, text beside elements or a list of elements that have elements: too much for one row of a table.</summary>
        IsComplex = 8,
    }
}
