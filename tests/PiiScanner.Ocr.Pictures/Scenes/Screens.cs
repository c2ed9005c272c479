using System.Globalization;
using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pictures.Lists;
using PiiScanner.Ocr.Pictures.Spoiling;

namespace PiiScanner.Ocr.Pictures.Scenes;

/// <summary>What is seen on screens: spreadsheets and chats, as screenshots and photographed.</summary>
public static class Screens
{
    private const string Sans = "DejaVu Sans";
    private static readonly Color Rule = Color.Of("#d4d4d4");
    private static readonly Color Bar = Color.Of("#e6e6e6");
    private static readonly Color Chrome = Color.Of("#217346");

    /// <summary>A spreadsheet at 96 dots an inch: letters above the columns, numbers before the rows, light rules.</summary>
    public static Scene Spreadsheet()
    {
        List<ListRow> people = PeopleGenerator.Make(new ListDesign(50, Sans, 11, ""));
        using Canvas canvas = Sheet(people);
        return new Scene("spreadsheet", canvas.Png(), people, canvas.Words);
    }

    /// <summary>The same screen photographed: waves, an angle, a little blur.</summary>
    public static Scene PhotographedScreen()
    {
        List<ListRow> people = PeopleGenerator.Make(new ListDesign(51, Sans, 11, ""));
        using Canvas canvas = Sheet(people);
        Sheet seen = canvas.Sheet().Seen(2600, 1700, [(120, 150), (2440, 70), (2500, 1600), (60, 1560)], 40)
            .With(picture => picture.Moire(45).Blur(1.2).Noise(5, new Random(51)));
        return new Scene("photographed-screen", seen.Picture.Jpeg(80), people, seen.Words);
    }

    /// <summary>A chat on a telephone: grey bubbles on the left, dark blue ones with white text on the right.</summary>
    public static Scene Chat(bool isDark)
    {
        List<ListRow> people = PeopleGenerator.Make(new ListDesign(isDark ? 53 : 52, Sans, 11, "") { Rows = 6 });
        (Color paper, Color theirs, Color theirText, Color ours) = isDark
            ? (Color.Of("#18191a"), Color.Of("#303133"), Color.Of("#e4e6eb"), Color.Of("#0b5cad"))
            : (Color.Of("#e5ecf2"), Color.White, Color.Of("#101418"), Color.Of("#1e6fd9"));
        using Canvas canvas = new(1080, 1500, 72, paper, isScreen: true);
        Face face = new(Sans, 34);
        canvas.Fill(0, 0, 1080, 110, Color.Of("#0068ff"));
        canvas.Text(120, 70, "Phụ huynh lớp 7A2", face with { IsBold = true }, Color.White);
        double y = 150;
        for (int i = 0; i < people.Count; i++)
        {
            ListRow one = people[i];
            string[] lines = i % 2 == 0
                ? [$"Em {one.Name}", $"sinh ngày {one.BirthDate}"]
                : [$"{one.Name}", $"SĐT {one.Phone}"];
            double width = lines.Max(line => canvas.Measure(line, face)) + 60, left = i % 2 == 0 ? 110 : 1050 - width;
            canvas.FillRound(left, y, width, 150, 28, i % 2 == 0 ? theirs : ours);
            for (int line = 0; line < lines.Length; line++)
                canvas.Text(left + 30, y + 60 + (56 * line), lines[line], face, i % 2 == 0 ? theirText : Color.White);
            if (i % 2 == 0)
                canvas.Ring(60, y + 50, 34, 8, Color.Of("#8a8d91"));
            y += 205;
        }
        return new Scene(isDark ? "chat-dark" : "chat-light", canvas.Jpeg(80),
            [.. people.Select((one, i) => i % 2 == 0 ? one with { Identity = "", Phone = "" } : one with { Identity = "", BirthDate = "" })], canvas.Words);
    }

    private static Canvas Sheet(List<ListRow> people)
    {
        const double RowHeight = 20, Left = 34, Top = 96;
        double[] widths = [44, 190, 100, 120, 110, 60, 90, 90];
        string[] heads = ["STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Điện thoại", "Lớp", "", ""];
        Canvas canvas = new(Left + widths.Sum(), Top + ((people.Count + 6) * RowHeight), 72, Color.White, isScreen: true);
        Face face = new(Sans, 12), bold = face with { IsBold = true };
        canvas.Fill(0, 0, canvas.Width, 34, Chrome);
        canvas.Text(12, 22, "danh sach.xlsx - Excel", face, Color.White, isTruth: false);
        canvas.Fill(0, 34, canvas.Width, Top - 34 - RowHeight, Color.Of("#f3f2f1"));
        canvas.Text(12, 56, "Tệp   Trang đầu   Chèn   Bố trí   Công thức   Dữ liệu", face, Color.Of("#444444"), isTruth: false);
        canvas.Fill(0, Top - RowHeight, canvas.Width, RowHeight, Bar);
        canvas.Fill(0, Top - RowHeight, Left, canvas.Height - Top + RowHeight, Bar);
        double[] edges = [.. Enumerable.Range(0, widths.Length + 1).Select(i => Left + widths.Take(i).Sum())];
        for (int i = 0; i < widths.Length; i++)
            canvas.Text(edges[i] + (widths[i] / 2) - 4, Top - 5, ((char)('A' + i)).ToString(), face, Color.Of("#555555"), isTruth: false);
        for (int row = 0; row < people.Count + 6; row++)
        {
            double y = Top + (row * RowHeight);
            canvas.Text(8, y + 15, (row + 1).ToString(CultureInfo.InvariantCulture), face, Color.Of("#555555"), isTruth: false);
            canvas.Line(0, y, canvas.Width, y, 1, Rule);
            string[] cells = row == 0 ? heads : row <= people.Count ? Cells(people[row - 1]) : [];
            for (int i = 0; i < cells.Length; i++)
                canvas.Text(edges[i] + 3, y + 15, cells[i], row == 0 ? bold : face, Color.Black);
        }
        foreach (double x in edges)
            canvas.Line(x, Top - RowHeight, x, canvas.Height, 1, Rule);
        return canvas;
    }

    private static string[] Cells(ListRow row) =>
        [row.Number.ToString(CultureInfo.InvariantCulture), row.Name, row.BirthDate, row.Identity, row.Phone, row.ClassName];
}
