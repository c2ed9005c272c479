using System.Xml.Linq;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>Takes out what programs note of the people who worked on a document, and accepts its tracked changes: what was deleted leaves the file, and no trace of who did it is left.</summary>
internal static class OdfTraces
{
    private const string Anonymous = "x";
    private static readonly HashSet<string> Changes = new(StringComparer.Ordinal) { "tracked-changes", "change", "change-start", "change-end" };
    private static readonly HashSet<string> Properties = new(StringComparer.Ordinal) { "creator", "initial-creator", "printed-by", "template" };
    private static readonly HashSet<string> Settings = new(StringComparer.Ordinal) { "PrinterSetup", "PrinterName", "Rsid", "RsidRoot", "CurrentDatabaseDataSource", "CurrentDatabaseCommand" };

    /// <summary>Cleans a part. True when something was changed.</summary>
    /// <param name="document">The part.</param>
    public static bool Remove(XDocument document)
    {
        var changed = false;
        foreach (var element in document.Descendants().ToList())
        {
            if (element.Document is null) continue;
            if (IsTrace(element))
            {
                element.Remove();
                changed = true;
            }
            else if (element.Parent?.Name.LocalName == "annotation" && element.Name.LocalName is "creator" or "creator-initials" or "sender-initials" && element.Value is not ("" or Anonymous))
            {
                element.Value = element.Name.LocalName == "creator" ? Anonymous : "";
                changed = true;
            }
            else
            {
                changed |= RemoveSessions(element);
            }
        }

        return changed;
    }

    private static bool IsTrace(XElement element) => element.Name.LocalName switch
    {
        var name when Changes.Contains(name) => element.Name.NamespaceName.StartsWith("urn:oasis:names:tc:opendocument:", StringComparison.Ordinal),
        var name when Properties.Contains(name) => element.Parent?.Name.LocalName == "meta",
        "config-item" => element.Attributes().Any(attribute => attribute.Name.LocalName == "name" && Settings.Contains(attribute.Value)) && element.Value.Length > 0,
        "table-preview" or "binary-data" => true, // a picture written into the markup, which nobody has read
        _ => false,
    };

    private static bool RemoveSessions(XElement element)
    {
        var sessions = element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && attribute.Name.LocalName is "rsid" or "paragraph-rsid").ToList();
        sessions.ForEach(attribute => attribute.Remove());
        return sessions.Count > 0;
    }
}
