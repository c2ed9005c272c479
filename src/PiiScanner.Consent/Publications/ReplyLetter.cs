using PiiScanner.Consent.Paper;

namespace PiiScanner.Consent.Publications;

/// <summary>The school's answer to a withdrawal, ready to be signed.</summary>
public static class ReplyLetter
{
    /// <summary>Writes the letter. The person is named by hand or by the form's code: the letter's file holds no name.</summary>
    /// <param name="school">Name of the school.</param>
    /// <param name="form">Code of the form.</param>
    /// <param name="received">Day the withdrawal was received.</param>
    /// <param name="deadlines">By when what is done.</param>
    /// <param name="places">Where the data stands: channel and address of each publication.</param>
    /// <param name="output">Where to; seekable.</param>
    public static void Write(string school, string form, DateOnly received, Deadlines deadlines, IReadOnlyList<string> places, Stream output)
    {
        ArgumentNullException.ThrowIfNull(deadlines);
        ArgumentNullException.ThrowIfNull(places);
        var pages = new WordPages(26);
        pages.Line(school, bold: true);
        pages.Line("TRẢ LỜI VỀ VIỆC RÚT LẠI ĐỒNG Ý", bold: true, center: true, size: 30, after: 200);
        pages.Line("Kính gửi: Ông/Bà ……………………………………, người đại diện của em ……………………………………");
        pages.Line($"Mã phiếu: {form}");
        pages.Line($"Nhà trường đã nhận được văn bản rút lại đồng ý ngày {FormTerms.Day(received)} và trả lời trong hạn 2 ngày làm việc, chậm nhất ngày {FormTerms.Day(deadlines.Answer)}.");
        pages.Line($"Nhà trường ngừng đăng dữ liệu của em chậm nhất ngày {FormTerms.Day(deadlines.Stop)} và xóa chậm nhất ngày {FormTerms.Day(deadlines.Delete)} (Nghị định 356/2025/NĐ-CP, Điều 5).");
        pages.Line(places.Count == 0 ? "Theo sổ của nhà trường, chưa có nội dung nào đã đăng có dữ liệu của em." : "Những nội dung đã đăng có dữ liệu của em:");
        if (places.Count > 0) pages.Table([700, 9200], [["TT", "Kênh, địa chỉ"], .. places.Select((place, i) => (IReadOnlyList<string>)[(i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), place])], size: 22);
        pages.Line("Việc rút lại không ảnh hưởng đến tính hợp pháp của phần đã xử lý trước đó (Luật 91/2025/QH15, Điều 10). Ông/Bà có quyền khiếu nại nếu không đồng ý với trả lời này.", after: 300);
        pages.Line("……………………, ngày …… tháng …… năm …………", center: true);
        pages.Line("HIỆU TRƯỞNG", bold: true, center: true);
        pages.Write("Trả lời rút lại đồng ý", output);
    }
}
