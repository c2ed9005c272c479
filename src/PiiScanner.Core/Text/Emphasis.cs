namespace PiiScanner.Core.Text;

/// <summary>Finds the signs that set text in bold or italics, or that fill the line of a form behind what was written on it: <c>**Lê Mẫu**</c>, <c>_mau@example.vn_</c>, <c>____Lê Mẫu____</c>.</summary>
/// <remarks>A mask is none: it hides letters of a word (<c>M** V** A</c>) and has no partner that opens before a word and closes behind one.</remarks>
internal static class Emphasis
{
    private const int LongestMark = 3;
    private const int LongestStretch = 300;
    private const int FewestLetters = 2;
    private const int FewestDigits = 6;
    private const int MostOpen = 4;
    private static readonly char[] Signs = ['*', '_'];

    /// <summary>The signs that say nothing of the text, true for each; null where there are none.</summary>
    /// <param name="text">The text as it stands.</param>
    public static bool[]? Find(string text)
    {
        var at = text.IndexOfAny(Signs);
        if (at < 0 || text.Length < 4) return null;
        bool[]? found = null;
        var open = new List<(int Start, int End)>();
        while (at >= 0)
        {
            var end = at + 1;
            while (end < text.Length && text[end] == text[at]) end++;
            var partner = Closes(text, at, end) ? Partner(text, open, at, end) : -1;
            if (partner >= 0)
            {
                found ??= new bool[text.Length];
                Mark(found, at, end);
                var (first, last) = open[partner];
                // A long line before the words leads from the label to them, as dots do.
                if (last - first <= LongestMark - (text[at] == '_' ? 1 : 0)) Mark(found, first, last);
                open.RemoveRange(partner, open.Count - partner);
            }
            else if (Opens(text, at, end) && open.Count < MostOpen)
            {
                open.Add((at, end));
            }
            else if (open.Count == MostOpen)
            {
                open.Clear();
            }

            at = end < text.Length ? text.IndexOfAny(Signs, end) : -1;
        }

        return found;
    }

    private static void Mark(bool[] found, int start, int end)
    {
        for (var i = start; i < end; i++) found[i] = true;
    }

    private static bool Opens(string text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '*' or '_');

    private static bool Closes(string text, int start, int end) =>
        start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is ':' or '.' or ')' or '%' or '!' or '?' or '*' or '_') && (end == text.Length || !char.IsLetterOrDigit(text[end]));

    // The nearest sign of the same kind that opens on this line: as wide in Markdown, of any width where it draws a line.
    private static int Partner(string text, List<(int Start, int End)> open, int start, int end)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var (first, last) = open[i];
            if (text[first] != text[start]) continue;
            var isLine = text[start] == '_' && last - first >= FewestLetters && end - start >= FewestLetters;
            var isMark = last - first == end - start && end - start <= LongestMark;
            return (isLine || isMark) && start - last <= LongestStretch && IsWritten(text, last, start) ? i : -1;
        }

        return -1;
    }

    // Words or a whole number; "**34**" hides the rest of a number.
    private static bool IsWritten(string text, int from, int to)
    {
        var letters = 0;
        var digits = 0;
        for (var i = from; i < to; i++)
        {
            if (text[i] == '\n') return false;
            if (char.IsLetter(text[i])) letters++;
            else if (char.IsDigit(text[i])) digits++;
        }

        return letters >= FewestLetters || digits >= FewestDigits;
    }
}
