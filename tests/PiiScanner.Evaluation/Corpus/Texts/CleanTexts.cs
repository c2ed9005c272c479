using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus.Texts;

/// <summary>What schools publish every day, full of what looks like personal data. All are clear.</summary>
internal static class CleanTexts
{
    private static readonly string[] Heroes =
    [
        "Hồ Chí Minh", "Võ Thị Sáu", "Kim Đồng", "Nguyễn Du", "Tố Hữu", "Nam Cao", "Xuân Diệu", "Trần Hưng Đạo", "Lê Lợi", "Võ Nguyên Giáp", "Lý Tự Trọng", "Tô Hoài", "Xuân Quỳnh",
        "Nguyễn Thị Minh Khai", "Phan Bội Châu", "Nguyễn Đình Chiểu", "Lê Quý Đôn", "Chu Văn An", "Nguyễn Trãi", "Hoàng Văn Thụ",
    ];

    public static IReadOnlyDictionary<string, Func<TextScribe, Content>> All { get; } = new Dictionary<string, Func<TextScribe, Content>>
    {
        ["official-letter"] = OfficialLetter, ["fee-notice"] = FeeNotice, ["empty-form"] = EmptyForm, ["menu"] = Menu, ["statistics"] = Statistics, ["plan"] = Plan, ["about"] = About,
        ["equipment"] = Equipment, ["books"] = Books, ["budget"] = Budget, ["exam-schedule"] = ExamSchedule, ["timetable"] = Timetable, ["school-directory"] = SchoolDirectory,
        ["hotline"] = Hotline, ["regulation"] = Regulation, ["lesson"] = Lesson, ["class-ranking"] = ClassRanking, ["empty-list"] = EmptyList,
    };

    private static void Top(TextScribe t, string title)
    {
        t.Line(t.School.Authority);
        t.Line(t.School.Name.ToUpperInvariant(), LineStyle.Bold);
        if (t.Dice.Chance(0.5)) t.Line($"Số: {t.Dice.Between(1, 900)}/{t.Dice.OneOf("TB-THCS", "KH-TH", "CV-THPT", "QĐ-THCS")}");
        t.Line($"{t.School.Province.NewName}, ngày {t.Dice.Between(1, 28)} tháng {t.Dice.Between(8, 12)} năm {t.Year}", LineStyle.Right);
        t.Line(title, LineStyle.Title);
    }

    private static void Sign(TextScribe t, string post = "HIỆU TRƯỞNG")
    {
        t.Line("Nơi nhận: Như trên; Lưu: VT.");
        t.Line(post, LineStyle.Right);
        t.Line(string.Empty);
        t.Line(t.Name(t.Staff().Name, "official"), LineStyle.Right);
    }

    private static Content OfficialLetter(TextScribe t)
    {
        Top(t, "Về việc " + t.Dice.OneOf("tăng cường an toàn trường học", "tổ chức dạy học trực tuyến", "thực hiện công khai theo quy định"));
        t.Line("Kính gửi: Các tổ chuyên môn và cha mẹ học sinh.");
        t.Line($"Căn cứ Thông tư số 09/2024/TT-BGDĐT ngày 03/6/2024; Công văn số {t.Dice.Between(100, 4000)}/SGDĐT-VP ngày {t.Day()}; Nghị quyết số {t.Dice.Between(1, 99)}/NQ-HĐND;");
        t.Line($"Nhà trường thông báo thời gian thực hiện từ ngày {t.Day()} đến hết ngày {t.Day()}. Địa điểm: {t.School.Address}.");
        t.Line($"Mọi chi tiết liên hệ văn phòng, điện thoại {t.School.Phone}, email {t.School.Email}, tổng đài 1900 {t.Dice.Digits(4)} hoặc 111.");
        Sign(t, t.Dice.OneOf("HIỆU TRƯỞNG", "KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG"));
        return t.ToContent("official-letter", "cong-van", "clear");
    }

    private static Content FeeNotice(TextScribe t)
    {
        Top(t, "THÔNG BÁO CÁC KHOẢN THU");
        t.Grid(["STT", "Khoản thu", "Mức thu"], ["1", "Tiền ăn bán trú", $"{t.Dice.Between(25, 40)}.000"], ["2", "Bảo hiểm y tế", "884.520"], ["3", "Nước uống", "90.000"],
            ["4", "Học 2 buổi/ngày", "1.350.000"]);
        var account = NumberForge.BankAccount(t.Dice, out var bank);
        t.Line($"Chuyển khoản về tài khoản của nhà trường: {t.School.Name}, số tài khoản {t.May(Kinds.BankAccount, account)}, ngân hàng {bank}.");
        t.Line($"Mã số thuế đơn vị: {t.May(Kinds.TaxCode, "36" + t.Dice.Digits(8))}. Hạn nộp: {t.Day()}.");
        Sign(t);
        return t.ToContent("fee-notice", "thong-bao-thu", "clear");
    }

    private static Content EmptyForm(TextScribe t)
    {
        var dots = new string(t.Dice.OneOf('.', '…', '_'), t.Dice.Between(12, 40));
        t.Line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", LineStyle.Bold);
        t.Line(t.Wording("ĐƠN XIN CHUYỂN TRƯỜNG", "PHIẾU ĐĂNG KÝ DỰ TUYỂN VÀO LỚP 6", "ĐƠN XIN NGHỈ HỌC", "ĐƠN XIN MIỄN GIẢM HỌC PHÍ", "PHIẾU KHAI SỨC KHỎE HỌC SINH"), LineStyle.Title);
        foreach (var label in new[] { "Họ và tên học sinh", "Ngày sinh", "Số CCCD/ĐDCN", "Dân tộc", "Họ tên cha", "Nghề nghiệp", "Điện thoại liên hệ",
            "Địa chỉ thường trú" }) t.Line($"{label}: {dots}");
        t.Line("Diện chính sách: ☐ Hộ nghèo ☐ Cận nghèo ☐ Mồ côi");
        t.Line("......, ngày ..... tháng ..... năm 20....", LineStyle.Right);
        t.Line("Người làm đơn (ký, ghi rõ họ tên)", LineStyle.Right);
        return t.ToContent("empty-form", "mau-don", "clear");
    }

    private static Content EmptyList(TextScribe t)
    {
        t.Line("DANH SÁCH HỌC SINH LỚP ........", LineStyle.Title);
        t.Grid(["STT", "Họ và tên", "Ngày sinh", "SĐT phụ huynh", "Địa chỉ"], ["1", "", "", "", ""], ["2", "", "", "", ""], ["3", "", "", "", ""], ["4", "", "", "", ""], ["5", "", "", "", ""]);
        return t.ToContent("empty-list", "mau-danh-sach", "clear");
    }

    private static Content Menu(TextScribe t)
    {
        Top(t, "THỰC ĐƠN BÁN TRÚ TUẦN " + t.Dice.Between(1, 35));
        string[] dishes = ["Cơm, thịt kho trứng, canh bí đỏ", "Cơm, cá diêu hồng chiên, canh chua", "Bún bò Huế", "Cơm, gà kho gừng", "Phở Nam Định",
            "Cơm, mực xào, canh mồng tơi", "Bánh mì Sài Gòn, sữa"];
        t.Grid([["Thứ", "Bữa trưa", "Bữa xế", "Kcal"], .. Enumerable.Range(2, 5).Select(day =>
            (IReadOnlyList<Cell>)[$"Thứ {day}", t.Dice.Pick(dishes), t.Dice.OneOf("Sữa chua", "Chuối", "Chè đậu xanh"), $"{t.Dice.Between(600, 900)}"])]);
        return t.ToContent("menu", "thuc-don", "clear");
    }

    private static Content Statistics(TextScribe t)
    {
        Top(t, t.Dice.OneOf("THỐNG KÊ CHẤT LƯỢNG GIÁO DỤC", "BÁO CÁO SỐ LIỆU ĐẦU NĂM", "QUY MÔ TRƯỜNG LỚP"));
        t.Grid([["Khối", "Số lớp", "Số học sinh", "Nữ", "Tốt", "Khá", "Đạt", "Tỉ lệ"], .. Enumerable.Range(6, 4).Select(g =>
            (IReadOnlyList<Cell>)[$"{g}", $"{t.Dice.Between(6, 9)}", $"{t.Dice.Between(240, 390)}", $"{t.Dice.Between(110, 190)}", $"{t.Dice.Between(60, 150)}",
            $"{t.Dice.Between(60, 150)}", $"{t.Dice.Between(20, 80)}", $"{t.Dice.Between(90, 100)}%"])]);
        t.Line($"Tổng số {t.Dice.Between(1000, 1500)} học sinh; {t.Dice.Between(60, 90)} cán bộ, giáo viên, nhân viên.");
        Sign(t);
        return t.ToContent("statistics", "thong-ke", "clear");
    }

    private static Content Plan(TextScribe t)
    {
        Top(t, $"KẾ HOẠCH NĂM HỌC {t.Year}-{t.Year + 1}");
        t.Line($"1. Khai giảng ngày 05/9/{t.Year}; kỷ niệm 20/11/1982, 22/12/1944, 26/3/1931, 30/4/1975, 02/9/1945.");
        t.Line($"2. Học tập và làm theo tư tưởng, đạo đức, phong cách {t.Decoy("Hồ Chí Minh")}; tham quan Bảo tàng {t.Decoy("Quang Trung")}, đền {t.Decoy("Hai Bà Trưng")}.");
        t.Line($"3. Giao lưu với Trường THPT {t.Decoy(t.Dice.Pick(Heroes))}, Trường THCS {t.Decoy(t.Dice.Pick(Heroes))}; chạy việt dã đường {t.Decoy(t.Dice.Pick(AddressForge.Streets))}.");
        t.Line($"4. Kinh phí dự kiến {t.Dice.Between(20, 300)}.000.000 đồng, mã nguồn {t.Dice.Digits(3)}-{t.Dice.Digits(3)}.");
        Sign(t);
        return t.ToContent("plan", "ke-hoach", "clear");
    }

    private static Content About(TextScribe t)
    {
        t.Line("Giới thiệu về nhà trường", LineStyle.Title);
        t.Line($"{t.School.Name} nằm trên đường {t.Decoy(t.Dice.Pick(AddressForge.Streets))}, gần cầu {t.Decoy("Nguyễn Văn Trỗi")} và công viên {t.Decoy("Lê Văn Tám")}.");
        t.Line($"Liên đội mang tên anh hùng {t.Decoy(t.Dice.Pick(Heroes))}; chi đội lớp 6A1 mang tên {t.Decoy(t.Dice.Pick(Heroes))}. Quỹ học bổng {t.Decoy("Nguyễn Thị Minh Khai")} do hội khuyến học quản lý.");
        t.Line($"Trường được thành lập theo Quyết định số {t.Dice.Between(100, 999)}/QĐ-UBND ngày 15/8/1995 của UBND tỉnh. Website: {t.School.Website}.");
        return t.ToContent("about", "gioi-thieu", "clear");
    }

    private static Content Equipment(TextScribe t)
    {
        Top(t, "DANH MỤC THIẾT BỊ DẠY HỌC");
        t.Grid([["STT", "Tên thiết bị", "Mã tài sản", "Số sê-ri", "Đơn giá"], .. Enumerable.Range(1, t.Dice.Between(6, 20)).Select(i =>
            (IReadOnlyList<Cell>)[$"{i}", t.Dice.OneOf("Máy chiếu Epson", "Loa kéo", "Máy vi tính Dell", "Bảng tương tác", "Kính hiển vi"),
            $"TS{t.Dice.Digits(6)}", $"{t.Dice.OneOf("VN", "SN", "X")}{t.Dice.Digits(9)}", $"{t.Dice.Between(2, 30)}.{t.Dice.Digits(3)}.000"])]);
        return t.ToContent("equipment", "danh-muc-thiet-bi", "clear");
    }

    private static Content Books(TextScribe t)
    {
        Top(t, "DANH MỤC SÁCH THƯ VIỆN");
        t.Grid([["STT", "Tên sách", "Tác giả", "ISBN", "Năm XB"], .. Enumerable.Range(1, t.Dice.Between(4, 12)).Select(i =>
            (IReadOnlyList<Cell>)[$"{i}", t.Dice.OneOf("Dế Mèn phiêu lưu ký", "Truyện Kiều", "Lão Hạc", "Thơ chọn lọc", "Đất rừng phương Nam"),
            t.Decoy(t.Dice.OneOf("Tô Hoài", "Nguyễn Du", "Nam Cao", "Xuân Diệu", "Đoàn Giỏi", "Tố Hữu", "Nguyễn Nhật Ánh")), $"978604{t.Dice.Digits(7)}", $"{t.Dice.Between(1995, 2025)}"])]);
        return t.ToContent("books", "danh-muc-sach", "clear");
    }

    private static Content Budget(TextScribe t)
    {
        Top(t, "DỰ TOÁN THU CHI NGÂN SÁCH");
        t.Grid([["STT", "Nội dung", "Mã", "Dự toán", "Thực hiện"], .. Enumerable.Range(1, t.Dice.Between(5, 12)).Select(i =>
            (IReadOnlyList<Cell>)[Cell.OfNumber(i), t.Dice.OneOf("Chi lương", "Chi hoạt động", "Thu học phí", "Sửa chữa", "Văn phòng phẩm"),
            $"{t.Dice.Digits(4)}", Cell.OfNumber(t.Dice.Between(10, 999) * 1000000.0), Cell.OfNumber(t.Dice.Between(100000, 999999) * 1000.0)])]);
        Sign(t, "THỦ TRƯỞNG ĐƠN VỊ");
        return t.ToContent("budget", "du-toan", "clear");
    }

    private static Content ExamSchedule(TextScribe t)
    {
        Top(t, "LỊCH KIỂM TRA CUỐI HỌC KỲ I");
        t.Grid([["Ngày", "Buổi", "Môn", "Khối", "Thời gian", "Phòng"], .. Enumerable.Range(1, 8).Select(_ =>
            (IReadOnlyList<Cell>)[t.Day(), t.Dice.OneOf("Sáng", "Chiều"), t.Dice.OneOf("Toán", "Ngữ văn", "Tiếng Anh", "Lịch sử và Địa lí"), $"{t.Dice.Between(6, 9)}", "90 phút",
            $"A{t.Dice.Between(1, 3)}.0{t.Dice.Between(1, 9)}"])]);
        return t.ToContent("exam-schedule", "lich-kiem-tra", "clear");
    }

    private static Content Timetable(TextScribe t)
    {
        Top(t, "THỜI KHÓA BIỂU");
        var teachers = Enumerable.Range(0, 7).Select(_ => t.Staff()).ToList();
        t.Grid([["Thứ", "Tiết", "6A1", "6A2"], .. Enumerable.Range(0, 15).Select(i => (IReadOnlyList<Cell>)[$"{2 + i / 5}", $"{1 + i % 5}", Lesson(t, teachers), Lesson(t, teachers)])]);
        t.Line("Giáo viên chủ nhiệm 6A1: " + t.Name(teachers[0].Name, "staff") + "; 6A2: " + t.Name(teachers[1].Name, "staff"));
        return t.ToContent("timetable", "thoi-khoa-bieu", "clear", allowed: [Kinds.Name]);
    }

    private static Cell Lesson(TextScribe t, IReadOnlyList<StaffMember> teachers)
    {
        var teacher = t.Dice.Pick(teachers);
        return $"{teacher.Subject} ({teacher.Name.GivenPart})";
    }

    private static Content SchoolDirectory(TextScribe t)
    {
        t.Line("DANH SÁCH CÁC TRƯỜNG TRÊN ĐỊA BÀN", LineStyle.Title);
        t.Grid([["STT", "Tên trường", "Địa chỉ", "Điện thoại", "Mã số thuế"], .. Enumerable.Range(1, t.Dice.Between(5, 15)).Select(i => SchoolRow(t, i))]);
        return t.ToContent("school-directory", "danh-sach-truong", "clear", allowed: [Kinds.Address]);
    }

    private static IReadOnlyList<Cell> SchoolRow(TextScribe t, int number)
    {
        var street = t.Dice.Pick(AddressForge.Streets);
        return [$"{number}", $"Trường {t.Dice.OneOf("THCS", "Tiểu học", "THPT")} {t.Decoy(t.Dice.Pick(Heroes))}", $"{t.Dice.Between(1, 300)} đường {t.Decoy(street)}",
            t.May(Kinds.Phone, NumberForge.Landline(t.Dice, t.School.Province)), t.May(Kinds.TaxCode, "36" + t.Dice.Digits(8))];
    }

    private static Content Hotline(TextScribe t)
    {
        Top(t, "THÔNG BÁO ĐƯỜNG DÂY NÓNG");
        var head = t.Staff();
        t.Line($"Đường dây nóng của nhà trường: {t.May(Kinds.Phone, head.Phone)} ({(head.Name.Sex == Sex.Male ? "thầy" : "cô")} {t.Name(head.Name, "official")}, Hiệu trưởng).");
        t.Line($"Điện thoại trực ban: {t.School.Phone}. Tổng đài bảo vệ trẻ em: 111. Cứu hỏa 114, cấp cứu 115, hỗ trợ kỹ thuật 1800 {t.Dice.Digits(4)}.");
        return t.ToContent("hotline", "duong-day-nong", "clear");
    }

    private static Content Regulation(TextScribe t)
    {
        Top(t, "QUY CHẾ BẢO VỆ DỮ LIỆU CÁ NHÂN");
        t.Line("Căn cứ Luật số 91/2025/QH15 ngày 26/6/2025; Nghị định số 356/2025/NĐ-CP ngày 31/12/2025;");
        t.Line("Điều 1. Không công khai họ tên, ngày sinh, số định danh cá nhân, địa chỉ, số điện thoại của học sinh và cha mẹ học sinh.");
        t.Line("Điều 2. Ví dụ bị cấm: danh sách học sinh hộ nghèo, danh sách học sinh chưa đóng học phí, danh sách học sinh khuyết tật.");
        Sign(t);
        return t.ToContent("regulation", "quy-che", "clear");
    }

    private static Content Lesson(TextScribe t)
    {
        t.Line("Ôn tập Ngữ văn", LineStyle.Title);
        t.Line($"Bài 1. Phân tích nhân vật trong truyện ngắn của nhà văn {t.Decoy("Nam Cao")} (1915-1951).");
        t.Line($"Bài 2. Nêu cảm nhận về bài thơ của {t.Decoy("Tố Hữu")}, nhà thơ {t.Decoy("Xuân Quỳnh")} (sinh ngày 06/10/1942).");
        t.Line($"Bài 3. Chiến thắng của {t.Decoy("Trần Hưng Đạo")} và {t.Decoy("Lê Lợi")}; Đại tướng {t.Decoy("Võ Nguyên Giáp")} (25/8/1911).");
        t.May(Kinds.Birth, "1942-10-06");
        t.May(Kinds.Birth, "1911-08-25");
        return t.ToContent("lesson", "on-tap", "clear");
    }

    private static Content ClassRanking(TextScribe t)
    {
        Top(t, "KẾT QUẢ THI ĐUA TUẦN " + t.Dice.Between(1, 35));
        t.Grid([["STT", "Lớp", "Điểm", "Hạng"], .. Enumerable.Range(1, t.Dice.Between(8, 20)).Select(i =>
            (IReadOnlyList<Cell>)[$"{i}", $"{t.Dice.Between(6, 9)}A{t.Dice.Between(1, 9)}", $"{t.Dice.Between(80, 99)},{t.Dice.Below(10)}", $"{i}"])]);
        return t.ToContent("class-ranking", "thi-dua", "clear");
    }
}
