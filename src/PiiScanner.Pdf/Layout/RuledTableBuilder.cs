namespace PiiScanner.Pdf.Layout;

/// <summary>Fills grids of ruling lines with the words that stand in their cells.</summary>
internal static class RuledTableBuilder
{
    // In units of the font size.
    private const double MaxBlank = 0.7;
    private const double MinOver = 0.1;

    /// <summary>Makes tables; the words used are taken out of the list.</summary>
    public static List<(PdfTable Table, PdfBox Frame)> Build(List<RuledGrid> grids, List<PdfWord> words, PdfMatrix toFrame, bool isHidden)
    {
        var tables = new List<(PdfTable, PdfBox)>();
        var toPage = toFrame.Invert();
        // From left to right, whatever the order they were drawn in.
        if (grids.Count > 0) Order(words);
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

    private static void Order(List<PdfWord> words)
    {
        var rows = LineBuilder.Rows(words);
        words.Clear();
        foreach (var row in rows) words.AddRange(row);
    }

    private static List<PdfWord> TakeWords(RuledGrid grid, List<PdfWord> words)
    {
        var box = grid.Box;
        var inside = new List<PdfWord>();
        var kept = 0;
        PdfWord? last = null;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            // A text may run out of the last cell of its row.
            var isInside = box.Contains(word.Frame.CenterX, word.Baseline + 0.3 * word.Size) || (last is not null && word.Frame.Left > box.Right - word.Size && GoesOn(last, word));
            last = isInside ? word : null;
            if (isInside) inside.Add(word);
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
        var flows = new List<Flow>();
        foreach (var word in words)
        {
            var row = rows - 1 - IndexOf(grid.Rows, word.Baseline + 0.3 * word.Size);
            flows.RemoveAll(f => Math.Abs(f.Last.Baseline - word.Baseline) > f.Last.Size);
            foreach (var part in WordSplitter.Split(word, toFrame, x => owner[row * columns + IndexOf(grid.Columns, x)]))
            {
                // A text that leaves its cell, in the middle of a word, belongs to none of the cells it runs over.
                var flow = flows.Find(f => GoesOn(f.Last, part) && (f.IsOver || part.Frame.Left < f.Right - MinOver * part.Size));
                if (flow is null)
                {
                    var cell = owner[row * columns + IndexOf(grid.Columns, part.Frame.CenterX)];
                    flows.Add(flow = new Flow(cell, grid.Columns[ranges[cell].Column + ranges[cell].ColumnSpan], part));
                }

                contents[flow.Cell].Add(part);
                flow.Take(part);
            }
        }

        return contents;
    }

    // The next word of the same text, one blank further.
    private static bool GoesOn(PdfWord before, PdfWord word)
    {
        var gap = word.Frame.Left - before.Frame.Right;
        if (Math.Abs(word.Baseline - before.Baseline) > 0.1 * word.Size || gap < -0.2 * word.Size || gap > MaxBlank * word.Size) return false;
        var (first, last) = (word.Glyphs[0].Run, before.Glyphs[^1].Run);
        // Letters a font lacks are drawn by another one, and may begin or end a word.
        if (ReferenceEquals(first, last) || ReferenceEquals(before.Glyphs[0].Run, first) || ReferenceEquals(last, word.Glyphs[^1].Run)) return true;
        return before.PrecedesBlank && word.FollowsBlank && last.Piece == first.Piece;
    }

    /// <summary>A text on its line, word by word.</summary>
    private sealed class Flow(int cell, double right, PdfWord first)
    {
        public int Cell => cell;

        /// <summary>Right edge of the cell it began in.</summary>
        public double Right => right;

        public PdfWord Last { get; private set; } = first;

        /// <summary>Whether it has run over that edge.</summary>
        public bool IsOver { get; private set; }

        public void Take(PdfWord word)
        {
            Last = word;
            IsOver |= word.Frame.Right > right + MinOver * word.Size;
        }
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
