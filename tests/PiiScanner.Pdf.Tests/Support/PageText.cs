namespace PiiScanner.Pdf.Tests.Support;

internal static class PageText
{
    /// <summary>The glyphs' text in the order of drawing.</summary>
    public static string Drawn(PdfPageContent content) => string.Concat(content.Glyphs.Select(g => g.Text));

    /// <summary>Paragraphs as lines; tables with a bar between cells.</summary>
    public static string Read(PdfPageContent content) => string.Join('\n', PageLayout.Analyze(content).Blocks.Select(Block));

    public static string Block(PdfBlock block) => block switch
    {
        PdfParagraph paragraph => paragraph.Text,
        PdfTable table => string.Join('\n', table.Cells.GroupBy(c => c.Row).Select(r => string.Join('|', r.Select(c => c.Text)))),
        _ => throw new ArgumentException("Unknown block.", nameof(block)),
    };
}
