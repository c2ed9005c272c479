using System.Xml.Linq;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Parts that are left out of a copy, and what points to them.</summary>
internal sealed class RemovedParts
{
    private static readonly HashSet<string> Frames = new(StringComparer.Ordinal)
        { "drawing", "pict", "object", "twoCellAnchor", "oneCellAnchor", "absoluteAnchor", "altChunk", "subDoc", "oleObject", "control", "picture", "imagedata", "blip", "externalReference", "background" };

    private readonly Dictionary<string, HashSet<string>> _links = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _parts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of the parts left out.</summary>
    public IReadOnlyCollection<string> Parts => _parts;

    /// <summary>Leaves a part out, with its relationships.</summary>
    /// <param name="package">The package.</param>
    /// <param name="name">Name of the part.</param>
    public void Add(OoxmlPackage package, string name)
    {
        if (!_parts.Add(name)) return;
        _parts.Add(PartNames.RelationshipsOf(name));
        foreach (var source in package.Parts.Select(part => part.Name).Prepend(""))
        {
            foreach (var link in package.Relationships(source))
            {
                if (link.IsExternal || !link.Target.Equals(name, StringComparison.OrdinalIgnoreCase)) continue;
                if (!_links.TryGetValue(source, out var ids)) _links[source] = ids = new HashSet<string>(StringComparer.Ordinal);
                ids.Add(link.Id);
            }
        }
    }

    /// <summary>True when a part is left out.</summary>
    public bool Contains(string name) => _parts.Contains(name);

    /// <summary>Identifiers in a part that point to something left out.</summary>
    public IReadOnlySet<string> LinksOf(string source) => _links.TryGetValue(source, out var ids) ? ids : new HashSet<string>();

    /// <summary>Takes out of a part what points to parts left out. True when something was taken out.</summary>
    /// <param name="name">Name of the part.</param>
    /// <param name="document">The part.</param>
    public bool Clean(string name, XDocument document)
    {
        if (PartNames.SourceOf(name) is { } source) return RemoveRelationships(document, LinksOf(source));
        if (name == ContentTypes.PartName) return RemoveTypes(document);
        var ids = LinksOf(name);
        if (ids.Count == 0) return false;
        var pointing = document.Descendants().Where(element => element.Attributes().Any(attribute => IsLink(attribute) && ids.Contains(attribute.Value))).ToList();
        foreach (var element in pointing)
        {
            var frame = element.AncestorsAndSelf().FirstOrDefault(ancestor => Frames.Contains(ancestor.Name.LocalName) && ancestor.Name.LocalName != "blip") ?? element;
            var whole = frame.Ancestors().FirstOrDefault(ancestor => ancestor.Name.LocalName == "AlternateContent") ?? frame;
            if (whole.Parent is not null) whole.Remove();
        }

        return pointing.Count > 0;
    }

    private static bool IsLink(XAttribute attribute) =>
        !attribute.IsNamespaceDeclaration && (attribute.Name.NamespaceName.EndsWith("/relationships", StringComparison.Ordinal) || attribute.Name.LocalName is "relid" or "pict");

    private static bool RemoveRelationships(XDocument document, IReadOnlySet<string> ids)
    {
        var gone = document.Descendants().Where(element => element.Name.LocalName == "Relationship" && ids.Contains(element.Attribute("Id")?.Value ?? "")).ToList();
        gone.ForEach(element => element.Remove());
        return gone.Count > 0;
    }

    private bool RemoveTypes(XDocument document)
    {
        var gone = document.Descendants().Where(element => element.Name.LocalName == "Override" && Contains(PartNames.Clean(element.Attribute("PartName")?.Value ?? ""))).ToList();
        gone.ForEach(element => element.Remove());
        return gone.Count > 0;
    }
}
