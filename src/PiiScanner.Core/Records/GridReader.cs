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
            encoding = SectionEncoding.Of(ahead.SelectMany(waiting => waiting.Cells).Select(cell => cell.Block.Text));
            decided = true;
            foreach (var waiting in ahead) yield return Normal(waiting, encoding);
            ahead.Clear();
        }

        if (decided) yield break;
        encoding = SectionEncoding.Of(ahead.SelectMany(waiting => waiting.Cells).Select(cell => cell.Block.Text));
        foreach (var waiting in ahead) yield return Normal(waiting, encoding);
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
