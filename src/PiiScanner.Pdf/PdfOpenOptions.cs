namespace PiiScanner.Pdf;

/// <summary>How to open a document.</summary>
public sealed record PdfOpenOptions
{
    /// <summary>User or owner password. Default null: only the empty password is tried.</summary>
    public string? Password { get; init; }

    /// <summary>What the document may cost. Default <see cref="PdfLimits.Default"/>.</summary>
    public PdfLimits Limits { get; init; } = PdfLimits.Default;
}
