using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Redaction;

/// <summary>Why no copy was written, in words for people. Never names a value.</summary>
internal static class RedactionTexts
{
    private const int MostParts = 5;

    public static StatusReason CannotProve { get; } = Make("not-verified",
        "Không kiểm chứng được bản sao nên không ghi.", "The copy could not be verified, so none was written.");

    public static StatusReason NeverDone { get; } = Make("not-verified",
        "Sau nhiều lượt vẫn còn dữ liệu cá nhân trong bản sao nên không ghi.", "After several rounds personal data was still found in the copy, so none was written.");

    public static StatusReason TooDeep { get; } = Make("limit-reached",
        "Tệp lồng nhau quá sâu.", "The files are nested too deeply.");

    public static StatusReason PlanIsStale { get; } = Make("plan-does-not-fit",
        "Kế hoạch không còn khớp với tệp này (tệp, quy tắc hoặc phiên bản đã đổi); hãy lập kế hoạch mới.",
        "The plan does not fit this file any more (the file, the rules or the version changed); make a new plan.");

    public static StatusReason NotInPlan { get; } = Make("plan-does-not-fit",
        "Kế hoạch không nêu tệp này.", "The plan does not name this file.");

    public static StatusReason Exists { get; } = Make("output-exists",
        "Đã có tệp cùng tên trong thư mục kết quả; dùng --force để ghi đè.", "A file of this name is in the output folder already; use --force to replace it.");

    public static StatusReason IsInput { get; } = Make("output-is-input",
        "Bản sao sẽ ghi đè lên chính tệp gốc; hãy chọn thư mục kết quả khác.", "The copy would replace the original itself; choose another output folder.");

    public static StatusReason CannotWrite { get; } = Make("cannot-write",
        "Không ghi được vào thư mục kết quả.", "The output folder cannot be written.");

    public static StatusReason NoRedactor(string? format) => format switch
    {
        "pdf" => Make("cannot-redact", "Chưa tạo được bản an toàn cho tệp PDF; hãy sửa từ tệp gốc Word hoặc Excel.", "No safe copy of a PDF can be made yet; change the Word or Excel file it was made from."),
        "image" => Make("cannot-redact", "Chưa tạo được bản an toàn cho ảnh.", "No safe copy of a picture can be made yet."),
        "old-word" or "rtf" => Make("cannot-redact", "Không ghi lại được định dạng cũ này: hãy mở tệp bằng Word, lưu thành .docx rồi làm lại.", "This old format cannot be written: open the file in Word, save it as .docx and try again."),
        "old-excel" or "binary-excel" => Make("cannot-redact", "Không ghi lại được định dạng này: hãy mở tệp bằng Excel, lưu thành .xlsx rồi làm lại.", "This format cannot be written: open the file in Excel, save it as .xlsx and try again."),
        "old-powerpoint" => Make("cannot-redact", "Không ghi lại được định dạng cũ này: hãy mở tệp bằng PowerPoint, lưu thành .pptx rồi làm lại.", "This old format cannot be written: open the file in PowerPoint, save it as .pptx and try again."),
        _ => Make("cannot-redact", "Chưa tạo được bản an toàn cho loại tệp này.", "No safe copy can be made of this kind of file yet."),
    };

    public static StatusReason NotRead(IReadOnlyList<ReadGap> gaps)
    {
        var first = gaps[0].What;
        return Make("not-read", $"Có phần không đọc được nên không thể bảo đảm bản sao: {first.Vi}", $"Some part could not be read, so the copy cannot be vouched for: {first.En}");
    }

    public static StatusReason LeftInText(int count)
    {
        var number = Number(count);
        return Make("not-verified", $"Không ghi bản sao: {number} giá trị cần bỏ vẫn còn ở chỗ cũ.", $"No copy written: {number} values that were to be removed still stand in their places.");
    }

    public static StatusReason Survived(IReadOnlyList<Survivor> left)
    {
        var parts = string.Join(", ", left.Take(MostParts).Select(part => $"{part.Part}: {Number(part.Count)}"));
        return Make("not-verified", $"Không ghi bản sao: vẫn đọc được giá trị cần bỏ trong {parts}.", $"No copy written: removed values can still be read in {parts}.");
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static StatusReason Make(string code, string vi, string en) => new(code, new LocalizedText(vi, en));
}
