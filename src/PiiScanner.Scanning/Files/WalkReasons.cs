using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Files;

/// <summary>Why something a walk met is not scanned.</summary>
internal static class WalkReasons
{
    /// <summary>Left out on the command line.</summary>
    public static readonly StatusReason Excluded = new("excluded", new LocalizedText("bỏ qua theo --exclude", "left out by --exclude"));

    /// <summary>Left out by an ignore file.</summary>
    public static readonly StatusReason Ignored = new("ignored", new LocalizedText($"bỏ qua theo {IgnoreFile.Name}", $"left out by {IgnoreFile.Name}"));

    /// <summary>A folder that cannot be listed.</summary>
    public static readonly StatusReason UnreadableFolder = new("unreadable-folder", new LocalizedText(
        "Không mở được thư mục này; các tệp bên trong chưa được đọc.", "This folder cannot be opened; the files in it were not read."));

    /// <summary>A link to nothing.</summary>
    public static readonly StatusReason BrokenLink = new("broken-link", new LocalizedText(
        "Liên kết này dẫn tới một tệp không có.", "This link leads to a file that does not exist."));

    /// <summary>A pipe, socket or device.</summary>
    public static readonly StatusReason Special = new("not-a-file", new LocalizedText(
        "Đây không phải tệp thường (ống dẫn, ổ cắm mạng hoặc thiết bị).", "This is no ordinary file (a pipe, socket or device)."));
}
