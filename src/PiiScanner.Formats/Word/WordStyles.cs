using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Word;

/// <summary>The styles of a Word document, as far as they decide font, visibility and headings.</summary>
internal sealed class WordStyles
{
    private const int MaxStyles = 50_000;
    private const int MaxChain = 20;
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RunProperties> _resolved = new(StringComparer.Ordinal);
    private RunProperties _defaults;
    private string? _defaultParagraph;
    private string? _majorFont;
    private string? _minorFont;

    /// <summary>Run properties of a paragraph style with all it is based on, down to the document's defaults.</summary>
    /// <param name="id">Style, or null for the default paragraph style.</param>
    public RunProperties Paragraph(string? id)
    {
        var key = id ?? _defaultParagraph ?? "";
        if (_resolved.TryGetValue(key, out var known)) return known;
        return _resolved[key] = Chain(key).Over(_defaults);
    }

    /// <summary>Run properties of a character style with all it is based on, without defaults.</summary>
    public RunProperties Character(string? id) => id is null ? default : Chain(id);

    /// <summary>True when the paragraph style is that of a heading or title.</summary>
    public bool IsHeading(string? id)
    {
        for (var i = 0; i < MaxChain && id is not null && _styles.TryGetValue(id, out var style); i++, id = style.BasedOn)
        {
            if (style.IsHeading) return true;
        }

        return false;
    }

    /// <summary>True when a table style colours any cells.</summary>
    public bool HasShading(string? id)
    {
        for (var i = 0; i < MaxChain && id is not null && _styles.TryGetValue(id, out var style); i++, id = style.BasedOn)
        {
            if (style.HasShading) return true;
        }

        return false;
    }

    /// <summary>The Latin font a theme name such as <c>minorHAnsi</c> stands for, or null.</summary>
    public string? ThemeFont(string? name) => name is null ? null : name.StartsWith("major", StringComparison.Ordinal) ? _majorFont : _minorFont;

    /// <summary>Reads the theme part: its two Latin fonts.</summary>
    public void ReadTheme(MarkupReader reader)
    {
        var isMajor = false;
        while (reader.Read())
        {
            if (!reader.IsElement || reader.Vocabulary != Vocabulary.Drawing) continue;
            if (reader.Name is "majorFont" or "minorFont") isMajor = reader.Name == "majorFont";
            if (reader.Name != "latin" || reader.Attribute("typeface") is not { Length: > 0 } face) continue;
            if (isMajor) _majorFont ??= face;
            else _minorFont ??= face;
        }
    }

    /// <summary>Reads the style part.</summary>
    public void Read(MarkupReader reader)
    {
        while (reader.Read())
        {
            if (!reader.IsElement) continue;
            if (reader.Name == "rPrDefault") ReadDefaults(reader);
            else if (reader.Name == "style" && _styles.Count < MaxStyles) ReadStyle(reader);
        }
    }

    private void ReadDefaults(MarkupReader reader)
    {
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.IsElement && reader.Name == "rPr") _defaults = RunProperties.Read(reader, this, out _);
        }
    }

    private void ReadStyle(MarkupReader reader)
    {
        var id = reader.Attribute("styleId") ?? "";
        var isDefault = reader.Attribute("default") is { } value && RunProperties.IsOn(value);
        if (isDefault && reader.Attribute("type") == "paragraph") _defaultParagraph ??= id;
        var style = new Style();
        if (!reader.IsEmpty) ReadStyleContent(reader, style);
        _styles.TryAdd(id, style);
    }

    private void ReadStyleContent(MarkupReader reader, Style style)
    {
        var depth = reader.Depth;
        var inCondition = false;
        while (reader.ReadInside(depth))
        {
            if (!reader.IsElement) continue;
            switch (reader.Name)
            {
                case "name": style.IsHeading |= IsHeadingName(reader.Attribute("val") ?? ""); break;
                case "basedOn": style.BasedOn = reader.Attribute("val"); break;
                case "outlineLvl": style.IsHeading |= IsOutline(reader.Attribute("val")); break;
                case "shd": style.HasShading |= RunProperties.IsShading(reader); break;
                case "tblStylePr": inCondition = true; break;
                case "rPr" when !inCondition: style.Run = RunProperties.Read(reader, this, out _); break;
            }
        }
    }

    /// <summary>True for outline levels 1 to 9; the value 9 means body text.</summary>
    public static bool IsOutline(string? value) => int.TryParse(value, out var level) && level is >= 0 and < 9;

    private static bool IsHeadingName(string name) =>
        name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) || name.Equals("title", StringComparison.OrdinalIgnoreCase)
        || name.Equals("subtitle", StringComparison.OrdinalIgnoreCase);

    private RunProperties Chain(string id)
    {
        var found = default(RunProperties);
        string? next = id;
        for (var i = 0; i < MaxChain && next is not null && _styles.TryGetValue(next, out var style); i++, next = style.BasedOn)
            found = found.Over(style.Run);
        return found;
    }

    private sealed class Style
    {
        public string? BasedOn { get; set; }

        public bool IsHeading { get; set; }

        public bool HasShading { get; set; }

        public RunProperties Run { get; set; }
    }
}
