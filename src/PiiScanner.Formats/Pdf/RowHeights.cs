using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>How high the rows of a table stand on their page.</summary>
internal static class RowHeights
{
    /// <summary>The middle of a row's text, in points from the bottom of the page; null for an empty row.</summary>
    public static double? Of(PdfTable table, int row)
    {
        double? low = null, high = null;
        foreach (var cell in table.Cells)
        {
            if (cell.Row != row || cell.RowSpan != 1) continue;
            foreach (var line in cell.Lines)
            {
                low = Math.Min(low ?? double.MaxValue, line.Box.Bottom);
                high = Math.Max(high ?? double.MinValue, line.Box.Top);
            }
        }

        return (low + high) / 2;
    }

    /// <summary>The row that stands beside a height, or -1.</summary>
    public static int Beside(PdfTable table, double middle)
    {
        var (best, distance) = (-1, 6.0);
        for (var row = 0; row < table.RowCount; row++)
            if (Of(table, row) is { } own && Math.Abs(own - middle) < distance) (best, distance) = (row, Math.Abs(own - middle));
        return best;
    }
}
