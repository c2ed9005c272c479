using System.Text.RegularExpressions;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Tests.Records;
using PiiScanner.Core.Tests.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Tests.Policy;

/// <summary>Each row of the policy decides something: without it, or with another verdict in it, one of these documents is judged otherwise.</summary>
public sealed partial class PolicyGuardTests
{
    private static readonly string Yaml = File.ReadAllText(Path.Combine(RuleFiles.Root, "rules/policy.yaml"));

    private static readonly (string Name, Document Document)[] Fixture =
    [
        ("login", Documents.Sheet("Họ và tên|Tên đăng nhập|Mật khẩu\nLê Văn Mẫu|levanmau|abc@1234\nTrần Thị Thử|tranthithu|xyz@5678\nĐỗ Văn Mẫu|dovanmau|qwe@9012")),
        ("login alone", Documents.Text("Tài khoản: levanmau\nMật khẩu: Abc@12345")),
        ("sample", Documents.Text("Họ và tên: Nguyễn Văn A\nNgày sinh: 01/01/2012")),
        ("poor", Documents.TextAndTable("DANH SÁCH HỌC SINH HỘ NGHÈO", "STT|Họ và tên|Lớp\n1|Lê Văn Mẫu|6A\n2|Trần Thị Thử|6B\n3|Đỗ Văn Mẫu|6C")),
        ("discipline in text", Documents.Text("QUYẾT ĐỊNH KỶ LUẬT HỌC SINH\nHội đồng xét trường hợp của em Lê Văn Mẫu, em Trần Thị Thử và em Đỗ Văn Mẫu.")),
        ("staff", Documents.TextAndTable("PHÂN CÔNG GIÁO VIÊN COI THI", "STT|Họ và tên giáo viên|Phòng\n1|Lê Văn Mẫu|1\n2|Trần Thị Thử|2\n3|Đỗ Văn Mẫu|3")),
        ("schools", Documents.Sheet("STT|Tên trường|Điện thoại\n1|Trường THCS Mẫu|0912 345 678\n2|Trường THCS Thử|0912 345 679\n3|Trường THPT Mẫu|0912 345 670")),
        ("exposed", Documents.Sheet("Họ và tên|Ngày sinh\nLê Văn Mẫu|12/03/2013\nTrần Thị Thử|13/03/2013\nĐỗ Văn Mẫu|14/03/2013")),
        ("masked exposed", Documents.Sheet("Họ và tên|Ngày sinh\nLê V** M**|12/03/2013\nTrần T** T**|13/03/2013\nĐỗ V** M**|14/03/2013")),
        ("masked", Documents.Sheet("Họ và tên|Lớp\nLê V** M**|6A\nTrần T** T**|6B\nĐỗ V** M**|6C")),
        ("names", Documents.Sheet("Họ và tên|Lớp\nLê Văn Mẫu|6A\nTrần Thị Thử|6B\nĐỗ Văn Mẫu|6C")),
        ("certificate", Documents.Text("GIẤY KHEN\nTặng em: Lê Văn Mẫu\nLớp: 6A")),
        ("news of one", Documents.Text("Em Lê Văn Mẫu, lớp 6A, đạt giải nhất.")),
        ("news of many", Documents.Text("Các em Lê Văn Mẫu, Trần Thị Thử và Đỗ Văn Mẫu, lớp 6A, đạt giải nhất.")),
        ("unnamed", Documents.Sheet("STT|Lớp|Giới tính|Ngày sinh\n1|6A|Nam|12/03/2013\n2|6A|Nữ|13/03/2013\n3|6B|Nam|14/03/2013")),
        ("statistic", Documents.TextAndTable("THỐNG KÊ HỌC SINH", "Lớp|Sĩ số|Hộ nghèo|Khuyết tật\n6A|40|2|1\n6B|41|3|0\n6C|39|1|2")),
        ("number alone", Documents.Text("CCCD: 075209012345")),
    ];

    public static TheoryData<string> Rows() => [.. RowIds().Matches(Yaml).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Examine_WithoutTheRow_JudgesSomethingOtherwise(string id)
    {
        // A row that gives what its kinds give anyway is there for the reason it states: that is asked of the policy itself.
        var yaml = Yaml.Replace(RowOf(id), "", StringComparison.Ordinal);
        if (id == "pupils-in-news") Assert.NotEqual(RowOfNews(Yaml), RowOfNews(yaml));
        else AssertChanged(yaml);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Examine_WithAnotherVerdictInTheRow_JudgesSomethingOtherwise(string id)
    {
        var row = RowOf(id);
        var other = Verdicts().Replace(row, match => $"verdict: {(match.Groups[1].Value == "block" ? "note" : "block")}", 1);
        AssertChanged(Yaml.Replace(row, other, StringComparison.Ordinal));
    }

    public static TheoryData<string, string> Cells()
    {
        var cells = new TheoryData<string, string>();
        foreach (var match in KindLines().Matches(Yaml).Cast<Match>())
        {
            foreach (var column in new[] { "alone", "record", "list" }) cells.Add(match.Groups[1].Value, column);
        }

        return cells;
    }

    [Fact]
    public void Kinds_AreAllOfTheProduct() =>
        Assert.Equal(FindingKinds.All.Order(StringComparer.Ordinal), KindLines().Matches(Yaml).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cells))]
    public void Judge_WithAnotherVerdictInACellOfAKind_IsOtherwise(string kind, string column)
    {
        var line = KindLines().Matches(Yaml).Single(match => match.Groups[1].Value == kind).Value;
        var cell = new Regex($@"\b{column}: (\w+)", RegexOptions.None, TimeSpan.FromSeconds(5));
        var verdict = cell.Match(line).Groups[1].Value;
        Assert.Equal(verdict, OfKind(Yaml, kind, column));
        var other = verdict == "block" ? "note" : "block";
        var changed = Yaml.Replace(line, cell.Replace(line, $"{column}: {other}", 1), StringComparison.Ordinal);
        Assert.Equal(other, OfKind(changed, kind, column));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Read_WithoutACellOfAKind_IsRefused(string kind, string column)
    {
        var line = KindLines().Matches(Yaml).Single(match => match.Groups[1].Value == kind).Value;
        var without = Regex.Replace(line, $@"\b{column}: \w+, ", "", RegexOptions.None, TimeSpan.FromSeconds(5));
        Assert.NotEqual(line, without);
        Assert.ThrowsAny<Exception>(() => PolicyReader.Read("policy.yaml", Yaml.Replace(line, without, StringComparison.Ordinal)));
    }

    // What the line of a kind yields where no row decides: those are taken out.
    private static string OfKind(string yaml, string kind, string column)
    {
        var policy = PolicyReader.Read("policy.yaml", yaml) with { Rows = [] };
        var facts = new RecordFacts { Shape = column == "record" ? "card" : column, Name = NameState.None, Subject = Subject.Unknown, Exposing = [kind], Kinds = [kind], Traits = [], SensitiveTitle = false, ManyPeople = false, Profile = "default" };
        return policy.Judge(facts).Outcome.ToString().ToLowerInvariant();
    }

    private static string RowOfNews(string yaml)
    {
        var facts = new RecordFacts { Shape = "text", Name = NameState.Whole, Subject = Subject.Pupil, Exposing = [], Kinds = ["person-name"], Traits = [], SensitiveTitle = false, ManyPeople = false, Profile = "default" };
        return PolicyReader.Read("policy.yaml", yaml).Judge(facts).Row.Id;
    }

    private static void AssertChanged(string yaml)
    {
        Assert.NotEqual(Yaml, yaml);
        var examiner = DocumentExaminer.Create(BuiltInRules.All, WordLists.BuiltIn, PolicyReader.Read("policy.yaml", yaml));
        Assert.Contains(Fixture, entry => Say(examiner, entry.Document) != Say(DocumentExaminer.Default, entry.Document));
    }

    private static string Say(DocumentExaminer examiner, Document document)
    {
        var outcomes = new Outcomes();
        var result = examiner.Examine(document, Documents.Options, outcomes, CancellationToken.None);
        var strict = examiner.Examine(document, Documents.Options with { Profile = "strict" }, CancellationToken.None);
        return $"{result.Verdict} {strict.Verdict} {string.Join(" ", outcomes.All)} {string.Join(" ", result.Findings.Select(finding => finding.Severity))} {string.Join(";", result.DecidedBy.Select(text => text.En))}";
    }

    private static string RowOf(string id)
    {
        var start = Yaml.IndexOf($"  - id: {id}\n", StringComparison.Ordinal);
        var next = Yaml.IndexOf("\n  - id: ", start + 1, StringComparison.Ordinal);
        return next < 0 ? Yaml[start..] : Yaml[start..(next + 1)];
    }

    private sealed class Outcomes : IJudgementSink
    {
        public List<Outcome> All { get; } = [];

        public void Take(JudgedRecord record) => All.Add(record.Outcome);

        public void Take(JudgedList list)
        {
        }
    }

    [GeneratedRegex(@"^  - id: (\S+)$", RegexOptions.Multiline)]
    private static partial Regex RowIds();

    [GeneratedRegex(@"^  (\S+): \{ alone: .*$", RegexOptions.Multiline)]
    private static partial Regex KindLines();

    [GeneratedRegex(@"verdict: (\w+)")]
    private static partial Regex Verdicts();
}
