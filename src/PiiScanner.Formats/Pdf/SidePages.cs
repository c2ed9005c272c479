using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>
/// Finds the pages that a spreadsheet too wide for its paper was printed on side by side: the right-hand columns of a list follow on a page of their own, whose
/// rows stand exactly as high as those of the page they belong to.
/// </summary>
internal sealed class SidePages
{
    // What is more is no list that somebody printed so.
    private const int MostPages = 200;
    private const int MinRows = 3;
    private const double MinMatch = 0.8;

    private readonly Dictionary<int, List<int>> _rightOf = [];
    private readonly SortedSet<int> _right = [];

    /// <summary>Pages that belong to the right of others, in order.</summary>
    public IReadOnlyCollection<int> Right => _right;

    /// <summary>Whether a page belongs to the right of another.</summary>
    public bool IsRight(int page) => _right.Contains(page);

    /// <summary>The pages to the right of a page, from left to right.</summary>
    public IReadOnlyList<int> RightOf(int page) => _rightOf.GetValueOrDefault(page) ?? [];

    /// <summary>The page below a page: the next one that is not to the right of another.</summary>
    public int Below(int page)
    {
        do page++;
        while (_right.Contains(page));
        return page;
    }

    /// <summary>Reads the pages of a document that can be a printed spreadsheet.</summary>
    /// <param name="session">What all walkers share.</param>
    /// <param name="pdf">The document.</param>
    public static SidePages Find(PdfSession session, PdfDocument pdf)
    {
        var found = new SidePages();
        var count = pdf.Pages.Count;
        if (count is < 2 or > MostPages || session.Load(pdf, 0, judge: false) is not { } first || TableOf(first) is not { } table) return found;
        // A list on pages below one another ends as it began; no more than its first and last page need be looked at.
        if (session.Load(pdf, count - 1, judge: false) is not { } last || Table(last) is not { } end || IsRestOf(end, table)) return found;
        var pages = new List<SheetPage?> { SheetPage.Of(table, null) };
        for (var i = 1; i < count; i++)
        {
            var before = pages[^1]?.Table;
            if (pages.Count > 1) pages[^1] = pages[^1]?.WithoutTable();
            var view = session.Load(pdf, i, judge: false, before);
            var page = view is not null && Table(view) is { } next ? SheetPage.Of(next, before) : null;
            // Running text: no sheet goes on behind it.
            if (view is null || page is null || (TableOf(view) is null && !pages.Exists(p => Match(p, page)))) break;
            pages.Add(page);
        }

        found.Pair(pages);
        return found;
    }

    // A column or two alone may stand where a list's first columns stand: the rest of a list has most of its columns.
    private static bool IsRestOf(PdfTable table, PdfTable earlier) => 2 * table.ColumnCount > earlier.ColumnCount && table.Continues(earlier);

    // The only table of a page.
    private static PdfTable? TableOf(PageView view) =>
        view.Layout.Blocks.OfType<PdfTable>().Where(t => !t.IsHidden).ToList() is [{ RowCount: >= MinRows } table] ? table : null;

    /// <summary>The table of a page to the right, which may be no more than a column of lines.</summary>
    public static PdfTable? Table(PageView view) => TableOf(view) ?? (view.Layout.AsColumn() is { RowCount: >= MinRows } column ? column : null);

    private void Pair(List<SheetPage?> pages)
    {
        for (var at = 0; at < pages.Count;)
        {
            var length = Run(pages, at);
            var next = at + length;
            while (next + length <= pages.Count && Enumerable.Range(0, length).All(i => Match(pages[at + i], pages[next + i])))
            {
                for (var i = 0; i < length; i++)
                {
                    if (!_rightOf.TryGetValue(at + i, out var right)) _rightOf[at + i] = right = [];
                    right.Add(next + i);
                    _right.Add(next + i);
                }

                next += length;
            }

            at = next;
        }
    }

    private static int Run(List<SheetPage?> pages, int at)
    {
        var length = 1;
        while (at + length < pages.Count && pages[at + length] is { Continues: true }) length++;
        return length;
    }

    private static bool Match(SheetPage? left, SheetPage? right)
    {
        if (left is null || right is null || right.IsNumbered || right.Heading == left.Heading) return false;
        var common = right.Rows.Count(y => left.Rows.Any(other => Math.Abs(other - y) < 2));
        return common >= MinRows && common >= MinMatch * right.Rows.Count && common >= MinMatch * (left.Rows.Count - 1);
    }

    /// <summary>What is kept of a page while pages are compared.</summary>
    /// <param name="Rows">Heights of the rows.</param>
    /// <param name="Heading">The first row: a sheet beside a sheet that begins alike is the next class's list.</param>
    /// <param name="IsNumbered">Whether its first column counts: a list of its own.</param>
    /// <param name="Continues">Whether it is the rest of the table of the page before.</param>
    /// <param name="Table">The table, until the next page was compared with it.</param>
    private sealed record SheetPage(IReadOnlyList<double> Rows, string Heading, bool IsNumbered, bool Continues, PdfTable? Table)
    {
        public static SheetPage Of(PdfTable table, PdfTable? before)
        {
            var rows = new List<double>();
            for (var row = 0; row < table.RowCount; row++)
                if (RowHeights.Of(table, row) is { } middle) rows.Add(middle);
            return new(rows, FirstWords(table), Counts(table), before is not null && IsRestOf(table, before), table);
        }

        public SheetPage WithoutTable() => this with { Table = null };

        private static string FirstWords(PdfTable table) => string.Join('\t', table.Cells.Where(c => c.Row == 0).Select(c => c.Text).Take(2));

        // Three numbers, each one more than the one above.
        private static bool Counts(PdfTable table)
        {
            var (last, steps) = (-1, 0);
            foreach (var cell in table.Cells.Where(c => c.Column == 0))
            {
                var isNumber = int.TryParse(cell.Text.TrimEnd('.'), out var number) && number < 10_000;
                if (isNumber && number == last + 1 && ++steps >= 2) return true;
                last = isNumber ? number : -1;
            }

            return false;
        }
    }
}
