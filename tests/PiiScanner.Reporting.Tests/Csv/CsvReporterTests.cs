using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Tests.Csv;

public sealed class CsvReporterTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://a\")", "\"'=HYPERLINK(\"\"http://a\"\")\"")]
    [InlineData("+1+1.xlsx", "\"'+1+1.xlsx\"")]
    [InlineData("-2.docx", "\"'-2.docx\"")]
    [InlineData("@SUM(A1).csv", "\"'@SUM(A1).csv\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("\t=1", "\"' =1\"")]
    [InlineData("\uFF1D1", "\"'\uFF1D1\"")]
    [InlineData("a\r\n=1;2", "\"a  =1;2\"")]
    [InlineData("lớp 6/ds.xlsx", "\"lớp 6/ds.xlsx\"")]
    public void Write_NameOfAFile_IsNeverAFormula(string path, string cell)
    {
        var report = StandardScan.AllClear with { Files = [new FileReport { Path = path, Status = FileStatus.Failed }] };
        Assert.Contains($";{cell};", GoldenTests.Write("csv", report, new ReportOptions()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Vietnamese, ";")]
    [InlineData(Language.English, ",")]
    public void Write_EveryRow_HasAllColumnsBehindTheMark(Language language, string separator)
    {
        var text = GoldenTests.Write("csv", StandardScan.Report, new ReportOptions { Language = language });
        Assert.StartsWith("\uFEFF\"", text, StringComparison.Ordinal);
        var rows = text.TrimEnd('\n').Split('\n');
        Assert.Equal(1 + StandardScan.Report.Files.Count + StandardScan.Report.Problems.Count + StandardScan.Report.Remarks.Count, rows.Length);
        Assert.All(rows, row => Assert.Equal(12, row.Split($"\"{separator}\"").Length));
    }
}
