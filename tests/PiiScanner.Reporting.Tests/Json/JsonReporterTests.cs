using System.Text.Json;
using PiiScanner.Core.Findings;

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
        Assert.Equal("1.1", json.RootElement.GetProperty("schemaVersion").GetString());
    }

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
