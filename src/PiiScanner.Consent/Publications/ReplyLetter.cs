using PiiScanner.Consent.Paper;
using PiiScanner.Paper;

namespace PiiScanner.Consent.Publications;

/// <summary>The school's answer to a withdrawal, ready to be signed.</summary>
public static class ReplyLetter
{
    /// <summary>Writes the letter. The person is named by hand or by the form's code: the letter's file holds no name.</summary>
    /// <param name="school">Name of the school.</param>
    /// <param name="form">Code of the form.</param>
    /// <param name="isOwn">The person withdrew for themselves: staff, or a learner of age.</param>
    /// <param name="status">The withdrawal and its deadlines.</param>
    /// <param name="places">Where the data stands: channel and address of each publication.</param>
    /// <param name="output">Where to; seekable.</param>
    public static void Write(string school, string form, bool isOwn, WithdrawalStatus status, IReadOnlyList<string> places, Stream output)
    {
        ArgumentNullException.ThrowIfNull(status);
        ArgumentNullException.ThrowIfNull(places);
        var whose = isOwn ? "Ông/Bà" : "em";
        var deadlines = status.Deadlines;
        var pages = new WordPages(26);
        OfficialHead.Write(pages, school);
        pages.Line("TRẢ LỜI VỀ VIỆC RÚT LẠI ĐỒNG Ý", bold: true, center: true, size: 30, after: 200);
        pages.Line("Kính gửi: Ông/Bà ……………………………………………………………");
        if (!isOwn) pages.Line("Người đại diện của em: ……………………………………………………");
        pages.Line($"Mã phiếu: {form}. Mã việc: {WithdrawalTexts.Shown(status.Withdrawal.Entry.Id)}");
        pages.Line($"Nhà trường đã nhận được văn bản rút lại đồng ý ngày {FormTerms.Written(status.Withdrawal.Entry.Received)} và trả lời trong hạn 2 ngày làm việc, chậm nhất ngày {FormTerms.Written(deadlines.Answer)}.");
        pages.Line($"Nhà trường ngừng đăng dữ liệu của {whose} chậm nhất ngày {FormTerms.Written(deadlines.Stop)} và xóa chậm nhất ngày {FormTerms.Written(deadlines.Delete)} (Nghị định 356/2025/NĐ-CP, Điều 5).");
        pages.Line(places.Count == 0 ? $"Theo sổ của nhà trường, chưa có nội dung nào đã đăng có dữ liệu của {whose}." : $"Những nội dung đã đăng có dữ liệu của {whose}:");
        if (places.Count > 0) pages.Table([700, 9200], [["TT", "Kênh, địa chỉ"], .. places.Select((place, i) => (IReadOnlyList<string>)[(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), place])], size: 22);
        pages.Line("Việc rút lại không ảnh hưởng đến tính hợp pháp của phần đã xử lý trước đó (Luật 91/2025/QH15, Điều 10). Ông/Bà có quyền khiếu nại nếu không đồng ý với trả lời này.", after: 300);
        pages.Columns([4950, 4950], [], [new WordLine("HIỆU TRƯỞNG", Bold: true, Center: true), new WordLine("(ký, ghi rõ họ tên, đóng dấu)", Center: true, Size: 22), .. Enumerable.Repeat(new WordLine(" "), 4)]);
        pages.Write("Trả lời rút lại đồng ý", output);
    }
}
