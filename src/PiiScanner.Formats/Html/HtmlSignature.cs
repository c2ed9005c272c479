using System.Text;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.Html;

/// <summary>Tells a web page from other text by its first tags.</summary>
internal static class HtmlSignature
{
    /// <summary>Characters looked at.</summary>
    public const int HeadLength = 4096;

    private static readonly string[] Openings = ["<!doctype html", "<html"];

    private static readonly string[] Tags = ["<table", "<body", "<head>", "<div", "<p>", "<p ", "<tr>", "<ul", "<h1", "<h2", "<h3", "<template", "<span", "<br", "<form", "<script", "<style", "<meta ", "<title", "<li>", "<a ", "<img "];

    /// <summary>True for a page, a fragment that begins with a tag of HTML, and for any text with such a tag when the extension says HTML.</summary>
    /// <param name="head">The first characters.</param>
    /// <param name="isNamedHtml">True when the extension is one of HTML.</param>
    public static bool Fits(string head, bool isNamedHtml)
    {
        var start = head.AsSpan().TrimStart();
        if (isNamedHtml) return ContainsAny(head, Openings) || ContainsAny(head, Tags) || start.StartsWith("<");
        if (!start.StartsWith("<")) return false;
        if (StartsWithAny(SkipProlog(start), Openings)) return true;
        return !start.StartsWith("<?xml") && StartsWithAny(SkipProlog(start), Tags);
    }

    /// <summary>The encoding a meta tag or an XML declaration states, as far as it is not found from the bytes; null otherwise.</summary>
    /// <param name="head">The first bytes.</param>
    public static TextEncoding? DeclaredEncoding(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        var at = text.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        if (at < 0) at = text.IndexOf("encoding=", StringComparison.OrdinalIgnoreCase) + 1;
        if (at <= 0) return null;
        var name = text.AsSpan(at + "charset=".Length).TrimStart("\"' ");
        if (name.StartsWith("windows-1258", StringComparison.OrdinalIgnoreCase)) return TextEncoding.Windows1258;
        return null;
    }

    // Comments and the XML declaration may stand before the first tag.
    private static ReadOnlySpan<char> SkipProlog(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var close = text.StartsWith("<!--") ? "-->" : text.StartsWith("<?") ? "?>" : text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) && !StartsWithAny(text, Openings) ? ">" : null;
            if (close is null) return text;
            var end = text.IndexOf(close);
            if (end < 0) return [];
            text = text[(end + close.Length)..].TrimStart();
        }
    }

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] starts)
    {
        foreach (var start in starts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool ContainsAny(string text, string[] parts) => parts.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase));
}
