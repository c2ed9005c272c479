using System.Globalization;
using PiiScanner.Paper;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>The report of a sweep to be signed and sent, in the layout of an administrative document (Decree 30/2020/NĐ-CP). Names no value, and no address that itself holds personal data.</summary>
internal static class OfficialReport
{
    private const int MostRows = 100;

    /// <summary>Writes the report.</summary>
    /// <param name="list">The list.</param>
    /// <param name="heading">What it is of.</param>
    /// <param name="output">Where to; seekable.</param>
    public static void Write(TakeDownList list, TakeDownHeading heading, Stream output)
    {
        var sum = list.Summary;
        var pages = new WordPages(26);
        OfficialHead.Write(pages, heading.Sender);
        pages.Line("BÁO CÁO", bold: true, center: true, size: 30, after: 20);
        pages.Line("Kết quả rà soát dữ liệu cá nhân đã đăng", bold: true, center: true, after: 20);
        pages.Line(heading.Site, center: true, after: 240);
        pages.Line("Kính gửi: ……………………………………………………………", after: 160);
        pages.Line($"Thực hiện Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định số 356/2025/NĐ-CP, việc rà soát các tệp đã đăng hoàn thành ngày {Day(heading.Found)}, kết quả như sau:");
        pages.Line("1. Kết quả chung", bold: true);
        pages.Table([6800, 3100],
        [
            ["Nội dung", "Số lượng"],
            ["Tệp đã rà soát", N(sum.Files)],
            ["Tệp phải gỡ", N(sum.Block)],
            ["Tệp cần người có trách nhiệm quyết định", N(sum.Review)],
            ["Tệp chưa phát hiện dữ liệu cá nhân trong phần đã đọc", N(sum.Clear)],
            ["Tệp, địa chỉ chưa xem được hoặc chưa xem hết", N(sum.Unread)],
            ["Người bị lộ dữ liệu (mỗi người tính một lần)", ItemWords.AtLeast(sum.IsAtLeast) + N(sum.Subjects)],
        ], size: 24, centered: [1]);
        foreach (var remark in heading.Remarks) pages.Line(remark);
        if (list.IsCompared) pages.Line($"So với lần rà soát trước: đã gỡ {N(list.CountOf(Change.TakenDown))} tệp, vẫn còn {N(list.CountOf(Change.StillThere))} tệp, mới phát hiện {N(list.CountOf(Change.New))} tệp{(list.NotSeenAgain == 0 ? "" : $", chưa xem lại {N(list.NotSeenAgain)} tệp")}.");
        pages.Line("2. Các tệp đề nghị gỡ, xếp theo mức độ gây hại", bold: true);
        var count = sum.Block + sum.Review;
        if (list.Answers.Given > 0) pages.Line($"Đơn vị đã trả lời {N(list.Answers.Given)} dòng của các lần trước: báo đã gỡ {N(list.Answers.Done)}, nêu căn cứ {N(list.Answers.WithBasis)}; báo đã gỡ nhưng vẫn còn {N(list.Answers.StillThere)}.");
        if (count == 0) pages.Line("Không có.");
        else pages.Table([600, 3500, 3700, 900, 1200], [["TT", "Địa chỉ", "Có dữ liệu gì", "Số người", "Kết luận"], .. list.Items.Take(MostRows).Select(Row)], size: 20, centered: [0, 3]);
        if (count > MostRows) pages.Line($"Còn {N(count - MostRows)} tệp nữa trong bảng tính kèm theo.");
        pages.Line("3. Đề nghị", bold: true);
        pages.Line("a) Gỡ ngay các tệp phải gỡ khỏi trang và khỏi máy chủ; tệp bắt buộc công bố thì thay bằng bản an toàn, không còn dữ liệu vượt quá mục đích.");
        pages.Line("b) Người có trách nhiệm quyết định các tệp còn lại; không chứng minh được sự đồng ý hoặc căn cứ pháp luật thì gỡ (Luật 91/2025/QH15, Điều 9, Điều 16, Điều 24).");
        pages.Line("c) Xin gỡ bản lưu ở máy tìm kiếm; điền kết quả vào bảng tính kèm theo và gửi lại.");
        pages.Line("d) Nếu việc lộ dữ liệu có thể gây hại cho người trong danh sách: thông báo theo Mẫu số 08 trong 72 giờ kể từ khi phát hiện (Luật 91/2025/QH15, Điều 23; Nghị định 356/2025/NĐ-CP, Điều 28).", after: 300);
        pages.Columns([4950, 4950],
            [new WordLine("Nơi nhận:", Bold: true, Size: 22), new WordLine("- Như trên;", Size: 22), new WordLine("- Lưu: VT.", Size: 22)],
            [new WordLine("NGƯỜI ĐỨNG ĐẦU ĐƠN VỊ", Bold: true, Center: true), new WordLine("(ký, ghi rõ họ tên, đóng dấu)", Center: true, Size: 22), .. Enumerable.Repeat(new WordLine(" "), 4)]);
        pages.Write("Báo cáo rà soát dữ liệu cá nhân đã đăng", output);
    }

    private static IReadOnlyList<string> Row(TakeDownItem item, int index) =>
    [
        N(index + 1),
        item.Swept.File.Exposes ? $"(địa chỉ có dữ liệu cá nhân: xem dòng {N(index + 1)} của bảng tính)" : item.Address ?? item.Swept.File.Path,
        ItemWords.Holds(item) + (item.Swept.Facts.Hidden.Count > 0 ? " Có phần ẩn." : "") + (item.Group > 0 ? $" Nhóm trùng {N(item.Group)}." : ""),
        ItemWords.People(item),
        ItemWords.Verdict(item.Verdict),
    ];

    private static string Day(DateTimeOffset day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string N(int number) => ItemWords.N(number);
}
