using System.Globalization;
using PiiScanner.Ocr.Pictures.Drawing;
using PiiScanner.Ocr.Pictures.Lists;
using PiiScanner.Ocr.Pictures.Spoiling;

namespace PiiScanner.Ocr.Pictures.Scenes.Cards;

/// <summary>A kind of picture that schools publish and that is no identity document, however alike.</summary>
/// <param name="Name">Short.</param>
/// <param name="HoldsPeople">True where people are named, so that another finding than that of a card is right.</param>
/// <param name="Draw">The picture, from its number on; a JPEG.</param>
public sealed record OtherPicture(string Name, bool HoldsPeople, Func<int, byte[]> Draw)
{
    private const string Sans = "Arimo";
    private const string Serif = "TeX Gyre Termes";
    private static readonly Color Ink = Color.Of("#1c1c1c");
    private static readonly Color Red = Color.Of("#b8241f");

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<OtherPicture> All { get; } =
    [
        new("landscape", false, Landscape),
        new("class photograph", false, ClassPhotograph),
        new("poster", false, number => Photographed(Poster(number), number)),
        new("page of a book", false, number => Photographed(BookPage(number), number)),
        new("how to apply for a card", false, number => Photographed(Leaflet(number), number)),
        new("certificate", true, number => Photographed(Certificate(number), number)),
        new("bank card", true, number => OnDesk(BankCard(number), number)),
        new("student card", true, number => OnDesk(StudentCard(number), number)),
        new("library card", true, number => OnDesk(LibraryCard(number), number)),
    ];

    private static ListRow Person(int number) => PeopleGenerator.Make(new ListDesign(1700 + number, "DejaVu Sans", 11, "") { Rows = 1 })[0];

    private static byte[] OnDesk(Canvas card, int number)
    {
        using (card)
            return IdentityCards.Photograph(card.Sheet(), 0.7, (number % 7) - 3, new Random(number), 2000).Picture.Jpeg(80);
    }

    private static byte[] Photographed(Canvas page, int number)
    {
        using (page)
            return OnTable(page.Sheet(), number).Picture.Jpeg(80);
    }

    private static Sheet OnTable(Sheet page, int number)
    {
        (int width, int height) = page.Picture.Width > page.Picture.Height ? (2000, 1500) : (1500, 2000);
        double slant = 0.02 * (1 + (number % 4));
        return page.Seen(width, height, [(width * 0.04, height * slant), (width * 0.95, height * 0.04), (width * 0.97, height * 0.96), (width * slant, height * 0.95)], 70)
            .With(picture => picture.Shadow(0.5).Blur(1).Noise(5, new Random(number)));
    }

    // Sky, hills and grass with grain.
    private static byte[] Landscape(int number)
    {
        Random random = new(number);
        using Canvas view = new(1600, 1100, 72, Color.Of("#a8cbe8"));
        for (int hill = 0; hill < 5; hill++)
        {
            double top = 380 + (110 * hill);
            view.Curve([(0, top), (400, top - random.Next(160)), (900, top + random.Next(120)), (1600, top - random.Next(80))], 190, new Color(0.2 + (0.06 * hill), 0.45, 0.25, 0.9));
        }
        for (int blade = 0; blade < 4000; blade++)
        {
            (double x, double y) = (random.Next(1600), 600 + random.Next(500));
            view.Line(x, y, x + random.Next(9) - 4, y - 6 - random.Next(18), 1 + random.NextDouble(), new Color(0.1 + (0.3 * random.NextDouble()), 0.3 + (0.4 * random.NextDouble()), 0.1));
        }
        return view.Sheet().With(picture => picture.Noise(5, random)).Picture.Jpeg(85);
    }

    // Rows of faces and uniforms before a wall with the name of the school.
    private static byte[] ClassPhotograph(int number)
    {
        Random random = new(number);
        using Canvas view = new(1600, 1100, 72, Color.Of("#d9c9a8"));
        view.Fill(250, 60, 1100, 110, Color.Of("#b02020"));
        view.Text(330, 130, "TRƯỜNG TIỂU HỌC HÒA BÌNH " + (1 + (number % 9)), new Face(Sans, 52, IsBold: true), Color.Of("#ffe97a"));
        for (int row = 0; row < 3; row++)
            for (int pupil = 0; pupil < 13; pupil++)
            {
                (double x, double y) = (110 + (115 * pupil) + (row % 2 * 50), 330 + (240 * row) + random.Next(20));
                view.FillRound(x - 45, y + 30, 90, 210, 26, Color.White);
                view.Curve([(x, y + 40), (x - 14, y + 70), (x + 12, y + 100), (x, y + 130)], 9, Color.Of("#c81e1e"));
                view.Ring(x, y, 20, 38, Color.Of("#d7a981"));
                view.Ring(x, y - 24, 18, 20, Color.Of("#1d1713"));
            }
        return view.Sheet().With(picture => picture.Blur(1.5).Noise(5, random)).Picture.Jpeg(82);
    }

    private static Canvas Poster(int number)
    {
        Canvas page = new(595, 842, 150, Color.Of("#f7e7b0"));
        page.Fill(0, 0, 595, 150, Color.Of("#c81e1e"));
        page.Text(60, 90, "CHÀO MỪNG NĂM HỌC MỚI", new Face(Sans, 34, IsBold: true), Color.White);
        string[] lines = ["Khai giảng 7 giờ 30 ngày 05/9/2026", "Sân trường, cổng chính", "Hotline tuyển sinh: 1900 6" + (100 + number).ToString(CultureInfo.InvariantCulture), "THI ĐUA DẠY TỐT - HỌC TỐT", "Đồng phục gọn gàng, đúng giờ", "Mã số cuộc thi: 2026" + (10_000_000 + (number * 37)).ToString(CultureInfo.InvariantCulture)];
        for (int i = 0; i < lines.Length; i++)
            page.Text(60, 260 + (80 * i), lines[i], new Face(Serif, 26), Ink);
        return page;
    }

    private static Canvas BookPage(int number)
    {
        Random random = new(number);
        Canvas page = new(420, 595, 200, Color.Of("#fbf8ef"));
        string[] words = "mùa thu lá vàng rơi trên con đường làng những cánh diều bay cao giữa bầu trời xanh thẳm tiếng trống trường vang lên báo hiệu giờ học mới bắt đầu".Split(' ');
        page.Text(60, 60, "BÀI " + (1 + (number % 30)) + ". QUÊ HƯƠNG", new Face(Serif, 15, IsBold: true), Ink);
        for (int line = 0; line < 26; line++)
            page.Text(45, 95 + (18 * line), string.Join(' ', Enumerable.Range(0, 9).Select(_ => words[random.Next(words.Length)])), new Face(Serif, 11.5), Ink);
        page.Text(200, 580, (20 + number).ToString(CultureInfo.InvariantCulture), new Face(Serif, 10), Ink);
        return page;
    }

    // Speaks of identity cards in capitals, and shows none.
    private static Canvas Leaflet(int number)
    {
        Canvas page = new(595, 842, 150, Color.White);
        page.Text(70, 90, "THỦ TỤC CẤP THẺ CĂN CƯỚC", new Face(Sans, 26, IsBold: true), Red);
        string[] lines = ["CĂN CƯỚC CÔNG DÂN GẮN CHIP", "Học sinh từ đủ 14 tuổi làm thủ tục tại Công an xã, phường.", "Thời gian: từ ngày 01/7/2026 đến 30/9/2026", "Lệ phí: 30.000 đồng", "Điện thoại: 0" + (236_100_0000L + number).ToString(CultureInfo.InvariantCulture), "Mang theo giấy khai sinh bản chính.", "Số định danh gồm 12 chữ số."];
        for (int i = 0; i < lines.Length; i++)
            page.Text(60, 160 + (60 * i), lines[i], new Face(Sans, 17), Ink);
        return page;
    }

    private static Canvas Certificate(int number)
    {
        ListRow person = Person(number);
        Canvas page = new(842, 595, 150, Color.Of("#fff8e2"));
        page.Ring(421, 80, 30, 10, Color.Of("#c9962a"));
        page.Text(290, 40, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", new Face(Serif, 13, IsBold: true), Ink);
        page.Text(330, 180, "GIẤY KHEN", new Face(Serif, 40, IsBold: true), Red);
        page.Text(260, 240, "Hiệu trưởng trường THCS Hòa Bình tặng", new Face(Serif, 17), Ink);
        page.Text(300, 300, "Em " + person.Name, new Face(Serif, 24, IsBold: true), Ink);
        page.Text(290, 350, "Học sinh lớp " + person.ClassName, new Face(Serif, 17), Ink);
        page.Text(220, 400, "Đã đạt danh hiệu Học sinh Giỏi năm học 2025 - 2026", new Face(Serif, 17), Ink);
        page.Text(480, 470, "Hòa Bình, ngày 25 tháng 5 năm 2026", new Face(Serif, 13, IsItalic: true), Ink);
        return page;
    }

    private static Canvas BankCard(int number)
    {
        ListRow person = Person(number);
        Canvas card = new(243, 153, 300, Color.Of("#1f4fa0"));
        card.Text(14, 26, "VIETBANK", new Face(Sans, 14, IsBold: true), Color.White);
        card.FillRound(18, 48, 32, 24, 4, Color.Of("#d5bd76"));
        card.Text(16, 98, $"9704 36{number % 90 + 10:00} 1234 {5000 + number:0000}", new Face("Cousine", 15), Color.White);
        card.Text(16, 118, "VALID THRU 11/30", new Face(Sans, 7), Color.White);
        card.Text(16, 138, Core.Text.VietnameseLetters.Fold(person.Name).ToUpperInvariant(), new Face(Sans, 10), Color.White);
        return card;
    }

    private static Canvas StudentCard(int number)
    {
        ListRow person = Person(number);
        Canvas card = new(243, 153, 300, Color.Of("#eef4fb"));
        card.Fill(0, 0, 243, 34, Color.Of("#1f6fb5"));
        card.Text(40, 22, "TRƯỜNG THPT NGUYỄN DU", new Face(Sans, 11, IsBold: true), Color.White);
        card.Text(110, 50, "THẺ HỌC SINH", new Face(Sans, 12, IsBold: true), Red);
        card.Fill(14, 46, 56, 74, Color.Of("#8d97a3"));
        card.Text(82, 72, "Họ và tên: " + person.Name, new Face(Sans, 8.5), Ink);
        card.Text(82, 86, "Ngày sinh: " + person.BirthDate, new Face(Sans, 8.5), Ink);
        card.Text(82, 100, "Lớp: " + person.ClassName, new Face(Sans, 8.5), Ink);
        Bars(card, 84, 112, number);
        return card;
    }

    private static Canvas LibraryCard(int number)
    {
        ListRow person = Person(number);
        Canvas card = new(243, 153, 300, Color.Of("#f4efe0"));
        card.Text(70, 22, "THƯ VIỆN TỈNH", new Face(Sans, 11, IsBold: true), Ink);
        card.Text(78, 42, "THẺ BẠN ĐỌC", new Face(Sans, 13, IsBold: true), Red);
        card.Text(20, 66, "Họ tên: " + person.Name, new Face(Sans, 9), Ink);
        card.Text(20, 84, "Mã bạn đọc: TV" + (100_000_000 + (number * 7919)).ToString(CultureInfo.InvariantCulture), new Face(Sans, 9), Ink);
        card.Text(20, 102, "Giá trị đến: 31/12/2027", new Face(Sans, 9), Ink);
        Bars(card, 20, 112, number + 31);
        return card;
    }

    private static void Bars(Canvas card, double left, double top, int seed)
    {
        Random random = new(seed);
        double x = left;
        while (x < left + 120)
        {
            double bar = 0.7 * (1 + random.Next(3));
            card.Fill(x, top, bar, 26, Color.Black);
            x += bar + (0.7 * (1 + random.Next(3)));
        }
    }
}
