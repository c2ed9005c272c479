using System.Globalization;
using System.Net;

namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>Character references of HTML and XML.</summary>
internal static class MarkupEntities
{
    private const int LongestName = 32;

    // Names of HTML 5 that the framework's older list lacks and that Vietnamese pages, or people who hide an address from robots, use.
    private static readonly Dictionary<string, string> Further = new(StringComparer.Ordinal)
    {
        ["abreve"] = "ă", ["Abreve"] = "Ă", ["dstrok"] = "đ", ["Dstrok"] = "Đ", ["itilde"] = "ĩ", ["Itilde"] = "Ĩ",
        ["utilde"] = "ũ", ["Utilde"] = "Ũ", ["apos"] = "'", ["Tab"] = "\t", ["NewLine"] = "\n", ["excl"] = "!", ["num"] = "#",
        ["dollar"] = "$", ["percnt"] = "%", ["lpar"] = "(", ["rpar"] = ")", ["ast"] = "*", ["plus"] = "+", ["comma"] = ",",
        ["period"] = ".", ["sol"] = "/", ["colon"] = ":", ["semi"] = ";", ["equals"] = "=", ["quest"] = "?", ["commat"] = "@",
        ["lsqb"] = "[", ["rsqb"] = "]", ["lbrack"] = "[", ["rbrack"] = "]", ["bsol"] = "\\", ["lowbar"] = "_", ["lcub"] = "{", ["rcub"] = "}",
        ["verbar"] = "|", ["vert"] = "|", ["grave"] = "`", ["hyphen"] = "\u2010", ["dash"] = "\u2010", ["NonBreakingSpace"] = "\u00A0",
        ["AMP"] = "&", ["LT"] = "<", ["GT"] = ">", ["QUOT"] = "\"", ["nbhy"] = "\u2011",
    };

    /// <summary>The text with its references decoded; the same string when there are none.</summary>
    public static string Decode(string text)
    {
        var at = text.IndexOf('&');
        if (at < 0) return text;
        var decoded = new System.Text.StringBuilder(text.Length);
        var copied = 0;
        while (at >= 0)
        {
            var reference = Read(text, at, text.Length, out var length);
            if (reference is not null)
            {
                decoded.Append(text, copied, at - copied).Append(reference);
                copied = at + length;
            }

            at = text.IndexOf('&', at + Math.Max(1, reference is null ? 1 : length));
        }

        return decoded.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The characters a reference stands for, or null when it is none.</summary>
    /// <param name="text">Text with the ampersand.</param>
    /// <param name="at">Place of the ampersand.</param>
    /// <param name="end">Code unit behind the last that may be looked at.</param>
    /// <param name="length">Code units of the reference, its semicolon included.</param>
    public static string? Read(string text, int at, int end, out int length)
    {
        length = 0;
        if (at + 1 >= end) return null;
        if (text[at + 1] == '#') return Number(text, at, end, out length);
        var stop = at + 1;
        while (stop < end && stop - at <= LongestName && char.IsLetterOrDigit(text[stop]) && text[stop] < 0x80) stop++;
        Steps.Take(stop - at);
        if (stop == at + 1) return null;
        var closed = stop < end && text[stop] == ';';
        length = stop - at + (closed ? 1 : 0);
        return Named(text.Substring(at + 1, stop - at - 1));
    }

    private static string? Named(string name)
    {
        if (Further.TryGetValue(name, out var found)) return found;
        var reference = "&" + name + ";";
        var decoded = WebUtility.HtmlDecode(reference);
        return decoded == reference ? null : decoded;
    }

    private static string? Number(string text, int at, int end, out int length)
    {
        var isHex = at + 2 < end && text[at + 2] is 'x' or 'X';
        var first = at + (isHex ? 3 : 2);
        var stop = first;
        while (stop < end && stop - first < 8 && IsDigit(text[stop], isHex)) stop++;
        length = stop - at + (stop < end && text[stop] == ';' ? 1 : 0);
        if (stop == first) return null;
        var digits = text.Substring(first, stop - first);
        if (!int.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)) return null;
        if (code is <= 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF)) return "\uFFFD";
        // Pages that write Windows-1252 numbers mean its characters; the framework's decoder leaves them.
        return code is >= 0x80 and <= 0x9F ? Windows1252[code - 0x80].ToString() : char.ConvertFromUtf32(code);
    }

    private static bool IsDigit(char c, bool isHex) => c is >= '0' and <= '9' || (isHex && c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));

    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
}
