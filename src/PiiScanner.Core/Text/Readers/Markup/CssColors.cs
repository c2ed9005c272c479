using System.Globalization;

namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>Colours of CSS and HTML, as far as they are needed to see that letters have the colour of their background.</summary>
internal static class CssColors
{
    /// <summary>White as six digits.</summary>
    public const string White = "ffffff";

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["white"] = White, ["black"] = "000000", ["red"] = "ff0000", ["blue"] = "0000ff", ["green"] = "008000", ["yellow"] = "ffff00",
        ["gray"] = "808080", ["grey"] = "808080", ["silver"] = "c0c0c0", ["navy"] = "000080", ["maroon"] = "800000", ["orange"] = "ffa500",
        ["lightgray"] = "d3d3d3", ["lightgrey"] = "d3d3d3", ["whitesmoke"] = "f5f5f5",
    };

    /// <summary>Six lower-case hexadecimal digits; empty for a colour that is not known here, null for no colour at all.</summary>
    /// <param name="value">The value of <c>color</c>, <c>background</c> or <c>bgcolor</c>.</param>
    public static string? Parse(string value)
    {
        foreach (var word in value.Split(' '))
        {
            if (word.Length == 0) continue;
            if (Names.TryGetValue(word, out var named)) return named;
            if (word[0] == '#' && Hex(word.Substring(1)) is { } hex) return hex;
            if (word.StartsWith("rgb", StringComparison.OrdinalIgnoreCase)) return Rgb(value) ?? string.Empty;
            if (word.StartsWith("url", StringComparison.OrdinalIgnoreCase) || word.Contains("gradient") || word.StartsWith("var(", StringComparison.OrdinalIgnoreCase)) return string.Empty;
            if (word.Equals("inherit", StringComparison.OrdinalIgnoreCase) || word.Equals("transparent", StringComparison.OrdinalIgnoreCase) || word.Equals("none", StringComparison.OrdinalIgnoreCase)) return null;
        }

        return string.Empty;
    }

    private static string? Hex(string digits)
    {
        foreach (var c in digits)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'))) return null;
        }

        var lower = digits.ToLowerInvariant();
        return lower.Length switch
        {
            3 or 4 => new string([lower[0], lower[0], lower[1], lower[1], lower[2], lower[2]]),
            6 or 8 => lower.Substring(0, 6),
            _ => null,
        };
    }

    private static string? Rgb(string value)
    {
        var open = value.IndexOf('(');
        var close = value.IndexOf(')', open + 1);
        if (open < 0 || close < 0) return null;
        var parts = value.Substring(open + 1, close - open - 1).Split(',', ' ', '/');
        var color = string.Empty;
        foreach (var part in parts)
        {
            if (part.Length == 0) continue;
            if (!byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var level)) return null;
            color += level.ToString("x2", CultureInfo.InvariantCulture);
            if (color.Length == 6) return color;
        }

        return null;
    }
}
