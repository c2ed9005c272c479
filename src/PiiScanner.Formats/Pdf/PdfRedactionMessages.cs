using System.Globalization;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Pdf;

/// <summary>What a redaction of a PDF says to people.</summary>
internal static class PdfRedactionMessages
{
    public static LocalizedText CannotWrite { get; } = new(
        "Không ghi lại được tệp PDF này một cách chắc chắn nên không tạo bản an toàn.",
        "This PDF cannot be written anew with certainty: no safe copy is made.");

    public static LocalizedText SignaturesRemoved { get; } = new(
        "Chữ ký số đã được bỏ: bản an toàn khác bản đã ký nên chữ ký không còn giá trị.",
        "Digital signatures were taken out: they do not hold for a changed copy.");

    public static LocalizedText EncryptionRemoved { get; } = new(
        "Bản gốc được mã hóa; bản an toàn thì không.",
        "The original is encrypted; the copy is not.");

    public static LocalizedText XfaRemoved { get; } = new(
        "Biểu mẫu XFA chứa dữ liệu cá nhân đã được bỏ; các trường thường vẫn còn.",
        "The XFA form held personal data and was taken out; the plain fields stay.");

    public static LocalizedText RevisionsRemoved { get; } = new(
        "Các bản cũ lưu trong tệp đã được bỏ.",
        "Older revisions kept in the file were left out.");

    public static string PageName(int index) => "page " + (index + 1).ToString(CultureInfo.InvariantCulture);

    public static LocalizedText Painted(IReadOnlyList<int> pages)
    {
        var list = string.Join(", ", pages.Select(page => (page + 1).ToString(CultureInfo.InvariantCulture)));
        return new LocalizedText(
            $"Trang {list} là ảnh quét: cả trang được thay bằng ảnh mới đã tô kín chỗ có dữ liệu; chữ trên trang không còn sao chép được.",
            $"Page {list} is a scan: the whole page was replaced by a new picture with the values painted over; its text cannot be copied any more.");
    }

    public static LocalizedText PicturesEmptied { get; } = new(
        "Ảnh nằm trong tệp mà không trang nào hiện trực tiếp (ảnh thay thế, chữ vẽ bằng ảnh, mặt nạ …) chưa ai đọc được nên đã để trống.",
        "Pictures in the file that no page shows as such (alternates, letters drawn as pictures, masks …) could not be read and were made blank.");

    public static LocalizedText BesidePictures { get; } = new(
        "chỗ có dữ liệu không nằm trong ảnh nào ghi lại được",
        "a value stands in no picture that can be written anew");

    public static LocalizedText PictureNotWritten { get; } = new(
        "ảnh lưu theo cách chưa ghi lại được",
        "a picture is stored in a way that is not written");

    public static LocalizedText Drawn(IReadOnlyList<int> pages, LocalizedText why)
    {
        var list = string.Join(", ", pages.Select(page => (page + 1).ToString(CultureInfo.InvariantCulture)));
        return new LocalizedText(
            $"Trang {list}: không thể chỉ tô trong ảnh nên cả trang được thay bằng ảnh mới đã tô kín; chữ trên trang không còn sao chép được. Lý do: {why.Vi}.",
            $"Page {list}: painting inside the pictures was not enough, so the whole page was replaced by a new picture with the values painted over; its text cannot be copied any more. Reason: {why.En}.");
    }

    public static LocalizedText PicturesPainted(IReadOnlyList<int> pages)
    {
        var list = string.Join(", ", pages.Select(page => (page + 1).ToString(CultureInfo.InvariantCulture)));
        return new LocalizedText(
            $"Trang {list}: chỗ có dữ liệu trong ảnh đã tô kín ngay trong ảnh; phần còn lại của trang giữ nguyên.",
            $"Page {list}: values in pictures were painted over inside the pictures; the rest of the page stays as it was.");
    }

    public static LocalizedText Unproved(IReadOnlyList<int> pages, LocalizedText why)
    {
        var list = string.Join(", ", pages.Select(page => (page + 1).ToString(CultureInfo.InvariantCulture)));
        return new LocalizedText(
            $"Trang {list}: chưa chứng minh được là chữ cần bỏ đã mất hẳn nên cả trang được thay bằng ảnh mới đã tô kín, đọc lại bằng OCR. Lý do: {why.Vi}",
            $"Page {list}: the text could not be proved to be gone, so the whole page was replaced by a new picture with the values painted over, read again by OCR. Reason: {why.En}");
    }

    public static LocalizedText NotDrawn(int index)
    {
        var number = (index + 1).ToString(CultureInfo.InvariantCulture);
        return new LocalizedText(
            $"Trang {number} phải thay bằng ảnh mới đã tô kín (trang là ảnh quét, hoặc chữ trên trang chưa chứng minh được là đã bỏ hết) nhưng chưa vẽ lại được: cần chương trình pdftoppm (Poppler).",
            $"Page {number} has to become a new picture with values painted over (it is a scan, or its text could not be proved to be gone) and could not be drawn: that needs the program pdftoppm (Poppler).");
    }
}
