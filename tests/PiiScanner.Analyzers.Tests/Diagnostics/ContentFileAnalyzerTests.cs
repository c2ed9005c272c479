using PiiScanner.Analyzers.Diagnostics;
using PiiScanner.Analyzers.Tests.Harness;

namespace PiiScanner.Analyzers.Tests.Diagnostics;

public class ContentFileAnalyzerTests
{
    private const string Rows = "Nguyễn Văn An;12/03/2012\nTrần Thị Bình;05/11/2012\nLê Minh Châu;23/07/2012\n";

    [Theory]
    [InlineData("ds.csv", "Họ và tên;Ngày sinh\n" + Rows, 2, "3 people")]
    [InlineData("ds.json", "[\n{\"hoTen\":\"Nguyễn Văn An\",\"ngaySinh\":\"12/03/2012\"},\n{\"hoTen\":\"Trần Thị Bình\",\"ngaySinh\":\"05/11/2012\"},\n{\"hoTen\":\"Lê Minh Châu\",\"ngaySinh\":\"23/07/2012\"}]", 2, "3 people")]
    [InlineData("Views/Lop.cshtml", "@model Lop\n<h1>Lớp</h1>\n<table><tr><th>Họ tên</th><th>Ngày sinh</th></tr>\n<tr><td>Nguyễn Văn An</td><td>12/03/2012</td></tr>\n<tr><td>Trần Thị Bình</td><td>05/11/2012</td></tr>\n<tr><td>Lê Minh Châu</td><td>23/07/2012</td></tr></table>", 4, "3 people")]
    [InlineData("seed.sql", "-- seed\nINSERT INTO x VALUES ('CCCD 075209012345');\n", 2, "national ids")]
    [InlineData("r.xml", "<r>\n<hs><hoTen>Nguyễn Văn An</hoTen><cccd>075209012345</cccd></hs>\n</r>", 2, "national ids")]
    [InlineData("Text.resx", "<root>\n<data name=\"a\"><value>Em Nguyễn Văn An, CCCD 075209012345</value></data></root>", 2, "national ids")]
    [InlineData("ghi-chu.md", "# Ghi chú\n\nSĐT mẹ: 0912345678\n", 3, "phone numbers")]
    [InlineData("t.txt", "Em Nguyễn Văn An, sinh ngày 12/03/2012\n", 1, "birth dates")]
    public async Task Analyze_ContentWithPersonalData_IsToldAtItsLine(string path, string text, int line, string message)
    {
        var diagnostic = Assert.Single(await Diagnose("/site/wwwroot/" + path, text));
        Assert.Equal("PII2001", diagnostic.Id);
        Assert.Equal("/site/wwwroot/" + path, diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(line, diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1);
        Assert.Contains(message, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.DoesNotContain("An", diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gioi-thieu.html", "<p>Trường THCS Nguyễn Du, điện thoại văn phòng 024 3825 1234. Hiệu trưởng: cô Trần Thị Bình.</p>")]
    [InlineData("site.json", "{\"version\": \"10.0.12345\", \"colors\": [\"#FF00AA\"]}")]
    [InlineData("app.js", "var s = 'CCCD 075209012345';")]
    [InlineData("pii-scanner.baseline.tsv", "PII2001\twwwroot/a.csv\t1\t2027-05\tSĐT mẹ 0912345678\n")]
    public async Task Analyze_NothingPersonalOrNoContent_IsSilent(string path, string text) => Assert.Empty(await Diagnose("/site/wwwroot/" + path, text));

    [Fact]
    public async Task Analyze_FictitiousValuesInContent_AreNotCleared() =>
        Assert.NotEmpty(await Diagnose("/site/wwwroot/ds.csv", "Họ và tên;Ngày sinh\nNguyễn Văn Ví Dụ;01/01/2000\nTrần Thị Ví Dụ;01/01/2000\nLê Văn Ví Dụ;01/01/2000\n"));

    [Fact]
    public async Task Analyze_FileBeyondTheLimit_IsCalledUnread() =>
        Assert.Equal("PII2002", Assert.Single(await Diagnose("/site/wwwroot/big.txt", new string('a', 4_000_001))).Id);

    [Fact]
    public async Task Analyze_NestedTooDeeply_IsCalledUnread() =>
        Assert.Contains(await Diagnose("/site/wwwroot/deep.json", "{\"a\": \"Trần Thị Bình Minh\", \"b\":" + new string('[', 600) + new string(']', 600) + "}"), diagnostic => diagnostic.Id == "PII2002");

    private static Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> Diagnose(string path, string text)
    {
        var test = new AnalyzerTest<ContentFileAnalyzer>();
        test.Files.Add((path, text));
        return test.DiagnosticsAsync("class C { }");
    }
}
