using PiiScanner.Paper;

namespace PiiScanner.Consent.Paper;

/// <summary>The secret on paper: to be printed and locked away.</summary>
public static class RecoverySheet
{
    /// <summary>Writes the document.</summary>
    /// <param name="secret">The secret as its file holds it.</param>
    /// <param name="day">The day.</param>
    /// <param name="output">Where to; seekable.</param>
    public static void Write(string secret, DateOnly day, Stream output)
    {
        var pages = new WordPages(26);
        pages.Line("TỜ KHÔI PHỤC KHÓA BÍ MẬT", bold: true, center: true, size: 32, after: 200);
        pages.Line($"Tạo ngày {FormTerms.Written(day)}. In một bản, cho vào phong bì dán kín, cất két của trường, rồi xóa tệp này.", after: 200);
        pages.Table([9900], [[secret]], size: 34, centered: [0]);
        pages.Line("Mất khóa này thì không ai đọc lại được sổ đồng ý. Người có cả khóa và sổ có thể dò ra ai đã đồng ý điều gì.");
        pages.Line("Khôi phục: gõ đúng dòng trên (cả dấu gạch nối) vào một tệp văn bản, rồi chỉ tệp đó cho chương trình (tùy chọn --key-file).");
        pages.Line("Chữ trong khóa không có 0, 1, I, L, O: nếu thấy như vậy là đọc nhầm.", after: 300);
        pages.Columns([4950, 4950], WordLine.Signer("NGƯỜI GIỮ", "Họ tên: ……………………………", "Ngày: ……/……/…………", "Chữ ký:"), WordLine.Signer("HIỆU TRƯỞNG", "Họ tên: ……………………………", "Ngày: ……/……/…………", "Chữ ký:"));
        pages.Write("Tờ khôi phục khóa", output);
    }
}
