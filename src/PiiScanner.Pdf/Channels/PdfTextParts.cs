namespace PiiScanner.Pdf;

/// <summary>All texts of a document that stand outside its pages' content.</summary>
/// <param name="Parts">The texts, by channel.</param>
/// <param name="Signatures">Number of signatures; changing the file makes them invalid.</param>
/// <param name="IsTruncated">Whether a limit of <see cref="PdfLimits"/> left some out.</param>
public sealed record PdfTextParts(IReadOnlyList<PdfTextPart> Parts, int Signatures, bool IsTruncated);
