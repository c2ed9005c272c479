using System.Globalization;
using PiiScanner.Core.Text.Readers.Markup;

namespace PiiScanner.Core.Redaction;

/// <summary>Reads a text with its escapes as what they stand for.</summary>
internal static class EscapeReader
{
    private const int LongestTag = 64 * 1024;

    private const int DeepestAddress = 4;

    // Tags that stand between runs of one word; any other ends a number.
    private static readonly HashSet<string> RunTags = new(StringComparer.OrdinalIgnoreCase)
    {
        "r", "t", "rPr", "b", "bCs", "i", "iCs", "u", "s", "a", "font", "span", "strong", "em", "sub", "sup", "small", "mark", "wbr", "rFonts", "rStyle", "sz", "szCs", "color", "lang", "noProof", "proofErr",
        "bookmarkStart", "bookmarkEnd", "highlight", "shd", "kern", "spacing", "vertAlign", "rFont", "family", "scheme", "charset", "latin", "ea", "cs", "solidFill", "srgbClr", "schemeClr", "ins", "del", "smartTag", "lastRenderedPageBreak",
    };

    /// <summary>Writes the signs of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="escapes">Which escapes are read.</param>
    /// <param name="writer">Takes the signs.</param>
    public static void Read(string text, Escapes escapes, CanonicalWriter writer)
    {
        var characters = (escapes & Escapes.Characters) != 0;
        var tags = (escapes & Escapes.Tags) != 0;
        var again = (escapes & Escapes.Again) != 0;
        for (var at = 0; at < text.Length;)
        {
            var c = text[at];
            if (tags && c == '<' && TagEnd(text, at) is > 0 and var end)
            {
                if (!RunTags.Contains(NameOf(text, at))) writer.AddBlockEdge();
                at = end;
            }
            else if (characters && c is '&' or '\\' or '%' or '_' && Escaped(text, at, again, out var length) is { } decoded)
            {
                foreach (var sign in decoded) writer.Add(sign, at, at + length);
                at += length;
            }
            else
            {
                writer.Add(c, at, at + 1);
                at++;
            }
        }
    }

    /// <summary>Whether an escape's own first sign is escaped anywhere: "%25", or an entity behind "&amp;amp;".</summary>
    public static bool IsEscapedAgain(string text)
    {
        const string ampersand = "&amp;";
        if (text.IndexOf("%25", StringComparison.Ordinal) >= 0) return true;
        for (var at = text.IndexOf(ampersand, StringComparison.Ordinal); at >= 0; at = text.IndexOf(ampersand, at + 1, StringComparison.Ordinal))
            if (at + ampersand.Length < text.Length && text[at + ampersand.Length] is var next && (next == '#' || char.IsLetter(next))) return true;
        return false;
    }

    private static string? Escaped(string text, int at, bool again, out int length)
    {
        length = 0;
        return text[at] switch
        {
            '&' => OfMarkup(text, at, again, out length),
            '\\' => OfScript(text, at, out length),
            '_' => OfName(text, at, out length),
            _ => OfAddress(text, at, again, out length),
        };
    }

    // Markup written into markup escapes its entities, "&amp;#7877;": each time the first sign alone.
    private static string? OfMarkup(string text, int at, bool again, out int length)
    {
        const int longestEntity = 12;
        var decoded = MarkupEntities.Read(text, at, text.Length, out length);
        for (var depth = 1; again && decoded == "&" && depth < DeepestAddress && at + length < text.Length; depth++)
        {
            var inner = "&" + text.Substring(at + length, Math.Min(longestEntity, text.Length - at - length));
            if (MarkupEntities.Read(inner, 0, inner.Length, out var read) is not { Length: > 0 } next) break;
            (decoded, length) = (next, length + read - 1);
        }

        return decoded;
    }

    private static string? OfScript(string text, int at, out int length)
    {
        length = 2;
        if (at + 1 >= text.Length) return null;
        switch (text[at + 1])
        {
            case 'n' or 'r': return "\n";
            case 't': return "\t";
            case 'u' when Hex(text, at + 2, 4) is { } unit:
                length = 6;
                return ((char)unit).ToString();
            case 'x' when Hex(text, at + 2, 2) is { } unit:
                length = 4;
                return ((char)unit).ToString();
            default:
                return OfStyle(text, at, out length);
        }
    }

    // CSS Syntax 3, 4.3.7: up to six digits and a space that ends them, "Nguy\1ec5n Th\1ecb  An". Only letters beyond ASCII: the others are read as they stand.
    private static string? OfStyle(string text, int at, out int length)
    {
        const int mostDigits = 6;
        length = 0;
        var digits = 0;
        while (digits < mostDigits && at + 1 + digits < text.Length && Hex(text, at + 1 + digits, 1) is not null) digits++;
        if (digits < 2 || Hex(text, at + 1, digits) is not { } point || point is < 0xC0 or > 0xFFFF || !char.IsLetter((char)point)) return null;
        var end = at + 1 + digits;
        length = end + (end < text.Length && text[end] is ' ' or '\t' or '\n' ? 1 : 0) - at;
        return ((char)point).ToString();
    }

    // Up to four bytes of UTF-8; what is none is left as it stands.
    private static string? OfAddress(string text, int at, bool again, out int length)
    {
        length = 0;
        if (at + 1 < text.Length && text[at + 1] == 'u' && Hex(text, at + 2, 4) is { } unit16)
        {
            // ECMA-262, B.2.1.1: what "escape" makes of signs beyond one byte.
            length = 6;
            return ((char)unit16).ToString();
        }

        if (UnitAt(text, at, again, out length) is not { } first) return null;
        var needed = first < 0x80 ? 1 : first is >= 0xC2 and < 0xE0 ? 2 : first is >= 0xE0 and < 0xF0 ? 3 : first is >= 0xF0 and < 0xF5 ? 4 : 0;
        if (needed == 0) return null;
        var point = needed == 1 ? first : first & (0x7F >> needed);
        for (var i = 1; i < needed; i++)
        {
            if (UnitAt(text, at + length, again, out var width) is not { } unit || (unit & 0xC0) != 0x80) return null;
            point = (point << 6) | (unit & 0x3F);
            length += width;
        }

        return point is > 0x10FFFF or >= 0xD800 and <= 0xDFFF ? null : char.ConvertFromUtf32(point);
    }

    // "%41"; where percent signs are escaped themselves "%2541" too, at every level of an address inside an address.
    private static int? UnitAt(string text, int at, bool again, out int width)
    {
        width = 3;
        if (at >= text.Length || text[at] != '%') return null;
        while (again && width <= 3 + (2 * DeepestAddress) && at + width + 1 < text.Length && text[at + width - 2] == '2' && text[at + width - 1] == '5' && Hex(text, at + width, 2) is not null) width += 2;
        return Hex(text, at + width - 2, 2);
    }

    // ECMA-376, 22.9.2.19 (ST_Xstring), and names of XML made of any text: "Nguy_x1EC5_n".
    private static string? OfName(string text, int at, out int length)
    {
        length = 7;
        return at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_' && Hex(text, at + 2, 4) is { } unit ? ((char)unit).ToString() : null;
    }

    private static int? Hex(string text, int start, int count)
    {
        if (start + count > text.Length) return null;
        return int.TryParse(text.Substring(start, count), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private static int TagEnd(string text, int at)
    {
        if (at + 1 >= text.Length || !(text[at + 1] is '/' or '!' or '?' || char.IsLetter(text[at + 1]))) return -1;
        var end = text.IndexOf('>', at, Math.Min(LongestTag, text.Length - at));
        return end + 1;
    }

    private static string NameOf(string text, int at)
    {
        var start = at + 1;
        if (text[start] == '/') start++;
        var end = start;
        while (end < text.Length && end - start < 40 && (char.IsLetterOrDigit(text[end]) || text[end] is ':' or '-' or '_')) end++;
        var name = text.Substring(start, end - start);
        return name.Substring(name.IndexOf(':') + 1);
    }
}
