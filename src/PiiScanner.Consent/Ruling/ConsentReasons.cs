using System.Globalization;
using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Ruling;

/// <summary>Why a recorded consent does not cover, with the article. No value of anybody, except a class where two pupils share a name.</summary>
internal static class ConsentReasons
{
    public static LocalizedText WayProvesNothing { get; } = new(
        "Có đồng ý không chứng minh được ai, khi nào, điều gì; không tính (Nghị định 356/2025/NĐ-CP, Điều 6).", "A consent proves not who, when and what; it does not count (Decree 356/2025/NĐ-CP, article 6).");

    public static LocalizedText SignatureMissing { get; } = new(
        "Có đồng ý thiếu chữ ký: từ đủ 7 tuổi cần cả em và người đại diện, dưới 7 tuổi cần người đại diện (Luật 91/2025/QH15, Điều 24).",
        "A consent lacks a signature: from full 7 years child and representative sign, under 7 the representative (Law 91/2025/QH15, article 24).");

    public static LocalizedText CameOfAge { get; } = new(
        "Có em đã đủ 7, 16 hoặc 18 tuổi kể từ khi ký: cần hỏi lại (Luật 91/2025/QH15, Điều 24).", "A child has turned 7, 16 or 18 since the signature: ask again (Law 91/2025/QH15, article 24).");

    public static LocalizedText NotAbroad { get; } = new(
        "Kênh này lưu dữ liệu ở nước ngoài mà đồng ý không nêu (Nghị định 356/2025/NĐ-CP, Điều 17).", "This channel stores data abroad, which a consent does not name (Decree 356/2025/NĐ-CP, article 17).");

    public static LocalizedText SensitiveNotTold { get; } = new(
        "Có đồng ý cho dữ liệu nhạy cảm mà không ghi đã báo trước là nhạy cảm (Nghị định 356/2025/NĐ-CP, Điều 6.4).", "A consent for sensitive data does not say that the person was told so (Decree 356/2025/NĐ-CP, article 6.4).");

    public static LocalizedText FolderUnknown { get; } = new(
        "Thư mục này chưa được gán kênh đăng: không ai được tính là đã đồng ý.", "This folder is mapped to no channel: nobody counts as having agreed.");

    public static LocalizedText NotInForce(DateOnly from) => new(
        $"Mục này của danh mục chỉ áp dụng từ {from.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}.", $"This entry of the catalogue holds from {from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} on only.");

    public static LocalizedText DutyUnchecked { get; } = new(
        "Căn cứ pháp luật này chưa được ai đối chiếu với văn bản gốc: cần người duyệt (Luật 91/2025/QH15, Điều 16.2.b).", "Nobody has checked this legal duty against the official text yet: a person must decide (Law 91/2025/QH15, article 16.2.b).");

    public static LocalizedText KindsBeyond(IReadOnlyCollection<string> kinds) => new(
        $"Đồng ý không nêu loại dữ liệu: {List(kinds)} (Luật 91/2025/QH15, Điều 9 và 16).", $"A consent does not name these kinds of data: {List(kinds)} (Law 91/2025/QH15, articles 9 and 16).");

    public static LocalizedText NoException(IReadOnlyCollection<string> kinds) => new(
        $"Dữ liệu nhạy cảm còn cần ngoại lệ có ngày của người phụ trách bảo vệ dữ liệu: {List(kinds)} (Nghị định 356/2025/NĐ-CP, Điều 4).",
        $"Sensitive data also needs a dated exception by the data officer: {List(kinds)} (Decree 356/2025/NĐ-CP, article 4).");

    public static LocalizedText SameName(int people, string className) => new(
        $"{Number(people)} em trùng họ tên ở lớp {className}, cần thêm mã học sinh hoặc ngày sinh.", $"{Number(people)} pupils of class {className} have the same name; a student code or birth date is needed.");

    public static LocalizedText SeveralFit(int people) => new(
        $"{Number(people)} người trong sổ đồng ý cùng khớp một dòng, cần thêm mã học sinh.", $"{Number(people)} people of the consent registry fit one row; a student code is needed.");

    public static LocalizedText Proposal(string purpose) => new(
        $"Tiêu đề gợi ý mục đích: nếu đúng, thêm --purpose {purpose}.", $"The title suggests a purpose: if it is right, add --purpose {purpose}.");

    private static string List(IReadOnlyCollection<string> kinds) => string.Join(", ", kinds.Order(StringComparer.Ordinal));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
