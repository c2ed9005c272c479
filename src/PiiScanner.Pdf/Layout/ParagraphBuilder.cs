namespace PiiScanner.Pdf.Layout;

/// <summary>Joins the lines of one column into paragraphs.</summary>
internal static class ParagraphBuilder
{
    // In units of the font size.
    private const double MaxLeading = 1.75;
    private const double Indent = 0.9;

    /// <summary>Paragraphs and tables of a region in order.</summary>
    public static IEnumerable<PdfBlock> Build(List<LayoutItem> region, bool isHidden)
    {
        var right = region.Where(i => i.Line is not null).Select(i => i.Frame.Right).DefaultIfEmpty(0).Max();
        var open = new List<PdfLine>();
        foreach (var item in region)
        {
            if (open.Count > 0 && (item.Line is null || StartsNew(open, item.Line, right)))
            {
                yield return new PdfParagraph([.. open]) { IsHidden = isHidden };
                open.Clear();
            }

            if (item.Line is not null) open.Add(item.Line);
            foreach (var block in item.Blocks) yield return block;
        }

        if (open.Count > 0) yield return new PdfParagraph([.. open]) { IsHidden = isHidden };
    }

    private static bool StartsNew(List<PdfLine> open, PdfLine line, double right)
    {
        var above = open[^1];
        var size = Math.Max(above.Size, line.Size);
        var pitch = above.Baseline - line.Baseline;
        if (pitch > MaxLeading * size || pitch < 0.3 * size || Math.Abs(above.Size - line.Size) > 0.2 * size) return true;
        if (line.Frame.Left > above.Frame.Left + Indent * size && open.Count > 1) return true;
        if (line.Frame.Left > above.Frame.Right || line.Frame.Right < above.Frame.Left || IsListItem(line)) return true;
        if (IsTitle(above) != IsTitle(line) || LineLook.Differ(above, line)) return true;
        // One field below the other.
        if (FormLines.IsField(above) && FormLines.IsField(line) && char.IsUpper(line.Words[0].Text[0])) return true;
        // The first word would have fitted at the end of the line above: the break is meant.
        return above.Frame.Right + 0.3 * size + line.Words[0].Frame.Width < right - 0.2 * size;
    }

    // Titles are written in capitals, or in bold, and what stands above and below them is not.
    private static bool IsTitle(PdfLine line) => line.Words.Count >= 2 && !line.Words.Any(w => w.Text.Any(char.IsLower)) && line.Words.Count(w => w.Text.Any(char.IsLetter)) >= 2;

    private static bool IsListItem(PdfLine line)
    {
        var text = line.Words[0].Text;
        if (text.Length == 1) return text[0] is '-' or '•' or '–' or '+' or '*' or '·' or '\uF0B7' or '▪' or '○';
        return line.Words.Count > 1 && text.Length <= 4 && text[^1] is '.' or ')' && char.IsAsciiLetterOrDigit(text[0]);
    }
}
