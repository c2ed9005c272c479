using System.Globalization;
using PiiScanner.Core.Text.Readers;
using PiiScanner.Core.Text.Readers.Json;
using PiiScanner.Core.Text.Readers.Markup;

namespace PiiScanner.Core.Redaction;

/// <summary>Finds what can be taken out of a structured text whole. Deeper than the limit nothing is found: what lies there stays where it is.</summary>
public static class SourceNodes
{
    private const int MaxDepth = 512;

    /// <summary>The elements of HTML or XML; of XML the attributes too.</summary>
    /// <param name="text">The source.</param>
    /// <param name="isXml">True for the rules of XML.</param>
    public static SourceNode OfMarkup(string text, bool isXml)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        var whole = new SourceNode("", 0, null, SourceNodeKind.Whole) { End = text.Length };
        var open = new List<SourceNode> { whole };
        var tokens = new MarkupTokenizer(text, 0, text.Length, isXml);
        while (tokens.Next())
        {
            if (tokens.Kind == MarkupTokenKind.StartTag) Start(tokens, text, open, isXml);
            else if (tokens.Kind == MarkupTokenKind.EndTag) End(tokens, open);
        }

        CloseTo(open, 1, text.Length);
        return whole;
    }

    /// <summary>The members and items of JSON; null when the text is no JSON.</summary>
    /// <param name="text">The source.</param>
    public static SourceNode? OfJson(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        if (JsonParser.Parse(text, (0, text.Length), MaxDepth, out var tree) != JsonParser.Outcome.Ok || tree is null) return null;
        var whole = new SourceNode("", 0, null, SourceNodeKind.Whole) { End = text.Length };
        for (var node = 0; node < tree.Count; node = tree.Next(node)) Add(tree, node, whole);
        return whole;
    }

    private static void Start(MarkupTokenizer tag, string text, List<SourceNode> open, bool isXml)
    {
        var name = tag.Name;
        if (!isXml) CloseImplied(open, name, tag.Start);
        var isEmpty = tag.IsSelfClosing && (isXml || HtmlElements.MayBeEmpty(name)) || !isXml && HtmlElements.IsVoid(name);
        if (open.Count >= MaxDepth && !isEmpty) return;
        var node = new SourceNode(name, tag.Start, open[open.Count - 1], !isXml && name is "td" or "th" ? SourceNodeKind.Cell : SourceNodeKind.Element);
        foreach (var attribute in tag.Attributes)
        {
            if (isXml) AddAttribute(text, attribute, node, tag.End);
            else if (attribute.Name == "colspan" && Number(text, attribute) is > 1 and var columns) node.ColumnSpan = columns;
            else if (attribute.Name == "rowspan") node.SpansRows |= Number(text, attribute) > 1;
        }

        if (isEmpty) node.End = tag.End;
        else open.Add(node);
    }

    private static void AddAttribute(string text, MarkupAttribute attribute, SourceNode element, int tagEnd)
    {
        if (attribute.Length == 0 || text[attribute.Start - 1] is not ('"' or '\'')) return;
        var start = attribute.Start - 1;
        while (start > element.Start && !char.IsWhiteSpace(text[start - 1])) start--;
        while (start > element.Start && char.IsWhiteSpace(text[start - 1])) start--;
        _ = new SourceNode(attribute.Name, start, element, SourceNodeKind.Attribute) { End = Math.Min(tagEnd, attribute.Start + attribute.Length + 1) };
    }

    private static int Number(string text, MarkupAttribute attribute) =>
        int.TryParse(text.Substring(attribute.Start, attribute.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;

    private static void End(MarkupTokenizer tag, List<SourceNode> open)
    {
        for (var i = open.Count - 1; i > 0; i--)
        {
            // An end tag inside a cell closes nothing outside it.
            if (open[i].Name == tag.Name)
            {
                CloseTo(open, i + 1, tag.Start);
                open[i].End = tag.End;
                open.RemoveAt(i);
                return;
            }

            if (open[i].Kind == SourceNodeKind.Cell && tag.Name is not ("tr" or "table" or "tbody" or "thead" or "tfoot")) return;
        }
    }

    // "<td>a<td>b", "<tr>…<tr>": the next part of a table ends the one before, inside the same table.
    private static void CloseImplied(List<SourceNode> open, string starting, int at)
    {
        if (starting is "td" or "th" or "tr" or "tbody" or "thead" or "tfoot")
        {
            var table = open.FindLastIndex(node => node.Name == "table");
            var keep = open.FindLastIndex(node => starting switch
            {
                "td" or "th" => node.Name == "tr",
                "tr" => node.Name is "tbody" or "thead" or "tfoot",
                _ => false,
            });
            if (table >= 0) CloseTo(open, Math.Max(table, keep) + 1, at);
        }
        else if (open.Count > 1 && HtmlElements.EndsBefore(open[open.Count - 1].Name, starting))
        {
            CloseTo(open, open.Count - 1, at);
        }
    }

    private static void CloseTo(List<SourceNode> open, int count, int at)
    {
        while (open.Count > count)
        {
            open[open.Count - 1].End = at;
            open.RemoveAt(open.Count - 1);
        }
    }

    private static void Add(JsonTree tree, int value, SourceNode parent)
    {
        var key = tree.KeyStart(value);
        var node = new SourceNode(tree.Key(value), key >= 0 ? key : tree.Start(value), parent, SourceNodeKind.Member);
        if (tree.IsScalar(value))
        {
            node.End = tree.Text[tree.Start(value)] is '"' or '\'' ? JsonScalars.StringEnd(tree.Text, tree.Start(value)) : JsonScalars.WordEnd(tree.Text, tree.Start(value));
            return;
        }

        // Depth is bounded by the parser.
        foreach (var child in tree.Children(value)) Add(tree, child, node);
        node.End = Closing(tree.Text, node.Children.Count > 0 ? node.Children[node.Children.Count - 1].End : tree.Start(value) + 1) + 1;
    }

    // Only white space, commas and comments stand before the bracket that closes.
    private static int Closing(string text, int at)
    {
        while (at < text.Length && text[at] is not ('}' or ']'))
        {
            if (text[at] == '/' && at + 1 < text.Length) at = text[at + 1] == '/' ? text.IndexOf('\n', at) : text.IndexOf("*/", at, StringComparison.Ordinal) + 1;
            at++;
        }

        return Math.Min(at, text.Length - 1);
    }
}
