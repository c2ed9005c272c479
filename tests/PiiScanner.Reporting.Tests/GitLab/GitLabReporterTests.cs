using System.Text.Json;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Tests.GitLab;

public sealed class GitLabReporterTests
{
    [Fact]
    public void Write_EveryIssue_HasWhatGitLabAsksFor()
    {
        using var json = JsonDocument.Parse(GoldenTests.Write("gitlab", StandardScan.Report, new ReportOptions { Language = Language.English }));
        var issues = json.RootElement.EnumerateArray().ToList();
        Assert.NotEmpty(issues);
        foreach (var issue in issues)
        {
            Assert.NotEmpty(issue.GetProperty("description").GetString() ?? "");
            Assert.NotEmpty(issue.GetProperty("check_name").GetString() ?? "");
            Assert.Matches("^[0-9a-f]{32}$", issue.GetProperty("fingerprint").GetString());
            Assert.Contains(issue.GetProperty("severity").GetString(), new[] { "info", "minor", "major", "critical", "blocker" });
            Assert.DoesNotMatch("^(\\./|/)", issue.GetProperty("location").GetProperty("path").GetString());
            Assert.True(issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32() >= 1);
        }

        var prints = issues.Select(issue => issue.GetProperty("fingerprint").GetString()).ToList();
        Assert.Equal(prints.Count, prints.Distinct().Count());
    }
}
