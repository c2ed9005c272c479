namespace PiiScanner.Core.Records;

/// <summary>Tables turned by a quarter: headings in the first column, one person a column.</summary>
internal static class Transposed
{
    /// <summary>The rows turned upright, or null when the grid is no turned table.</summary>
    public static IReadOnlyList<GridRow>? Try(IReadOnlyList<GridRow> rows, HeaderFinder headers)
    {
        var cells = rows.Select(row => row.Cells.FirstOrDefault(cell => cell.Trimmed.Length > 0)).OfType<GridCell>().ToList();
        if (cells.Count < 2) return null;
        var column = cells.Min(cell => cell.Column);
        rows = [.. rows.Where(row => row.Cells.Count(cell => cell.Trimmed.Length > 0) >= 2)];
        if (rows.Count < 2) return null;
        var left = rows.Select(row => row.StartingAt(column)).OfType<GridCell>().Where(cell => cell.Trimmed.Length > 0).ToList();
        var width = rows.Max(row => row.Cells.Count == 0 ? 0 : row.Cells.Max(cell => cell.Column) + 1);
        if (left.Count < 2 || width - column < 2 || width > 400) return null;
        var turnedHeader = new GridRow(0, [.. left.Select((cell, i) => new GridCell(i, Label(cell)))]);
        if (!headers.IsHeader(turnedHeader)) return null;
        var kept = rows.Where(row => row.StartingAt(column) is { Trimmed.Length: > 0 }).ToList();
        var turned = new List<GridRow>();
        for (var c = column; c < width; c++)
        {
            var line = new List<GridCell>();
            for (var r = 0; r < kept.Count; r++)
            {
                if (kept[r].StartingAt(c) is { Trimmed.Length: > 0 } cell) line.Add(new GridCell(r, c == column ? Label(cell) : cell.Text));
            }

            if (line.Count > 0) turned.Add(new GridRow(c, line, c == column));
        }

        return turned.Count > 1 ? turned : null;
    }

    // "Họ và tên:" as a label of a form.
    private static Text.NormalizedText Label(GridCell cell)
    {
        var text = cell.Text.Text;
        var end = text.TrimEnd(' ', ':', '.', '\t').Length;
        return end > 0 && end < text.Length ? Fields.Slice(cell.Text, 0, end) : cell.Text;
    }
}
