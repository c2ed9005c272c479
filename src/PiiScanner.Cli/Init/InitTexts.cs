using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Init;

/// <summary>What <c>init</c> says.</summary>
internal static class InitTexts
{
    public static LocalizedText Written(string path) => new($"Đã viết {path}.", $"{path} was written.");

    public static LocalizedText Kept(string path) => new($"{path} đã có, giữ nguyên.", $"{path} is there already and stays as it is.");

    public static LocalizedText KeyMade(string path) => new(
        $"Đã tạo khóa bí mật {path}. Hãy cất một bản ở nơi an toàn: mất khóa thì mức nền và sổ đồng ý không dùng lại được. Không đưa khóa vào kho git.",
        $"The secret {path} was made. Keep a copy in a safe place: without it baseline and consent registry are of no use. Never put it into a repository.");

    public static LocalizedText KeyKept(string path) => new($"Khóa bí mật {path} đã có, giữ nguyên.", $"The secret {path} is there already and stays as it is.");

    public static LocalizedText KeyInRepository(string ignore) => new(
        $"Khóa nằm trong kho git: đã ghi vào {ignore} để không bị commit. Nên đặt khóa ngoài kho (--key-file).",
        $"The secret lies in a git repository: {ignore} keeps it from being committed. Better put it outside (--key-file).");

    public static LocalizedText Next { get; } = new(
        "Tiếp theo: điền school.yaml, rồi chạy: pii-scanner scan THƯ_MỤC", "Next: fill in school.yaml, then run: pii-scanner scan FOLDER");

    public static LocalizedText NotWritten(string folder) => new($"Không ghi được vào \"{folder}\" hoặc nơi đặt khóa.", $"\"{folder}\", or the place of the secret, cannot be written to.");
}
