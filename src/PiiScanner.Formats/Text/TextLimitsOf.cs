using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Formats.Text;

/// <summary>The bounds of a file as the text readers of Core know them.</summary>
internal static class TextLimitsOf
{
    /// <summary>The bounds that concern text.</summary>
    public static TextLimits ForText(this ReadLimits limits) =>
        new() { MaxBlockLength = limits.MaxBlockLength, MaxElementDepth = limits.MaxElementDepth };
}
