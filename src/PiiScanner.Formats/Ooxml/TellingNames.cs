using System.Xml.Linq;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Gives other names to elements, attributes and namespaces of XML whose own name says a value: cross tables saved as XML make a pupil's name one.</summary>
internal static class TellingNames
{
    private const string Plain = "x";
    private static readonly XNamespace Nobody = "urn:x";

    /// <summary>Renames what tells. True when something was renamed.</summary>
    /// <param name="document">The part.</param>
    /// <param name="tells">Says whether a name holds a value that must be gone.</param>
    public static bool Replace(XDocument document, Func<string, bool> tells)
    {
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        var changed = false;
        foreach (var element in document.Descendants())
        {
            if (Other(element.Name) is { } name)
            {
                element.Name = name;
                changed = true;
            }

            foreach (var attribute in element.Attributes().ToList()) changed |= Replace(element, attribute);
        }

        return changed;

        bool Tells(string text)
        {
            if (!known.TryGetValue(text, out var told)) known[text] = told = tells(text);
            return told;
        }

        XName? Other(XName name)
        {
            var (isOfNobody, isPlain) = (Tells(name.NamespaceName), Tells(name.LocalName));
            return isOfNobody || isPlain ? (isOfNobody ? Nobody : name.Namespace) + (isPlain ? Plain : name.LocalName) : null;
        }

        // Without its declaration a namespace gets a prefix when the part is written.
        bool Replace(XElement element, XAttribute attribute)
        {
            var other = attribute.IsNamespaceDeclaration ? null : Other(attribute.Name);
            if (other is null && !(attribute.IsNamespaceDeclaration && (Tells(attribute.Value) || Tells(attribute.Name.LocalName)))) return false;
            attribute.Remove();
            for (var i = 2; other is not null && element.Attribute(other) is not null; i++) other = other.Namespace + (Plain + i.ToString(System.Globalization.CultureInfo.InvariantCulture));
            if (other is not null) element.SetAttributeValue(other, attribute.Value);
            return true;
        }
    }
}
