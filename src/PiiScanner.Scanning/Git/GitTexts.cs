using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Git;

/// <summary>What is said of git repositories.</summary>
internal static class GitTexts
{
    public static LocalizedText NoGit { get; } = new("Không thấy chương trình git trên máy này.", "The program git was not found on this machine.");

    public static LocalizedText NoRepository { get; } = new("Thư mục này không nằm trong kho git nào.", "This folder is in no git repository.");

    public static LocalizedText NotTrusted { get; } = new(
        "Git không tin kho này vì nó thuộc về người dùng khác. Nếu bạn tin nó: git config --global --add safe.directory THƯ_MỤC",
        "Git does not trust this repository because it belongs to another user. If you do: git config --global --add safe.directory FOLDER");

    public static LocalizedText UnknownRevision(string name) => new(
        $"Không có phiên bản \"{name}\" trong kho này; nếu kho chỉ được lấy về một phần, hãy lấy đủ lịch sử (fetch-depth: 0).",
        $"There is no revision \"{name}\" in this repository; if it was fetched in part, fetch the whole history (fetch-depth: 0).");

    public static LocalizedText NoCommonHistory(string name) => new(
        $"HEAD và \"{name}\" không có lịch sử chung; hãy lấy đủ lịch sử (fetch-depth: 0).", $"HEAD and \"{name}\" have no history in common; fetch the whole history (fetch-depth: 0).");

    public static LocalizedText Failed(int code) => new($"Git dừng với mã lỗi {code}.", $"Git ended with error code {code}.");

    public static LocalizedText Garbled { get; } = new("Git trả lời sai quy cách.", "Git gave an answer that makes no sense.");

    public static StatusReason Shallow { get; } = new("shallow-history", new LocalizedText(
        "Kho chỉ có một phần lịch sử (shallow); phần còn lại chưa được quét. Lấy đủ: git fetch --unshallow",
        "The repository holds a part of its history only (shallow); the rest was not scanned. Fetch it with: git fetch --unshallow"));

    public static StatusReason Submodule { get; } = new("submodule", new LocalizedText(
        "Đây là một kho git con (submodule); nội dung của nó chưa được quét.", "This is a submodule; what it holds was not scanned."));

    public static StatusReason Conflict { get; } = new("merge-conflict", new LocalizedText(
        "Tệp còn xung đột chưa giải quyết nên chưa có bản để quét.", "The file has conflicts that are not resolved, so there is no version of it to scan."));

    public static StatusReason Missing { get; } = new("object-missing", new LocalizedText(
        "Kho git không có nội dung của tệp này (kho tải về một phần hoặc bị hỏng).", "The git repository does not hold the content of this file (it was fetched in part, or is damaged)."));
}
