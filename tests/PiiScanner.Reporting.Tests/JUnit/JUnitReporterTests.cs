using System.Xml.Linq;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Tests.JUnit;

public sealed class JUnitReporterTests
{
    [Theory]
    [InlineData(FailOn.Block, 5)]
    [InlineData(FailOn.Review, 9)]
    [InlineData(FailOn.Never, 0)]
    public void Write_FailOn_DecidesWhatFails(FailOn failOn, int failures)
    {
        var suite = Suite(StandardScan.Report, failOn);
        Assert.Equal(failures, suite.Descendants("failure").Count());
        Assert.Equal(failures, (int?)suite.Attribute("failures"));
        Assert.Equal(StandardScan.Report.Files.Count, suite.Elements("testcase").Count());
    }

    [Fact]
    public void Write_NotExamined_IsAnErrorAndNeverAPass()
    {
        var errors = Suite(StandardScan.Report, FailOn.Never).Elements("testcase").Where(item => item.Element("error") is not null).Select(item => (string?)item.Attribute("name"));
        Assert.Equal(["ban-quet.pdf", "luong.xlsx", "tin-tuc.docx"], errors);
    }

    [Fact]
    public void Write_NameWithControlCharacters_IsStillXml()
    {
        var odd = StandardScan.AllClear with { Files = [new FileReport { Path = "a\u0001\ud83d<b>.txt", Status = FileStatus.Failed, Reasons = [new StatusReason("x", new LocalizedText("\u0002", "\u0002"))] }] };
        Assert.Equal("a\\u0001\\uD83D<b>.txt", (string?)Suite(odd, FailOn.Block).Element("testcase")?.Attribute("name"));
    }

    private static XElement Suite(ScanReport report, FailOn failOn) =>
        XDocument.Parse(GoldenTests.Write("junit", report, new ReportOptions { Language = Language.English, FailOn = failOn })).Root?.Element("testsuite") ?? throw new InvalidOperationException("No suite.");
}
