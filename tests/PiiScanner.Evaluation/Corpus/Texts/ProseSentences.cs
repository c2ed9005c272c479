using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Drafts;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus.Texts;

/// <summary>News of a school put together from single sentences: pupils, parents, teachers, leaders, and sentences that only look as if they named somebody.</summary>
internal static class ProseSentences
{
    private static readonly string[] Heroes = ["Nguyễn Trãi", "Võ Thị Sáu", "Lê Văn Tám", "Nguyễn Viết Xuân", "Trần Quốc Toản", "Nguyễn Bá Ngọc", "Lý Tự Trọng", "Tôn Đức Thắng"];

    public static IReadOnlyDictionary<string, Func<TextScribe, Content>> All { get; } = new Dictionary<string, Func<TextScribe, Content>>
    {
        ["news-one-pupil"] = t => News(t, pupils: 1),
        ["news-two-pupils"] = t => News(t, pupils: 2),
        ["news-several"] = t => News(t, pupils: t.Dice.Between(3, 6)),
        ["news-staff"] = t => News(t, pupils: 0),
        ["story-with-birth"] = Story,
    };

    private static Content News(TextScribe t, int pupils)
    {
        t.Line(t.Dice.OneOf("Tin hoạt động nhà trường", "Bản tin tuần", "Chuyện trường em", "Ngày hội văn hóa đọc"), LineStyle.Title);
        List<Func<string>> sentences = [() => Filler(t), () => Filler(t), () => Staff(t), () => Official(t)];
        for (var i = 0; i < pupils; i++) sentences.Add(() => Plain(t));
        if (t.Dice.Chance(0.5)) sentences.Add(() => Filler(t));
        foreach (var paragraph in t.Dice.Shuffle(sentences).Chunk(2)) t.Line(string.Join(' ', paragraph.Select(sentence => sentence())));
        var family = pupils switch { 0 => "news-staff", 1 => "news-one-pupil", 2 => "news-two-pupils", _ => "news-several" };
        return t.ToContent(family, "tin-" + family, pupils < 3 ? "clear" : null);
    }

    /// <summary>One child told about with what exposes: birth date, parents, village, phone.</summary>
    private static Content Story(TextScribe t)
    {
        var p = t.Pupil();
        t.Line(Filler(t));
        t.Line(t.Wording(
            () => $"{t.Name(p.Name, "pupil")} sinh ngày {t.Birth(p.Birth, "pupil")} trong một gia đình làm nông, là con ông {t.Name(p.Father.Name, "parent")} và bà {t.Name(p.Mother.Name, "parent")}.",
            () => $"Em {t.Name(p.Name, "pupil")} (SN {t.Birth(p.Birth, "pupil")}), hiện trú tại {t.Address(p.Address, "pupil")}, mỗi ngày đạp xe 7 km đến trường.",
            () => $"Nhân vật của chúng tôi tên là {t.Name(p.Name, "pupil")}, học lớp {p.Class}; mẹ em, chị {t.Name(p.Mother.Name, "parent")}, cho biết có thể gọi số {t.Phone(p.Mother.Phone, "parent")} để hỏi thăm.",
            () => $"Gia đình anh {t.Name(p.Father.Name, "parent")}, bố của cháu {t.Name(p.Name, "pupil")}, sống tại {t.Address(p.Address, "parent")}."));
        t.Line(Staff(t));
        return t.ToContent("story-with-birth", "guong-vuot-kho", "block", null, [Kinds.Sensitive]);
    }

    private static string Plain(TextScribe t)
    {
        var p = t.Pupil();
        string Name() => t.Name(p.Name, "pupil");
        return t.Wording(
            () => $"Em {Name()}, lớp {p.Class}, thay mặt học sinh toàn trường phát biểu cảm nghĩ.",
            () => $"Nổi bật là phần trình bày của học sinh lớp {p.Class} {Name()} với chủ đề bảo vệ môi trường.",
            () => $"Giải Nhất thuộc về {Name()} (lớp {p.Class}).",
            () => $"Bạn {Name()} chia sẻ: \"Em rất vui khi được tham gia ngày hội\".",
            () => $"Thí sinh {Name()}, học sinh lớp {p.Class}, hoàn thành bài thi sớm nhất.",
            () => $"Bài viết dưới đây của em {Name()} - {p.Class} đăng trên báo tường.",
            () => $"Liên đội tuyên dương đội viên {Name()} đã nhặt được của rơi trả lại người mất.",
            () => $"Trong ảnh: em {Name()} nhận quà lưu niệm.",
            () => $"Ở nội dung nhảy xa, vận động viên {Name()} của lớp {p.Class} về nhì.");
    }

    private static string Staff(TextScribe t)
    {
        var s = t.Staff();
        var title = s.Name.Sex == Sex.Male ? "thầy" : "cô";
        string Name() => t.Name(s.Name, "staff");
        return t.Wording(
            () => $"Theo {title} {Name()}, giáo viên chủ nhiệm, các em đã chuẩn bị suốt hai tuần.",
            () => $"Tiết dạy của {title} {Name()}, tổ {s.Subject}, được đánh giá cao.",
            () => $"{char.ToUpperInvariant(title[0])}{title[1..]} giáo {Name()} hướng dẫn đội tuyển môn {s.Subject}.",
            () => $"Tổng phụ trách Đội {Name()} dẫn chương trình.",
            () => $"Đồng chí {Name()}, Bí thư Đoàn trường, phát động phong trào thi đua.",
            () => $"Ban tổ chức gồm {title} {Name()} (Trưởng ban) và các tổ trưởng chuyên môn.");
    }

    private static string Official(TextScribe t)
    {
        var s = t.Staff();
        var title = s.Name.Sex == Sex.Male ? "ông" : "bà";
        string Name() => t.Name(s.Name, "official");
        return t.Wording(
            () => $"Đến dự có {title} {Name()}, Phó Chủ tịch Ủy ban nhân dân phường.",
            () => $"Phát biểu chỉ đạo, {title} {Name()}, Giám đốc Sở Giáo dục và Đào tạo, ghi nhận kết quả của nhà trường.",
            () => $"Hiệu trưởng {Name()} gửi lời cảm ơn đến các vị khách.",
            () => $"Đồng chí {Name()}, Bí thư Đảng ủy xã, trao cờ lưu niệm.");
    }

    private static string Filler(TextScribe t) => t.Dice.Below(10) switch
    {
        0 => $"Đoàn đã dâng hương tại tượng đài anh hùng {t.Decoy(t.Dice.Pick(Heroes))} trên đường {t.Decoy(t.Dice.Pick(AddressForge.Streets))}.",
        1 => $"Chương trình do Công ty TNHH {t.Decoy("Minh Long")}, Ngân hàng {t.Decoy("Phương Đông")} và Nhà xuất bản {t.Decoy("Kim Đồng")} tài trợ.",
        2 => $"Ngày {t.Day()}, Hội đồng Sư phạm và Ban Đại diện cha mẹ học sinh họp mở rộng tại Hội trường A.",
        3 => "Các tổ hợp môn Toán Văn Anh, Lý Hóa Sinh và Văn Sử Địa được nhiều học sinh đăng ký.",
        4 => $"Phong trào Kế Hoạch Nhỏ thu được {t.Dice.Between(2, 9)}.{t.Dice.Digits(3)}.000 đồng; bộ sách Chân Trời Sáng Tạo được dùng từ lớp 1.",
        5 => $"Liên đội đã tổ chức Đại hội Cháu ngoan Bác Hồ, Ngày Sách và Văn hóa đọc, Hội khỏe Phù Đổng lần thứ {t.Dice.Between(5, 20)}.",
        6 => $"Trường THPT {t.Decoy(t.Dice.Pick(Heroes))} và Trường THCS {t.Decoy(t.Dice.Pick(Heroes))} cùng tham gia giao hữu.",
        7 => $"Kế hoạch số {t.Dice.Between(10, 300)}/KH-SGDĐT ngày {t.Day()} được triển khai đến {t.Dice.Between(20, 60)} lớp.",
        8 => "Lớp Lá, lớp Chồi, lớp Hoa Hồng và lớp Thỏ Ngọc múa bài Quê Hương Tươi Đẹp.",
        _ => $"Học sinh khối {t.Dice.Between(6, 9)} tham quan Bảo tàng {t.Decoy("Hồ Chí Minh")}, chùa Thiên Mụ và Đền Hùng.",
    };
}
