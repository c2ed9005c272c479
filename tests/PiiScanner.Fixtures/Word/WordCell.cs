namespace PiiScanner.Fixtures.Word;

/// <summary>A table cell. Content is paragraph or table markup.</summary>
/// <param name="Columns">Grid columns spanned.</param>
/// <param name="Merge">null, "restart" for the first cell of a vertical span, "continue" for those below it.</param>
public sealed record WordCell(string Content, int Columns = 1, string? Merge = null)
{
    public static WordCell OfText(string text, bool bold = false, int columns = 1, string? merge = null, string? font = null, bool broken = false) =>
        new(WordMarkup.Paragraph(broken ? WordMarkup.BrokenRuns(text, font, bold) : WordMarkup.Run(text, font, bold)), columns, merge);

    /// <summary>A cell holding a table; Word wants a paragraph after it.</summary>
    public static WordCell OfTable(string table) => new(table + "<w:p/>");

    internal string ToXml() =>
        "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>" + (Columns > 1 ? $"<w:gridSpan w:val=\"{Columns}\"/>" : string.Empty) +
        (Merge is null ? string.Empty : Merge == "restart" ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>") + $"</w:tcPr>{Content}</w:tc>";
}
