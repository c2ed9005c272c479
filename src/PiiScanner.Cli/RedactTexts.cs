using System.Globalization;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli;

/// <summary>Messages of <c>redact</c> and <c>verify</c>. None holds a value from a file. Masking is "đã che", never a claim that nobody can be recognised.</summary>
internal static class RedactTexts
{
    public static LocalizedText NoPath { get; } = new(
        "Thiếu PATH: cho biết tệp hoặc thư mục gốc. Ví dụ: pii-scanner redact ds.xlsx --output an-toan", "PATH is missing: say which file or folder. Example: pii-scanner redact list.xlsx --output safe");

    public static LocalizedText NoOutput { get; } = new("Thiếu --output: thư mục chứa bản an toàn.", "--output is missing: the folder for the safe copies.");

    public static LocalizedText PlanAndApply { get; } = new("--apply không dùng cùng --plan hoặc --dry-run.", "--apply cannot be used with --plan or --dry-run.");

    public static LocalizedText NoConsent { get; } = new(
        "Cách rows-without-consent cần --registry, --channel, --purpose và khóa bí mật; thiếu thì không dòng nào được coi là đã có đồng ý. Hoặc hãy dùng publish-safe.",
        "The preset rows-without-consent needs --registry, --channel, --purpose and the secret; without them nobody counts as having agreed. Or use publish-safe.");

    public static LocalizedText PlanOfOtherRules { get; } = new(
        "Kế hoạch được lập bằng bộ quy tắc, phiên bản hoặc bộ đọc ảnh (OCR) khác; hãy lập lại.", "The plan was made with other rules, another version or another OCR engine; make it again.");

    public static LocalizedText RandomKey { get; } = new(
        "Không có khóa: bí danh chỉ giống nhau trong lần chạy này.", "No key: pseudonyms are the same within this run only.");

    public static LocalizedText Masked { get; } = new(
        "Các giá trị đã che vẫn có thể gợi ra một người; người đăng vẫn phải xem lại từng bản.", "Masked values may still hint at a person; a person still has to look at every copy.");

    public static LocalizedText TwoFiles { get; } = new("Cần đúng hai tệp: bản gốc và bản sao.", "Exactly two files are needed: the original and the copy.");

    public static LocalizedText Verified { get; } = new("ĐÃ KIỂM CHỨNG: không còn đọc được giá trị nào của bản gốc cần bỏ.", "VERIFIED: none of the original's values that had to go can be read any more.");

    public static LocalizedText NothingToVerify { get; } = new("Bản gốc không có giá trị nào phải bỏ.", "The original holds no value that has to go.");

    public static LocalizedText OutputIsFile(string path) => new($"--output: \"{path}\" là một tệp, không phải thư mục.", $"--output: \"{path}\" is a file, not a folder.");

    public static LocalizedText NoPresets(string path) => new(
        $"{path} không có cách làm nào.", $"{path} holds no preset.");

    public static LocalizedText NoPlan(string path) => new($"\"{path}\" không phải tệp kế hoạch.", $"\"{path}\" is no redaction plan.");

    public static LocalizedText StillThere(string part, int count) => new(
        $"{part}: còn đọc được {Number(count)} giá trị.", $"{part}: {Number(count)} values can still be read.");

    public static LocalizedText Closing(int redacted, int unchanged, int refused)
    {
        var vi = new List<string>();
        var en = new List<string>();
        if (redacted > 0)
        {
            vi.Add($"{Number(redacted)} bản an toàn đã ghi và kiểm chứng.");
            en.Add($"{Files(redacted)} redacted, verified and written.");
        }

        if (unchanged > 0)
        {
            vi.Add($"{Number(unchanged)} tệp không có gì phải bỏ, chép nguyên văn.");
            en.Add($"{Files(unchanged)} had nothing to remove and copied as they are.");
        }

        if (refused > 0)
        {
            vi.Add($"{Number(refused)} tệp KHÔNG CÓ BẢN AN TOÀN: đừng đăng.");
            en.Add($"{Files(refused)} WITHOUT A SAFE COPY: do not publish.");
        }

        return vi.Count == 0 ? new("Không có tệp nào.", "There was no file.") : new(string.Join(' ', vi), string.Join(' ', en));
    }

    public static LocalizedText Operator(Operator applied) => applied switch
    {
        Core.Redaction.Operator.Mask => new("đã che", "masked"),
        Core.Redaction.Operator.Initials => new("đã che, còn chữ đầu", "reduced to initials"),
        Core.Redaction.Operator.Remove => new("đã bỏ", "removed"),
        Core.Redaction.Operator.DropColumn => new("đã bỏ cột", "column dropped"),
        Core.Redaction.Operator.DropRow => new("đã bỏ dòng", "row dropped"),
        Core.Redaction.Operator.Pseudonym => new("đã thay bằng bí danh", "replaced by pseudonyms"),
        Core.Redaction.Operator.BlackBox => new("đã tô kín", "boxed"),
        _ => new("giữ nguyên", "kept"),
    };

    public static LocalizedText Planned(Operator applied) => applied switch
    {
        Core.Redaction.Operator.DropColumn => new("sẽ bỏ cột", "column would be dropped"),
        Core.Redaction.Operator.DropRow => new("sẽ bỏ dòng", "row would be dropped"),
        Core.Redaction.Operator.Keep => new("giữ nguyên", "kept"),
        _ => new("sẽ che hoặc bỏ", "would be masked or removed"),
    };

    private static string Files(int count) => count == 1 ? "1 file" : $"{Number(count)} files";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
