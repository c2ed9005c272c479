using System.Xml.Linq;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>Takes out of the parts of an OpenDocument package what points to parts left out.</summary>
internal static class OdfLinks
{
    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal) { "image", "object", "object-ole", "plugin", "text-box", "table", "floating-frame", "applet" };

    /// <summary>Cleans a part. True when something was taken out.</summary>
    /// <param name="part">Name of the part.</param>
    /// <param name="document">The part.</param>
    /// <param name="removed">Parts left out.</param>
    public static bool Clean(string part, XDocument document, RemovedParts removed)
    {
        if (removed.Parts.Count == 0) return false;
        var pointing = document.Descendants().Where(element => element.Attributes().Any(attribute => PointsTo(attribute, part, removed))).ToList();
        foreach (var element in pointing)
        {
            var frame = element.Parent is { Name.LocalName: "frame" } parent ? parent : null;
            element.Remove();
            if (frame is not null && !frame.Elements().Any(left => Shown.Contains(left.Name.LocalName))) frame.Remove();
        }

        return pointing.Count > 0;
    }

    private static bool PointsTo(XAttribute attribute, string part, RemovedParts removed) => !attribute.IsNamespaceDeclaration && attribute.Name.LocalName switch
    {
        "href" => !attribute.Value.Contains("://", StringComparison.Ordinal) && removed.Contains(PartNames.Resolve(part, attribute.Value)),
        "full-path" => removed.Contains(attribute.Value),
        _ => false,
    };
}
