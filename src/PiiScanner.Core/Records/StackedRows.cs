using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Parts a row whose cells hold one line for each of several people: "Nhóm 1 | Lê Mẫu⏎Trần Thử⏎… | 05/09/2015⏎16/10/2015⏎…".</summary>
/// <param name="finder">Looks at names.</param>
/// <param name="headers">Knows labels.</param>
internal sealed class StackedRows(IValueFinder finder, HeaderFinder headers)
{
    private const int MostLines = 60;
    private const int LeastUntold = 3;
    private const double Sure = 0.55;

    /// <summary>The rows of the people; the row itself for one of a single person.</summary>
    /// <param name="row">The row.</param>
    public IEnumerable<GridRow> Part(GridRow row)
    {
        var stacked = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Text.Text.IndexOf('\n') > 0) stacked++;
        }

        return stacked < 2 || (Split(row) ?? SplitForm(row)) is not { } rows ? [row] : rows;
    }

    // "Họ và tên:⏎Ngày sinh:⏎…" in one cell and "Lê Mẫu⏎05/09/2012⏎…" in the next: a form, a row for each label; what stands in the second cell besides is a title.
    private List<GridRow>? SplitForm(GridRow row)
    {
        var filled = row.Cells.Where(cell => cell.Trimmed.Length > 0).ToList();
        if (filled.Count != 2) return null;
        var labels = Lines(filled[0].Text);
        var values = Lines(filled[1].Text);
        if (labels.Count < 2 || values.Count < labels.Count || values.Count > MostLines || labels.Count(IsLabel) * 2 <= labels.Count) return null;
        // Headings broken over lines: "Họ và tên⏎học sinh | Ngày⏎sinh".
        if (filled.Exists(cell => headers.IsHeading(cell.Text)) || values.Exists(IsLabel)) return null;
        var (best, fits) = (0, -1);
        for (var offset = 0; offset <= values.Count - labels.Count; offset++)
        {
            var fit = Enumerable.Range(0, labels.Count).Count(i => headers.KindOf(LabelOf(labels[i])) is { } kind && finder.Fits(kind, values[offset + i], out _));
            if (fit > fits) (best, fits) = (offset, fit);
        }

        if (values.Count > labels.Count && fits < 1) return null;
        GridRow Alone(NormalizedText value) => row with { Cells = [new GridCell(filled[1].Column, value)] };
        return
        [
            .. values.Take(best).Select(Alone),
            .. Enumerable.Range(0, labels.Count).Select(i => row with { Cells = [new GridCell(filled[0].Column, labels[i]), new GridCell(filled[1].Column, values[best + i])] }),
            .. values.Skip(best + labels.Count).Select(Alone),
        ];
    }

    private bool IsLabel(NormalizedText line) => headers.KindOf(LabelOf(line)) is not null || line.Text.TrimEnd().EndsWith(":", StringComparison.Ordinal);

    private static string LabelOf(NormalizedText line) => line.Text.Trim().TrimEnd(':', ' ', '.');

    private List<GridRow>? Split(GridRow row)
    {
        var cells = row.Cells.Select(cell => (Cell: cell, Lines: Lines(cell.Text))).ToList();
        // The first cell that holds names decides whose row it is: behind one pupil stand the two parents.
        var names = cells.Find(cell => cell.Lines.Count > 0 && finder.LookAtName(cell.Lines[0]).Score >= Sure);
        if (names.Cell is null || names.Lines.Count < 2) return null;
        var count = names.Lines.Count;
        if (!names.Lines.TrueForAll(name => CellValueReader.MayBeUnusualName(new GridCell(0, name))) || cells.Count(cell => cell.Lines.Count == count) < 2) return null;
        // Two lines may be one name that was broken.
        var known = names.Lines.Count(name => finder.LookAtName(name).Score >= Sure);
        if (known * 2 < count || count < LeastUntold && known < count) return null;
        return [.. Enumerable.Range(0, count).Select(i => row with { Cells = [.. cells.Select(cell => cell.Lines.Count == count ? new GridCell(cell.Cell.Column, cell.Lines[i], cell.Cell.ColumnSpan) : cell.Cell)] })];
    }

    private static List<NormalizedText> Lines(NormalizedText text)
    {
        var lines = new List<NormalizedText>();
        for (var start = 0; start <= text.Text.Length;)
        {
            var end = text.Text.IndexOf('\n', start);
            if (end < 0) end = text.Text.Length;
            if (text.Text.Substring(start, end - start).Trim().Length > 0) lines.Add(Fields.Slice(text, start, end - start));
            start = end + 1;
        }

        return lines;
    }
}
