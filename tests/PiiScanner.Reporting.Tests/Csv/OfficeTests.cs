using System.Xml.Linq;
using PiiScanner.Core.Findings;
using PiiScanner.Pdf.Tests.Oracle;

namespace PiiScanner.Reporting.Tests.Csv;

/// <summary>The table as LibreOffice opens it: the letters of Vietnamese, every column, and no formula.</summary>
public sealed class OfficeTests : IDisposable
{
    private static readonly XNamespace s_table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace s_text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private readonly string _folder = Directory.CreateTempSubdirectory("pii-scanner-csv-").FullName;

    [ProgramsFact("soffice")]
    public void Report_OpenedByLibreOffice_HasItsLettersAndColumns_AndNoFormula()
    {
        string[] hostile = ["=HYPERLINK(\"http://a\";\"b\").docx", "  =1+1.xlsx", "+1+1.csv", "-2.pdf", "@SUM(A1).txt", "\uFF1D1.doc", "a\t=1;2.docx"];
        var report = StandardScan.Report with { Files = [.. StandardScan.Report.Files, .. hostile.Select(path => new FileReport { Path = path, Status = FileStatus.Failed })] };
        File.WriteAllText(Path.Combine(_folder, "bao-cao.csv"), GoldenTests.Write("csv", report, new ReportOptions()));
        // Semicolons and quotes, as the window that opens it proposes; it finds the letters' encoding itself.
        ExternalProgram.Run("soffice", _folder, $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile")).AbsoluteUri}", "--headless", "--infilter=CSV:59,34,,1", "--convert-to", "fods", "bao-cao.csv");
        var sheet = XDocument.Load(Path.Combine(_folder, "bao-cao.fods"));
        Assert.DoesNotContain(sheet.Descendants(s_table + "table-cell"), cell => cell.Attribute(s_table + "formula") is not null);
        var rows = sheet.Descendants(s_table + "table-row").Select(row => row.Elements(s_table + "table-cell").Select(cell => string.Join('\n', cell.Elements(s_text + "p").Select(line => line.Value))).ToList()).Where(row => row.Exists(cell => cell.Length > 0)).ToList();
        Assert.Equal(1 + report.Files.Count + report.Problems.Count + report.Remarks.Count, rows.Count);
        Assert.Equal(["Kết luận", "Tệp", "Số người bị lộ dữ liệu", "Dữ liệu bị lộ", "Danh sách", "Ở đâu", "Lưu ý", "Phần chưa đọc", "Việc cần làm", "Vì sao", "Mã SHA-256 của tệp", "Đã xử lý (ai, ngày nào)"], rows[0].Take(12));
        Assert.Contains(rows, row => row[0] == "KHÔNG ĐĂNG" && row[1] == "lop6/ds-lop-6a1.xlsx" && row[3].StartsWith("học sinh: họ tên (1), ngày sinh (1)", StringComparison.Ordinal));
        foreach (var path in hostile) Assert.Contains(rows, row => row[1].Replace("'", "", StringComparison.Ordinal).Trim() == path.Replace('\t', ' ').Trim());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
