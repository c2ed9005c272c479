namespace PiiScanner.Core.Text;

/// <summary>What the name of a font says about the encoding of its text.</summary>
internal static class LegacyFonts
{
    public static LegacyEncoding? EncodingOf(string? font)
    {
        // Every name of an old font begins with V or .V, whatever stands before it.
        if (font is null || font.Length < 4 || font.AsSpan().IndexOfAny('v', 'V') < 0) return null;
        var name = Family(font);
        if (StartsWith(name, ".vn")) return IsCapital(name) ? LegacyEncoding.Tcvn3Capital : LegacyEncoding.Tcvn3;
        if (StartsWith(name, "vni-") || StartsWith(name, "vni ")) return LegacyEncoding.VniWindows;
        if (StartsWith(name, "vps ") || StartsWith(name, "vps-")) return LegacyEncoding.Vps;
        if (StartsWith(name, "vi times") || StartsWith(name, "vi arial")) return LegacyEncoding.Viscii;
        if (name.StartsWith("VN", StringComparison.Ordinal) && name[2] is >= 'a' and <= 'z') return LegacyEncoding.VietwareX;
        if (!name.StartsWith("Vn", StringComparison.Ordinal)) return null;
        if (name.EndsWith(" 2", StringComparison.Ordinal)) return LegacyEncoding.BkHcm2;
        return name.Length > 2 && VietnameseLetters.IsUpper(name[2]) ? (IsCapital(name) ? LegacyEncoding.Tcvn3Capital : LegacyEncoding.Tcvn3) : null;
    }

    private static readonly string[] Styles = ["-Bold", "-Italic", "-BoldItalic", " Bold", " Italic"];

    // Word writes "@" before a font of vertical text, a PDF "ABCDEF+" before a subset and ",Bold" behind.
    private static string Family(string font)
    {
        var name = font.Trim().TrimStart('@', '/');
        var plus = name.IndexOf('+');
        if (plus == 6) name = name.Substring(7);
        var style = name.IndexOf(',');
        if (style > 0) name = name.Substring(0, style);
        foreach (var ending in Styles)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) name = name.Substring(0, name.Length - ending.Length);
        }

        return name.Length < 4 ? "none" : name;
    }

    private static bool IsCapital(string name) => name[name.Length - 1] is 'H' or 'h';

    private static bool StartsWith(string name, string start) => name.StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
