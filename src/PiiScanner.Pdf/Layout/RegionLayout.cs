namespace PiiScanner.Pdf.Layout;

/// <summary>Puts the words of a page, or of a frame on it, into paragraphs and tables in reading order.</summary>
internal sealed class RegionLayout(PdfMatrix toFrame, RuleFinder rules, bool isHidden)
{
    // A gap between words, in units of the font size, beyond which they belong to different pieces of a row.
    private const double PieceGap = 1.3;

    /// <summary>The blocks in order.</summary>
    /// <param name="words">The words.</param>
    /// <param name="items">What was put together already.</param>
    /// <param name="continued">Takes the rest of a table from the page before; or null.</param>
    public List<PdfBlock> Arrange(List<PdfWord> words, List<LayoutItem> items, ContinuedTable? continued = null)
    {
        var rows = LineBuilder.Rows(words);
        GluedCells.Cut(rows, toFrame);
        var tables = new List<(PdfTable Table, PdfBox Frame)>();
        if (continued?.Take(rows) is { } rest) tables.Add(rest);
        var gutters = GutterFinder.Find(rows);
        var cuts = rules.Vertical.ConvertAll(r => new PdfBox(r.At, r.From, r.At, r.To));
        foreach (var gutter in gutters)
            if (!FormLines.IsLabelGap(gutter, rows)) cuts.Add(new PdfBox(gutter.Middle, rows[gutter.LastRow][0].Baseline, gutter.Middle, rows[gutter.FirstRow][0].Baseline + rows[gutter.FirstRow][0].Size));
        tables.AddRange(new AlignedTableFinder(toFrame.Invert(), isHidden).Take(rows, gutters));
        var pieces = rows.SelectMany(r => LineBuilder.Segments(r, PieceGap, cuts));
        List<LayoutItem> all = [.. pieces.Select(l => new LayoutItem(l.Frame, l, [])), .. tables.Select(t => new LayoutItem(t.Frame, null, [t.Table])), .. items];
        return [.. ColumnCutter.Cut(all).SelectMany(region => ParagraphBuilder.Build(region, isHidden))];
    }
}
