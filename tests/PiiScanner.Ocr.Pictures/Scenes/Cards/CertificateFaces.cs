using System.Globalization;
using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pictures.Lists;

namespace PiiScanner.Ocr.Pictures.Scenes.Cards;

/// <summary>Certificates of invented people as schools hand them out, each in one of several fonts and frames.</summary>
public static class CertificateFaces
{
    private const double Long = 842;
    private const double Short = 595;
    private const int Dots = 150;
    private const string Script = "TeX Gyre Chorus";
    private static readonly Color Ink = Color.Of("#1c1c1c");
    private static readonly Color Red = Color.Of("#b8241f");
    private static readonly string[] Fonts = ["TeX Gyre Termes", "Noto Serif", "Tinos", "Carlito", "TeX Gyre Pagella", "Arimo", "Open Sans"];
    private static readonly string[] Schools = ["THCS Hòa Bình", "Tiểu học Nguyễn Du", "THPT Trần Phú", "THCS & THPT Đông Hải", "Tiểu học số 2 Tân Lập"];

    /// <summary>Praise of a pupil by the head of a school: "GIẤY KHEN".</summary>
    public static Canvas Praise(ListRow pupil, int number)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        Canvas page = Framed(number, isUpright: false);
        string font = Font(number), school = Schools[number % Schools.Length];
        Middle(page, 62, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", new Face(font, 14, IsBold: true), Ink);
        Middle(page, 82, "Độc lập - Tự do - Hạnh phúc", new Face(font, 13), Ink);
        Middle(page, 170, number % 3 == 0 ? "GIẤY KHEN" : number % 3 == 1 ? "BẰNG KHEN" : "THƯ KHEN", new Face(font, 44, IsBold: true), Red);
        Middle(page, 222, "HIỆU TRƯỞNG TRƯỜNG " + school.ToUpper(CultureInfo.InvariantCulture), new Face(font, 16, IsBold: true), Ink);
        Middle(page, 256, number % 2 == 0 ? "Tặng em:" : "Khen tặng em", new Face(font, 16), Ink);
        Middle(page, 296, pupil.Name, number % 4 == 3 ? new Face(Script, 32) : new Face(font, 26, IsBold: true, IsItalic: number % 4 == 1), Red);
        Middle(page, 334, (number % 2 == 0 ? "Học sinh lớp " : "Lớp: ") + pupil.ClassName + " - Năm học 2025 - 2026", new Face(font, 16), Ink);
        Middle(page, 366, number % 5 < 3 ? "Đã đạt danh hiệu Học sinh Giỏi" : "Đạt giải Nhì hội thi Kể chuyện theo sách", new Face(font, 16), Ink);
        Signed(page, 430, font, number);
        return page;
    }

    /// <summary>Diploma of a finished school: "BẰNG TỐT NGHIỆP".</summary>
    public static Canvas Diploma(ListRow pupil, int number)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        Canvas page = Framed(number, isUpright: false);
        string font = Font(number);
        Middle(page, 62, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", new Face(font, 14, IsBold: true), Ink);
        Middle(page, 110, "TRƯỞNG PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", new Face(font, 15), Ink);
        Middle(page, 134, "cấp", new Face(font, 14, IsItalic: true), Ink);
        Middle(page, 182, "BẰNG TỐT NGHIỆP", new Face(font, 36, IsBold: true), Red);
        Middle(page, 214, number % 2 == 0 ? "TRUNG HỌC CƠ SỞ" : "TRUNG HỌC PHỔ THÔNG", new Face(font, 20, IsBold: true), Red);
        string[] lines = ["Cho: " + pupil.Name, "Ngày sinh: " + pupil.BirthDate, "Nơi sinh: " + (number % 2 == 0 ? "Nam Định" : "Cần Thơ"), "Học sinh trường: " + Schools[number % Schools.Length], "Xếp loại tốt nghiệp: Khá", "Hình thức đào tạo: Chính quy"];
        Lines(page, 170, 256, 26, lines, new Face(font, 15));
        Signed(page, 440, font, number);
        page.Text(90, 520, FormattableString.Invariant($"Số hiệu: B {1204567 + (number * 13)}"), new Face(font, 12), Ink);
        return page;
    }

    /// <summary>Certificate of birth, with a child and both parents: "GIẤY KHAI SINH".</summary>
    public static Canvas Birth(ListRow child, ListRow mother, int number)
    {
        ArgumentNullException.ThrowIfNull(child);
        ArgumentNullException.ThrowIfNull(mother);
        Canvas page = Framed(number, isUpright: true);
        string font = Font(number);
        Middle(page, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", new Face(font, 13, IsBold: true), Ink);
        Middle(page, 78, "Độc lập - Tự do - Hạnh phúc", new Face(font, 12), Ink);
        Middle(page, 134, number % 2 == 0 ? "GIẤY KHAI SINH" : "TRÍCH LỤC KHAI SINH", new Face(font, 28, IsBold: true), Red);
        Middle(page, 158, number % 2 == 0 ? "(BẢN SAO)" : "Số: 214/TLKS-BS", new Face(font, 12), Ink);
        string[] lines =
        [
            "Họ, chữ đệm, tên: " + child.Name.ToUpper(CultureInfo.InvariantCulture), "Ngày, tháng, năm sinh: " + child.BirthDate,
            "Giới tính: Nữ      Dân tộc: Kinh      Quốc tịch: Việt Nam", "Nơi sinh: Bệnh viện đa khoa tỉnh", "Quê quán: " + child.Address,
            "Họ, chữ đệm, tên người mẹ: " + mother.Name.ToUpper(CultureInfo.InvariantCulture), "Năm sinh: 1986      Dân tộc: Kinh      Quốc tịch: Việt Nam", "Nơi cư trú: " + mother.Address,
            "Nơi đăng ký khai sinh: UBND " + child.Address,
        ];
        Lines(page, 70, 200, 40, lines, new Face(font, 12.5));
        Signed(page, 640, font, number);
        return page;
    }

    /// <summary>A course completed or a contest: "GIẤY CHỨNG NHẬN", half of them in two languages.</summary>
    public static Canvas Completion(ListRow pupil, int number)
    {
        ArgumentNullException.ThrowIfNull(pupil);
        Canvas page = Framed(number, isUpright: false);
        string font = Font(number);
        bool isDouble = number % 2 == 1;
        Middle(page, 70, "TRUNG TÂM NGOẠI NGỮ - TIN HỌC ĐÔNG HẢI", new Face(font, 15, IsBold: true), Ink);
        Middle(page, 150, number % 3 == 2 ? "CHỨNG CHỈ" : "GIẤY CHỨNG NHẬN", new Face(font, 36, IsBold: true), Red);
        if (isDouble)
            Middle(page, 184, "CERTIFICATE", new Face(font, 20), Red);
        Middle(page, 232, isDouble ? "Chứng nhận / This is to certify that" : "Chứng nhận em", new Face(font, 15, IsItalic: true), Ink);
        Middle(page, 276, isDouble ? pupil.Name.ToUpper(CultureInfo.InvariantCulture) : pupil.Name, new Face(font, 26, IsBold: true), Ink);
        Middle(page, 314, isDouble ? "Sinh ngày / Date of birth: " + pupil.BirthDate : "Lớp " + pupil.ClassName + ", Trường " + Schools[number % Schools.Length], new Face(font, 15), Ink);
        Middle(page, 350, isDouble ? "Đã hoàn thành khóa học / has completed the course" : "Đã hoàn thành khóa học bơi an toàn hè 2026", new Face(font, 15), Ink);
        Signed(page, 420, font, number);
        return page;
    }

    /// <summary>A certificate with dots where the name belongs, as offered to be printed: names nobody.</summary>
    public static Canvas Blank(int number)
    {
        Canvas page = Framed(number, isUpright: false);
        string font = Font(number);
        Middle(page, 62, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", new Face(font, 14, IsBold: true), Ink);
        Middle(page, 170, number % 2 == 0 ? "GIẤY KHEN" : "GIẤY CHỨNG NHẬN", new Face(font, 42, IsBold: true), Red);
        Middle(page, 222, "HIỆU TRƯỞNG TRƯỜNG " + Schools[number % Schools.Length].ToUpper(CultureInfo.InvariantCulture), new Face(font, 16, IsBold: true), Ink);
        string[] lines = ["Tặng em: ................................................................", "Học sinh lớp: ............ Năm học 20... - 20...", "Đã đạt danh hiệu: ..................................................."];
        Lines(page, 190, 280, 40, lines, new Face(font, 16));
        page.Text(470, 430, "....., ngày ... tháng ... năm 20...", new Face(font, 13, IsItalic: true), Ink);
        page.Text(540, 456, "HIỆU TRƯỞNG", new Face(font, 14, IsBold: true), Ink);
        return page;
    }

    private static string Font(int number) => Fonts[number % Fonts.Length];

    private static void Signed(Canvas page, double top, string font, int number)
    {
        double left = page.Width - 300;
        page.Text(left, top, FormattableString.Invariant($"Đông Hải, ngày {10 + (number % 18)} tháng 5 năm 2026"), new Face(font, 12, IsItalic: true), Ink);
        page.Text(left + 60, top + 22, "HIỆU TRƯỞNG", new Face(font, 13, IsBold: true), Ink);
        page.Inked(() => page.Ring(left + 60, top + 60, 32, 3, new Color(0.8, 0.1, 0.1, 0.8)));
    }

    // Lines, rings in the corners or nothing around it, on paper of four colours.
    private static Canvas Framed(int number, bool isUpright)
    {
        string[] papers = ["#fff8e2", "#ffffff", "#fdeef0", "#eef6ea"];
        Canvas page = new(isUpright ? Short : Long, isUpright ? Long : Short, Dots, Color.Of(papers[number % papers.Length]));
        Color gold = Color.Of("#c9962a");
        if (number % 3 != 2)
            foreach (double inset in new[] { 14.0, 22.0 })
            {
                page.Line(inset, inset, page.Width - inset, inset, 3, gold);
                page.Line(inset, page.Height - inset, page.Width - inset, page.Height - inset, 3, gold);
                page.Line(inset, inset, inset, page.Height - inset, 3, gold);
                page.Line(page.Width - inset, inset, page.Width - inset, page.Height - inset, 3, gold);
            }
        if (number % 3 == 1)
            for (double x = 40; x < page.Width - 30; x += 26)
            {
                page.Ring(x, 32, 5, 2, gold);
                page.Ring(x, page.Height - 32, 5, 2, gold);
            }
        return page;
    }

    private static void Middle(Canvas page, double y, string text, Face face, Color color) => page.Text((page.Width - page.Measure(text, face)) / 2, y, text, face, color);

    private static void Lines(Canvas page, double x, double top, double step, string[] lines, Face face)
    {
        for (int i = 0; i < lines.Length; i++)
            page.Text(x, top + (step * i), lines[i], face, Ink);
    }
}
