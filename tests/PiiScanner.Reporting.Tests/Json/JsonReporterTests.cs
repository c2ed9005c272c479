using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Reporting.Tests.Json;

public sealed class JsonReporterTests
{
    [Fact]
    public void Write_StandardScan_IsValidJsonWithTheSummary()
    {
        using var json = JsonDocument.Parse(GoldenTests.Write("json", StandardScan.Report, new ReportOptions()));
        var summary = json.RootElement.GetProperty("summary");
        Assert.Equal(19, summary.GetProperty("files").GetInt32());
        Assert.Equal(1, summary.GetProperty("exitCode").GetInt32());
        Assert.Equal("1.2", json.RootElement.GetProperty("schemaVersion").GetString());
    }

    [Fact]
    public void Write_FilesThatAreNotListed_AreCounted()
    {
        var omitted = new OmittedFiles { Files = 9, Verdicts = new Dictionary<Verdict, int> { [Verdict.Block] = 2, [Verdict.Clear] = 6 }, Statuses = new Dictionary<FileStatus, int> { [FileStatus.Scanned] = 8, [FileStatus.Failed] = 1 } };
        var report = StandardScan.AllClear with { Files = [new FileReport { Path = "a.zip", Status = FileStatus.Partial, Verdict = Verdict.Block, Omitted = omitted }] };
        using var json = JsonDocument.Parse(GoldenTests.Write("json", report, new ReportOptions()));
        var told = json.RootElement.GetProperty("files")[0].GetProperty("filesOmitted");
        Assert.Equal((9, 2, 6, 8, 1), (Number(told, "files"), Number(told, "block"), Number(told, "clear"), Number(told, "scanned"), Number(told, "failed")));
        var summary = json.RootElement.GetProperty("summary");
        Assert.Equal((10, 3, 6, 8, 1), (Number(summary, "files"), Number(summary, "block"), Number(summary, "clear"), Number(summary, "scanned"), Number(summary, "failed")));
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    [Fact]
    public void Write_FailedFile_HasVerdictNull()
    {
        using var json = JsonDocument.Parse(GoldenTests.Write("json", StandardScan.Report, new ReportOptions()));
        var failed = json.RootElement.GetProperty("files").EnumerateArray().Single(file => file.GetProperty("status").GetString() == "failed");
        Assert.Equal(JsonValueKind.Null, failed.GetProperty("verdict").ValueKind);
    }

    [Fact]
    public void Write_NameWithHalfACharacter_IsStillJson()
    {
        var odd = StandardScan.AllClear with { Files = [new FileReport { Path = "a\ud83d.txt", Status = FileStatus.Failed }] };
        using var json = JsonDocument.Parse(GoldenTests.Write("json", odd, new ReportOptions()));
        Assert.Equal("a\ufffd.txt", json.RootElement.GetProperty("files")[0].GetProperty("path").GetString());
    }
}
