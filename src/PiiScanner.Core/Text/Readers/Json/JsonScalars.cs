using System.Globalization;
using System.Text;

namespace PiiScanner.Core.Text.Readers.Json;

/// <summary>Strings, numbers and words of JSON.</summary>
internal static class JsonScalars
{
    /// <summary>Code unit behind a string, its closing mark included, or -1 when it is not closed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Place of its opening mark.</param>
    public static int StringEnd(string text, int start)
    {
        var mark = text[start];
        var at = start + 1;
        while (at < text.Length)
        {
            var found = text.AsSpan(at).IndexOfAny(mark, '\\');
            if (found < 0) return -1;
            at += found;
            if (text[at] == mark) return at + 1;
            at += 2;
        }

        return -1;
    }

    /// <summary>Code unit behind a number or word.</summary>
    public static int WordEnd(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] > ' ' && text[at] is not (',' or ':' or ']' or '}' or '[' or '{' or '"' or '\'' or '/')) at++;
        return at;
    }

    /// <summary>The value of a scalar.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Its first code unit.</param>
    /// <param name="valueStart">Where the first character of the value stands.</param>
    /// <param name="asWritten">True when the value stands there character for character.</param>
    public static string Read(string text, int start, out int valueStart, out bool asWritten)
    {
        asWritten = true;
        valueStart = start;
        if (text[start] is not ('"' or '\'')) return text.Substring(start, WordEnd(text, start) - start);
        valueStart = start + 1;
        var end = StringEnd(text, start) - 1;
        var raw = text.Substring(valueStart, end - valueStart);
        if (raw.IndexOf('\\') < 0) return raw;
        asWritten = false;
        return Unescape(raw);
    }

    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length; at++)
        {
            if (raw[at] != '\\' || at + 1 == raw.Length)
            {
                text.Append(raw[at]);
                continue;
            }

            var c = raw[++at];
            if (c == 'u' && at + 5 <= raw.Length && ushort.TryParse(raw.Substring(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                text.Append((char)unit);
                at += 4;
            }
            else
            {
                text.Append(c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => c });
            }
        }

        return text.ToString();
    }
}
