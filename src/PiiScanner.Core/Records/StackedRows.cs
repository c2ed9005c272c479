using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Parts a row whose cells hold one line for each of several people: "Nhóm 1 | Lê Mẫu⏎Trần Thử⏎… | 05/09/2015⏎16/10/2015⏎…".</summary>
/// <param name="finder">Looks at names.</param>
internal sealed class StackedRows(IValueFinder finder)
{
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

        return stacked < 2 || Split(row) is not { } rows ? [row] : rows;
    }

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
