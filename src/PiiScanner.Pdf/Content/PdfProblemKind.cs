namespace PiiScanner.Pdf;

/// <summary>Why something may be missing from what was read.</summary>
public enum PdfProblemKind
{
    /// <summary>A limit of <see cref="PdfLimits"/> cut the reading short.</summary>
    LimitExceeded,

    /// <summary>Compressed data is broken, or uses an unknown filter.</summary>
    DamagedStream,

    /// <summary>A font, form or image that the content uses is not in the file.</summary>
    MissingResource,

    /// <summary>Forms use one another in a circle.</summary>
    CyclicForm,

    /// <summary>Which glyphs are hidden could not be decided for all of them.</summary>
    VisibilityUnknown,
}
