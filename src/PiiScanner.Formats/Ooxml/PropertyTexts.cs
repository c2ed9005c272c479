using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Reads the document properties: who wrote it, for whom, about what.</summary>
internal static class PropertyTexts
{
    // Dates, counts and versions of the program name nobody.
    private static readonly HashSet<string> Counters = new(StringComparer.Ordinal)
    {
        "created", "modified", "lastPrinted", "revision", "version", "TotalTime", "Pages", "Words", "Characters", "CharactersWithSpaces", "Lines", "Paragraphs", "Slides",
        "language", "Notes", "HiddenSlides", "MMClips", "ScaleCrop", "LinksUpToDate", "SharedDoc", "HyperlinksChanged", "DocSecurity", "AppVersion", "Application", "i4", "bool", "HeadingPairs",
    };

    /// <summary>Reads <c>docProps/core.xml</c>.</summary>
    public static IEnumerable<Draft> ReadCore(MarkupReader reader, PackageSession session, Location at) => Read(reader, session, at);

    /// <summary>Reads <c>docProps/app.xml</c>.</summary>
    public static IEnumerable<Draft> ReadExtended(MarkupReader reader, PackageSession session, Location at) => Read(reader, session, at);

    /// <summary>Reads <c>docProps/custom.xml</c>: names and values.</summary>
    public static IEnumerable<Draft> ReadCustom(MarkupReader reader, PackageSession session, Location at)
    {
        while (reader.Read())
        {
            if (reader is { IsElement: true, Name: "property" } && reader.Attribute("name") is { Length: > 0 } name)
                yield return GenericTexts.Attribute(reader, session, at, "name", name);
            else if (reader.IsText && !string.IsNullOrWhiteSpace(reader.Value))
                yield return GenericTexts.Text(session, at, reader.Value, session.Place(reader));
        }
    }

    private static IEnumerable<Draft> Read(MarkupReader reader, PackageSession session, Location at)
    {
        while (reader.Read())
        {
            if (reader.IsElement && Counters.Contains(reader.Name)) reader.SkipElement();
            else if (reader.IsText && !string.IsNullOrWhiteSpace(reader.Value) && !IsUsualTemplate(reader.Value))
                yield return GenericTexts.Text(session, at, reader.Value, session.Place(reader));
        }
    }

    private static bool IsUsualTemplate(string value) => value is "Normal" or "Normal.dotm" or "Normal.dot" or "Normal.dotx";
}
