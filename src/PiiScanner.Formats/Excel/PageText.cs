using System.Text;

namespace PiiScanner.Formats.Excel;

/// <summary>Page headers and footers of a sheet are one text with codes: <c>&amp;L&amp;"Arial,Bold"&amp;12Danh sách&amp;RTrang &amp;P</c>.</summary>
internal static class PageText
{
    /// <summary>The text without its codes; sections stand on lines of their own.</summary>
    public static string Plain(string coded)
    {
        var text = new StringBuilder(coded.Length);
        for (var i = 0; i < coded.Length; i++)
        {
            if (coded[i] != '&' || i + 1 >= coded.Length)
            {
                text.Append(coded[i]);
                continue;
            }

            i = Skip(coded, i + 1, text);
        }

        return text.ToString().Trim();
    }

    // Gives the last code unit of the code that begins behind the ampersand.
    private static int Skip(string coded, int i, StringBuilder text)
    {
        switch (coded[i])
        {
            case '&':
                text.Append('&');
                return i;
            case 'L' or 'C' or 'R' or 'l' or 'c' or 'r':
                if (text.Length > 0) text.Append('\n');
                return i;
            case '"':
                var end = coded.IndexOf('"', i + 1);
                return end < 0 ? coded.Length : end;
            case 'K' or 'k':
                return Math.Min(i + 6, coded.Length - 1);
            case >= '0' and <= '9':
                while (i + 1 < coded.Length && char.IsAsciiDigit(coded[i + 1])) i++;
                return i;
            default:
                return i;
        }
    }
}
