namespace PiiScanner.Pdf.Layout;

/// <summary>Something to be put into reading order: a piece of a line, a whole table, or what a frame holds.</summary>
/// <param name="Frame">Its box in the frame of the reading direction.</param>
/// <param name="Line">The line, or null.</param>
/// <param name="Blocks">Blocks that are in order already; empty for a line.</param>
internal sealed record LayoutItem(PdfBox Frame, PdfLine? Line, IReadOnlyList<PdfBlock> Blocks);
