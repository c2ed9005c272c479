namespace PiiScanner.Core.Records;

/// <summary>Rows of a list of prices: "3 | Bảo hiểm y tế | 631.800 đ/năm". What stands beside a rate is no form of labels and values.</summary>
internal static class PriceRow
{
    private const int LongestRate = 60;

    /// <summary>True for a row with a sum for a unit in one of its cells and nobody's name in another.</summary>
    /// <param name="row">The row.</param>
    /// <param name="finder">Knows names.</param>
    public static bool Is(GridRow row, IValueFinder finder) =>
        row.Cells.Count(cell => cell.Trimmed.Length > 0) >= 3 && row.Cells.Any(cell => IsRate(cell.Trimmed)) && !row.Cells.Any(cell => finder.LookAtName(cell.Text).Score >= 0.5);

    // "631.800 đ/năm", "27.000 đồng/ngày", "150.000đ/tháng (9 tháng)"
    private static bool IsRate(string text)
    {
        if (text.Length is 0 or > LongestRate || !char.IsDigit(text[0])) return false;
        var end = 0;
        while (end < text.Length && (char.IsDigit(text[end]) || text[end] is '.' or ',')) end++;
        var slash = text.IndexOf('/', end);
        if (slash < 0 || slash + 1 >= text.Length || !char.IsLetter(text[slash + 1])) return false;
        return HeaderKey.Of(text.Substring(end, slash - end)) is "d" or "dong" or "vnd" or "nghin" or "k" or "nghin dong" or "ngan dong" or "trieu dong";
    }
}
