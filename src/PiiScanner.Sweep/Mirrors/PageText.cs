using System.Buffers;
using System.Net;

namespace PiiScanner.Sweep.Mirrors;

/// <summary>Finds the addresses that stand in the text of a page or site map. Pages come from strangers: every sign is looked at a fixed number of times, whatever stands around it.</summary>
internal static class PageText
{
    private const int Longest = 2000;
    private static readonly string[] Attributes = ["href", "src"];
    private static readonly SearchValues<string> Begins = SearchValues.Create([.. Attributes, "<loc>", "<image:loc>"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<char> Bare = SearchValues.Create(" \t\r\n\"'<>=");
    private static readonly SearchValues<char> Located = SearchValues.Create(" \t\r\n<>]");
    private const string Data = "<![CDATA[";

    /// <summary>What is written as values of <c>href</c> and <c>src</c>, and as places of a site map, in order.</summary>
    /// <param name="text">The text.</param>
    public static IEnumerable<string> Addresses(string text)
    {
        var (at, lastQuotes) = (0, (Double: text.LastIndexOf('"'), Single: text.LastIndexOf('\'')));
        while (text.AsSpan(at).IndexOfAny(Begins) is >= 0 and var found)
        {
            var start = at + found;
            var (address, end) = text[start] == '<' ? Place(text, start) : Value(text, start, lastQuotes);
            if (address is { Length: > 0 and <= Longest }) yield return WebUtility.HtmlDecode(address).Trim();
            at = end;
        }
    }

    private static (string? Address, int End) Place(string text, int start)
    {
        var at = AfterSpace(text, text.IndexOf('>', start) + 1);
        if (text.AsSpan(at).StartsWith(Data, StringComparison.OrdinalIgnoreCase)) at = AfterSpace(text, at + Data.Length);
        return Upto(text, at, Located);
    }

    private static (string? Address, int End) Value(string text, int start, (int Double, int Single) lastQuotes)
    {
        var name = text.AsSpan(start).StartsWith(Attributes[0], StringComparison.OrdinalIgnoreCase) ? Attributes[0] : Attributes[1];
        var at = AfterSpace(text, start + name.Length);
        if (at == text.Length || text[at] != '=') return (null, at);
        at = AfterSpace(text, at + 1);
        if (at == text.Length || text[at] is not ('"' or '\'')) return Upto(text, at, Bare);
        // A quote that is never closed: what follows it may be links all the same.
        if (at >= (text[at] == '"' ? lastQuotes.Double : lastQuotes.Single)) return (null, at + 1);
        var end = text.IndexOf(text[at], at + 1);
        var value = text.AsSpan(at + 1, end - at - 1);
        // So is one whose end lies behind other tags. A long value is a picture in the page itself.
        return value.IndexOfAny('<', '>') >= 0 ? (null, at + 1) : (value.Length > Longest ? null : value.ToString(), end + 1);
    }

    private static (string? Address, int End) Upto(string text, int at, SearchValues<char> ends)
    {
        var length = text.AsSpan(at).IndexOfAny(ends);
        if (length < 0) length = text.Length - at;
        return (length > Longest ? null : text.Substring(at, length), at + length);
    }

    private static int AfterSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
