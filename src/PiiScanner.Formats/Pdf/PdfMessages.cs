using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Pdf;

/// <summary>What the PDF reader says to people.</summary>
internal static class PdfMessages
{
    public static LocalizedText PageIsPicture { get; } = new(
        "Trang là ảnh chụp hoặc ảnh quét, chữ chưa được đọc: cần nhận dạng chữ (OCR).",
        "The page is a picture; its text was not read: that needs OCR.");

    public static LocalizedText PageIsDrawn { get; } = new(
        "Chữ của trang được vẽ thành hình nên chưa được đọc: cần nhận dạng chữ (OCR).",
        "The text of the page is drawn as shapes and was not read: that needs OCR.");

    public static LocalizedText UnknownLetters { get; } = new(
        "Phông chữ của trang không cho biết chữ gì nên chưa đọc hết: cần nhận dạng chữ (OCR).",
        "The fonts of the page do not tell which letters they draw; it was not read to its end: that needs OCR.");

    public static LocalizedText DoubtfulLayer { get; } = new(
        "Lớp chữ do máy quét ghi vào trang không đáng tin: cần nhận dạng chữ (OCR) lại.",
        "The text layer a scanner put on the page cannot be trusted: it needs OCR again.");

    public static LocalizedText ImageUnread { get; } = new(
        "Chữ trong ảnh của trang chưa được đọc: cần nhận dạng chữ (OCR).",
        "The text in a picture of the page was not read: that needs OCR.");

    public static LocalizedText NotDrawn { get; } = new(
        "Chưa vẽ được trang thành ảnh để đọc chữ: cần chương trình pdftoppm (Poppler).",
        "The page could not be drawn for its text to be read: that needs the program pdftoppm (Poppler).");

    public static LocalizedText TooManyPictures { get; } = new(
        "Tài liệu có quá nhiều trang hoặc ảnh cần nhận dạng chữ (OCR); phần còn lại chưa được đọc.",
        "The document has too many pages or pictures that need OCR; the rest was not read.");

    public static LocalizedText PageDamaged { get; } = new(
        "Một phần của trang bị hỏng hoặc thiếu, chưa đọc được.",
        "A part of the page is damaged or missing and was not read.");

    public static LocalizedText PageLimit { get; } = new(
        "Trang vượt giới hạn nên chưa đọc hết.",
        "The page passes a limit and was not read to its end.");

    public static LocalizedText TooMuch { get; } = new(
        "Tài liệu vượt giới hạn đọc nên các trang còn lại chưa được đọc.",
        "The document passes the reading limit; the remaining pages were not read.");

    public static LocalizedText PartsLimit { get; } = new(
        "Tài liệu có quá nhiều ghi chú, trường hoặc dấu trang nên chưa đọc hết.",
        "The document has too many annotations, fields or bookmarks; they were not all read.");

    public static LocalizedText Attachment { get; } = new(
        "Tệp đính kèm trong PDF chưa được đọc.",
        "A file attached to the PDF was not read.");

    public static LocalizedText Revision { get; } = new(
        "Bản cũ của tài liệu còn trong tệp nhưng chưa đọc được.",
        "An older revision kept in the file was not read.");

    public static LocalizedText RevisionPicture { get; } = new(
        "Bản cũ của tài liệu còn trong tệp có ảnh mà bản hiện tại không có; ảnh đó chưa được đọc.",
        "An older revision kept in the file shows a picture that the present one does not; it was not read.");

    public static LocalizedText Remainder { get; } = new(
        "Tệp còn giữ phần không dùng đến (ảnh không hiện trên trang nào, dữ liệu riêng của phần mềm) chưa đọc được.",
        "The file keeps unused parts (pictures no page shows, private data of a program) that were not read.");

    public static LocalizedText CutShort { get; } = new(
        "Tệp PDF bị hỏng hoặc bị cắt cụt; chỉ đọc được những phần còn tìm thấy.",
        "The PDF is damaged or cut short; only the parts still found were read.");

    public static LocalizedText Repaired { get; } = new(
        "Danh mục của tệp PDF bị lỗi; các phần được tìm lại trong tệp.",
        "The directory of the PDF is broken; its parts were found by searching the file.");

    public static LocalizedText ExternalLink { get; } = new(
        "Tài liệu trỏ tới tệp hoặc địa chỉ nằm ngoài; nội dung đó không được đọc.",
        "The document points to a file or address outside; that content was not read.");

    public static Notice Covered(int page) => new("failed-redaction", new LocalizedText(
        $"Trang {Number(page)}: có chữ bị che bằng hình hoặc tô cùng màu nền, nhưng chữ vẫn còn trong tệp và sao chép được.",
        $"Page {Number(page)}: text is covered by a shape or has the colour of its background, but it is still in the file and can be copied."),
        new Location { Page = page });

    public static Notice Marked(int page) => new("failed-redaction", new LocalizedText(
        $"Trang {Number(page)}: có vùng được đánh dấu để xóa nhưng chưa xóa; nội dung bên dưới vẫn còn.",
        $"Page {Number(page)}: an area is marked for redaction but the redaction was never applied; what is below is still there."),
        new Location { Page = page });

    public static ReadResult.Failed WrongPasswords { get; } = new("encrypted", new LocalizedText(
        "Tệp có mật khẩu, và không mật khẩu nào trong --password-file mở được tệp.",
        "The file needs a password, and none of --password-file opens it."));

    public static ReadResult.Failed Failure(PdfError error) => error switch
    {
        PdfError.Encrypted => Failures.Encrypted,
        PdfError.UnsupportedEncryption => new("encrypted", new LocalizedText(
            "Tệp được mã hóa theo cách chương trình không biết. Hãy bỏ mật khẩu, hoặc loại tệp bằng --exclude.",
            "The file is encrypted in a way that is not supported. Remove the protection, or leave it out with --exclude.")),
        PdfError.LimitExceeded => Failures.TooLarge,
        _ => Failures.Damaged("Tệp PDF bị hỏng, không tìm thấy trang nào.", "The PDF is damaged: no pages were found."),
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
