using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Results;

/// <summary>The sorts of results: few, so that a developer can tell them apart; a single value goes by its kind.</summary>
internal static class ResultRules
{
    /// <summary>A list of people.</summary>
    public const string List = "list-of-people";

    /// <summary>The values of one person.</summary>
    public const string Record = "record-of-a-person";

    /// <summary>A file that was not read, or not to its end.</summary>
    public const string NotExamined = "file-not-examined";

    /// <summary>A file whose verdict rests on more than the findings kept.</summary>
    public const string FileVerdict = "file-verdict";

    /// <summary>All rules: those of whole things, then one for each kind.</summary>
    public static IReadOnlyList<string> All { get; } = [List, Record, NotExamined, FileVerdict, .. FindingKinds.All];

    /// <summary>What a rule is about.</summary>
    /// <param name="rule">One of <see cref="All"/>.</param>
    public static LocalizedText Title(string rule) => rule switch
    {
        List => new("Danh sách có dữ liệu cá nhân", "List of people with personal data"),
        Record => new("Hồ sơ của một người", "Record of one person"),
        NotExamined => new("Tệp chưa đọc được hoặc chưa đọc hết", "File not read, or not to its end"),
        FileVerdict => new("Kết luận của cả tệp", "Verdict of the whole file"),
        _ => new($"Dữ liệu cá nhân: {ReportWords.Kind(rule, Language.Vietnamese)}", $"Personal data: {ReportWords.Kind(rule, Language.English)}"),
    };

    /// <summary>What to do about it.</summary>
    /// <param name="rule">One of <see cref="All"/>.</param>
    public static LocalizedText Help(string rule) => rule == NotExamined
        ? new(
            "Công cụ chưa đọc được phần này nên chưa thể kết luận. Bỏ mật khẩu, lưu lại bằng định dạng đọc được, hoặc tự xem.",
            "The tool could not read this, so nothing can be concluded. Remove the password, save it in a form that can be read, or look at it yourself.")
        : new(
            "Không đăng khi chưa có đồng ý hoặc căn cứ pháp luật cho mục đích và kênh này (Luật 91/2025/QH15). Tạo bản an toàn: pii-scanner redact. Xem vì sao: pii-scanner rules explain.",
            "Do not publish without consent or a legal basis for this purpose and channel (Law 91/2025/QH15). Make a safe copy: pii-scanner redact. See why: pii-scanner rules explain.");
}
