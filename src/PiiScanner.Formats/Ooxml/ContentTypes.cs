namespace PiiScanner.Formats.Ooxml;

/// <summary>What <c>[Content_Types].xml</c> says about parts.</summary>
internal sealed class ContentTypes
{
    public const string PartName = "[Content_Types].xml";
    private const int MaxLines = 200_000;
    private readonly Dictionary<string, string> _defaults = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _overrides = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The content type in lower case, or empty.</summary>
    public string Of(string part)
    {
        if (_overrides.TryGetValue(part, out var type)) return type;
        var extension = Path.GetExtension(part).TrimStart('.');
        return _defaults.GetValueOrDefault(extension, "");
    }

    /// <summary>The parts named with their own type.</summary>
    public IEnumerable<KeyValuePair<string, string>> Overrides => _overrides;

    /// <summary>Reads the part; the first line for a name wins.</summary>
    public void Read(MarkupReader reader)
    {
        while (reader.Read())
        {
            if (!reader.IsElement || _defaults.Count + _overrides.Count > MaxLines) continue;
            var type = reader.Attribute("ContentType")?.Trim().ToLowerInvariant();
            if (type is null) continue;
            if (reader.Name == "Default" && reader.Attribute("Extension") is { } extension) _defaults.TryAdd(extension.TrimStart('.'), type);
            if (reader.Name == "Override" && reader.Attribute("PartName") is { } name) _overrides.TryAdd(PartNames.Clean(name), type);
        }
    }
}
