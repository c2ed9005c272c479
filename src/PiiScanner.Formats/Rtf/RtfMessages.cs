using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Rtf;

/// <summary>What is said to people of rich text that was not read, or not to its end.</summary>
internal static class RtfMessages
{
    public static LocalizedText CutOff { get; } = new(
        "Tệp RTF bị cắt cụt: thiếu phần cuối.", "The rich text file is cut off: its end is missing.");

    public static LocalizedText PictureUnread { get; } = new(
        "Một ảnh trong tài liệu chưa được đọc.", "A picture in the document was not read.");

    public static LocalizedText ObjectUnread { get; } = new(
        "Một tệp nhúng trong tài liệu chưa được đọc.", "A file embedded in the document was not read.");

    /// <summary>A bound was reached.</summary>
    public static LocalizedText Limit(LocalizedText reason) => new(
        $"Tệp chưa đọc hết: {reason.Vi}.", $"The file was not read to its end: {reason.En}.");
}
