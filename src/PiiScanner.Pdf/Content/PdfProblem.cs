namespace PiiScanner.Pdf;

/// <summary>Something that was not read, or not fully.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Object">The object it happened to; <see cref="PdfObjectId.None"/> where it has no number.</param>
public readonly record struct PdfProblem(PdfProblemKind Kind, PdfObjectId Object);
