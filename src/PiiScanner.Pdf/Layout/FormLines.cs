namespace PiiScanner.Pdf.Layout;

/// <summary>Tells the lines of forms and cards, a label with its value, from the rows of a list.</summary>
internal static class FormLines
{
    // In units of the font size: no blank within a cell is wider.
    private const double PieceGap = 1.3;

    // Words of a label at most, and how many of the lines must be of a form.
    private const int MostWords = 6;
    private const int FewWords = 3;
    private const double Most = 0.6;

    /// <summary>Whether a word that stands far behind another one begins the value of the label before it.</summary>
    /// <param name="last">The word before.</param>
    /// <param name="row">Words from left to right.</param>
    /// <param name="at">Place of the word.</param>
    /// <param name="gap">Width in units of the font size that ends a piece of the row.</param>
    public static bool IsValueOf(PdfWord last, List<PdfWord> row, int at, double gap)
    {
        if (!EndsLabel(last)) return false;
        for (var i = at; i < row.Count; i++)
        {
            if (i > at && row[i].Frame.Left - row[i - 1].Frame.Right > gap * row[i].Size) break;
            // Another label, as few words are: the field before it is empty.
            if (i < at + FewWords && EndsLabel(row[i])) return false;
        }

        return true;
    }

    /// <summary>Whether what stands side by side are cards: in each column a label and its value on almost every line.</summary>
    public static bool AreCards(IReadOnlyList<List<PdfLine>> columns) => columns.All(c => c.Count(IsField) >= Most * c.Count);

    /// <summary>Whether most lines hold two fields whose places differ from line to line, so that a value and the next label stand in one column.</summary>
    /// <param name="rows">The cells of each line.</param>
    public static bool ArePairs(IReadOnlyList<List<PdfLine>> rows) => rows.Count(IsPairs) is var pairs && pairs > 1 && 2 * pairs >= rows.Count;

    /// <summary>Whether a gap between columns lies behind labels, so that what stands right of it are their values.</summary>
    public static bool IsLabelGap(Gutter gutter, List<List<PdfWord>> rows)
    {
        var (all, labels) = (0, 0);
        for (var i = gutter.FirstRow; i <= gutter.LastRow && i < rows.Count; i++)
        {
            var at = rows[i].FindIndex(w => w.Frame.CenterX > gutter.Middle);
            if (at <= 0) continue;
            all++;
            if (EndsLabel(rows[i][at - 1])) labels++;
        }

        return labels > 0 && labels >= Most * all;
    }

    /// <summary>Whether a line begins with a label and goes on with its value.</summary>
    public static bool IsField(PdfLine line)
    {
        for (var i = 0; i + 1 < line.Words.Count && i < MostWords; i++)
            if (EndsLabel(line.Words[i])) return true;
        return false;
    }

    private static bool EndsLabel(PdfWord word) => word.Text[^1] == ':';

    private static bool IsPairs(List<PdfLine> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0 && cells[i].Words.Count > 2 && EndsLabel(cells[i].Words[^1]) && EndsLabel(cells[i - 1].Words[^1])) return true;
            if (HoldsLabelBehindGap(cells[i].Words)) return true;
        }

        return false;
    }

    private static bool HoldsLabelBehindGap(IReadOnlyList<PdfWord> words)
    {
        for (var i = 1; i < words.Count; i++)
            if (words[i].Frame.Left - words[i - 1].Frame.Right > PieceGap * words[i].Size && words.Skip(i).Any(EndsLabel)) return true;
        return false;
    }
}
