namespace PiiScanner.Pdf;

/// <summary>What the samples of an image mean, as far as it matters for showing it.</summary>
public enum PdfColorSpaceKind
{
    /// <summary>One component, 0 black.</summary>
    Gray,

    /// <summary>Red, green and blue.</summary>
    Rgb,

    /// <summary>Cyan, magenta, yellow and black inks.</summary>
    Cmyk,

    /// <summary>CIE L*a*b*.</summary>
    Lab,

    /// <summary>An index into a palette.</summary>
    Indexed,

    /// <summary>One or more named inks (Separation and DeviceN), 0 being no ink.</summary>
    Inks,

    /// <summary>Given by the image data itself (JPEG 2000), or not known.</summary>
    Unknown,
}
