using System.Globalization;

namespace PiiScanner.Pdf.Layout;

/// <summary>Makes rows of the lines in the columns of a table without rules, where a cell may be wrapped and stand at the top, the middle or the bottom of its row.</summary>
internal static class AlignedRows
{
    // Of its lines: how many must go on counting before a column numbers the rows.
    private const double MinCounting = 0.6;

    // A heading of several lines makes columns of the same rows differ in their number of lines.
    private const int HeadingLines = 2;

    /// <summary>Rows from top to bottom; of each the lines of each column.</summary>
    /// <param name="columns">The lines of each column from top to bottom.</param>
    /// <param name="isContinued">Whether the table goes on from the page before, whose last row may end here.</param>
    public static List<List<PdfLine>[]> Group(List<PdfLine>[] columns, bool isContinued = false)
    {
        var anchors = Anchors(columns);
        var leading = isContinued ? columns.Where(c => c.Count > 0).Select(c => c[0]).MaxBy(l => l.Baseline) : null;
        if (leading is not null && leading.Baseline - anchors[0].Baseline < leading.Size / 2) leading = null;
        // The first row is that rest.
        var rows = Enumerable.Range(0, anchors.Count + 1).Select(_ => columns.Select(_ => new List<PdfLine>()).ToArray()).ToList();
        for (var column = 0; column < columns.Length; column++)
        {
            var owners = RowAssignment.Of(columns[column], anchors, leading);
            for (var i = 0; i < owners.Length; i++) rows[owners[i] + 1][column].Add(columns[column][i]);
        }

        rows.RemoveAll(r => Array.TrueForAll(r, c => c.Count == 0));
        return rows;
    }

    // The column with one line for each row: the one that counts, else the first of those that agree with most others on how many rows there are.
    private static List<PdfLine> Anchors(List<PdfLine>[] columns)
    {
        if (Counts(columns[0])) return columns[0];
        if (columns[0].Count < 3) return columns.MaxBy(c => c.Count) ?? columns[0];
        return columns.Where(c => c.Count >= 3).MaxBy(c => (columns.Count(other => Math.Abs(other.Count - c.Count) <= HeadingLines), columns.Count(other => other.Count == c.Count))) ?? columns[0];
    }

    private static bool Counts(List<PdfLine> column)
    {
        int? last = null;
        var (numbers, steps) = (0, 0);
        foreach (var line in column)
        {
            if (!int.TryParse(line.Words[0].Text.AsSpan().TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) continue;
            if (number == last + 1) steps++;
            (last, numbers) = (number, numbers + 1);
        }

        if (column.Count <= HeadingLines) return numbers == column.Count && steps == numbers - 1;
        return steps >= MinCounting * (column.Count - HeadingLines);
    }
}
