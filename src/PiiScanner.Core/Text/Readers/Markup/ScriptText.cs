using System.Globalization;

namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>The lines of a script that can hold data: those with a string literal, a long number, or letters beyond ASCII.</summary>
internal static class ScriptText
{
    /// <summary>Keeps these lines.</summary>
    public static void Note(string source, int start, int end, HtmlAside aside)
    {
        for (var at = start; at < end;)
        {
            var found = source.AsSpan(at, end - at).IndexOfAny('\n', '\r');
            var stop = found < 0 ? end : at + found;
            NoteLine(source, at, stop, aside);
            at = stop + 1;
        }
    }

    private static void NoteLine(string source, int start, int end, HtmlAside aside)
    {
        while (start < end && source[start] <= ' ') start++;
        while (end > start && source[end - 1] <= ' ') end--;
        if (!HoldsData(source.AsSpan(start, end - start))) return;
        var written = source.Substring(start, end - start);
        var text = UnescapeUnicode(written);
        aside.Add(DocumentParts.Attribute, text, start, ReferenceEquals(text, written));
    }

    private static bool HoldsData(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAny('"', '\'', '`') >= 0) return true;
        var digits = 0;
        foreach (var c in line)
        {
            if (c >= 0x80 && char.IsLetter(c)) return true;
            digits = c is >= '0' and <= '9' ? digits + 1 : 0;
            if (digits >= 8) return true;
        }

        return false;
    }

    /// <summary>The text with <c>\u1ea1</c> and the like decoded; the same string when there are none.</summary>
    public static string UnescapeUnicode(string line)
    {
        var at = line.IndexOf("\\u", StringComparison.Ordinal);
        if (at < 0) return line;
        var text = new System.Text.StringBuilder(line.Length);
        var copied = 0;
        while (at >= 0 && at + 6 <= line.Length)
        {
            if (ushort.TryParse(line.Substring(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                text.Append(line, copied, at - copied).Append((char)unit);
                copied = at + 6;
            }

            at = line.IndexOf("\\u", at + 2, StringComparison.Ordinal);
        }

        return copied == 0 ? line : text.Append(line, copied, line.Length - copied).ToString();
    }
}
