using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Reads one part into drafts.</summary>
/// <param name="reader">Before the first node.</param>
/// <param name="session">What all walkers share.</param>
/// <param name="at">Where the blocks stand: sheet, and the part's name of the rule.</param>
internal delegate IEnumerable<Draft> PartRead(MarkupReader reader, PackageSession session, Location at);

/// <summary>Says how parts of one kind are read.</summary>
/// <param name="Type">What the content type ends with; without content types the path decides.</param>
/// <param name="Path">What the name begins with, as applications write it.</param>
/// <param name="Part">One of <see cref="DocumentParts"/>.</param>
/// <param name="Read">Reads the part; null for a part that holds nobody's words.</param>
/// <param name="Reason">Why a part is not read, when <paramref name="Read"/> is null.</param>
internal sealed record PartRule(string Type, string Path, string Part, PartRead? Read, string? Reason = null)
{
    /// <summary>True when the rule is for this part.</summary>
    public bool Fits(PackagePart part) => part.ContentType is "" or "application/xml" or "text/xml" or "application/octet-stream"
        ? Path.Length > 0 && part.Name.StartsWith(Path, StringComparison.OrdinalIgnoreCase)
        : Type.Length > 0 && part.ContentType.EndsWith(Type, StringComparison.Ordinal);
}
