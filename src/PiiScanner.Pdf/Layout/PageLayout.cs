using PiiScanner.Pdf.Layout;

namespace PiiScanner.Pdf;

/// <summary>
/// The text of a page as people read it: paragraphs and tables in reading order, found by where glyphs and ruling lines stand and never by the order
/// in which they were drawn. Boxes are in points, origin at the bottom-left corner of the shown page.
/// </summary>
public sealed class PageLayout
{
    // Text drawn so that it cannot be seen is a layer of its own: it often lies at the same place as what is seen.
    private const PdfHidden LayerOfItsOwn =
        PdfHidden.InvisibleMode | PdfHidden.OffPage | PdfHidden.OptionalContent | PdfHidden.Clipped | PdfHidden.HiddenAnnotation;

    // A gap between words, in units of the font size, beyond which they belong to different pieces of a row.
    private const double PieceGap = 1.3;

    private PageLayout(PdfPageContent content, IReadOnlyList<PdfBlock> blocks) => (Content, Blocks) = (content, blocks);

    /// <summary>The page that was analysed.</summary>
    public PdfPageContent Content { get; }

    /// <summary>Paragraphs and tables in reading order; those of hidden text come last.</summary>
    public IReadOnlyList<PdfBlock> Blocks { get; }

    /// <summary>Analyses a page.</summary>
    /// <param name="content">What the page draws.</param>
    /// <param name="cancel">Ends the analysis early.</param>
    /// <exception cref="ArgumentNullException">There is no content.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static PageLayout Analyze(PdfPageContent content, CancellationToken cancel = default) => Analyze(content, null, cancel);

    /// <summary>Analyses a page that may begin with the rest of a table.</summary>
    /// <param name="content">What the page draws.</param>
    /// <param name="before">The table at the end of the page before, or null.</param>
    /// <param name="cancel">Ends the analysis early.</param>
    /// <exception cref="ArgumentNullException">There is no content.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static PageLayout Analyze(PdfPageContent content, PdfTable? before, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var blocks = new List<PdfBlock>();
        var cutCells = CutCells.Find(content.Glyphs);
        foreach (var isHidden in (ReadOnlySpan<bool>)[false, true])
        {
            if (isHidden && !content.Glyphs.Any(g => (g.Hidden & LayerOfItsOwn) != 0)) continue;
            var layer = LetterSource.Collect(content.Glyphs, g => IsOfHiddenLayer(g, cutCells) == isHidden, cutCells);
            // The main direction first, then the others (a stamp along the margin) by their angle.
            foreach (var (frame, words) in layer.OrderByDescending(f => f.Value.Letters).ThenBy(f => f.Key.Degrees))
            {
                cancel.ThrowIfCancellationRequested();
                AddBlocks(content, frame, words.Finish(), isHidden, blocks.Count == 0 && !isHidden ? before : null, blocks);
            }
        }

        return new PageLayout(content, blocks);
    }

    // What a cell cuts off belongs to what it shows.
    private static bool IsOfHiddenLayer(PdfGlyph glyph, IReadOnlyDictionary<PdfTextRun, CutCell> cutCells) => (glyph.Hidden & LayerOfItsOwn) switch
    {
        PdfHidden.None => false,
        PdfHidden.Clipped or PdfHidden.OffPage => !cutCells.ContainsKey(glyph.Run),
        _ => true,
    };

    /// <summary>
    /// The visible text of the page as a table of one column with a row for each line; null where it holds tables. What stands side by side on other pages needs this: a lone
    /// column cannot be told from running text on its own page.
    /// </summary>
    public PdfTable? AsColumn()
    {
        var cells = new List<PdfTableCell>();
        foreach (var block in Blocks.Where(b => !b.IsHidden))
        {
            if (block is not PdfParagraph paragraph) return null;
            foreach (var line in paragraph.Lines) cells.Add(new PdfTableCell(cells.Count, 0, 1, 1, line.Box, line.Frame, [line]));
        }

        if (cells.Count == 0) return null;
        var box = cells.Select(c => c.Box).Aggregate((a, b) => a.Union(b));
        return new PdfTable(box, cells.Count, [box.Left, box.Right], false, cells) { TextExtents = [(box.Left, box.Right)] };
    }

    private static void AddBlocks(PdfPageContent content, ReadingFrame frame, List<PdfWord> words, bool isHidden, PdfTable? before, List<PdfBlock> blocks)
    {
        var toFrame = frame.Matrix;
        var rules = frame.IsUpright ? RuleFinder.Find(content.Shapes, toFrame, content.PageBox) : new RuleFinder();
        var tables = RuledTableBuilder.Build(RuledGrid.Find(rules), words, toFrame, isHidden);
        var rows = LineBuilder.Rows(words);
        GluedCells.Cut(rows, toFrame);
        if (before is { IsRuled: false, IsHidden: false } && tables.Count == 0 && new ContinuedTable(before, toFrame.Invert(), toFrame.Apply(content.PageBox)).Take(rows) is { } rest) tables.Add(rest);
        var gutters = GutterFinder.Find(rows);
        var cuts = rules.Vertical.ConvertAll(r => new PdfBox(r.At, r.From, r.At, r.To));
        foreach (var gutter in gutters)
            cuts.Add(new PdfBox(gutter.Middle, rows[gutter.LastRow][0].Baseline, gutter.Middle, rows[gutter.FirstRow][0].Baseline + rows[gutter.FirstRow][0].Size));
        tables.AddRange(new AlignedTableFinder(toFrame.Invert(), isHidden).Take(rows, gutters));
        var pieces = rows.SelectMany(r => LineBuilder.Segments(r, PieceGap, cuts));
        var items = pieces.Select(l => new LayoutItem(l.Frame, l, null)).ToList();
        items.AddRange(tables.Select(t => new LayoutItem(t.Frame, null, t.Table)));
        foreach (var region in ColumnCutter.Cut(items)) blocks.AddRange(ParagraphBuilder.Build(region, isHidden));
    }
}
