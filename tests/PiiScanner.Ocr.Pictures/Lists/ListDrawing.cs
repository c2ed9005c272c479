using System.Globalization;
using PiiScanner.Ocr.Pictures.Drawing;

namespace PiiScanner.Ocr.Pictures.Lists;

/// <summary>Draws a list as a school prints it: A4, two headings, the table, a closing line.</summary>
public static class ListDrawing
{
    private const double LongSide = 842;
    private const double ShortSide = 595;
    private const double Margin = 45;
    private const double Padding = 3.5;
    private static readonly string[] Heads = ["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Điện thoại", "Lớp", "Địa chỉ"];

    /// <summary>The whole page.</summary>
    public static Canvas Page(ListDesign design, IReadOnlyList<ListRow> rows, int dotsPerInch)
    {
        ArgumentNullException.ThrowIfNull(design);
        (double width, double height) = design.IsLandscape ? (LongSide, ShortSide) : (ShortSide, LongSide);
        Canvas canvas = new(width, height, dotsPerInch, design.Paper, isScreen: dotsPerInch < 130);
        Face bold = new(design.Font, design.Points + 1, IsBold: true);
        Centered(canvas, 55, "TRƯỜNG TRUNG HỌC CƠ SỞ HÒA BÌNH", bold, design.Ink);
        Centered(canvas, 55 + (1.7 * design.Points), "DANH SÁCH HỌC SINH NĂM HỌC 2025 - 2026", bold, design.Ink);
        double bottom = Table(canvas, design, rows, Margin, 60 + (3.2 * design.Points), width - (2 * Margin));
        canvas.Text(Margin, bottom + (2.4 * design.Points), "Danh sách này là dữ liệu bịa, không có người thật.", new Face(design.Font, design.Points), design.Ink);
        return canvas;
    }

    /// <summary>The table alone.</summary>
    /// <returns>Where it ends.</returns>
    public static double Table(Canvas canvas, ListDesign design, IReadOnlyList<ListRow> rows, double left, double top, double width)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(design);
        ArgumentNullException.ThrowIfNull(rows);
        bool[] used = [true, true, true, true, design.HasPhone, true, design.HasAddress];
        string[][] cells = [Used(Heads, used), .. rows.Select(row => Used(Cells(row), used))];
        double points = design.Points;
        double[] widths = Widths(canvas, design, cells, points);
        if (widths.Sum() > width)
        {
            points *= width / widths.Sum();
            widths = Widths(canvas, design, cells, points);
        }
        double stretch = Math.Max(1, width / widths.Sum());
        double[] edges = [.. Enumerable.Range(0, widths.Length + 1).Select(i => left + (stretch * widths.Take(i).Sum()))];
        double rowHeight = 1.55 * points;
        for (int row = 0; row < cells.Length; row++)
        {
            double y = top + (row * rowHeight);
            canvas.Fill(left, y, edges[^1] - left, rowHeight, row == 0 ? design.Header : row % 2 == 0 ? design.Zebra : design.Paper);
            Face face = new(design.Font, points, IsBold: row == 0);
            for (int column = 0; column < widths.Length; column++)
            {
                double free = edges[column + 1] - edges[column] - canvas.Measure(cells[row][column], face);
                double shift = row == 0 || column == 0 ? free / 2 : Math.Min(Padding, free / 2);
                canvas.Text(edges[column] + shift, y + (1.12 * points), cells[row][column], face, row == 0 ? design.HeaderText : design.Ink);
            }
        }
        double bottom = top + (cells.Length * rowHeight);
        if (design.GridColor.Length > 0)
            Grid(canvas, Color.Of(design.GridColor), edges, top, bottom, rowHeight);
        return bottom;
    }

    /// <summary>Text in the middle of the page.</summary>
    public static void Centered(Canvas canvas, double y, string text, Face face, Color color)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        canvas.Text((canvas.Width - canvas.Measure(text, face)) / 2, y, text, face, color);
    }

    private static void Grid(Canvas canvas, Color color, double[] edges, double top, double bottom, double rowHeight)
    {
        const double Thickness = 0.5;
        for (double y = top; y < bottom + 1; y += rowHeight)
            canvas.Line(edges[0], y, edges[^1], y, Thickness, color);
        foreach (double x in edges)
            canvas.Line(x, top, x, bottom, Thickness, color);
    }

    private static double[] Widths(Canvas canvas, ListDesign design, string[][] cells, double points) =>
        [.. Enumerable.Range(0, cells[0].Length).Select(column => (2 * Padding) + Enumerable.Range(0, cells.Length)
            .Max(row => canvas.Measure(cells[row][column], new Face(design.Font, points, IsBold: row == 0))))];

    private static string[] Cells(ListRow row) =>
        [row.Number.ToString(CultureInfo.InvariantCulture), row.Name, row.BirthDate, row.Identity, row.Phone, row.ClassName, row.Address];

    private static string[] Used(string[] cells, bool[] used) => [.. cells.Where((_, i) => used[i])];
}
