using PiiScanner.Core.Text.Readers.Markup;
using static PiiScanner.Core.Text.Readers.Xml.XmlTree;

namespace PiiScanner.Core.Text.Readers.Xml;

/// <summary>Puts together the text of nodes.</summary>
internal sealed class XmlText(XmlTree tree)
{
    private readonly BlockText _text = new();

    /// <summary>The text of one piece of character data or one attribute.</summary>
    public BlockText.Piece Of(int node)
    {
        Append(node);
        return _text.Take();
    }

    /// <summary>The character data directly inside an element.</summary>
    public BlockText.Piece Direct(int node)
    {
        foreach (var child in tree.Children(node))
        {
            if (tree[child].Kind is NodeKind.Text or NodeKind.RawText) Append(child);
        }

        return _text.Take();
    }

    /// <summary>The character data inside an element and the elements in it, in reading order.</summary>
    public BlockText.Piece Mixed(int node)
    {
        for (var inner = node + 1; inner < tree[node].Next; inner++)
        {
            if (tree[inner].Kind is NodeKind.Text or NodeKind.RawText) Append(inner);
        }

        return _text.Take();
    }

    /// <summary>The text of a cell: its runs joined, each paragraph, comment or break on a line of its own.</summary>
    public BlockText.Piece Cell(int node)
    {
        for (var inner = node + 1; inner < tree[node].Next; inner++)
        {
            if (tree[inner].Kind is NodeKind.Text or NodeKind.RawText) Append(inner);
            else if (tree[inner].Kind == NodeKind.Element) Part(tree[inner].Name);
        }

        return _text.Take();
    }

    private void Part(string name)
    {
        if (name is "p" or "br" or "line-break" or "Comment" or "annotation" or "tr" or "tc") _text.Break();
        else if (name is "tab" or "s") _text.Space();
    }

    private void Append(int node)
    {
        var here = tree[node];
        var look = new Look { KeepsLines = true };
        if (here.Kind != NodeKind.RawText || tree.Text.IndexOf("</", here.Start, here.End - here.Start, StringComparison.Ordinal) < 0)
        {
            _text.Append(tree.Text, here.Start, here.End, look, entities: here.Kind != NodeKind.RawText);
            return;
        }

        // A CDATA section with tags in it is a piece of a page: feeds carry their articles so.
        var tokens = new MarkupTokenizer(tree.Text, here.Start, here.End, isXml: false);
        while (tokens.Next())
        {
            if (tokens.Kind is MarkupTokenKind.StartTag or MarkupTokenKind.EndTag && (tokens.Name == "br" || HtmlElements.IsBlock(tokens.Name))) _text.Break();
            else if (tokens.Kind is MarkupTokenKind.Text or MarkupTokenKind.RawText) _text.Append(tree.Text, tokens.Start, tokens.End, default, entities: true);
        }
    }
}
