using System.Xml.Linq;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Takes out what programs note of the people who worked on a document: authors, managers, accounts, the numbers of editing sessions.</summary>
internal static class Traces
{
    private static readonly HashSet<string> Properties = new(StringComparer.Ordinal) { "creator", "lastModifiedBy", "Manager", "userName" };
    private static readonly HashSet<string> People = new(StringComparer.Ordinal) { "author", "initials", "userId", "userName", "lastEditedBy", "presenceInfo" };

    /// <summary>True for a part that is only about people.</summary>
    public static bool IsProperties(string part) => part.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Cleans a part. True when something was changed.</summary>
    /// <param name="part">Name of the part.</param>
    /// <param name="document">The part.</param>
    public static bool Remove(string part, XDocument document)
    {
        var changed = false;
        foreach (var element in document.Descendants().ToList())
        {
            if (IsProperties(part) && Properties.Contains(element.Name.LocalName) && element.Value.Length > 0)
            {
                element.Value = "";
                changed = true;
            }

            changed |= Remove(element);
        }

        return changed;
    }

    private static bool Remove(XElement element)
    {
        var changed = false;
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).ToList())
        {
            var name = attribute.Name.LocalName;
            if (name.StartsWith("rsid", StringComparison.Ordinal) && attribute.Name.NamespaceName.Length > 0)
            {
                attribute.Remove();
                changed = true;
            }
            else if (People.Contains(name) && attribute.Value.Length > 0 && !IsAnonymous(attribute.Value))
            {
                attribute.Value = name == "initials" ? "" : Anonymous;
                changed = true;
            }
        }

        switch (element.Name.LocalName)
        {
            case "rsids" or "fileSharing" or "presenceInfo":
                element.Remove();
                return true;
            case "author" when element.Parent?.Name.LocalName == "authors" && element.Value.Length > 0 && !IsAnonymous(element.Value):
                element.Value = Anonymous;
                return true;
            case "person" when element.Attribute("displayName") is { } shown && !IsAnonymous(shown.Value):
                shown.Value = Anonymous;
                return true;
            default:
                return changed;
        }
    }

    private const string Anonymous = "x";

    private static bool IsAnonymous(string value) => value == Anonymous;
}
