using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Drop;

/// <summary>What a person reads who dropped files onto an icon.</summary>
internal static class DropTexts
{
    public static LocalizedText NothingDropped { get; } = new(
        "Hãy kéo tệp hoặc thư mục thả vào biểu tượng này, hoặc bấm chuột phải vào tệp, chọn \"Gửi tới\".",
        "Drag files or folders onto this icon, or right-click a file and choose \"Send to\".");

    public static LocalizedText Close { get; } = new("Bấm Enter để đóng cửa sổ này.", "Press Enter to close this window.");

    public static LocalizedText ReportWritten(string path) => new($"Báo cáo: {path}", $"Report: {path}");

    public static LocalizedText CopiesWritten(string path) => new($"Các bản an toàn nằm trong thư mục: {path}", $"The safe copies are in the folder: {path}");

    public static LocalizedText Elsewhere { get; } = new(
        "Thư mục chứa tệp được thả chỉ cho đọc (hoặc không còn kết nối), nên kết quả được ghi vào nơi trên.",
        "The folder of what was dropped is read-only (or out of reach), so the result was written to the place above.");

    public static LocalizedText NotOpened(string path) => new($"Hãy tự mở: {path}", $"Open it yourself: {path}");
}
