using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Tests.GitHub;

public sealed class GitHubReporterTests
{
    [Fact]
    public void Write_ElevenLeaks_NineAreShownAndTheTenthSaysHowManyMore()
    {
        var files = Enumerable.Range(1, 11).Select(i => Leak($"{i:00}.docx")).ToList();
        var lines = Lines(StandardScan.AllClear with { Files = files });
        Assert.Equal(10, lines.Count(line => line.StartsWith("::error ", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.Contains("and 2 more files", StringComparison.Ordinal));
        Assert.Equal(["  - 10.docx: DO NOT PUBLISH.", "  - 11.docx: DO NOT PUBLISH."], lines.Where(line => line.StartsWith("  - ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Write_TenLeaks_AllAreShown() =>
        Assert.DoesNotContain(Lines(StandardScan.AllClear with { Files = [.. Enumerable.Range(1, 10).Select(i => Leak($"{i}.docx"))] }), line => line.Contains("more files", StringComparison.Ordinal));

    [Theory]
    [InlineData("a,line=1::x.docx", "file=a%2Cline=1%3A%3Ax.docx,")]
    [InlineData("a\n::error::x.docx", "file=a\\u000A%3A%3Aerror%3A%3Ax.docx,")]
    [InlineData("100%0A.docx", "file=100%250A.docx,")]
    public void Write_HostileName_StaysInsideItsCommand(string path, string property)
    {
        var lines = Lines(StandardScan.AllClear with { Files = [Leak(path)] });
        Assert.Equal(2, lines.Count);
        Assert.Contains(property, lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Write_HostileNameInTheLog_IsNoCommand()
    {
        var files = Enumerable.Range(1, 10).Select(i => Leak($"{i:00}.docx")).Append(Leak("z\n::error::x##[error]y.docx")).ToList();
        var last = Lines(StandardScan.AllClear with { Files = files })[^2];
        Assert.Equal("  - z\\u000A::error::x## [error]y.docx: DO NOT PUBLISH.", last);
    }

    [Fact]
    public void Write_Root_IsPutBeforeThePath() =>
        Assert.Contains("file=web/a.docx,", Lines(StandardScan.AllClear with { Files = [Leak("a.docx")], Root = "web/" })[0], StringComparison.Ordinal);

    private static FileReport Leak(string path) => new() { Path = path, Status = FileStatus.Scanned, Verdict = Verdict.Block, Headline = new LocalizedText("KHÔNG ĐĂNG.", "DO NOT PUBLISH.") };

    private static List<string> Lines(ScanReport report) => [.. GoldenTests.Write("github", report, new ReportOptions { Language = Language.English }).TrimEnd('\n').Split('\n')];
}
