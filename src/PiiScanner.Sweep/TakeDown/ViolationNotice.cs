using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Paper;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>A draft of the notice of a violation, form no. 08 of Decree 356/2025/NĐ-CP (article 28): what the sweep knows is filled in, the rest is left to be written.</summary>
internal static class ViolationNotice
{
    private const int Hours = 72;
    private const string Dots = "……………………………………………………………………………………";

    /// <summary>Writes the draft.</summary>
    /// <param name="list">The list.</param>
    /// <param name="heading">What it is of.</param>
    /// <param name="output">Where to; seekable.</param>
    public static void Write(TakeDownList list, TakeDownHeading heading, Stream output)
    {
        var (kinds, least, hasPosition) = KindsOf(list);
        var whose = ItemWords.Whose(Blocked(list));
        var pages = new WordPages(26);
        OfficialHead.Write(pages, heading.Sender);
        pages.Line("DỰ THẢO – Mẫu số 08 (Nghị định 356/2025/NĐ-CP, Điều 28)", center: true, size: 22, after: 20);
        pages.Line("THÔNG BÁO VI PHẠM QUY ĐỊNH VỀ BẢO VỆ DỮ LIỆU CÁ NHÂN", bold: true, center: true, size: 28, after: 200);
        pages.Line("Kính gửi: Cơ quan chuyên trách bảo vệ dữ liệu cá nhân");
        pages.Line($"1. Đơn vị thông báo: {(heading.Sender.Length > 0 ? heading.Sender : Dots)}");
        pages.Line($"2. Thời điểm phát hiện: {Moment(heading.Found)}. Hạn thông báo 72 giờ: {Moment(heading.Found.AddHours(Hours))} (Luật 91/2025/QH15, Điều 23.1).");
        pages.Line($"3. Nơi xảy ra: {heading.Site}");
        pages.Line("4. Hành vi: công khai dữ liệu cá nhân trên môi trường mạng vượt quá căn cứ, mục đích được phép (Luật 91/2025/QH15, Điều 16 và 24).");
        pages.Line($"5. Loại và số lượng dữ liệu ({N(list.Summary.Block)} tệp):");
        if (kinds.Count == 0) pages.Line("Không có.");
        else pages.Table([6800, 3100], [["Loại dữ liệu", "Số lượng"], .. kinds.Select(pair => (IReadOnlyList<string>)[KindLabels.Of(pair.Kind).Vi, least + pair.Count.ToString(CultureInfo.InvariantCulture)])], size: 24, centered: [1]);
        pages.Line($"6. Số chủ thể dữ liệu (mỗi người tính một lần): {least}{N(list.CountBlockedPeople())}.");
        pages.Line($"Đó là dữ liệu của: {(whose.Length == 0 ? Dots : whose)}.");
        if (hasPosition) pages.Line($"Có dữ liệu vị trí: thông báo cho các chủ thể dữ liệu trong 72 giờ, chậm nhất {Moment(heading.Found.AddHours(Hours))}, và lưu hồ sơ 5 năm (Nghị định 356/2025/NĐ-CP, Điều 29).");
        foreach (var remark in heading.Remarks) pages.Line(remark);
        pages.Line($"7. Người phụ trách bảo vệ dữ liệu và cách liên lạc: {Dots}");
        pages.Line($"8. Hậu quả, thiệt hại có thể xảy ra: {Dots}");
        pages.Line($"9. Biện pháp đã và sẽ thực hiện để giảm hậu quả: {Dots}", after: 300);
        pages.Columns([4950, 4950], [], [new WordLine("NGƯỜI ĐỨNG ĐẦU ĐƠN VỊ", Bold: true, Center: true), new WordLine("(ký, ghi rõ họ tên, đóng dấu)", Center: true, Size: 22), .. Enumerable.Repeat(new WordLine(" "), 4)]);
        pages.Write("Dự thảo thông báo theo Mẫu số 08", output);
    }

    private static IEnumerable<TakeDownItem> Blocked(TakeDownList list) => list.Items.TakeWhile(item => item.Verdict == Verdict.Block);

    private static (IReadOnlyList<(string Kind, long Count)> Kinds, string Least, bool HasPosition) KindsOf(TakeDownList list)
    {
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        var (isLeast, hasPosition) = (false, false);
        foreach (var item in Blocked(list))
        {
            foreach (var (kind, count) in item.Swept.Facts.Kinds) counts[kind] = counts.GetValueOrDefault(kind) + count;
            isLeast |= item.Swept.Facts.IsAtLeast;
            hasPosition |= item.Swept.Facts.HasPosition;
        }

        return ([.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))], ItemWords.AtLeast(isLeast), hasPosition);
    }

    private static string Moment(DateTimeOffset moment) => moment.ToString("HH 'giờ' mm, 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string N(int number) => ItemWords.N(number);
}
