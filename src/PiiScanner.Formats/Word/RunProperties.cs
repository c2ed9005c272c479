using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Word;

/// <summary>The run properties that decide how text is read; null where nothing is said, so that styles show through.</summary>
internal readonly record struct RunProperties
{
    /// <summary>Half points; at this size and below nobody reads the text (3 pt).</summary>
    private const int TinySize = 6;

    /// <summary>Font for Latin letters.</summary>
    public string? Font { get; init; }

    /// <summary>Formatted as hidden.</summary>
    public bool? Hidden { get; init; }

    /// <summary>Letters in white.</summary>
    public bool? White { get; init; }

    /// <summary>A background that is not white, behind the run.</summary>
    public bool? Shaded { get; init; }

    /// <summary>Size in half points.</summary>
    public int? Size { get; init; }

    /// <summary>These properties, and where they say nothing those below.</summary>
    public RunProperties Over(RunProperties below) => new()
    {
        Font = Font ?? below.Font,
        Hidden = Hidden ?? below.Hidden,
        White = White ?? below.White,
        Shaded = Shaded ?? below.Shaded,
        Size = Size ?? below.Size,
    };

    /// <summary>How a run with these properties looks.</summary>
    /// <param name="onColor">True when the surroundings have a background of their own, so that white letters are seen.</param>
    public RunLook Look(bool onColor)
    {
        var hidden = Hidden == true || Size <= TinySize || (White == true && Shaded != true && !onColor);
        return new RunLook(Font, hidden ? DocumentParts.HiddenText : null);
    }

    /// <summary>Reads a <c>w:rPr</c> up to its end.</summary>
    /// <param name="reader">Stands on the element.</param>
    /// <param name="styles">Resolves theme fonts.</param>
    /// <param name="style">The character style named inside, or null.</param>
    /// <param name="authors">Takes the author of a tracked change of formatting.</param>
    public static RunProperties Read(MarkupReader reader, WordStyles styles, out string? style, Action<MarkupReader>? authors = null)
    {
        style = null;
        var found = default(RunProperties);
        if (reader.IsEmpty) return found;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement) continue;
            switch (reader.Name)
            {
                case "rStyle": style = reader.Attribute("val"); break;
                case "rFonts": found = found with { Font = ReadFont(reader, styles) ?? found.Font }; break;
                case "vanish": found = found with { Hidden = IsOn(reader.Attribute("val")) }; break;
                case "color": found = found with { White = IsWhite(reader.Attribute("val")) }; break;
                case "shd": found = found with { Shaded = IsShading(reader) }; break;
                case "highlight": found = found with { Shaded = reader.Attribute("val") is not ("none" or "white") }; break;
                case "sz": found = found with { Size = int.TryParse(reader.Attribute("val"), out var size) ? size : null }; break;
                case "rPrChange" or "ins" or "del" or "moveFrom" or "moveTo":
                    authors?.Invoke(reader);
                    reader.SkipElement();
                    break;
            }
        }

        return found;
    }

    /// <summary>An on/off value: absent means on.</summary>
    public static bool IsOn(string? value) => value is not ("0" or "false" or "off");

    /// <summary>True when a <c>w:shd</c> puts a colour other than white behind the text.</summary>
    public static bool IsShading(MarkupReader reader)
    {
        if (reader.Attribute("themeFill") is not null) return true;
        var pattern = reader.Attribute("val") ?? "clear";
        var fill = reader.Attribute("fill") ?? "auto";
        return pattern is not ("clear" or "nil") || !(fill.Equals("auto", StringComparison.OrdinalIgnoreCase) || IsWhite(fill));
    }

    private static bool IsWhite(string? color) => "FFFFFF".Equals(color, StringComparison.OrdinalIgnoreCase);

    // Letters above U+007F, those of the legacy Vietnamese encodings among them, are drawn with hAnsi.
    private static string? ReadFont(MarkupReader reader, WordStyles styles) =>
        reader.Attribute("hAnsi") ?? reader.Attribute("ascii") ?? reader.Attribute("cs")
        ?? styles.ThemeFont(reader.Attribute("hAnsiTheme") ?? reader.Attribute("asciiTheme"));
}
