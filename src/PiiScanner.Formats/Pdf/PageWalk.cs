using PiiScanner.Core.Text;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>Walks the pages of a document: running text and tables in reading order, and what stands on a page unseen.</summary>
internal sealed class PageWalk(PdfSession session, PdfDocument pdf)
{
    // Pages of a scan held at a time while a list may go on over them.
    private const int MostScans = 64;

    private readonly List<TextBlock> _text = [];
    private string? _part;

    /// <summary>The sections of all pages, pulled.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        var sides = SidePages.Find(session, pdf);
        var view = session.Load(pdf, 0, judge: true);
        var at = 0;
        while (view is not null)
        {
            PageView? following = null;
            if (view.Scan is { IsWholePage: true })
            {
                var seen = new List<PageView> { view };
                while ((following = session.Load(pdf, sides.Below(seen[^1].Page.Index), judge: true)) is { Scan.IsWholePage: true } && seen.Count < MostScans) seen.Add(following);
                foreach (var section in Seen(seen)) yield return section;
                (view, at) = (following, 0);
                continue;
            }

            while (at < view.Layout.Blocks.Count)
            {
                var block = view.Layout.Blocks[at];
                if (block is not PdfTable)
                {
                    if (Add(view, block) is { } full) yield return full;
                    at++;
                    continue;
                }

                if (Flush() is { } before) yield return before;
                var part = PartOf(view, block);
                var stretch = new TableStretch(session, pdf, sides, view, at, part, session.Next);
                yield return new TableSection(stretch.Rows()) { Part = part };
                var end = stretch.Ended ?? Drain(stretch);
                session.Next = end.Ordinal;
                foreach (var (page, passed) in end.Passed)
                    if (Add(page, passed) is { } full) yield return full;
                foreach (var page in end.Left)
                    foreach (var section in Beside(page)) yield return section;
                (view, at, following) = (end.View, end.Block, end.Following);
            }

            foreach (var section in Beside(view)) yield return section;
            (view, at) = (following ?? session.Load(pdf, sides.Below(view.Page.Index), judge: true), 0);
        }

        foreach (var section in BesideTables(sides)) yield return section;
    }

    // The tables of these pages were read with the pages they belong to; a heading that reaches over them was not.
    private IEnumerable<DocumentSection> BesideTables(SidePages sides)
    {
        foreach (var index in sides.Right)
        {
            if (session.Load(pdf, index, judge: true) is not { } view) yield break;
            var table = SidePages.Table(view);
            foreach (var block in view.Layout.Blocks)
                if (!ReferenceEquals(block, table) && (block.IsHidden || view.Layout.Blocks.Contains(table)) && Add(view, block) is { } full) yield return full;
            foreach (var section in Beside(view)) yield return section;
        }
    }

    // What a page holds beside its text: what its pictures show, and texts that stand for others.
    private IEnumerable<DocumentSection> Beside(PageView view)
    {
        if (Flush() is { } rest) yield return rest;
        foreach (var section in new ScanStretch(session).Read([view])) yield return section;
        if (Alternates(view) is { } alternates) yield return alternates;
    }

    // Pages that were looked at; of their own letters only what nobody saw there.
    private IEnumerable<DocumentSection> Seen(List<PageView> pages)
    {
        if (Flush() is { } before) yield return before;
        foreach (var section in new ScanStretch(session).Read(pages)) yield return section;
        foreach (var view in pages)
        {
            var difference = new LayerDifference(view.Scan?.Pictures.Select(p => p.Page) ?? []);
            foreach (var block in view.Layout.Blocks)
                if ((block is not PdfParagraph paragraph || difference.IsNew(paragraph.Text)) && Add(view, block, difference) is { } full) yield return full;
            if (Flush() is { } rest) yield return rest;
            if (Alternates(view) is { } alternates) yield return alternates;
        }
    }

    private static TableStretch.End Drain(TableStretch stretch)
    {
        foreach (var _ in stretch.Rows()) continue;
        return stretch.Ended ?? throw new InvalidOperationException("The rows were pulled to their end.");
    }

    private TextSection? Add(PageView view, PdfBlock block, LayerDifference? difference = null)
    {
        var part = PartOf(view, block);
        var full = part == _part ? null : Flush();
        _part = part;
        var made = block switch
        {
            PdfParagraph paragraph => session.Blocks.Paragraph(view, paragraph, part, session.Next),
            PdfTable table => Lines(view, table, part, difference),
            _ => [],
        };
        foreach (var text in made)
        {
            _text.Add(text);
            session.Next++;
        }

        return full;
    }

    // A hidden table between the pages of another table: its rows cannot stand in that table's section.
    private IEnumerable<TextBlock> Lines(PageView view, PdfTable table, string? part, LayerDifference? difference)
    {
        var ordinal = session.Next;
        foreach (var row in table.Cells.Where(c => c.Lines.Count > 0).GroupBy(c => c.Row))
        {
            if (difference is not null && !difference.IsNew(string.Join(' ', row.Select(c => c.Text)))) continue;
            var box = row.Select(c => c.Box).Aggregate((a, b) => a.Union(b));
            foreach (var piece in session.Blocks.Text(string.Join("; ", row.Select(c => c.Text)), BlockMaker.At(view, box, part), ordinal))
            {
                ordinal++;
                yield return piece;
            }
        }
    }

    private TextSection? Alternates(PageView view)
    {
        var texts = view.Layout.Content.MarkedContents.SelectMany(m => new[] { m.IsActualTextDrawn ? null : m.ActualText, m.Alternate, m.Expansion }).OfType<string>().Where(t => !string.IsNullOrWhiteSpace(t)).Distinct();
        _part = DocumentParts.AltText;
        foreach (var text in texts)
        {
            foreach (var piece in session.Blocks.Text(text, new Location { Page = view.Number, Part = _part }, session.Next))
            {
                _text.Add(piece);
                session.Next++;
            }
        }

        return Flush();
    }

    private TextSection? Flush()
    {
        if (_text.Count == 0) return null;
        var section = new TextSection([.. _text]) { Part = _part };
        _text.Clear();
        return section;
    }

    private static string? PartOf(PageView view, PdfBlock block) => block.IsHidden && !IsScanLayer(view, block) ? DocumentParts.HiddenText : null;

    private static bool IsScanLayer(PageView view, PdfBlock block)
    {
        var lines = block switch
        {
            PdfParagraph paragraph => paragraph.Lines,
            PdfTable table => table.Cells.SelectMany(c => c.Lines),
            _ => [],
        };
        return view.Pictures.Count > 0 && lines.SelectMany(l => l.Words).Any(w => w.Glyphs.Any(view.IsScanLayer));
    }
}
