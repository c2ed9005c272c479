using System.Xml;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Tells the faults of a hostile or broken part from faults of this program.</summary>
internal static class PartFaults
{
    /// <summary>True for what broken bytes, broken XML or a limit throw.</summary>
    public static bool IsFault(Exception error) =>
        error is XmlException or InvalidDataException or PartLimitException or IOException or NotSupportedException;

    /// <summary>The gap to report.</summary>
    /// <param name="part">Name of the part.</param>
    /// <param name="error">A fault.</param>
    public static ReadGap Gap(string part, Exception error) => error is PartLimitException limit
        ? new ReadGap("limit-reached", PackageMessages.PartLimit(part, limit.Reason))
        : new ReadGap("damaged", PackageMessages.PartDamaged(part));
}
