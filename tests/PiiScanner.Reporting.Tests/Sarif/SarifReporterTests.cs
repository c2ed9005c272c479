using System.IO.Compression;
using System.Text;
using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Tests.Sarif;

public sealed class SarifReporterTests
{
    private static readonly PurposeKey Key = new([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);

    [Theory]
    [InlineData("standard")]
    [InlineData("raw")]
    [InlineData("clear")]
    public void Write_AnyScan_FitsThePublishedSchema(string scan)
    {
        var report = scan == "raw" ? StandardScan.Raw : scan == "clear" ? StandardScan.AllClear : StandardScan.Report;
        Assert.Empty(SarifSchema.Load().Check(Log(report)));
        Assert.Empty(SarifSchema.Load().Check(Log(report with { Root = "website/tài liệu/" }, Key)));
    }

    [Theory]
    [InlineData("\"version\": \"2.1.0\"", "\"version\": \"2.0.0\"", "$.version: not enum")]
    [InlineData("\"driver\"", "\"drivers\"", "driver: missing")]
    [InlineData("\"level\": \"error\"", "\"level\": \"block\"", "level: not enum")]
    [InlineData("\"startLine\": 12,", "\"startLine\": 0,", "startLine: not integer 1")]
    [InlineData("\"uri\": \"lop6/", "\"uri\": \"lop 6/", "uri: not uri-reference")]
    [InlineData("\"kind\": \"external\"", "\"kind\": \"outside\"", "kind: not enum")]
    [InlineData("\"rank\": 98", "\"rank\": 980", "rank: not number")]
    public void Check_BrokenLog_NamesTheFault(string right, string wrong, string fault)
    {
        var log = Log(StandardScan.Report);
        Assert.Contains(right, log, StringComparison.Ordinal);
        Assert.Contains(SarifSchema.Load().Check(log.Replace(right, wrong, StringComparison.Ordinal)), line => line.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_FileNotExamined_HasAResultAndANotification()
    {
        using var log = JsonDocument.Parse(Log(StandardScan.Report));
        var run = log.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().Where(result => Text(result, "ruleId") == "file-not-examined").Select(UriOf).ToList();
        var notifications = run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray()
            .Where(item => Text(item.GetProperty("descriptor"), "id") == "file-not-examined").Select(UriOf).ToList();
        Assert.Equal(["luu/ban-quet.pdf", "luong.xlsx", "tin-tuc.docx"], results);
        Assert.Equal(results, notifications);
    }

    [Fact]
    public void Write_List_IsOneResultWithThePlacesOfItsValues()
    {
        using var log = JsonDocument.Parse(Log(StandardScan.Report));
        var list = Assert.Single(Results(log), result => Text(result, "ruleId") == "list-of-people" && UriOf(result) == "lop6/ds-lop-6a1.xlsx");
        var cells = list.GetProperty("locations").EnumerateArray().Select(place => Text(place.GetProperty("logicalLocations")[1], "fullyQualifiedName"));
        Assert.Equal(["6A1!A4", "6A1!B5", "6A1!C5"], cells);
    }

    [Fact]
    public void Write_EmbeddedFile_PointsToTheFileOnDiskAndNamesTheInnerOne()
    {
        using var log = JsonDocument.Parse(Log(StandardScan.Report with { Root = "web/" }));
        var run = log.RootElement.GetProperty("runs")[0];
        var result = Results(log).Single(result => result.GetRawText().Contains("ho-so.zip!don.docx!word", StringComparison.Ordinal));
        Assert.Equal("web/nop/ho-so.zip", UriOf(result));
        Assert.Equal("word/embeddings/100% ban!.xlsx", Text(result.GetProperty("locations")[0].GetProperty("logicalLocations")[0], "name"));
        var artifacts = run.GetProperty("artifacts").EnumerateArray().ToList();
        var nested = artifacts.Single(artifact => Text(artifact.GetProperty("location"), "uri") == "/word/embeddings/100%25%20ban%21.xlsx");
        var parent = artifacts[nested.GetProperty("parentIndex").GetInt32()];
        Assert.Equal("/don.docx", Text(parent.GetProperty("location"), "uri"));
        Assert.Equal("web/nop/ho-so.zip", Text(artifacts[parent.GetProperty("parentIndex").GetInt32()].GetProperty("location"), "uri"));
    }

    [Fact]
    public void Write_WithAKey_FingerprintsFollowTheValuesAndNotThePlace()
    {
        var moved = StandardScan.Report with { Files = [.. StandardScan.Report.Files.Select(file => file with { Findings = [.. file.Findings.Select(finding => finding with { Location = new Location { Line = 99 } })] })] };
        Assert.Equal(Prints(StandardScan.Report, Key, "keyedValues/v1"), Prints(moved, Key, "keyedValues/v1"));
        Assert.NotEqual(Prints(StandardScan.Report, Key, "keyedValues/v1"), Prints(StandardScan.Report, new PurposeKey(new byte[32]), "keyedValues/v1"));
        Assert.DoesNotContain(new string('a', 32), Log(StandardScan.Report with { Tool = StandardScan.Report.Tool with { Rules = new("x") } }, Key), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WithoutAKey_SaysSoAndFingerprintsHoldNoValue()
    {
        var log = Log(StandardScan.Report);
        Assert.Contains("\"fingerprints-without-key\"", log, StringComparison.Ordinal);
        Assert.DoesNotContain("keyedValues", log, StringComparison.Ordinal);
        var others = StandardScan.Report with { Files = [.. StandardScan.Report.Files.Select(file => file with { Findings = [.. file.Findings.Select(finding => finding with { Value = "Xx***", Fingerprint = new string('c', 32) })] })] };
        Assert.Equal(Prints(StandardScan.Report, null, "structure/v1"), Prints(others, null, "structure/v1"));
    }

    [Fact]
    public void Write_ConsentOrSuppressionCoversAll_IsSuppressedWithTheReason()
    {
        using var log = JsonDocument.Parse(Log(StandardScan.Report));
        var reasons = Results(log).Where(result => result.TryGetProperty("suppressions", out _)).Select(result => Text(result.GetProperty("suppressions")[0], "justification"));
        Assert.Equal(["DY-2026-0007", "suppressions; Đã hỏi cha mẹ.; Hiệu trưởng; until 2027-06-30", "baseline"], reasons);
    }

    [Fact]
    public void Write_NoFindingKept_TheFileStandsForItsVerdict()
    {
        var file = new FileReport { Path = "a.docx", Status = FileStatus.Scanned, Verdict = Verdict.Block, Headline = new LocalizedText("KHÔNG ĐĂNG.", "DO NOT PUBLISH."), FindingsOmitted = 4 };
        using var log = JsonDocument.Parse(Log(StandardScan.AllClear with { Files = [file] }));
        var result = Assert.Single(Results(log));
        Assert.Equal(("file-verdict", "error"), (Text(result, "ruleId"), Text(result, "level")));
    }

    [Fact]
    public void Write_MoreThanGitHubTakes_KeepsTheGravestAndSaysWhatIsLeftOut()
    {
        var log = Log(StandardScan.AllClear with { Files = [Large(Severity.Warning, 4000, "a"), Large(Severity.Error, 3000, "b")] });
        using var json = JsonDocument.Parse(log);
        var results = Results(json).ToList();
        Assert.Equal(5000, results.Count);
        Assert.Equal(3000, results.Count(result => Text(result, "level") == "error"));
        Assert.Contains("2000 lesser results are not written", log, StringComparison.Ordinal);
        Assert.Empty(SarifSchema.Load().Check(log));
    }

    [Fact]
    public void Write_HugeLists_StayWithinPlacesAndSize()
    {
        const int lists = 600;
        var places = Enumerable.Range(0, 150).Select(i => new Location { Sheet = "Danh sách học sinh khối", Cell = $"B{i}" }).ToList();
        var findings = Enumerable.Range(0, lists).SelectMany(list => places.Take(list == 0 ? 150 : 20).Select(place => Value(Severity.Error, place) with { List = list }));
        var all = Enumerable.Range(0, lists).Select(i => new ListReport(150, [FindingKinds.PersonName], $"DANH SÁCH HỌC SINH LỚP {i}", Subject.Pupil, null, places[0]) { Severity = Severity.Error });
        var file = new FileReport { Path = "", Status = FileStatus.Scanned, Verdict = Verdict.Block, Lists = [.. all], Findings = [.. findings] };
        var log = Log(StandardScan.AllClear with { Files = [.. Enumerable.Range(0, 10).Select(i => file with { Path = $"thư mục/tệp {i}.xlsx" })] });
        using var json = JsonDocument.Parse(log);
        var counts = Results(json).Select(result => result.GetProperty("locations").GetArrayLength()).ToList();
        Assert.Equal(5000, counts.Count);
        Assert.Equal(100, counts.Max());
        Assert.Equal(55_000, counts.Sum());
        Assert.Contains("places are not written", log, StringComparison.Ordinal);
        Assert.True(Compressed(log) < 10_000_000, "GitHub takes 10 MB");
    }

    private static long Compressed(string log)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(log));
        return target.Length;
    }

    private static FileReport Large(Severity severity, int values, string name) => new()
    {
        Path = name + ".txt",
        Status = FileStatus.Scanned,
        Verdict = severity == Severity.Error ? Verdict.Block : Verdict.Review,
        Findings = [.. Enumerable.Range(1, values).Select(line => Value(severity, new Location { Line = line, Column = 1 }))],
    };

    private static Finding Value(Severity severity, Location location) => new()
    {
        RuleId = "r", Kind = FindingKinds.PhoneNumber, Subject = Subject.Parent, Severity = severity, Confidence = 0.9, Value = "09***", Location = location,
    };

    private static List<string> Prints(ScanReport report, PurposeKey? key, string name)
    {
        using var log = JsonDocument.Parse(Log(report, key));
        return [.. Results(log).Select(result => result.GetProperty("partialFingerprints")).Where(prints => prints.TryGetProperty(name, out _)).Select(prints => Text(prints, name))];
    }

    private static string Log(ScanReport report, PurposeKey? key = null) => GoldenTests.Write("sarif", report, new ReportOptions { Language = Language.English, FingerprintKey = key });

    private static IEnumerable<JsonElement> Results(JsonDocument log) => log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray();

    private static string UriOf(JsonElement item) => Text(item.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation"), "uri");

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? "";
}
