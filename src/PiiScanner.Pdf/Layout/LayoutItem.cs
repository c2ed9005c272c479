namespace PiiScanner.Pdf.Layout;

/// <summary>Something to be put into reading order: a piece of a line, or a whole table.</summary>
/// <param name="Frame">Its box in the frame of the reading direction.</param>
/// <param name="Line">The line, or null.</param>
/// <param name="Table">The table, or null.</param>
internal sealed record LayoutItem(PdfBox Frame, PdfLine? Line, PdfTable? Table);
