using System.Globalization;
using System.Xml.Linq;

namespace PiiScanner.Formats.Ooxml;

/// <summary>New names for parts whose own name tells of somebody (<c>word/embeddings/NguyenVanAn.docx</c>), in the package and wherever it points to them.</summary>
internal sealed class PartRenames
{
    private const string Relationships = ".rels";

    private static readonly HashSet<string> Pointers = new(StringComparer.Ordinal) { "Target", "PartName", "href", "full-path" };

    private readonly Dictionary<string, string> _segments = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gives new names to the folders and files of parts that tell of somebody.</summary>
    /// <param name="parts">Names of all parts that are copied.</param>
    /// <param name="tells">Whether one segment of a name, unescaped, tells of somebody.</param>
    public void Look(IEnumerable<string> parts, Func<string, bool> tells)
    {
        var segments = parts.SelectMany(part => part.Split('/')).Select(WithoutSuffix).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
        var taken = new HashSet<string>(segments, StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var segment in segments.Where(segment => segment.Length > 0 && tells(Uri.UnescapeDataString(segment))))
        {
            string fresh;
            do fresh = "tep" + (++number).ToString(CultureInfo.InvariantCulture) + Extension(segment);
            while (!taken.Add(fresh));
            _segments[segment] = fresh;
        }
    }

    /// <summary>The name of a part in the copy.</summary>
    /// <param name="part">Its name in the original.</param>
    public string Of(string part) => _segments.Count == 0 ? part : string.Join('/', part.Split('/').Select(SegmentOf));

    /// <summary>Lets a part point to the new names. True when something was changed.</summary>
    /// <param name="document">The part.</param>
    public bool Apply(XDocument document)
    {
        if (_segments.Count == 0) return false;
        var changed = false;
        foreach (var attribute in document.Descendants().Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && Pointers.Contains(attribute.Name.LocalName)))
        {
            var renamed = string.Join('/', attribute.Value.Split('/').Select(Pointed));
            if (renamed == attribute.Value) continue;
            attribute.Value = renamed;
            changed = true;
        }

        return changed;
    }

    // As written, or with its signs written as %20.
    private string Pointed(string segment) => _segments.ContainsKey(WithoutSuffix(segment)) || !_segments.ContainsKey(WithoutSuffix(Uri.UnescapeDataString(segment))) ? SegmentOf(segment) : SegmentOf(Uri.UnescapeDataString(segment));

    private string SegmentOf(string segment)
    {
        var stem = WithoutSuffix(segment);
        return _segments.TryGetValue(stem, out var fresh) ? fresh + segment[stem.Length..] : segment;
    }

    private static string WithoutSuffix(string segment) => segment.Length > Relationships.Length && segment.EndsWith(Relationships, StringComparison.OrdinalIgnoreCase) ? segment[..^Relationships.Length] : segment;

    private static string Extension(string segment)
    {
        const int longest = 6;
        var dot = segment.LastIndexOf('.');
        return dot > 0 && segment.Length - dot <= longest && segment.Skip(dot + 1).All(char.IsAsciiLetterOrDigit) ? segment[dot..] : "";
    }
}
