namespace PiiScanner.Formats.Pdf;

/// <summary>What of a page has to be looked at, because its text does not tell.</summary>
internal enum ScanNeed
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The pictures on a page whose text is sound.</summary>
    Pictures,

    /// <summary>The whole page.</summary>
    Page,
}
