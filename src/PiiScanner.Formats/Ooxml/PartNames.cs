namespace PiiScanner.Formats.Ooxml;

/// <summary>Arithmetic on the names of parts.</summary>
internal static class PartNames
{
    /// <summary>Without leading slash or <c>./</c>, with forward slashes.</summary>
    public static string Clean(string name)
    {
        name = name.Replace('\\', '/').TrimStart('/');
        return name.StartsWith("./", StringComparison.Ordinal) ? name[2..].TrimStart('/') : name;
    }

    /// <summary>The part a relative target points to, seen from a source part.</summary>
    /// <param name="source">Source part, or empty for the package itself.</param>
    /// <param name="target">Target as written.</param>
    public static string Resolve(string source, string target)
    {
        target = target.Replace('\\', '/');
        var fragment = target.IndexOf('#');
        if (fragment > 0) target = target[..fragment];
        if (target.Contains('%')) target = Uri.UnescapeDataString(target);
        if (target.StartsWith('/')) return target.TrimStart('/');
        var segments = source.Split('/').SkipLast(1).ToList();
        foreach (var segment in target.Split('/'))
        {
            if (segment is "." or "") continue;
            if (segment != "..") segments.Add(segment);
            else if (segments.Count > 0) segments.RemoveAt(segments.Count - 1);
        }

        return string.Join('/', segments);
    }

    /// <summary>The relationship part of a part: <c>word/_rels/document.xml.rels</c>.</summary>
    /// <param name="part">Part, or empty for the package itself.</param>
    public static string RelationshipsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    /// <summary>The part a relationship part belongs to, or null when the name is not one of a relationship part.</summary>
    public static string? SourceOf(string relationshipPart)
    {
        if (!relationshipPart.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) return null;
        var slash = relationshipPart.LastIndexOf('/');
        var folder = slash < 0 ? "" : relationshipPart[..slash];
        if (!folder.EndsWith("_rels", StringComparison.OrdinalIgnoreCase)) return null;
        return folder[..^5] + relationshipPart[(slash + 1)..^5];
    }

    /// <summary>The path of an embedded file: container, <c>!</c>, name with <c>%</c> and <c>!</c> escaped.</summary>
    public static string Embedded(string container, string name) =>
        container + "!" + name.Replace("%", "%25", StringComparison.Ordinal).Replace("!", "%21", StringComparison.Ordinal);

    /// <summary>A part's name as messages tell it: the names that Office itself gives (<c>word/media/image12.png</c>) stay; any other may be a person's and becomes <c>***</c>.</summary>
    /// <param name="part">Name of the part.</param>
    public static string Shown(string part) => string.Join('/', part.Split('/').Select(ShownSegment));

    /// <summary>True for a folder or file of a package that has a name no program gives.</summary>
    /// <param name="segment">One segment of a part's name.</param>
    public static bool IsUnusual(string segment) => ShownSegment(segment) != segment;

    private static string ShownSegment(string segment)
    {
        const int MostDigits = 5;
        var dot = segment.LastIndexOf('.');
        var (stem, extension) = dot > 0 ? (segment[..dot], segment[dot..]) : (segment, "");
        var word = stem.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (stem.Length - word.Length <= MostDigits && Given.Contains(word)) return segment;
        return "***" + (extension.Length <= 6 && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : "");
    }

    private static readonly HashSet<string> Given = new(StringComparer.OrdinalIgnoreCase)
    {
        "word", "xl", "docProps", "customXml", "_rels", "media", "embeddings", "worksheets", "theme", "charts", "drawings", "diagrams", "pivotCache", "pivotTables", "externalLinks", "tables",
        "image", "document", "workbook", "sheet", "styles", "settings", "webSettings", "fontTable", "numbering", "header", "footer", "footnotes", "endnotes", "comments", "commentsExtended",
        "people", "chart", "drawing", "sharedStrings", "calcChain", "externalLink", "pivotTable", "pivotCacheDefinition", "pivotCacheRecords", "table", "item", "itemProps", "core", "app", "custom",
        "ppt", "slides", "slide", "notesSlides", "notesSlide", "slideLayouts", "slideLayout", "slideMasters", "slideMaster", "presentation", "content", "meta", "Pictures", "Thumbnails", "thumbnail", "oleObject", "vbaProject", "threadedComments", "threadedComment", "persons", "person", "glossary", "tep", "[Content_Types]",
    };
}
