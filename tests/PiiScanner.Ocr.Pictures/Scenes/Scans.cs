using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pictures.Lists;

namespace PiiScanner.Ocr.Pictures.Scenes;

/// <summary>Scans in colour with more on them than text and rules.</summary>
public static class Scans
{
    private const string Serif = "TeX Gyre Termes";
    private const string Sans = "DejaVu Sans";
    private const int Dots = 150;
    private static readonly Color StampRed = new(0.82, 0.1, 0.14, 0.85);
    private static readonly Color PenBlue = new(0.1, 0.2, 0.65, 0.9);

    /// <summary>A red stamp and a blue signature across the rows of a list.</summary>
    public static Scene Stamped()
    {
        ListDesign design = new(60, Serif, 12, "#000000");
        List<ListRow> people = PeopleGenerator.Make(design);
        using Canvas canvas = ListDrawing.Page(design, people, Dots);
        canvas.Inked(() =>
        {
            Stamp(canvas, 330, 330, 62);
            Signature(canvas, 120, 300);
        });
        return new Scene("stamped", canvas.Jpeg(85), people, canvas.Words);
    }

    /// <summary>Saturated headings, coloured rows, marked cells, red and blue text.</summary>
    public static Scene Coloured()
    {
        ListDesign design = new(61, Sans, 10, "#2e75b6") { Header = Color.Of("#c00000"), HeaderText = Color.Of("#ffff00"), Zebra = Color.Of("#f8cbad"), Ink = Color.Of("#1f3864"), Paper = Color.Of("#fff2cc") };
        List<ListRow> people = PeopleGenerator.Make(design);
        using Canvas canvas = ListDrawing.Page(design, people, Dots);
        canvas.Fill(240, 190, 90, 60, new Color(1, 1, 0, 0.35)); // a marker pen
        return new Scene("coloured", canvas.Jpeg(85), people, canvas.Words);
    }

    /// <summary>White letters on a dark page.</summary>
    public static Scene LightOnDark()
    {
        ListDesign design = new(62, Sans, 10, "#606060") { Paper = Color.Of("#1e1e1e"), Zebra = Color.Of("#1e1e1e"), Header = Color.Of("#333333"), HeaderText = Color.White, Ink = Color.Of("#e0e0e0") };
        List<ListRow> people = PeopleGenerator.Make(design);
        using Canvas canvas = ListDrawing.Page(design, people, 110);
        return new Scene("light-on-dark", canvas.Png(), people, canvas.Words);
    }

    /// <summary>Headings of two rows, one of them over three columns, and a joined row between groups.</summary>
    public static Scene MergedHeader()
    {
        List<ListRow> people = PeopleGenerator.Make(new ListDesign(63, Serif, 12, ""));
        using Canvas canvas = new(595, 842, Dots, Color.White);
        Face face = new(Serif, 12), bold = face with { IsBold = true };
        double[] edges = [40, 75, 235, 320, 425, 510, 560];
        ListDrawing.Centered(canvas, 60, "DANH SÁCH HỌC SINH KÈM LÝ LỊCH", bold, Color.Black);
        const double RowHeight = 19;
        double y = 90;
        canvas.Text(280, y + 14, "Thông tin học sinh", bold, Color.Black);
        Box(canvas, edges[0], edges[2], y, RowHeight * 2);
        Box(canvas, edges[2], edges[6], y, RowHeight);
        canvas.Text(50, y + 24, "STT", bold, Color.Black);
        canvas.Text(120, y + 24, "Họ và tên", bold, Color.Black);
        canvas.Line(edges[1], y, edges[1], y + (2 * RowHeight), 0.6, Color.Black);
        y += RowHeight;
        Row(canvas, edges, 2, y, RowHeight, ["Ngày sinh", "Số CCCD", "Điện thoại", "Lớp"], bold);
        y += RowHeight;
        for (int i = 0; i < people.Count; i++)
        {
            if (i % 8 == 0)
            {
                Box(canvas, edges[0], edges[6], y, RowHeight);
                canvas.Text(46, y + 14, i == 0 ? "I. Khối 6 và khối 7" : "II. Khối 8 và khối 9", bold, Color.Black);
                y += RowHeight;
            }
            ListRow one = people[i];
            Row(canvas, edges, 0, y, RowHeight, [(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), one.Name, one.BirthDate, one.Identity, one.Phone, one.ClassName], face);
            y += RowHeight;
        }
        return new Scene("merged-header", canvas.Jpeg(85), people, canvas.Words);
    }

    private static void Row(Canvas canvas, double[] edges, int first, double y, double height, string[] cells, Face face)
    {
        for (int i = 0; i < cells.Length; i++)
        {
            Box(canvas, edges[first + i], edges[first + i + 1], y, height);
            canvas.Text(edges[first + i] + 4, y + 14, cells[i], face, Color.Black);
        }
    }

    private static void Box(Canvas canvas, double left, double right, double top, double height)
    {
        canvas.Line(left, top, right, top, 0.6, Color.Black);
        canvas.Line(left, top + height, right, top + height, 0.6, Color.Black);
        canvas.Line(left, top, left, top + height, 0.6, Color.Black);
        canvas.Line(right, top, right, top + height, 0.6, Color.Black);
    }

    private static void Stamp(Canvas canvas, double x, double y, double radius)
    {
        canvas.Ring(x, y, radius, 3, StampRed);
        canvas.Ring(x, y, radius - 16, 1.2, StampRed);
        Face letters = new(Sans, 9, IsBold: true);
        const string Around = "TRƯỜNG THCS HÒA BÌNH * HUYỆN TÂN LẬP *";
        for (int i = 0; i < Around.Length; i++)
            canvas.Turned(360.0 * i / Around.Length, x, y, () => canvas.Text(x - 3, y - radius + 12, Around[i].ToString(), letters, StampRed, isTruth: false));
        canvas.Text(x - 30, y + 5, "HIỆU TRƯỞNG", new Face(Sans, 8, IsBold: true), StampRed, isTruth: false);
    }

    private static void Signature(Canvas canvas, double x, double y) => canvas.Curve(
        [(x, y), (x + 30, y - 60), (x + 50, y - 40), (x + 35, y + 20), (x + 10, y + 60), (x + 60, y + 10), (x + 90, y - 20),
         (x + 100, y + 50), (x + 110, y + 15), (x + 130, y - 15), (x + 150, y + 30), (x + 160, y - 5), (x + 210, y - 30)], 1.6, PenBlue);
}
