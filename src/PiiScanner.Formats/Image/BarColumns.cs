using System.Collections.Immutable;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Image;

/// <summary>Parts columns that were taken for one because the rule between them was not seen as a line but read as a letter: <c>14/07/2007 [082307864786</c>.</summary>
internal static class BarColumns
{
    // So many of a column's filled cells must have exactly one such mark.
    private const double LeastShare = 0.6;
    private const int LeastRows = 4;

    private static readonly char[] Bars = ['|', '[', ']', '¦', '│'];

    /// <summary>The table with such columns parted; the same where there are none.</summary>
    public static OcrTable Part(OcrTable table)
    {
        for (var column = table.Columns - 1; column >= 0; column--)
        {
            if (BarOf(table, column) is { } x) table = Part(table, column, x);
        }

        return table;
    }

    // Where the rule stands, by the middle of the marks; null when there is none.
    private static int? BarOf(OcrTable table, int column)
    {
        var cells = table.Rows.SelectMany(row => row).Where(cell => cell.Column == column && cell.ColumnSpan == 1 && Words(cell).Count() > 1).ToList();
        var marks = cells.Select(cell => Words(cell).Skip(1).Where(word => Bars.Contains(word.Text[0])).Select(word => word.Box.X).ToList()).Where(found => found.Count is 1 or 2).Select(found => found[0]).Order().ToList();
        return cells.Count >= LeastRows && marks.Count >= LeastShare * cells.Count ? marks[marks.Count / 2] : null;
    }

    private static OcrTable Part(OcrTable table, int column, int x) =>
        table with { Columns = table.Columns + 1, Rows = [.. table.Rows.Select(row => row.SelectMany(cell => Part(cell, column, x)).ToImmutableArray())] };

    private static IEnumerable<OcrCell> Part(OcrCell cell, int column, int x)
    {
        if (cell.Column > column) return [cell with { Column = cell.Column + 1 }];
        if (cell.Column + cell.ColumnSpan <= column) return [cell];
        if (cell.ColumnSpan > 1) return [cell with { ColumnSpan = cell.ColumnSpan + 1 }];
        var middle = Math.Clamp(x, cell.Box.X, cell.Box.X + cell.Box.Width);
        var left = cell with { Box = cell.Box with { Width = middle - cell.Box.X }, Lines = Lines(cell, word => !IsRight(word, x)) };
        var right = cell with { Column = column + 1, Box = new OcrBox(middle, cell.Box.Y, cell.Box.X + cell.Box.Width - middle, cell.Box.Height), Lines = Lines(cell, word => IsRight(word, x)) };
        return [left with { HasInk = left.Lines.Length > 0 }, right with { HasInk = right.Lines.Length > 0 }];
    }

    private static bool IsRight(OcrWord word, int x) => Bars.Contains(word.Text[0]) ? word.Box.X + (word.Box.Width / 2) >= x - word.Box.Height : word.Box.X + (word.Box.Width / 2) >= x;

    private static ImmutableArray<OcrLine> Lines(OcrCell cell, Func<OcrWord, bool> isOwn)
    {
        var lines = ImmutableArray.CreateBuilder<OcrLine>();
        foreach (var line in cell.Lines)
        {
            var words = line.Words.Where(isOwn).Select(word => word with { Text = word.Text.Trim(Bars) }).Where(word => word.Text.Length > 0).ToImmutableArray();
            if (words.Length > 0) lines.Add(new OcrLine(words, words.Select(word => word.Box).Aggregate((all, box) => all.Union(box))));
        }

        return lines.ToImmutable();
    }

    private static IEnumerable<OcrWord> Words(OcrCell cell) => cell.Lines.SelectMany(line => line.Words);
}
