using PiiScanner.Core.Text.Readers.Json;

namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>Finds rows of data written as literals in code: <c>var pupils = [{ name: "…" }, …];</c>.</summary>
internal static class ScriptData
{
    // A hostile script may open brackets without end: beyond so many looks at each character the rest stays text.
    private const int MostLooks = 8;

    /// <summary>The literals that hold a list of objects or of lists, in order. Linear in the length of the script.</summary>
    /// <param name="source">The whole source.</param>
    /// <param name="range">The script.</param>
    /// <param name="maxDepth">Deepest nesting.</param>
    public static IEnumerable<(int Start, int End, JsonTree Tree)> Find(string source, (int Start, int End) range, int maxDepth)
    {
        var looks = (long)MostLooks * (range.End - range.Start);
        for (var at = range.Start; at < range.End && looks > 0; at++)
        {
            if (source[at] is not ('[' or '{') || !IsAssigned(source, range.Start, at)) continue;
            var end = LiteralEnd(source, at, range.End, out var looked, out var hasRows);
            looks -= 2 * looked;
            if (end < 0 || !hasRows || Parse(source, (at, end), maxDepth) is not { } tree) continue;
            yield return (at, end, tree);
            at = end - 1;
        }
    }

    /// <summary>The rows of a text that is a list of objects or of lists and nothing else; null for other text.</summary>
    public static JsonTree? Rows(string text, int maxDepth)
    {
        var start = 0;
        while (start < text.Length && text[start] <= ' ') start++;
        if (start == text.Length || text[start] is not ('[' or '{')) return null;
        var end = LiteralEnd(text, start, text.Length, out _, out var hasRows);
        return end > 0 && hasRows && string.IsNullOrWhiteSpace(text.Substring(end)) ? Parse(text, (start, end), maxDepth) : null;
    }

    private static JsonTree? Parse(string text, (int Start, int End) range, int maxDepth)
    {
        JsonParser.Parse(text, range, maxDepth, out var tree);
        return tree;
    }

    // A literal stands behind =, (, a comma, a colon, or a word such as return; an index such as rows[0] behind a name.
    private static bool IsAssigned(string source, int start, int at)
    {
        var before = at - 1;
        while (before >= start && source[before] is ' ' or '\t' or '\r' or '\n') before--;
        return before < start || source[before] is '=' or '(' or ',' or ':' or '?' or '|' or '&' || (before < at - 1 && source[before] == 'n');
    }

    // Code unit behind the bracket that closes the one at the start; -1 when none does.
    private static int LiteralEnd(string text, int start, int end, out int looked, out bool hasRows)
    {
        hasRows = false;
        var depth = 0;
        var openedList = false;
        var at = start;
        while (at < end)
        {
            var c = text[at];
            if (c is '"' or '\'')
            {
                var behind = JsonScalars.StringEnd(text, at);
                if (behind < 0 || behind > end) break;
                at = behind;
                openedList = false;
                continue;
            }

            at++;
            if (c is '[' or '{')
            {
                hasRows |= openedList;
                depth++;
                openedList = c == '[';
            }
            else if (c is ']' or '}')
            {
                if (--depth == 0)
                {
                    looked = at - start;
                    Steps.Take(looked);
                    return at;
                }

                openedList = false;
            }
            else if (c > ' ')
            {
                openedList = false;
            }
        }

        looked = at - start;
        Steps.Take(looked);
        return -1;
    }
}
