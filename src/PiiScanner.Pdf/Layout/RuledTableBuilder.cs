namespace PiiScanner.Pdf.Layout;

/// <summary>Fills grids of ruling lines with the words that stand in their cells.</summary>
internal static class RuledTableBuilder
{
    /// <summary>Makes tables; the words used are taken out of the list.</summary>
    public static List<(PdfTable Table, PdfBox Frame)> Build(List<RuledGrid> grids, List<PdfWord> words, PdfMatrix toFrame, bool isHidden)
    {
        var tables = new List<(PdfTable, PdfBox)>();
        var toPage = toFrame.Invert();
        // The smallest grid around a word holds it, so that a table in a cell keeps its own words.
        foreach (var grid in grids.OrderBy(g => g.Box.Width * g.Box.Height))
        {
            var ranges = grid.Cells();
            if (ranges.Count < 2) continue;
            var inside = TakeWords(grid, words);
            if (inside.Count == 0) continue;
            var contents = Distribute(grid, ranges, inside, toFrame);
            if (contents.Count(c => c.Count > 0) < 2 && ranges.Count < 4)
            {
                words.AddRange(inside);
                continue;
            }

            var cells = new List<PdfTableCell>(ranges.Count);
            for (var i = 0; i < ranges.Count; i++)
            {
                var (column, row, columnSpan, rowSpan) = ranges[i];
                var frame = BoxOf(grid, ranges[i]);
                var lines = LineBuilder.Rows(contents[i]).ConvertAll(r => new PdfLine(r));
                cells.Add(new PdfTableCell(row, column, rowSpan, columnSpan, toPage.Apply(frame), frame, lines));
            }

            tables.Add((new PdfTable(toPage.Apply(grid.Box), grid.Rows.Count - 1, grid.Columns, true, cells) { IsHidden = isHidden }, grid.Box));
        }

        return tables;
    }

    private static List<PdfWord> TakeWords(RuledGrid grid, List<PdfWord> words)
    {
        var box = grid.Box;
        var inside = new List<PdfWord>();
        var kept = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (box.Contains(word.Frame.CenterX, word.Baseline + 0.3 * word.Size)) inside.Add(word);
            else words[kept++] = word;
        }

        words.RemoveRange(kept, words.Count - kept);
        return inside;
    }

    private static List<List<PdfWord>> Distribute(RuledGrid grid, List<(int Column, int Row, int ColumnSpan, int RowSpan)> ranges, List<PdfWord> words, PdfMatrix toFrame)
    {
        var (columns, rows) = (grid.Columns.Count - 1, grid.Rows.Count - 1);
        var owner = new int[columns * rows];
        for (var i = 0; i < ranges.Count; i++)
            for (var row = ranges[i].Row; row < ranges[i].Row + ranges[i].RowSpan; row++)
                for (var column = ranges[i].Column; column < ranges[i].Column + ranges[i].ColumnSpan; column++) owner[row * columns + column] = i;
        var contents = ranges.ConvertAll(_ => new List<PdfWord>());
        foreach (var word in words)
        {
            var row = rows - 1 - IndexOf(grid.Rows, word.Baseline + 0.3 * word.Size);
            foreach (var part in WordSplitter.Split(word, toFrame, x => owner[row * columns + IndexOf(grid.Columns, x)]))
                contents[owner[row * columns + IndexOf(grid.Columns, part.Frame.CenterX)]].Add(part);
        }

        return contents;
    }

    private static int IndexOf(List<double> edges, double at)
    {
        var index = edges.BinarySearch(at);
        return Math.Clamp(index >= 0 ? index : ~index - 1, 0, edges.Count - 2);
    }

    private static PdfBox BoxOf(RuledGrid grid, (int Column, int Row, int ColumnSpan, int RowSpan) range)
    {
        var last = grid.Rows.Count - 1;
        return new(grid.Columns[range.Column], grid.Rows[last - range.Row - range.RowSpan], grid.Columns[range.Column + range.ColumnSpan], grid.Rows[last - range.Row]);
    }
}
