using PiiScanner.Core.Text;

namespace PiiScanner.Core.Findings;

/// <summary>Personal values in places that a reader of the page does not see.</summary>
public static class HiddenContent
{
    private static readonly Dictionary<string, LocalizedText> Parts = new(StringComparer.Ordinal)
    {
        [DocumentParts.HiddenSheet] = new("Trang tính ẩn", "A hidden sheet"),
        [DocumentParts.VeryHiddenSheet] = new("Trang tính ẩn sâu (không bật lại được từ giao diện)", "A very hidden sheet"),
        [DocumentParts.HiddenRow] = new("Hàng ẩn hoặc bị lọc", "Hidden or filtered rows"),
        [DocumentParts.HiddenColumn] = new("Cột ẩn", "Hidden columns"),
        [DocumentParts.SpeakerNotes] = new("Ghi chú của người thuyết trình", "Speaker notes"),
        [DocumentParts.HiddenSlide] = new("Trang chiếu ẩn", "Hidden slides"),
        [DocumentParts.HiddenText] = new("Chữ ẩn hoặc chữ trắng", "Hidden or white text"),
        [DocumentParts.TrackedDeletion] = new("Phần đã xóa nhưng còn lưu trong theo dõi thay đổi", "Tracked deletions"),
        [DocumentParts.Comments] = new("Ghi chú, bình luận", "Comments"),
        [DocumentParts.PivotCache] = new("Bộ nhớ đệm của bảng tổng hợp", "A pivot table's cache"),
        [DocumentParts.ExternalCache] = new("Bản sao dữ liệu của tệp khác", "A copy of another workbook's cells"),
        [DocumentParts.ChartCache] = new("Bản sao dữ liệu của biểu đồ", "A chart's copy of its data"),
        [DocumentParts.Metadata] = new("Thuộc tính tài liệu", "Document properties"),
        [DocumentParts.CustomXml] = new("XML lưu kèm", "Custom XML"),
        [DocumentParts.MarkupComment] = new("Chú thích trong mã nguồn trang", "Comments in the markup"),
        [DocumentParts.Unreferenced] = new("Phần không dùng đến còn nằm trong tệp", "An unused part left in the file"),
        [DocumentParts.OlderRevision] = new("Bản cũ của tài liệu còn lưu trong tệp", "An older revision kept in the file"),
        [DocumentParts.Script] = new("Mã lệnh trong tài liệu", "A script in the document"),
        [DocumentParts.Validation] = new("Danh sách chọn của ô", "A cell's choice list"),
        [DocumentParts.DefinedName] = new("Tên vùng", "A defined name"),
    };

    /// <summary>True for a part that a reader of the page does not see.</summary>
    /// <param name="part">One of <see cref="DocumentParts"/>.</param>
    public static bool IsHidden(string part) => Parts.ContainsKey(part);

    /// <summary>The notice for a part.</summary>
    internal static Notice Notice(string part, int count) => new(
        "hidden-content",
        new LocalizedText($"{Parts[part].Vi} chứa {count} giá trị cá nhân mà người xem trang không thấy.", $"{Parts[part].En} hold{(IsPlural(Parts[part].En) ? "" : "s")} {count} personal value{(count == 1 ? "" : "s")} that a reader of the page does not see."),
        new Location { Part = part });

    // "Comments", "Document properties", but "A copy of another workbook's cells".
    private static bool IsPlural(string part) =>
        !part.StartsWith("A ", StringComparison.Ordinal) && !part.StartsWith("An ", StringComparison.Ordinal) && (part.EndsWith("s", StringComparison.Ordinal) || part.StartsWith("Comments", StringComparison.Ordinal));
}
