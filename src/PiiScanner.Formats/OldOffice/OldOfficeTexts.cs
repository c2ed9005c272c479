using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.OldOffice;

/// <summary>Texts of the readers of old Office files, and what is said to people.</summary>
internal static class OldOfficeTexts
{
    public static LocalizedText PictureUnread { get; } = new(
        "Một ảnh trong tài liệu chưa được đọc.", "A picture in the document was not read.");

    public static LocalizedText ObjectUnread { get; } = new(
        "Một tệp nhúng trong tài liệu chưa được đọc.", "A file embedded in the document was not read.");

    public static LocalizedText MacrosUnread { get; } = new(
        "Mã lệnh (macro) trong tài liệu chưa được đọc.", "The macros of the document were not read.");

    public static LocalizedText PropertiesUnread { get; } = new(
        "Thuộc tính của tài liệu quá lớn nên chưa được đọc.", "The properties of the document are too large and were not read.");

    public static LocalizedText Damaged { get; } = new(
        "Tệp bị hỏng; có thể còn phần chưa đọc.", "The file is damaged; some of it may not have been read.");

    public static LocalizedText CutOff { get; } = new(
        "Tệp bị cắt cụt hoặc bị hỏng: thiếu một phần nội dung.", "The file is cut off or damaged: part of its content is missing.");

    /// <summary>A bound was reached.</summary>
    public static LocalizedText Limit(LocalizedText reason) => new(
        $"Tệp chưa đọc hết: {reason.Vi}.", $"The file was not read to its end: {reason.En}.");

    /// <summary>A block of one text.</summary>
    /// <param name="part">Its part.</param>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it stands.</param>
    public static BlockDraft Block(string part, string text, Location? at = null)
    {
        var block = new BlockDraft { Part = part, Location = (at ?? new Location()) with { Part = part } };
        block.Append(text, default, null);
        return block;
    }
}
