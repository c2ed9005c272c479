using PiiScanner.Core.Text.Readers.Markup;
using static PiiScanner.Core.Text.Readers.Xml.XmlTree;

namespace PiiScanner.Core.Text.Readers.Xml;

/// <summary>Finds the shape of XML. Entities of the document type are never expanded, external ones never fetched.</summary>
internal sealed class XmlTreeParser
{
    private readonly string _text;
    private readonly int _maxDepth;
    private readonly MarkupTokenizer _tokens;
    private readonly List<Node> _nodes = [];

    // Open elements, with the name of the last element inside that has elements itself.
    private readonly Stack<(int Node, string FullName, string LastParent)> _open = new();
    private bool _hasRoot;
    private bool _hasEntities;

    private XmlTreeParser(string text, int maxDepth)
    {
        _text = text;
        _maxDepth = maxDepth;
        _tokens = new MarkupTokenizer(text, 0, text.Length, isXml: true);
    }

    /// <summary>Why a text was not taken.</summary>
    internal enum Outcome
    {
        /// <summary>It is well formed, as far as tags go.</summary>
        Ok,

        /// <summary>Tags do not match, or something stands outside the root.</summary>
        Broken,

        /// <summary>It is nested too deeply.</summary>
        TooDeep,
    }

    /// <summary>Reads the shape.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxDepth">Deepest nesting.</param>
    /// <param name="tree">The shape, when the outcome is <see cref="Outcome.Ok"/>.</param>
    public static Outcome Parse(string text, int maxDepth, out XmlTree? tree)
    {
        var parser = new XmlTreeParser(text, maxDepth);
        var outcome = parser.Run();
        tree = outcome == Outcome.Ok ? new XmlTree(text, parser._nodes, parser._hasEntities) : null;
        return outcome;
    }

    private Outcome Run()
    {
        while (_tokens.Next())
        {
            var outcome = Take();
            if (outcome != Outcome.Ok) return outcome;
        }

        return _open.Count == 0 && _hasRoot ? Outcome.Ok : Outcome.Broken;
    }

    private Outcome Take()
    {
        switch (_tokens.Kind)
        {
            case MarkupTokenKind.StartTag:
                return StartTag();
            case MarkupTokenKind.EndTag:
                if (_open.Count == 0 || _open.Peek().FullName != _tokens.Name) return Outcome.Broken;
                Close();
                return Outcome.Ok;
            case MarkupTokenKind.Text or MarkupTokenKind.RawText:
                return CharacterData(_tokens.Kind == MarkupTokenKind.Text ? NodeKind.Text : NodeKind.RawText);
            case MarkupTokenKind.Comment:
                AddLeaf(NodeKind.Comment, string.Empty, _tokens.Start, _tokens.End);
                return Outcome.Ok;
            case MarkupTokenKind.Doctype:
                _hasEntities |= _text.IndexOf("<!ENTITY", _tokens.Start, _tokens.End - _tokens.Start, StringComparison.OrdinalIgnoreCase) >= 0;
                if (_hasEntities) AddLeaf(NodeKind.Aside, string.Empty, _tokens.Start, _tokens.End);
                return Outcome.Ok;
            default:
                if (string.CompareOrdinal(_text, _tokens.Start, "xml", 0, 3) != 0) AddLeaf(NodeKind.Aside, string.Empty, _tokens.Start, _tokens.End);
                return Outcome.Ok;
        }
    }

    private Outcome StartTag()
    {
        if (_open.Count == 0 && _hasRoot) return Outcome.Broken;
        if (_open.Count >= _maxDepth) return Outcome.TooDeep;
        _hasRoot = true;
        var make = _tokens.Attributes.Count > 0 ? ElementMake.HasAttributes : ElementMake.Leaf;
        _open.Push((_nodes.Count, _tokens.Name, string.Empty));
        _nodes.Add(new Node(NodeKind.Element, LocalName(_tokens.Name), _tokens.Start, _tokens.End, 0, make));
        foreach (var attribute in _tokens.Attributes)
            AddLeaf(NodeKind.Attribute, IsNamespace(attribute.Name) ? string.Empty : LocalName(attribute.Name), attribute.Start, attribute.Start + attribute.Length);
        if (_tokens.IsSelfClosing) Close();
        return Outcome.Ok;
    }

    private Outcome CharacterData(NodeKind kind)
    {
        var isBlank = _text.AsSpan(_tokens.Start, _tokens.End - _tokens.Start).TrimStart().TrimStart('\uFEFF').IsEmpty;
        if (_open.Count == 0) return isBlank ? Outcome.Ok : Outcome.Broken;
        if (isBlank) return Outcome.Ok;
        Change(_open.Peek().Node, ElementMake.HasText);
        AddLeaf(kind, string.Empty, _tokens.Start, _tokens.End);
        return Outcome.Ok;
    }

    private void AddLeaf(NodeKind kind, string name, int start, int end) =>
        _nodes.Add(new Node(kind, name, start, end, _nodes.Count + 1, ElementMake.Leaf));

    private void Close()
    {
        var (node, _, _) = _open.Pop();
        var closed = _nodes[node] with { Next = _nodes.Count };
        if (closed.Make.HasFlag(ElementMake.HasText) && closed.Make.HasFlag(ElementMake.HasElements)) closed = closed with { Make = closed.Make | ElementMake.IsComplex };
        _nodes[node] = closed;
        if (_open.Count == 0) return;

        var parent = _open.Pop();
        var make = ElementMake.HasElements | (closed.Make & ElementMake.IsComplex);
        if (closed.Make.HasFlag(ElementMake.HasElements))
        {
            if (parent.LastParent == closed.Name) make |= ElementMake.IsComplex;
            parent.LastParent = closed.Name;
        }

        Change(parent.Node, make);
        _open.Push(parent);
    }

    private void Change(int node, ElementMake make) => _nodes[node] = _nodes[node] with { Make = _nodes[node].Make | make };

    private static bool IsNamespace(string name) => name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal) || name.StartsWith("xml:", StringComparison.Ordinal);

    private static string LocalName(string name) => name.IndexOf(':') is >= 0 and var colon ? name.Substring(colon + 1) : name;
}
