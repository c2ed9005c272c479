using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>A table turned upright, and the rows of one cell that stood above or below it.</summary>
/// <param name="Rows">Rows of the upright table; the first is its heading, the others have negative numbers because they are no rows of the document.</param>
/// <param name="Aside">Titles and other rows of one cell.</param>
internal sealed record Turned(IReadOnlyList<GridRow> Rows, IReadOnlyList<GridRow> Aside);

/// <summary>Tables turned by a quarter: headings in the first column, one person a column.</summary>
internal static class Transposed
{
    private const int WidestTable = 400;

    private const int LongestHeading = 45;

    private const double LeastName = 0.45;

    /// <summary>The grid turned upright, or null when it is no turned table.</summary>
    /// <param name="rows">All rows of the grid.</param>
    /// <param name="headers">Knows headings.</param>
    /// <param name="finder">Knows names: a row of them beside a heading of names is the surest sign.</param>
    public static Turned? Try(IReadOnlyList<GridRow> rows, HeaderFinder headers, IValueFinder finder)
    {
        var wide = rows.Where(row => row.Cells.Count(cell => cell.Trimmed.Length > 0) >= 2).ToList();
        if (wide.Count < 2) return null;
        var column = wide.Min(row => row.Cells.First(cell => cell.Trimmed.Length > 0).Column);
        var kept = wide.Where(row => row.StartingAt(column) is { Trimmed.Length: > 0 }).ToList();
        var width = wide.Max(row => row.Cells.Max(cell => cell.Column) + 1);
        if (kept.Count < 2 || width - column < 2 || width > WidestTable) return null;
        var named = kept.Any(row => IsRowOfNames(row, column, headers, finder));
        // A table with a heading of its own stands upright: most do.
        if (!named && rows.Any(headers.IsHeader)) return null;
        if (HasDays(kept, column) || IsForm(kept, column, headers)) return null;
        var header = new GridRow(0, [.. kept.Select((row, i) => new GridCell(i, Label(row.StartingAt(column)!)))]);
        // The titles of articles in a feed are no headings.
        if (!named && kept.Exists(row => row.StartingAt(column)!.Trimmed.Length > LongestHeading)) return null;
        if (!named && kept.Count(HeaderFinder.Translates) >= kept.Count - 1) return null;
        // "Toán | 8,5 | 9,0 | 8,8": one pupil's marks over the year; the columns are no people.
        if (!named && kept.TrueForAll(row => headers.NamesMark(row.StartingAt(column)!.Trimmed))) return null;
        // "Nhà thầu trúng | Công ty Mẫu": what is told below is of the firm.
        if (width - column == 2 && kept.Exists(row => row.StartingAt(column + 1) is { } value && RecordWords.Of("firm-opening").OpenMarked(VietnameseLetters.ToLower(value.Trimmed)))) return null;
        // "Toán | Lê Mẫu | 14": who teaches or leads it; no mark is a name.
        if (kept.Exists(row => headers.NamesMark(row.StartingAt(column)!.Trimmed) && row.StartingAt(column + 1) is { Trimmed.Length: > 0 } cell && finder.LookAtName(cell.Text).Score >= LeastName)) return null;
        if (!(named ? headers.KnownShare(header) >= 0.5 : headers.IsHeader(header) && headers.SpeaksOfPeople(header))) return null;
        var turned = new List<GridRow> { header with { IsTurned = true } };
        for (var c = column + 1; c < width; c++)
        {
            var line = new List<GridCell>();
            for (var r = 0; r < kept.Count; r++)
            {
                if (kept[r].StartingAt(c) is { Trimmed.Length: > 0 } cell) line.Add(new GridCell(r, cell.Text));
            }

            if (line.Count > 0) turned.Add(new GridRow(-1 - c, line));
        }

        return turned.Count > 1 ? new Turned(turned, [.. rows.Where(row => row.Cells.Count(cell => cell.Trimmed.Length > 0) == 1)]) : null;
    }

    // "Hai", "Ba", "Tư" down the first column are days of a roster.
    private static bool HasDays(List<GridRow> rows, int column)
    {
        var labels = rows.ConvertAll(row => row.StartingAt(column)!.Key); // not null: kept rows have one
        return labels.Contains("ba") && (labels.Contains("hai") || labels.Contains("tu"));
    }

    // "Họ tên | Lê Mẫu | Ngày sinh | 05/09/2012": labels stand among the values, so each row is a part of a form, and forms may follow each other.
    private static bool IsForm(List<GridRow> rows, int column, HeaderFinder headers)
    {
        var labelled = 0;
        foreach (var row in rows)
        {
            var filled = row.Cells.Where(cell => cell.Trimmed.Length > 0).ToList();
            for (var i = 1; i + 1 < filled.Count; i++)
            {
                if (filled[i].Column <= column + 1 || !IsHeading(filled[i], headers) || IsHeading(filled[i + 1], headers) || IsHeading(filled[i - 1], headers)) continue;
                labelled++;
                break;
            }
        }

        return labelled * 2 > rows.Count;
    }

    // "Họ và tên | Nguyễn Văn An | Trần Thị Bình | …": a heading of names, and names right of it.
    private static bool IsRowOfNames(GridRow row, int column, HeaderFinder headers, IValueFinder finder)
    {
        if (!headers.IsNameHeading(Label(row.StartingAt(column)!))) return false;
        var names = 0;
        var others = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.Column <= column || cell.Trimmed.Length == 0) continue;
            if (finder.LookAtName(cell.Text) is { Score: >= 0.5 } or { Masked: true } or { SurnameMiddle: true } && !headers.IsNameHeading(cell.Text)) names++;
            else others++;
        }

        return names >= 2 && names >= others * 2;
    }

    private static bool IsHeading(GridCell cell, HeaderFinder headers) => Label(cell) is var label && ReferenceEquals(label, cell.Text) ? headers.IsHeading(cell) : headers.IsHeading(label);

    // "Họ và tên:" as a label of a form.
    private static Text.NormalizedText Label(GridCell cell)
    {
        var text = cell.Text.Text;
        var end = text.TrimEnd(' ', ':', '.', '\t').Length;
        return end > 0 && end < text.Length ? Fields.Slice(cell.Text, 0, end) : cell.Text;
    }
}
