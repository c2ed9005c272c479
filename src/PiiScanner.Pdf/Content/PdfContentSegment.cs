namespace PiiScanner.Pdf;

/// <summary>Which stream a part of the joined content came from.</summary>
/// <param name="Stream">The stream's object number.</param>
/// <param name="Start">First byte within the joined content.</param>
/// <param name="Length">Number of decoded bytes.</param>
public readonly record struct PdfContentSegment(PdfObjectId Stream, int Start, int Length);
