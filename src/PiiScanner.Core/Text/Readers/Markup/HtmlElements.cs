namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>What the elements of HTML do to the flow of text.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr",
        "html", "legend", "li", "main", "menu", "nav", "noscript", "ol", "optgroup", "option", "p", "pre", "section", "select", "summary",
        "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "title", "tr", "ul", "xmp",
    };

    private static readonly HashSet<string> Voids = new(StringComparer.Ordinal)
    {
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    };

    // Elements that browsers open even when they are written <div/>.
    private static readonly HashSet<string> NeverEmpty = new(StringComparer.Ordinal)
    {
        "a", "b", "body", "caption", "center", "div", "em", "font", "form", "h1", "h2", "h3", "h4", "h5", "h6", "i", "li", "ol", "p", "pre",
        "section", "small", "span", "strong", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
    };

    /// <summary>True when text before and behind it is apart.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>True when it has no content and no end tag.</summary>
    public static bool IsVoid(string name) => Voids.Contains(name);

    /// <summary>True when <c>&lt;name/&gt;</c> is an empty element.</summary>
    public static bool MayBeEmpty(string name) => !NeverEmpty.Contains(name);

    /// <summary>True for headings.</summary>
    public static bool IsHeading(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6';

    /// <summary>True for elements whose content no browser shows.</summary>
    public static bool IsNeverShown(string name) => name is "template" or "noscript";

    /// <summary>Whether an open element ends where a new one starts, without an end tag.</summary>
    /// <param name="open">The open element.</param>
    /// <param name="starting">The new one.</param>
    public static bool EndsBefore(string open, string starting) => starting switch
    {
        "li" => open is "li" or "p",
        "dt" or "dd" => open is "dt" or "dd" or "p",
        "option" or "optgroup" => open is "option",
        _ => open == "p" && IsBlock(starting),
    };
}
