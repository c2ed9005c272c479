namespace PiiScanner.Formats.Pdf;

/// <summary>Why a page could not be drawn.</summary>
internal enum RenderFailure
{
    /// <summary>It was drawn.</summary>
    None,

    /// <summary>The program that draws is not installed.</summary>
    Missing,

    /// <summary>It took too long, or its picture is too large.</summary>
    Limit,

    /// <summary>The program ended without a picture.</summary>
    Failed,
}
