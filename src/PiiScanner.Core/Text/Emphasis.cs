namespace PiiScanner.Core.Text;

/// <summary>Asterisks and back quotes by which light markup sets words off: <c>**Lê Mẫu**</c>, <c>`hs001`</c>. Those that hide a part of a value have no partner in front of it.</summary>
internal static class Emphasis
{
    private const int LongestStretch = 120;

    /// <summary>True for asterisks behind a word that close a stretch set off by as many before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The first asterisk behind the word.</param>
    public static bool Closes(ReadOnlySpan<char> text, int at)
    {
        if (text[at] != '*') return false;
        var end = at;
        while (end < text.Length && text[end] == '*') end++;
        var count = end - at;
        if (count > 3 || (end < text.Length && char.IsLetterOrDigit(text[end]))) return false;
        var from = Math.Max(0, at - LongestStretch);
        var open = text.Slice(from, at - from).LastIndexOf('*');
        if (open < 0) return false;
        open += from;
        if (open + 1 == at || !char.IsLetterOrDigit(text[open + 1]) || text.Slice(open, at - open).IndexOf('\n') >= 0) return false;
        var first = open;
        while (first > 0 && text[first - 1] == '*') first--;
        return open - first + 1 == count && (first == 0 || !char.IsLetterOrDigit(text[first - 1]));
    }

    /// <summary>The stretch without the signs that set off all of it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">First code unit.</param>
    /// <param name="to">First code unit behind it.</param>
    public static (int From, int To) Inside(string text, int from, int to)
    {
        while (to - from > 2 && text[from] is '*' or '`' or '_' or '~' && text[from] == text[to - 1] && IsPair(text, from, to)) (from, to) = (from + 1, to - 1);
        return (from, to);
    }

    // "*a* b*" holds a third sign: it is no pair around the whole.
    private static bool IsPair(string text, int from, int to)
    {
        var sign = text[from];
        var first = from;
        while (first < to && text[first] == sign) first++;
        var last = to;
        while (last > first && text[last - 1] == sign) last--;
        return first - from == to - last && last > first && text.IndexOf(sign, first, last - first) < 0;
    }
}
