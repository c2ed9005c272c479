namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>What a style says that matters for reading; null where it says nothing.</summary>
internal readonly record struct StyleFacts(bool IsHidden, string? Font, string? Color, string? Background)
{
    /// <summary>Reads declarations such as <c>display:none; font-family: Arial</c>.</summary>
    public static StyleFacts Parse(string declarations)
    {
        var facts = default(StyleFacts);
        foreach (var declaration in declarations.Split(';'))
        {
            var colon = declaration.IndexOf(':');
            if (colon <= 0) continue;
            var name = declaration.Substring(0, colon).Trim().ToLowerInvariant();
            var value = declaration.Substring(colon + 1).Replace("!important", string.Empty).Trim();
            facts = facts.With(name, value);
        }

        return facts;
    }

    /// <summary>These facts, changed by what a more specific style says.</summary>
    public StyleFacts Over(StyleFacts specific) =>
        new(IsHidden || specific.IsHidden, specific.Font ?? Font, specific.Color ?? Color, specific.Background ?? Background);

    /// <summary>First family of a list of fonts, without quotation marks; null when there is none.</summary>
    public static string? FirstFont(string families)
    {
        var comma = families.IndexOf(',');
        var first = (comma < 0 ? families : families.Substring(0, comma)).Trim().Trim('"', '\'').Trim();
        return first.Length is 0 or > 100 || first.Equals("inherit", StringComparison.OrdinalIgnoreCase) ? null : first;
    }

    private StyleFacts With(string name, string value) => name switch
    {
        "display" => Hide(Is(value, "none")),
        "visibility" => Hide(Is(value, "hidden") || Is(value, "collapse")),
        "mso-hide" => Hide(Is(value, "all")),
        "opacity" => Hide(IsZero(value)),
        "font-size" => Hide(IsZero(value)),
        "text-indent" or "left" or "top" or "margin-left" => Hide(IsFarOutside(value)),
        "font-family" => this with { Font = FirstFont(value) ?? Font },
        "font" => this with { Font = FontOfShorthand(value) ?? Font },
        "color" => this with { Color = CssColors.Parse(value) ?? Color },
        "background-color" or "background" => this with { Background = CssColors.Parse(value) ?? Background },
        _ => this,
    };

    private StyleFacts Hide(bool hidden) => hidden ? this with { IsHidden = true } : this;

    private static bool Is(string value, string word) => value.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsZero(string value)
    {
        var digits = 0;
        foreach (var c in value)
        {
            if (c is >= '1' and <= '9') return false;
            if (c == '0') digits++;
            else if (c != '.') break;
        }

        return digits > 0;
    }

    // Text pushed off the page: left:-9999px.
    private static bool IsFarOutside(string value)
    {
        if (!value.StartsWith("-", StringComparison.Ordinal)) return false;
        var digits = 0;
        while (digits + 1 < value.Length && value[digits + 1] is >= '0' and <= '9') digits++;
        return digits >= 4;
    }

    // font: bold 12pt/1.5 ".VnTime", serif - the family stands behind the size.
    private static string? FontOfShorthand(string value)
    {
        var quote = value.IndexOfAny(['"', '\'']);
        if (quote >= 0) return FirstFont(value.Substring(quote));
        var comma = value.IndexOf(',');
        var first = comma < 0 ? value : value.Substring(0, comma);
        var space = first.LastIndexOf(' ');
        return space < 0 ? null : FirstFont(first.Substring(space + 1));
    }
}
