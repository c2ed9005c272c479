using System.Globalization;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Reporting.Console;

namespace PiiScanner.Reporting.Explanation;

/// <summary>Says why a file got its verdict: what decided, what would change it, and for each finding what raised and what lowered its score.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="language">The language.</param>
public sealed class ExplanationPage(TextWriter output, Language language)
{
    private readonly PlaceWords _places = new(language);

    /// <summary>Writes one file.</summary>
    /// <param name="file">The file, masked unless the user asked for raw values.</param>
    public void Write(FileReport file)
    {
        ArgumentNullException.ThrowIfNull(file);
        Line(0, file.Path);
        if (file.Headline is { } headline) Line(2, headline.In(language));
        foreach (var reason in file.Reasons) Line(2, Words("chưa đọc hết: ", "not read: ") + reason.Text.In(language));
        foreach (var row in file.DecidedBy) Line(2, Words("quyết định bởi: ", "decided by: ") + row.In(language));
        foreach (var list in file.Lists) WriteList(list);
        Line(2, Words("điều gì sẽ làm khác đi: ", "what would change it: ") + Change(file).In(language));
        foreach (var finding in file.Findings) WriteFinding(finding);
        if (file.FindingsOmitted > 0) Line(2, Words($"và {Number(file.FindingsOmitted)} chỗ nữa (xem bằng --max-findings)", $"and {Number(file.FindingsOmitted)} more findings (see --max-findings)"));
        foreach (var notice in file.Notices) Line(2, "! " + notice.Text.In(language));
        output.Write('\n');
    }

    private void WriteList(ListReport list)
    {
        var columns = string.Join(", ", list.Columns.Distinct().Select(kind => ReportWords.Kind(kind, language)));
        var title = list.Title is { Length: > 0 } text ? $" \"{text}\"" : "";
        Line(2, $"{Words("danh sách", "list")}{title}: {Number(list.Rows)} {ReportWords.People(list.Subject).In(language)}; {Words("cột", "columns")}: {columns}");
    }

    private void WriteFinding(Finding finding)
    {
        var place = _places.Exact(finding.Location);
        var weight = finding.Severity switch
        {
            Severity.Error => Words("tính vào KHÔNG ĐĂNG", "counts towards MUST NOT BE PUBLISHED"),
            Severity.Warning => Words("tính vào CẦN NGƯỜI DUYỆT", "counts towards A PERSON MUST DECIDE"),
            _ => Words("chỉ ghi nhận", "only noted"),
        };
        Line(2, $"{(place.Length > 0 ? place + ": " : "")}{ReportWords.Kind(finding.Kind, language)} {finding.Value}: {Share(finding.Confidence)}, {weight} ({finding.RuleId})");
        foreach (var evidence in finding.Evidence.OrderByDescending(evidence => evidence.Weight))
        {
            Line(4, $"{(evidence.Weight < 0 ? "- " : "+ ")}{Share(Math.Abs(evidence.Weight))} {evidence.Text.In(language)}");
        }
    }

    /// <summary>The shortest change that leads to a milder verdict, told from what counted.</summary>
    internal static LocalizedText Change(FileReport file)
    {
        if (file.Verdict is null or Verdict.Clear) return new("không có gì tính vào kết luận; thêm họ tên kèm thông tin riêng thì kết luận sẽ khác", "nothing counts towards the verdict; a name with private data beside it would");
        var severity = file.Verdict == Verdict.Block ? Severity.Error : Severity.Warning;
        var counted = file.Findings.Where(finding => finding.Severity == severity).ToList();
        if (counted.Exists(finding => finding.RuleId == "list-title"))
        {
            return new("danh sách không gắn với diện nêu trong tiêu đề nữa (bỏ tên từng em, chỉ ghi số lượng)", "the list no longer ties people to what its title names (leave the names out, give numbers only)");
        }

        var kinds = counted.Select(finding => finding.Kind).Where(kind => kind != FindingKinds.PersonName).Distinct().ToList();
        var hasNames = counted.Exists(finding => finding.Kind == FindingKinds.PersonName);
        if (file.Verdict == Verdict.Review || kinds.Count == 0)
        {
            return new("bỏ họ tên và các thông tin nêu dưới đây, hoặc có đồng ý đã ghi nhận", "without the names and what is listed below, or with recorded consent");
        }

        string Listed(Language words) => string.Join(", ", kinds.Select(kind => ReportWords.Kind(kind, words)));
        return hasNames
            ? new($"bỏ {Listed(Language.Vietnamese)}: còn họ tên, khi đó cần người duyệt; hoặc bỏ họ tên", $"without {Listed(Language.English)}: names remain and a person must decide; or without the names")
            : new($"bỏ {Listed(Language.Vietnamese)}", $"without {Listed(Language.English)}");
    }

    private void Line(int indent, string text) => output.Write(new string(' ', indent) + text + "\n");

    private string Words(string vi, string en) => language == Language.Vietnamese ? vi : en;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Share(double share) => share.ToString("0.00", CultureInfo.InvariantCulture);
}
