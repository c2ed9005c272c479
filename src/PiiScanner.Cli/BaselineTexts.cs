using PiiScanner.Core.Text;

namespace PiiScanner.Cli;

/// <summary>What <c>baseline</c> says.</summary>
internal static class BaselineTexts
{
    public static LocalizedText FilesOnly { get; } = new(
        "Không có khóa bí mật: chỉ ghi được theo tệp. Khi một tệp thay đổi, mọi điều trong tệp đó lại tính. Tạo khóa bằng: pii-scanner init",
        "There is no secret: only whole files were recorded. When a file changes, everything in it counts again. Make a secret with: pii-scanner init");

    public static LocalizedText PruneNeedsKey { get; } = new(
        "Mức nền có các mục theo từng chỗ; cần khóa bí mật (--key-file hoặc PIISCANNER_KEY) để biết mục nào còn.",
        "The baseline holds entries by finding; the secret (--key-file or PIISCANNER_KEY) is needed to know which are still there.");

    public static LocalizedText IsThere(string path) => new(
        $"\"{path}\" đã có. Bỏ những gì không còn bằng: pii-scanner baseline prune; thay hẳn bằng: --force",
        $"\"{path}\" is there already. Take out what is gone with: pii-scanner baseline prune; replace it with: --force");

    public static LocalizedText Created(string path, int files, int findings) => new(
        $"Đã ghi mức nền {path}: {files} tệp, {findings} chỗ. Chúng vẫn lộ dữ liệu: mức nền không cho phép đăng, chỉ không báo lại.",
        $"The baseline {path} was written: {files} files, {findings} places. They still expose data: a baseline gives no leave to publish, it only keeps quiet.");

    public static LocalizedText Pruned(string path, int gone, int kept) => new(
        $"Đã bỏ {gone} mục không còn khỏi {path}; giữ {kept}.", $"{gone} entries that are gone were taken out of {path}; {kept} are kept.");

    public static LocalizedText Unread(int files) => new(
        $"{files} tệp chưa đọc được hoặc chưa đọc hết: mức nền không bao gồm phần đó.", $"{files} files were not read, or not to the end: the baseline does not cover that part.");
}
