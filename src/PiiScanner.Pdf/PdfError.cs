namespace PiiScanner.Pdf;

/// <summary>Why a document could not be opened or read.</summary>
public enum PdfError
{
    /// <summary>The bytes hold no PDF header and no PDF objects.</summary>
    NotPdf,

    /// <summary>The document is encrypted, and the given password (or the empty one) does not open it.</summary>
    Encrypted,

    /// <summary>The document is encrypted by a method this library does not know.</summary>
    UnsupportedEncryption,

    /// <summary>A limit of <see cref="PdfLimits"/> was passed.</summary>
    LimitExceeded,

    /// <summary>The structure is broken beyond repair: no page tree was found.</summary>
    Damaged,
}
