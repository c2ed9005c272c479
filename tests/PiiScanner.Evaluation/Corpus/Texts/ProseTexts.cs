using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus.Texts;

/// <summary>Running text that names people.</summary>
internal static class ProseTexts
{
    public static IReadOnlyDictionary<string, Func<TextScribe, Content>> All { get; } = new Dictionary<string, Func<TextScribe, Content>>
    {
        ["news-plain"] = NewsPlain,
        ["news-many"] = NewsMany,
        ["appeal"] = Appeal,
        ["discipline-report"] = DisciplineReport,
        ["contact-sentence"] = ContactSentence,
        ["class-fund"] = ClassFund,
        ["minutes"] = Minutes,
        ["certificate"] = Certificate,
        ["lost-and-found"] = LostAndFound,
        ["staff-decision"] = StaffDecision,
        ["press-initials"] = PressInitials,
        ["letter-to-parents"] = LetterToParents,
    };

    /// <summary>One or two pupils named with plain facts, beside officials: notes only.</summary>
    private static Content NewsPlain(TextScribe t)
    {
        var (first, second) = (t.Pupil(), t.Pupil());
        t.Line(t.Wording("Học sinh nhà trường đoạt giải cấp tỉnh", "Tin vui từ đội tuyển", "Gương sáng học đường", "Ngày hội đọc sách"), LineStyle.Title);
        t.Line(t.Wording(
            () => $"Sáng {t.Day()}, em {t.Name(first.Name, "pupil")}, học sinh lớp {first.Class}, đã xuất sắc đoạt giải Nhất hội thi Khéo tay cấp tỉnh.",
            () => $"Chúc mừng em {t.Name(first.Name, "pupil")} (lớp {first.Class}) đạt Huy chương Vàng môn cờ vua ngày {t.Day()}.",
            () => $"Vượt qua 120 thí sinh, bạn {t.Name(first.Name, "pupil")} của lớp {first.Class} giành giải Ba cuộc thi vẽ tranh.",
            () => $"Học sinh {t.Name(first.Name, "pupil")}, lớp {first.Class}, là gương mặt tiêu biểu của tuần này."));
        if (t.Dice.Chance(0.5)) t.Line(t.Wording(() => $"Cùng tham gia còn có em {t.Name(second.Name, "pupil")} lớp {second.Class}.", () =>
            $"Bạn học {t.Name(second.Name, "pupil")} (lớp {second.Class}) đạt giải Khuyến khích."));
        Official(t);
        t.Line($"Nhà trường nằm trên đường {t.Decoy(t.Dice.Pick(AddressForge.Streets))}, thường xuyên tổ chức các hội thi mang tên {t.Decoy("Lương Thế Vinh")}.");
        return t.ToContent("news-plain", "tin-hoat-dong", "clear");
    }

    private static Content NewsMany(TextScribe t)
    {
        t.Line("Kết quả Hội khỏe Phù Đổng", LineStyle.Title);
        var names = Enumerable.Range(0, t.Dice.Between(3, 7)).Select(_ => t.Pupil()).Select(p => $"{t.Name(p.Name, "pupil")} ({p.Class})").ToList();
        t.Line(t.Wording(() => $"Đội tuyển gồm các em: {string.Join(", ", names[..^1])} và {names[^1]}.", () => $"Các bạn {string.Join(", ", names)} đã thi đấu hết mình.", () =>
            $"Ban tổ chức trao thưởng cho {string.Join("; ", names)}."));
        Official(t);
        return t.ToContent("news-many", "hoi-khoe-phu-dong", null);
    }

    /// <summary>A call for help: name, birth, illness, address, parent, phone and account in running text.</summary>
    private static Content Appeal(TextScribe t)
    {
        var p = t.Pupil();
        var account = NumberForge.BankAccount(t.Dice, out var bank);
        t.Line(t.Wording("Chung tay giúp đỡ học sinh có hoàn cảnh khó khăn", "Kêu gọi hỗ trợ", "Hoàn cảnh cần giúp đỡ"), LineStyle.Title);
        var illness = t.Value(Kinds.Sensitive, t.Dice.OneOf("bệnh tim bẩm sinh", "ung thư máu", "suy thận mạn", "bại não"), "pupil", Expectation.May);
        t.Line(t.Wording(
            () => $"Em {t.Name(p.Name, "pupil")}, sinh ngày {t.Birth(p.Birth, "pupil")}, học sinh lớp {p.Class}, mắc {illness} từ nhỏ.",
            () => $"Cháu {t.Name(p.Name, "pupil")} (lớp {p.Class}, sinh {t.Birth(p.Birth, "pupil")}) đang điều trị {illness}.",
            () => $"Biết tin em {t.Name(p.Name, "pupil")}, sinh ngày {t.Birth(p.Birth, "pupil")}, bị {illness}, thầy cô và bạn bè rất xót xa."));
        t.Line($"Gia đình em ở {t.Address(p.Address, "pupil")}. Mẹ em là bà {t.Name(p.Mother.Name, "parent")}, làm nghề {p.Mother.Job.ToLowerInvariant()}.");
        t.Line($"Mọi sự giúp đỡ xin gửi về: bà {p.Mother.Name.Full}, điện thoại {t.Phone(p.Mother.Phone, "parent")}, số tài khoản {t.Value(Kinds.BankAccount, account, "parent")} tại ngân hàng {bank}.");
        return t.ToContent("appeal", "keu-goi-giup-do", "block", 2, [Kinds.Sensitive]);
    }

    private static Content DisciplineReport(TextScribe t)
    {
        var p = t.Pupil();
        t.Line("BIÊN BẢN XỬ LÝ VI PHẠM", LineStyle.Title);
        t.Line($"Hôm nay, {t.Day()}, tại văn phòng nhà trường, giáo viên chủ nhiệm là cô {t.Name(t.Staff().Name, "staff")} lập biên bản về việc:");
        t.Line($"Học sinh: {t.Name(p.Name, "pupil")}, lớp {p.Class}, sinh ngày {t.Birth(p.Birth, "pupil")}.");
        t.Line($"Hình thức kỷ luật: {t.Value(Kinds.Sensitive, t.Dice.OneOf("Khiển trách", "Cảnh cáo trước toàn trường", "Tạm dừng học 01 tuần"), "pupil")}. Lý do: {t.May(Kinds.Sensitive, t.Dice.OneOf("đánh nhau", "vắng học không phép", "sử dụng điện thoại"))}.");
        t.Line($"Đại diện gia đình: ông {t.Name(p.Father.Name, "parent")}, số điện thoại {t.Phone(p.Father.Phone, "parent")}.");
        return t.ToContent("discipline-report", "bien-ban", "block", null, [Kinds.Sensitive]);
    }

    private static Content ContactSentence(TextScribe t)
    {
        var p = t.Pupil();
        t.Line("THÔNG BÁO", LineStyle.Title);
        t.Line(t.Wording(
            () => $"Phụ huynh em {t.Name(p.Name, "pupil")} lớp {p.Class} vui lòng liên hệ giáo viên; số điện thoại gia đình đã đăng ký là {t.Phone(p.Mother.Phone, "parent")}.",
            () => $"Đề nghị xác minh thông tin: học sinh {t.Name(p.Name, "pupil")}, số định danh cá nhân {t.Value(Kinds.NationalId, p.NationalId, "pupil")}, lớp {p.Class}.",
            () => $"Em {t.Name(p.Name, "pupil")} (mẹ: {t.Name(p.Mother.Name, "parent")}, ĐT {t.Phone(p.Mother.Phone, "parent")}) chưa nộp hồ sơ.",
            () => $"Nhà trường cần gặp gia đình cháu {t.Name(p.Name, "pupil")}, ngụ tại {t.Address(p.Address, "pupil")}."));
        Official(t);
        return t.ToContent("contact-sentence", "thong-bao", "block", null, [Kinds.Sensitive]);
    }

    /// <summary>Money to be paid into a teacher's own account.</summary>
    private static Content ClassFund(TextScribe t)
    {
        var s = t.Staff();
        t.Line("THÔNG BÁO THU QUỸ LỚP", LineStyle.Title);
        t.Line($"Đề nghị phụ huynh chuyển khoản trước ngày {t.Day()} vào số tài khoản {t.Value(Kinds.BankAccount, s.BankAccount, "staff")} {s.Bank}, chủ tài khoản {t.Name(s.Name, "staff")}.");
        t.Line($"Nội dung: họ tên học sinh, lớp. Mọi thắc mắc gọi {t.Phone(s.Phone, "staff")}.");
        return t.ToContent("class-fund", "thu-quy-lop", "block");
    }

    private static Content Minutes(TextScribe t)
    {
        t.Line("BIÊN BẢN HỌP HỘI ĐỒNG SƯ PHẠM", LineStyle.Title);
        t.Line($"Thời gian: 14h00 ngày {t.Day()}. Địa điểm: Hội trường {t.Decoy("Nguyễn Du")}.");
        t.Line($"Chủ trì: {t.Dice.OneOf("ông", "bà", "thầy", "cô")} {t.Name(t.Staff().Name, "official")}, Hiệu trưởng. Thư ký: cô {t.Name(t.Staff().Name, "staff")}, giáo viên môn {t.Staff().Subject}.");
        for (var i = 0; i < t.Dice.Between(1, 4); i++)
        {
            t.Line(t.Wording(() => $"- Thầy {t.Name(t.Staff().Name, "staff")}, Tổ trưởng tổ Toán - Tin, đề nghị bổ sung thiết bị.", () =>
                $"- Cô {t.Name(t.Staff().Name, "staff")}, Chủ tịch Công đoàn, báo cáo kế hoạch 20/11.", () =>
                $"- Đồng chí {t.Name(t.Staff().Name, "staff")}, Bí thư Chi đoàn, nêu ý kiến về phong trào."));
        }

        t.Line("Cuộc họp kết thúc lúc 16h30 cùng ngày.");
        return t.ToContent("minutes", "bien-ban-hop", "clear");
    }

    private static Content Certificate(TextScribe t)
    {
        var p = t.Pupil();
        t.Line("GIẤY KHEN", LineStyle.Title);
        t.Line($"HIỆU TRƯỞNG {t.School.Name.ToUpperInvariant()}");
        t.Line($"Tặng: Em {t.Name(p.Name, "pupil")}");
        t.Line($"Học sinh lớp: {p.Class}");
        t.Line($"Đã đạt danh hiệu Học sinh Giỏi năm học {t.Year}-{t.Year + 1}");
        t.Line("HIỆU TRƯỞNG", LineStyle.Right);
        t.Line(t.Name(t.Staff().Name, "official"), LineStyle.Right);
        return t.ToContent("certificate", "giay-khen", "review");
    }

    /// <summary>An identifier with no name near it.</summary>
    private static Content LostAndFound(TextScribe t)
    {
        var p = t.Pupil();
        t.Line("THÔNG BÁO TÌM NGƯỜI ĐÁNH RƠI GIẤY TỜ", LineStyle.Title);
        t.Line(t.Wording(
            () => $"Bảo vệ nhà trường nhặt được một thẻ căn cước mang số {t.Value(Kinds.NationalId, p.NationalId)} tại sân trường ngày {t.Day()}.",
            () => $"Ai đánh rơi thẻ bảo hiểm y tế số {t.Value(Kinds.HealthInsurance, p.HealthInsurance)} xin đến văn phòng nhận lại.",
            () => $"Văn phòng đang giữ căn cước công dân số {t.Value(Kinds.NationalId, p.Mother.NationalId)}; mời chủ nhân đến nhận."));
        t.Line($"Liên hệ: {t.School.Phone}.");
        return t.ToContent("lost-and-found", "thong-bao-tim-nguoi", "review", null, [Kinds.Sensitive]);
    }

    private static Content StaffDecision(TextScribe t)
    {
        var s = t.Staff();
        t.Line("QUYẾT ĐỊNH", LineStyle.Title);
        t.Line("Về việc nâng bậc lương thường xuyên", LineStyle.Title);
        t.Line($"Căn cứ Nghị định số 204/2004/NĐ-CP ngày 14/12/2004; xét Tờ trình số {t.Dice.Between(1, 90)}/TTr-THCS ngày {t.Day()};");
        t.Line($"Điều 1. Nâng bậc lương đối với {(s.Name.Sex == Sex.Male ? "ông" : "bà")} {t.Name(s.Name, "staff")}, sinh ngày {t.Birth(s.Birth, "staff")}, số CCCD {t.Value(Kinds.NationalId, s.NationalId, "staff")}, mã số thuế {t.Value(Kinds.TaxCode, s.TaxCode, "staff")}.");
        t.Line("Điều 2. Quyết định có hiệu lực kể từ ngày ký.");
        t.Line("HIỆU TRƯỞNG", LineStyle.Right);
        t.Line(t.Name(t.Staff().Name, "official"), LineStyle.Right);
        return t.ToContent("staff-decision", "quyet-dinh", "block", null, [Kinds.Income, Kinds.Sensitive]);
    }

    private static Content PressInitials(TextScribe t)
    {
        var p = t.Pupil();
        var initials = string.Join('.', p.Name.Full.Split(' ').Select(word => word[..1])) + ".";
        t.Line("Bản tin an toàn giao thông", LineStyle.Title);
        t.Line($"Chiều {t.Day()}, em {t.May("*", initials)} (học sinh lớp {p.Class}) được người dân đưa về trường an toàn.");
        Official(t);
        return t.ToContent("press-initials", "ban-tin", "clear");
    }

    private static Content LetterToParents(TextScribe t)
    {
        var p = t.Pupil();
        t.Line("THƯ MỜI HỌP PHỤ HUYNH", LineStyle.Title);
        t.Line($"Kính gửi: Ông (Bà) {t.Name(p.Father.Name, "parent")}");
        t.Line($"Là phụ huynh của em: {t.Name(p.Name, "pupil")}. Lớp: {p.Class}. Ngày sinh: {t.Birth(p.Birth, "pupil")}");
        t.Line($"Nhà trường kính mời Ông (Bà) dự họp lúc 7h30 ngày {t.Day()}.");
        return t.ToContent("letter-to-parents", "thu-moi", "block");
    }

    private static void Official(TextScribe t) => t.Line(t.Wording(
        () => $"Phát biểu tại buổi lễ, bà {t.Name(t.Staff().Name, "official")}, Hiệu trưởng nhà trường, biểu dương tinh thần học tập.",
        () => $"Ông {t.Name(t.Staff().Name, "official")}, Phó Giám đốc Sở Giáo dục và Đào tạo, đến dự và chỉ đạo.",
        () => $"Thầy {t.Name(t.Staff().Name, "official")}, Hiệu trưởng, cho biết nhà trường sẽ tiếp tục phát động phong trào."));
}
