using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Paper;

/// <summary>Why a sheet, or a row of it, is refused. None holds a value.</summary>
internal static class ImportTexts
{
    public static LocalizedText NoSheet { get; } = new("đây không phải bảng tổng hợp phiếu do consent sheet tạo ra", "this is no sheet made by consent sheet");

    public static LocalizedText OtherRegistry { get; } = new("bảng này thuộc một sổ đồng ý khác", "the sheet belongs to another consent registry");

    public static LocalizedText NoTerm { get; } = new("thiếu hoặc sai hạn đăng, hạn giữ ở dòng 3", "the terms in row 3 are missing or wrong");

    public static LocalizedText BrokenHead { get; } = new("dòng mã (dòng 5) đã bị sửa hoặc thiếu cột", "the row of codes (row 5) was changed or lacks a column");

    public static LocalizedText UnknownCode { get; } = new("mã phiếu không có trong sổ đồng ý", "the form's code is not in the registry");

    public static LocalizedText OtherName { get; } = new("họ tên không phải của mã phiếu này (bảng có thể đã bị sắp xếp lệch)", "the name is not the one of this form's code (the sheet may have been sorted apart)");

    public static LocalizedText Twice { get; } = new("mã phiếu xuất hiện hai lần", "the form's code comes twice");

    public static LocalizedText UnknownAnswer { get; } = new("câu trả lời phải là Đồng ý, Không hoặc Chưa nộp", "an answer must be Đồng ý, Không or Chưa nộp");

    public static LocalizedText NoDay { get; } = new("ngày ký không đọc được (ngày/tháng/năm)", "a day of signing cannot be read (day/month/year)");

    public static LocalizedText NoDigest { get; } = new("mã băm của bản chụp phải là 64 chữ số hệ 16", "the digest of the scan must be 64 hex digits");

    public static LocalizedText Future { get; } = new("ngày ký ở tương lai", "a day of signing lies in the future");

    public static LocalizedText NotSigned { get; } = new("có câu trả lời nhưng không ai ký: không tính (Luật 91/2025/QH15, Điều 9)", "there are answers but nobody signed: they do not count (Law 91/2025/QH15, article 9)");

    public static LocalizedText NoRelation { get; } = new("thiếu quan hệ của người đại diện: cha, mẹ hoặc người giám hộ", "the representative's relation is missing: cha, mẹ or người giám hộ");

    public static LocalizedText ChildMissing { get; } = new("thiếu chữ ký của em (từ đủ 7 tuổi, hoặc chưa biết tuổi; Luật 91/2025/QH15, Điều 24)", "the child's signature is missing (from full 7 years, or age not known; Law 91/2025/QH15, article 24)");

    public static LocalizedText OwnMissing { get; } = new("thiếu chữ ký của chính người đủ 18 tuổi (Luật 91/2025/QH15, Điều 9 và 24)", "the signature of the person of 18 or over is missing (Law 91/2025/QH15, articles 9 and 24)");

    public static LocalizedText RepresentativeMissing { get; } = new("thiếu chữ ký của người đại diện (Luật 91/2025/QH15, Điều 24)", "the representative's signature is missing (Law 91/2025/QH15, article 24)");

    public static LocalizedText WayProvesNothing { get; } = new(
        "cách nhận phải là phiếu giấy, gọi có ghi âm, tin nhắn SMS, thư điện tử, trang web hoặc ứng dụng; danh sách \"đã đồng ý\" không phải là chứng cứ (Nghị định 356/2025/NĐ-CP, Điều 6)",
        "the way must be paper, call, sms, email, web or app; a list \"đã đồng ý\" is no evidence (Decree 356/2025/NĐ-CP, article 6)");

    public static LocalizedText OtherForm(string form) => new($"bảng làm theo mẫu phiếu khác; mẫu đang dùng là {form}", $"the sheet was made with another version of the form; the one in use is {form}");

    public static LocalizedText Contradiction(string purpose) => new(
        $"trái với điều đã ghi cùng ngày cho mục đích {purpose}", $"contradicts what is recorded for the same day and the purpose {purpose}");
}
