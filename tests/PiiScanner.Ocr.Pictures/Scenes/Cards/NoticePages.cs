using PiiScanner.Ocr.Pictures.Drawing;

namespace PiiScanner.Ocr.Pictures.Scenes.Cards;

/// <summary>Pages of a school that speak of certificates and prizes and name no pupil.</summary>
public static class NoticePages
{
    private static readonly Color Ink = Color.Of("#1c1c1c");
    private static readonly Color Red = Color.Of("#b8241f");
    private static readonly string[] Fonts = ["TeX Gyre Termes", "Noto Serif", "Arimo", "Carlito", "Tinos"];

    /// <summary>A letter to parents.</summary>
    public static Canvas Letter(int number) => Page(number, "THƯ NGỎ GỬI PHỤ HUYNH",
        "Nhà trường trao giấy khen cho học sinh đạt danh hiệu", "Học sinh Giỏi vào lễ tổng kết năm học. Phụ huynh nhận", "giấy khen, bằng tốt nghiệp tạm thời và giấy khai sinh", "bản chính tại văn phòng từ ngày 02/6 đến 15/6/2026.",
        FormattableString.Invariant($"Điện thoại văn phòng: 0236 3{800 + (number % 100)} {100 + (number % 800)}"), "Trân trọng cảm ơn quý phụ huynh.", "BAN GIÁM HIỆU");

    /// <summary>A banner over a stage.</summary>
    public static Canvas Banner(int number)
    {
        Canvas page = new(842, 400, 150, Red);
        string font = Fonts[number % Fonts.Length];
        string[] lines = ["TRƯỜNG THCS HÒA BÌNH", number % 2 == 0 ? "LỄ TRAO GIẤY KHEN" : "LỄ TRAO BẰNG TỐT NGHIỆP", "NĂM HỌC 2025 - 2026", "Đông Hải, ngày 28 tháng 5 năm 2026"];
        for (int i = 0; i < lines.Length; i++)
            page.Text((page.Width - page.Measure(lines[i], new Face(font, 34 - (4 * i), IsBold: true))) / 2, 90 + (75 * i), lines[i], new Face(font, 34 - (4 * i), IsBold: true), Color.Of("#ffe97a"));
        return page;
    }

    /// <summary>A plan.</summary>
    public static Canvas Plan(int number) => Page(number, "KẾ HOẠCH TUẦN " + (1 + (number % 35)),
        "Thứ Hai: Chào cờ, trao giấy chứng nhận đội tuyển", "Thứ Ba: Dự giờ tổ Toán - Tin", "Thứ Tư: Họp hội đồng thi đua khen thưởng", "Thứ Năm: Phát giấy khen tháng, vệ sinh lớp học", "Thứ Sáu: Nộp bản sao giấy khai sinh lớp 6", "Thứ Bảy: Lao động toàn trường", "HIỆU TRƯỞNG");

    /// <summary>An advertisement.</summary>
    public static Canvas PrintShop(int number) => Page(number, "IN GIẤY KHEN - BẰNG KHEN",
        "GIẤY CHỨNG NHẬN, KHUNG BẰNG KHEN", "Giá: 3.500 đồng một tờ A4, ép kim 6.000 đồng", "Giao hàng tận trường trong 24 giờ", FormattableString.Invariant($"Hotline: 1900 {1000 + (number % 9000)}"), "Thiết kế miễn phí theo yêu cầu");

    /// <summary>Who gets a prize and how.</summary>
    public static Canvas PrizeRules(int number) => Page(number, "THỂ LỆ XÉT TẶNG GIẤY KHEN",
        "Điều 1. Đối tượng: học sinh khối 6 đến khối 9", "Điều 2. Tiêu chuẩn: rèn luyện Tốt, học tập Tốt", "Điều 3. Hiệu trưởng tặng giấy khen cuối năm học", "Điều 4. Mức thưởng: 200.000 đồng và giấy khen", "Điều 5. Hồ sơ gồm học bạ và giấy chứng nhận giải", "HỘI ĐỒNG THI ĐUA KHEN THƯỞNG");

    private static Canvas Page(int number, string title, params string[] lines)
    {
        Canvas page = new(595, 842, 150, Color.White);
        string font = Fonts[number % Fonts.Length];
        page.Text(60, 60, "TRƯỜNG THCS HÒA BÌNH", new Face(font, 12, IsBold: true), Ink);
        page.Text((page.Width - page.Measure(title, new Face(font, 24, IsBold: true))) / 2, 140, title, new Face(font, 24, IsBold: true), Red);
        for (int i = 0; i < lines.Length; i++)
            page.Text(60, 200 + (38 * i), lines[i], new Face(font, 16), Ink);
        return page;
    }
}
