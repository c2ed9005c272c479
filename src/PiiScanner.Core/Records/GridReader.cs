using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Brings the rows of a table into normal form. A legacy encoding is decided over the first rows and then holds for the table's short cells.</summary>
internal static class GridReader
{
    private const int Lookahead = 40;

    /// <summary>The rows in normal form, pulled.</summary>
    public static IEnumerable<GridRow> Read(IEnumerable<TableRow> rows)
    {
        var ahead = new List<TableRow>();
        LegacyEncoding? encoding = null;
        var decided = false;
        foreach (var row in rows)
        {
            if (decided)
            {
                yield return Normal(row, encoding);
                continue;
            }

            ahead.Add(row);
            if (ahead.Count < Lookahead) continue;
            encoding = Decide(ahead);
            decided = true;
            foreach (var waiting in ahead) yield return Normal(waiting, encoding);
            ahead.Clear();
        }

        if (decided) yield break;
        encoding = Decide(ahead);
        foreach (var waiting in ahead) yield return Normal(waiting, encoding);
    }

    private static LegacyEncoding? Decide(List<TableRow> rows)
    {
        var texts = rows.SelectMany(row => row.Cells).Select(cell => cell.Block.Text).Where(HasHighLatin).Take(400).ToList();
        if (texts.Count > 0) return LegacyEncoding.Detect(texts);
        // VIQR is plain ASCII: "Nguye^~n". Its marks in several cells, or it is not looked for.
        var marked = rows.SelectMany(row => row.Cells).Select(cell => cell.Block.Text).Where(HasViqrMarks).Take(400).ToList();
        return marked.Count >= 3 && LegacyEncoding.Detect(marked) is { Name: "viqr" } viqr ? viqr : null;
    }

    private static bool HasViqrMarks(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is '^' or '~' or '`' or '(' or '+' or '\'' or '?' or '.' && char.IsLetter(text[i - 1]) && (i + 1 == text.Length || !char.IsDigit(text[i + 1])) && text.IndexOf('@') < 0) return true;
        }

        return false;
    }

    private static bool HasHighLatin(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u0080' and <= '\u00FF' or >= '\u0152' and <= '\u2122' or >= '\uF000' and <= '\uF0FF') return true;
        }

        return false;
    }

    private static GridRow Normal(TableRow row, LegacyEncoding? encoding)
    {
        var cells = new List<GridCell>(row.Cells.Count);
        foreach (var cell in row.Cells)
        {
            var text = TextNormalizer.Normalize(cell.Block, encoding);
            if (cell.Column == 0) text = LineFields.WithoutNumber(text);
            cells.Add(new GridCell(cell.Column, text, cell.ColumnSpan, cell.RowSpan));
        }

        return new GridRow(row.Index, cells, row.IsHeader);
    }
}
