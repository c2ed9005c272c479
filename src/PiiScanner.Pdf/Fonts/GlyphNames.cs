using System.Globalization;
using System.Text;

namespace PiiScanner.Pdf.Fonts;

/// <summary>The text that a glyph name stands for (ISO 32000-1, 9.10.2; the rules are those of the Adobe Glyph List Specification).</summary>
internal static class GlyphNames
{
    private static readonly Lazy<Dictionary<string, string>> Table = new(GlyphNameTable.Build);

    /// <summary>The text, or null where the name says nothing.</summary>
    public static string? TextOf(string name)
    {
        if (name.Length == 0 || name == ".notdef") return null;
        var dot = name.IndexOf('.', 1);
        if (dot > 0) name = name[..dot];
        if (!name.Contains('_', StringComparison.Ordinal)) return Component(name);
        var text = new StringBuilder();
        foreach (var part in name.Split('_'))
        {
            if (Component(part) is not { } piece) return null;
            text.Append(piece);
        }

        return text.Length > 0 ? text.ToString() : null;
    }

    private static string? Component(string name)
    {
        if (name.Length == 0) return null;
        if (name.Length == 1 && char.IsAsciiLetter(name[0])) return name;
        if (Table.Value.TryGetValue(name, out var text)) return text;
        return Hexadecimal(name) ?? Composed(name) ?? Variant(name);
    }

    // uniXXXX (one or more UTF-16 units) and uXXXX to uXXXXXX.
    private static string? Hexadecimal(string name)
    {
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0)
        {
            var text = new char[(name.Length - 3) / 4];
            for (var i = 0; i < text.Length; i++)
            {
                if (!ushort.TryParse(name.AsSpan(3 + 4 * i, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)) return null;
                text[i] = (char)unit;
            }

            return new string(text);
        }

        if (name[0] == 'u' && name.Length is >= 5 and <= 7
            && uint.TryParse(name.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var scalar) && Rune.IsValid(scalar))
            return new Rune(scalar).ToString();
        return null;
    }

    // Aacute, Acircumflexacute, Ohorndotbelow: a letter and the names of its marks.
    private static string? Composed(string name)
    {
        if (!char.IsAsciiLetter(name[0])) return null;
        var marks = new List<string>(2);
        var rest = name.AsSpan(1);
        while (rest.Length > 0)
        {
            var mark = LeadingMark(rest);
            if (mark is null || marks.Count == 2) return null;
            marks.Add(mark);
            rest = rest[mark.Length..];
        }

        // Acircumflexdotbelow is decomposed with the dot first, so both orders are tried.
        var letter = Compose(name[0], marks);
        if (letter == '\0' && marks.Count == 2) letter = Compose(name[0], [marks[1], marks[0]]);
        return letter == '\0' ? null : letter.ToString();
    }

    private static char Compose(char letter, List<string> marks)
    {
        foreach (var mark in marks)
        {
            var next = Composition.Compose(letter, mark);
            letter = next == '\0' && mark == "commaaccent" ? Composition.Compose(letter, "cedilla") : next;
            if (letter == '\0') break;
        }

        return letter;
    }

    private static string? LeadingMark(ReadOnlySpan<char> text)
    {
        foreach (var mark in Composition.Marks)
            if (text.StartsWith(mark, StringComparison.Ordinal)) return mark;
        return null;
    }

    // Aringsmall, oneoldstyle, dollarinferior and the like: forms of a character that has a name.
    private static string? Variant(string name)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["oldstyle", "superior", "inferior", "small", "math"])
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.Ordinal) && Component(name[..^suffix.Length]) is { } text) return text;
        return null;
    }
}
