using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>A bound of <see cref="ReadLimits"/> was reached inside one part: the rest of the part becomes a gap.</summary>
internal sealed class PartLimitException(LocalizedText reason) : Exception(reason.En)
{
    /// <summary>Said to people, without any value from the file.</summary>
    public LocalizedText Reason { get; } = reason;
}
