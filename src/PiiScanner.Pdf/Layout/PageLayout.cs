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
        PdfHidden.InvisibleMode | PdfHidden.OffPage | PdfHidden.OptionalContent | PdfHidden.Clipped | PdfHidden.HiddenAnnotation | PdfHidden.Aside;

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
        var page = toFrame.Apply(content.PageBox);
        var rules = frame.IsUpright ? RuleFinder.Find(content.Shapes, toFrame, content.PageBox) : new RuleFinder();
        var closed = new List<PdfBox>();
        var tables = RuledTableBuilder.Build(RuledGrid.Find(rules, closed), words, toFrame, isHidden);
        var items = tables.ConvertAll(t => new LayoutItem(t.Frame, null, [t.Table]));
        var frames = frame.IsUpright ? FrameFinder.Find(closed, content.Shapes, toFrame, page) : new FrameFinder([]);
        var region = new RegionLayout(toFrame, rules, isHidden);
        foreach (var box in frames.Frames)
        {
            if (frames.Take(box, words) is not { } inside) continue;
            var inner = items.FindAll(i => box.Contains(i.Frame.CenterX, i.Frame.CenterY) && i.Frame.Width <= box.Width);
            items.RemoveAll(inner.Contains);
            items.Add(new LayoutItem(box, null, region.Arrange(inside, inner)));
        }

        var rest = before is { IsRuled: false, IsHidden: false } && tables.Count == 0 ? new ContinuedTable(before, toFrame.Invert(), page) : null;
        blocks.AddRange(region.Arrange(words, items, rest));
    }
}
