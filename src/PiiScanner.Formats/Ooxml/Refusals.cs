using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Why no copy of a package can be written.</summary>
internal static class Refusals
{
    public static RedactResult.Refused Damaged { get; } = new("damaged", new LocalizedText(
        "Tệp Office bị hỏng cấu trúc nên không tạo được bản an toàn; hãy mở và lưu lại tệp rồi thử lại.",
        "The Office file's structure is damaged, so no safe copy can be made; open it, save it again and try once more."));

    /// <summary>A file inside cannot be redacted.</summary>
    /// <param name="part">Name of the part.</param>
    /// <param name="reason">Why.</param>
    public static RedactResult.Refused Inside(string part, LocalizedText reason) => new("embedded-not-redacted", new LocalizedText(
        $"Không tạo được bản an toàn cho tệp bên trong ({PartNames.Shown(part)}): {reason.Vi}", $"No safe copy can be made of a file inside ({PartNames.Shown(part)}): {reason.En}"));

    /// <summary>A file inside was taken out.</summary>
    /// <param name="part">Name of the part.</param>
    public static LocalizedText Removed(string part) => new($"Đã bỏ tệp bên trong {PartNames.Shown(part)} vì không kiểm tra được.", $"The file {PartNames.Shown(part)} inside was taken out, because it could not be looked through.");
}
