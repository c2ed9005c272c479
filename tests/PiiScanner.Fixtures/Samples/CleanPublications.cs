using System.Text;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Excel;
using PiiScanner.Fixtures.Plain;
using PiiScanner.Fixtures.Word;

namespace PiiScanner.Fixtures.Samples;

/// <summary>What a school may publish: nothing in them counts, though much of it looks like personal data.</summary>
internal sealed class CleanPublications(SampleSchool school)
{
    private const string Notes = "only officials, institutions, dates and numbers of documents";
    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    /// <summary>First letter of each word, the rest stars.</summary>
    public static string Masked(string name) => string.Join(' ', name.Split(' ').Select(word => word[0] + "***"));

    public IEnumerable<Sample> All() =>
    [
        Letter(), Timetable(), FeeNotice(), Duties(),
        new("mau-don-xin-nhap-hoc.docx", "clear", 0, "empty form", WordDraft.Write(EmptyForm())),
        new("ket-qua-thi-da-che.xlsx", "clear", null, "masked list with nothing exposing left whole", ExcelDraft.Write(MaskedList())),
        new("thuc-don-tuan-05.csv", "clear", 0, "menu", Utf8.GetBytes(PlainText.Separated(Menu(), ','))),
        new("thong-ke-chat-luong.xlsx", "clear", 0, "statistics without small groups", ExcelDraft.Write(Statistics())),
        new("ke-hoach-nam-hoc-2026-2027.txt", "clear", 0, "plan with dates and anniversaries", Utf8.GetBytes(Plan())),
        new("gioi-thieu-nha-truong.md", "clear", 0, "streets, schools and historical figures", Utf8.GetBytes(About())),
        new("cau-hinh-trang.json", "clear", 0, "site configuration",
            Utf8.GetBytes("{\n  \"ten\": \"Trường THCS Tân Phong\",\n  \"hotline\": \"1800 8098\",\n  \"email\": \"thcstanphong@tanphong.dongnai.edu.vn\",\n  \"phienBan\": \"2.14.0\",\n  \"maMau\": \"#1a5276\"\n}\n")),
        new("ds-phong-hop.xml", "clear", 0, "rooms", Utf8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<phong_hop>\n  <phong ten=\"Phòng A1.05\" cho_ngoi=\"45\"/>\n  <phong ten=\"Hội trường Nguyễn Du\" cho_ngoi=\"300\"/>\n</phong_hop>\n")),
        Article(),
    ];

    private Sample Letter()
    {
        var document = new WordDocument { Properties = new() { Title = "Công văn triển khai", Company = school.School.Name }, Header = WordMarkup.TextParagraph("2", "center") };
        document.Add(WordMarkup.Table(
        [
            [WordCell.OfText("ỦY BAN NHÂN DÂN PHƯỜNG TÂN PHONG\nTRƯỜNG THCS TÂN PHONG", bold: true), WordCell.OfText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc", bold: true)],
            [WordCell.OfText("Số: 127/THCSTP-VP\nV/v tăng cường bảo vệ dữ liệu cá nhân"), WordCell.OfText("Tân Phong, ngày 11 tháng 9 năm 2026")],
        ]));
        document.AddText("Kính gửi: Các tổ chuyên môn, tổ văn phòng.", "center");
        document.AddText("Thực hiện Luật số 91/2025/QH15 ngày 26/6/2025, Nghị định số 356/2025/NĐ-CP ngày 31/12/2025 và Công văn số 3237/SGDDT-VP ngày 11/8/2023 của Sở Giáo dục và Đào tạo, nhà trường đề nghị:");
        document.AddText("1. Không đăng danh sách học sinh lên trang thông tin điện tử, Facebook, Zalo khi chưa có sự đồng ý của cha mẹ học sinh.");
        document.AddText("2. Rà soát toàn bộ nội dung đã đăng, hoàn thành trước ngày 30/9/2026.");
        document.AddText($"Mọi phản ánh gửi về văn phòng nhà trường, điện thoại 0251 3888 777, đường dây nóng 0918 000 123, email {school.School.Email}, hoặc Tổng đài quốc gia bảo vệ trẻ em 111./.");
        document.Add(WordMarkup.Table(
        [
            [WordCell.OfText("Nơi nhận:\n- Như trên;\n- Sở GDĐT (để b/c);\n- Lưu: VT."), WordCell.OfText($"HIỆU TRƯỞNG\n\n\n{school.Leader}", bold: true)],
        ]));
        return new("cong-van-bao-ve-du-lieu.docx", "clear", null, Notes, document.ToBytes());
    }

    private Sample Timetable()
    {
        var teachers = school.Staff("tkb", 8);
        var rows = new List<IReadOnlyList<Cell>> { (Cell[])["Thứ", "Tiết", "6A1", "6A2", "6A3"] };
        for (var i = 0; i < 20; i++)
        {
            rows.Add([(Cell)$"Thứ {2 + i / 4}", Cell.OfNumber(1 + i % 4), .. Enumerable.Range(0, 3).Select(c =>
                (Cell)$"{teachers[(i + c * 3) % 8].Subject} - {teachers[(i + c * 3) % 8].Name.GivenPart}")]);
        }

        var duty = SampleSchool.Numbered(teachers, ("Giáo viên", s => s.Name.Full), ("Môn", s => s.Subject), ("Lớp dạy", _ => "6A1, 6A2, 6A3"));
        return new("thoi-khoa-bieu-khoi-6.xlsx", "clear", null, "teachers with subject and class taught",
            ExcelDraft.Write(new Draft("TKB", [.. school.Head("THỜI KHÓA BIỂU KHỐI 6", "Áp dụng từ ngày 07/9/2026"), new Grid(rows), new Line(string.Empty), duty])));
    }

    private Sample FeeNotice()
    {
        var grid = new Grid([["STT", "Khoản thu", "Mức thu (đồng)", "Thời gian"], ["1", "Học phí", "0", "Miễn theo quy định"], ["2", "Tiền ăn bán trú", "1.250.000", "Hằng tháng"],
            ["3", "Bảo hiểm y tế", "884.520", "Một năm"]]);
        var draft = new Draft("Thông báo", [.. school.Head("THÔNG BÁO CÁC KHOẢN THU"), grid,
            new Line("Tên tài khoản: Trường THCS Tân Phong. Số tài khoản: 5901 2010 0123 4 tại Agribank chi nhánh Đồng Nai."),
            new Line("Mã số thuế của trường: 3600712345. Nội dung chuyển khoản: tên lớp và mã thanh toán do phần mềm cấp."),
            new Line("Điện thoại phòng Kế toán: 0251 3888 777. Hạn nộp: hết ngày 30/9/2026.")]) { Title = "Thông báo các khoản thu" };
        return new("thong-bao-hoc-phi.html", "clear", null, "the school's own account, tax code and line", Utf8.GetBytes(HtmlDraft.Write(draft)));
    }

    private Sample Duties()
    {
        var staff = school.Staff("phan cong", 16);
        var grid = SampleSchool.Numbered(staff, ("Họ và tên giáo viên", s => s.Name.Full), ("Chuyên môn", s => s.Subject), ("Phân công", s => $"Dạy {s.Subject} khối 6, 7"),
            ("Kiêm nhiệm", _ => "Chủ nhiệm"), ("Số tiết", _ => "17"));
        return new("phan-cong-chuyen-mon.docx", "clear", null, "staff with post, subject and classes", WordDraft.Write(new Draft("Phân công", [.. school.Head("BẢNG PHÂN CÔNG CHUYÊN MÔN"), grid])));
    }

    private Draft EmptyForm() => new("Đơn", [.. school.Head("ĐƠN XIN NHẬP HỌC"), new Line("Họ và tên học sinh: ........................................ Nam/Nữ: ........"),
        new Line("Ngày sinh: ....../....../........ Nơi sinh: ............................"),
        new Line("Số định danh cá nhân: □□□□□□□□□□□□"), new Line("Họ tên cha: …………………………… Điện thoại: ……………………"), new Line("Họ tên mẹ: …………………………… Điện thoại: ……………………"),
            new Line("Địa chỉ: ______________________________________"),
        new Grid([["TT", "Họ và tên anh, chị, em", "Ngày sinh", "Lớp"], ["1", "", "", ""], ["2", "", "", ""], ["3", "", "", ""]]),
        new Line("Tân Phong, ngày     tháng     năm 2026", LineStyle.Right), new Line("Người làm đơn", LineStyle.Right), new Line("(Ký, ghi rõ họ tên)", LineStyle.Right)]);

    private Draft MaskedList() => new("Kết quả", [.. school.Head("KẾT QUẢ THI THỬ"), SampleSchool.Numbered(school.Class("9A6", 30, 9), ("SBD", p => p.CandidateNumber),
        ("Họ và tên", p => Masked(p.Name.Full)), ("Năm sinh", p => "****"), ("Kết quả", _ => "Đạt"))]);

    private Draft Menu() => new("Thực đơn", [.. school.Head("THỰC ĐƠN TUẦN 05", "Từ ngày 05/10/2026 đến ngày 09/10/2026"),
        new Grid([["Thứ", "Bữa trưa", "Bữa xế"], ["Hai", "Cơm, thịt kho trứng, canh bí đỏ", "Sữa chua"],
        ["Ba", "Cơm, cá diêu hồng chiên, canh chua", "Bánh flan"], ["Tư", "Bún bò Huế", "Chuối"], ["Năm", "Cơm, gà kho gừng, canh cải", "Chè đậu xanh"],
            ["Sáu", "Cơm, mực xào, canh mồng tơi", "Sữa tươi"]])]);

    private Draft Statistics() => new("Thống kê", [.. school.Head("THỐNG KÊ CHẤT LƯỢNG GIÁO DỤC"),
        new Grid([["Khối", "Sĩ số", "Nữ", "Tốt", "Khá", "Đạt", "Tỉ lệ"], ["6", "378", "186", "120", "180", "78", "100%"],
        ["7", "342", "170", "110", "160", "72", "100%"], ["8", "331", "165", "101", "150", "80", "100%"], ["9", "290", "141", "99", "141", "50", "100%"]])]);

    private static string Plan() =>
        "KẾ HOẠCH\nThực hiện nhiệm vụ năm học 2026-2027\n\nCăn cứ Quyết định số 2045/QĐ-BGDĐT ngày 28/7/2026 về khung thời gian năm học;\n\n1. Khai giảng: ngày 05/9/2026.\n2. Kỷ niệm 20/11/1982, 22/12/1944, 26/3/1931, 30/4/1975.\n" +
        "3. Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.\n4. Tham quan Bảo tàng Hồ Chí Minh, đền thờ Hai Bà Trưng.\n5. Kinh phí dự kiến: 125.000.000 đồng (mã 622-072).\n6. Thi học kỳ I từ ngày 21/12/2026 đến ngày 31/12/2026.\n";

    private static string About() =>
        "# Giới thiệu\n\nTrường THCS Tân Phong nằm trên đường Nguyễn Trãi, đối diện Trường THPT Lê Quý Đôn. Trường được tặng Cờ thi đua năm 2019.\n\n## Truyền thống\n\n" +
        "Liên đội mang tên anh hùng Võ Thị Sáu. Thư viện có tủ sách của nhà văn Nam Cao, Tô Hoài và nhà thơ Xuân Quỳnh.\n\n| Năm | Thành tích |\n| --- | --- |\n| 2019 | Cờ thi đua |\n| 2024 | Trường chuẩn quốc gia mức độ 2 |\n";

    private Sample Article()
    {
        var pupil = school.OnePupil("bai viet");
        var text = $"<p>Chiều 20/11/2026, tại Hội thi Khéo tay hay làm cấp thành phố, em {pupil.Name.Full}, học sinh lớp 8A1, đã đoạt giải Nhất. Nhà trường xin chúc mừng em.</p>\n";
        return new("tin-hoi-thi-kheo-tay.html", "clear", null, "one pupil named in running text with plain facts: note", Utf8.GetBytes(
            "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Tin hội thi</title></head>\n<body>\n<h1>Tin hội thi Khéo tay hay làm</h1>\n" + text + "</body></html>\n"));
    }
}
