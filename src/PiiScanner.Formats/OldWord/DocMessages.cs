using PiiScanner.Core.Text;

namespace PiiScanner.Formats.OldWord;

/// <summary>What is said to people of .doc files.</summary>
internal static class DocMessages
{
    public static LocalizedText OldVersion { get; } = new(
        "Tệp Word 6/95: chữ và bảng được đọc gần đúng, không có phông chữ, chữ ẩn và phần đã xóa không phân biệt được. Nên lưu lại thành .docx rồi quét lại.",
        "A Word 6/95 file: text and tables were read approximately, without fonts, and hidden or deleted text is not told apart. Better save it as .docx and scan again.");
}
