using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>Values wholly in percent signs, once and twice, in links of texts: they go, and what else the line says stays.</summary>
public sealed class EncodedLinkTests : IDisposable
{
    private const string List = "Họ và tên,Ngày sinh,SĐT\nNguyễn Thị Bích Hằng,05/09/2015,0912345678\nTrần Văn Đức,12/03/2015,0987654321\nLê Minh Khoa,01/12/2015,0905111222\n";
    private readonly Redacting _redacting = new();

    public void Dispose() => _redacting.Dispose();

    [Theory]
    [InlineData("ds.md", "# DS\n\n| Họ và tên | Ngày sinh | SĐT |\n|---|---|---|\n| Nguyễn Thị Bích Hằng | 05/09/2015 | 0912345678 |\n| Trần Văn Đức | 12/03/2015 | 0987654321 |\n| Lê Minh Khoa | 01/12/2015 | 0905111222 |\n\n[xem](https://truong.vn/?q={1})\n\n[gọi](tel:{0})\n")]
    [InlineData("ds.csv", List + "\"=HYPERLINK(\"\"https://truong.vn/?q={1}&p={0}\"\",\"\"xem\"\")\",,\n")]
    [InlineData("ds.html", "<table><tr><th>Họ và tên</th><th>Ngày sinh</th><th>SĐT</th></tr><tr><td>Nguyễn Thị Bích Hằng</td><td>05/09/2015</td><td>0912345678</td></tr><tr><td>Trần Văn Đức</td><td>12/03/2015</td><td>0987654321</td></tr></table><a href=\"https://truong.vn/?q={1}&amp;p={0}\">xem</a>")]
    [InlineData("ds.json", "[{{\"hoTen\":\"Nguyễn Thị Bích Hằng\",\"ngaySinh\":\"05/09/2015\",\"sdt\":\"0912345678\"}},{{\"hoTen\":\"Trần Văn Đức\",\"ngaySinh\":\"12/03/2015\",\"sdt\":\"0987654321\",\"lienKet\":\"https://truong.vn/?q={1}&p={0} xem\"}}]")]
    public void Run_LinkWhollyInPercentSigns_LosesTheValue(string path, string content)
    {
        foreach (var mark in (string[])["%", "%25"])
        {
            var (phone, name) = (InPercents("0912345678", mark), InPercents("Nguyễn Thị Bích Hằng", mark));

            Assert.Equal(CopyStatus.Redacted, _redacting.One(path, string.Format(System.Globalization.CultureInfo.InvariantCulture, content, phone, name), "all").Status);
            var copy = _redacting.CopyText(path);
            Assert.DoesNotContain(phone, copy);
            Assert.DoesNotContain(name, copy);
            Assert.Contains("xem", copy);
            Assert.Contains("https://truong.vn/?q=", copy);
        }
    }

    private static string InPercents(string text, string mark) => PackageSearch.InPercents(text).Replace("%", mark, StringComparison.Ordinal);
}
