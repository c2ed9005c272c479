using System.Globalization;
using PiiScanner.Formats.Ooxml;
using PiiScanner.Formats.Word;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>The styles of one part, as far as they decide font and visibility.</summary>
/// <param name="common">Styles of the whole document, asked where the part has none of the name; null for these themselves.</param>
internal sealed class OdfStyles(OdfStyles? common)
{
    private const int MaxStyles = 100_000;
    private const int MaxChain = 20;
    private readonly Dictionary<(string Family, string Name), Style> _styles = [];
    private readonly Dictionary<string, string> _fonts = new(StringComparer.Ordinal);

    /// <summary>Text properties of a style with all it is based on.</summary>
    /// <param name="family">Such as <c>paragraph</c>.</param>
    /// <param name="name">Its name; null for the default of the family.</param>
    public RunProperties Text(string family, string? name)
    {
        var found = default(RunProperties);
        var next = name;
        for (var i = 0; i < MaxChain && next is not null && Find(family, next) is { } style; i++, next = style.Parent) found = found.Over(style.Text);
        return Find(family, "") is { } standard ? found.Over(standard.Text) : found;
    }

    /// <summary>True when what has the style is not displayed.</summary>
    public bool IsHidden(string family, string? name) => Any(family, name, style => style.IsHidden);

    /// <summary>True when the style puts a colour other than white behind the text.</summary>
    public bool IsShaded(string family, string? name) => Any(family, name, style => style.Text.Shaded == true);

    /// <summary>Takes an element of the styles; false when it is none.</summary>
    /// <param name="reader">Stands on the element; moved to its end when it is a style.</param>
    public bool Read(MarkupReader reader)
    {
        switch (reader.Name)
        {
            case "font-face":
                if (reader.Attribute("name") is { } face && _fonts.Count < MaxStyles) _fonts[face] = (reader.Attribute("font-family") ?? face).Trim('\'', '"', ' ');
                return true;
            case "style" or "default-style":
                ReadStyle(reader);
                return true;
            default:
                return false;
        }
    }

    private bool Any(string family, string? name, Func<Style, bool> test)
    {
        for (var i = 0; i < MaxChain && name is not null && Find(family, name) is { } style; i++, name = style.Parent)
        {
            if (test(style)) return true;
        }

        return false;
    }

    private Style? Find(string family, string name) => _styles.GetValueOrDefault((family, name)) ?? common?.Find(family, name);

    private string? Font(string? face) => face is null ? null : _fonts.GetValueOrDefault(face) ?? common?.Font(face) ?? face;

    private void ReadStyle(MarkupReader reader)
    {
        var key = (reader.Attribute("family") ?? "", reader.Name == "style" ? reader.Attribute("name") ?? "" : "");
        var style = new Style { Parent = reader.Attribute("parent-style-name") };
        if (_styles.Count < MaxStyles) _styles.TryAdd(key, style);
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement) continue;
            switch (reader.Name)
            {
                case "text-properties": style.Text = ReadText(reader).Over(style.Text); break;
                case "table-properties" or "section-properties": style.IsHidden |= reader.Attribute("display") is "false" or "none"; break;
                case "drawing-page-properties": style.IsHidden |= reader.Attribute("visibility") == "hidden"; break;
                case "table-cell-properties" or "paragraph-properties" or "graphic-properties" or "table-row-properties":
                    if (IsColor(reader.Attribute("background-color")) || reader.Attribute("fill") is "solid" or "bitmap" or "gradient") style.Text = style.Text with { Shaded = true };
                    break;
            }
        }
    }

    private RunProperties ReadText(MarkupReader reader) => new()
    {
        Font = Font(reader.Attribute("font-name")) ?? reader.Attribute("font-family")?.Trim('\'', '"', ' '),
        Hidden = reader.Attribute("display") is { } display ? display == "none" : null,
        White = reader.Attribute("color") is { } color ? color.Equals("#ffffff", StringComparison.OrdinalIgnoreCase) : null,
        Shaded = reader.Attribute("background-color") is { } back ? IsColor(back) : null,
        Size = Size(reader.Attribute("font-size")),
    };

    private static bool IsColor(string? color) => color is not (null or "transparent" or "none" or "#ffffff" or "#FFFFFF");

    // Half points.
    private static int? Size(string? size) => size is not null && size.EndsWith("pt", StringComparison.Ordinal)
        && double.TryParse(size.AsSpan(0, size.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var points) && points < 10_000 ? (int)(points * 2) : null;

    private sealed class Style
    {
        public string? Parent { get; init; }

        public bool IsHidden { get; set; }

        public RunProperties Text { get; set; }
    }
}
