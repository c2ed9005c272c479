using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;

namespace PiiScanner.Formats.Pdf;

/// <summary>What was seen on a page, and on those behind it while a list goes on over them, as sections of the document.</summary>
internal sealed class ScanStretch(PdfSession session)
{
    // Of the page's width: how far the columns of a list may move from page to page of a scan.
    private const double MaxShift = 0.06;

    /// <summary>The sections of what was seen on pages, tables over pages joined.</summary>
    /// <param name="pages">Pages one behind the other.</param>
    public IEnumerable<DocumentSection> Read(IReadOnlyList<PageView> pages)
    {
        var open = new List<TableRow>();
        foreach (var view in pages)
        {
            var sections = Sections(view).ToList();
            for (var i = 0; i < sections.Count; i++)
            {
                if (sections[i] is not TableSection table)
                {
                    // A page number or a running head stands between the parts of a list.
                    if (open.Count > 0 && !GoesOn(open, sections, i, view))
                    {
                        yield return new TableSection([.. open]);
                        open.Clear();
                    }

                    yield return sections[i];
                    continue;
                }

                var rows = table.Rows.ToList();
                if (open.Count > 0 && Continues(open, rows, view.Page.Width)) rows = WithoutHeading(open, rows);
                else if (open.Count > 0)
                {
                    yield return new TableSection([.. open]);
                    open.Clear();
                }

                open.AddRange(rows.Select((row, n) => row with { Index = open.Count + n }).ToList());
            }
        }

        if (open.Count > 0) yield return new TableSection([.. open]);
    }

    private IEnumerable<DocumentSection> Sections(PageView view)
    {
        foreach (var (page, place) in view.Scan?.Pictures ?? [])
        {
            var sections = new PictureSections(page, place, () => session.Next++);
            foreach (var gap in sections.Gaps()) session.Report(gap);
            foreach (var notice in sections.Notices()) session.Report(notice);
            foreach (var section in sections.Read()) yield return section;
        }
    }

    // Few words at the edge of the page, and the list behind them.
    private static bool GoesOn(List<TableRow> open, List<DocumentSection> sections, int at, PageView view)
    {
        if (sections[at] is not TextSection text || text.Blocks.Count() > 2 || text.Blocks.Any(b => b.Text.Length > 60)) return false;
        var height = view.Page.Height;
        if (!text.Blocks.All(b => b.Location.Box is { } box && (box.Y + box.Height < 0.1 * height || box.Y > 0.9 * height))) return false;
        return at + 1 == sections.Count || (sections[at + 1] is TableSection next && Continues(open, next.Rows.ToList(), view.Page.Width));
    }

    private static bool Continues(List<TableRow> open, List<TableRow> rows, double width)
    {
        var (above, below) = (Places(open), Places(rows));
        if (above.Count == 0 || below.Count == 0 || below.Keys.Max() > above.Keys.Max()) return false;
        return below.All(c => above.TryGetValue(c.Key, out var place) && Math.Abs(place - c.Value) < MaxShift * width);
    }

    // Where the columns begin, by the cells furthest left.
    private static Dictionary<int, double> Places(List<TableRow> rows) =>
        rows.SelectMany(r => r.Cells).Where(c => c.Block.Location.Box is not null && c.ColumnSpan == 1)
            .GroupBy(c => c.Column).ToDictionary(g => g.Key, g => g.Min(c => c.Block.Location.Box!.Value.X));

    private static List<TableRow> WithoutHeading(List<TableRow> open, List<TableRow> rows) =>
        rows.Count > 0 && Words(rows[0]) == Words(open[0]) ? rows.GetRange(1, rows.Count - 1) : rows;

    private static string Words(TableRow row) => string.Join('\t', row.Cells.Select(c => c.Block.Text));
}
