using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>What the package layer says to people. A part is named by its address in the package, which is no value from the text.</summary>
internal static class PackageMessages
{
    public static LocalizedText NotAPackage { get; } = new(
        "Tệp hỏng: không đọc được danh mục của tệp nén Office.",
        "The file is damaged: the directory of the Office package cannot be read.");

    public static LocalizedText NoMainPart { get; } = new(
        "Tệp hỏng: thiếu phần nội dung chính.",
        "The file is damaged: the main part is missing.");

    public static LocalizedText Encrypted { get; } = new(
        "Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi quét lại.",
        "The file is encrypted. Remove the password and scan again.");

    public static LocalizedText TooLarge { get; } = new(
        "Tệp lớn hơn giới hạn cho phép.",
        "The file is larger than the limit.");

    public static LocalizedText TooManyEntries { get; } = new(
        "Gói Office có quá nhiều mục.",
        "The Office package has too many entries.");

    public static LocalizedText TooDeep { get; } = new(
        "các phần tử XML lồng nhau quá sâu",
        "XML elements are nested too deeply");

    public static LocalizedText TooMuch { get; } = new(
        "dữ liệu giải nén vượt giới hạn",
        "decompressed data passes the limit");

    public static LocalizedText TagTooLong { get; } = new(
        "một thẻ XML dài quá giới hạn",
        "one XML tag is longer than the limit");

    public static LocalizedText TooManyStrings { get; } = new(
        "bảng chuỗi dùng chung vượt giới hạn bộ nhớ",
        "the shared strings pass the memory limit");

    public static LocalizedText Recovered { get; } = new(
        "Danh mục của gói Office bị hỏng; chỉ đọc được những phần còn tìm thấy.",
        "The directory of the Office package is damaged; only the parts still found were read.");

    public static LocalizedText DuplicateEntry { get; } = new(
        "Gói Office có hai mục trùng tên; cả hai đều được đọc.",
        "The Office package has two entries of the same name; both were read.");

    public static LocalizedText ExternalLink { get; } = new(
        "Tài liệu trỏ tới nội dung nằm ngoài tệp; nội dung đó không được đọc.",
        "The document points to content outside the file; that content was not read.");

    /// <summary>A part that stopped half way at a bound.</summary>
    public static LocalizedText PartLimit(string part, LocalizedText reason) => new(
        $"Phần {PartNames.Shown(part)} chưa đọc hết: {reason.Vi}.",
        $"Part {PartNames.Shown(part)} was not read to its end: {reason.En}.");

    /// <summary>A part whose bytes or XML are broken.</summary>
    public static LocalizedText PartDamaged(string part) => new(
        $"Phần {PartNames.Shown(part)} bị hỏng, chưa đọc hết.",
        $"Part {PartNames.Shown(part)} is damaged and was not read to its end.");

    /// <summary>A part nobody here reads.</summary>
    public static LocalizedText PartUnread(string part) => new(
        $"Phần {PartNames.Shown(part)} chưa được đọc.",
        $"Part {PartNames.Shown(part)} was not read.");

    /// <summary>A part that is missing though the document points to it.</summary>
    public static LocalizedText PartMissing(string part) => new(
        $"Thiếu phần {PartNames.Shown(part)} của tài liệu.",
        $"Part {PartNames.Shown(part)} of the document is missing.");
}
