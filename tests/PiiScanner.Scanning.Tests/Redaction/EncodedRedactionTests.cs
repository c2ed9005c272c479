using System.Text;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Scanning.Tests.Redaction;

public sealed class EncodedRedactionTests : IDisposable
{
    private const string Csv = "STT,Họ và tên,Ngày sinh,Lớp,SĐT phụ huynh\r\n1,Nguyễn Thị Bích Hằng,05/09/2015,6A1,0912345678\r\n2,Trần Văn Đức,12/03/2015,6A2,0987654321\r\n3,Lê Minh Khoa,01/12/2015,6A1,0905111222\r\n";
    private const string Harmless = "Lịch nghỉ hè: các lớp nghỉ từ đầu tháng sáu, ngày tựu trường được thông báo sau trên trang của trường, mời phụ huynh theo dõi.";
    private readonly Redacting _redacting = new();

    public void Dispose() => _redacting.Dispose();

    // A list inside a text goes the way of a list that is a file.
    [Theory]
    [InlineData("ds.js", "const list = \"data:text/csv;base64,{0}\";\n")]
    [InlineData("ds.json", "{{\"content\": \"{0}\", \"lop\": \"6A1\"}}")]
    [InlineData("ds.xml", "<?xml version=\"1.0\"?><r><w:binData xmlns:w=\"w\">{0}</w:binData></r>")]
    [InlineData("ds.xml", "<?xml version=\"1.0\"?><r content=\"{0}\"/>")]
    [InlineData("ds.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"data:text/csv;base64,{0}\"/></svg>")]
    [InlineData("ds.html", "<html><body><script>const list = \"{0}\";</script></body></html>")]
    [InlineData("ds.md", "Tệp: [tải](data:text/csv;base64,{0})\n")]
    public void Redact_ListInBase64_LeavesNoValue(string name, string template)
    {
        var original = string.Format(System.Globalization.CultureInfo.InvariantCulture, template, Encoded(Csv));
        Assert.Equal(CopyStatus.Redacted, _redacting.One(name, original).Status);

        var copy = _redacting.CopyText(name);
        Assert.StartsWith(original[..original.IndexOf(Encoded(Csv), StringComparison.Ordinal)], copy);
        var inside = Encoding.UTF8.GetString(Convert.FromBase64String(copy[original.IndexOf(Encoded(Csv), StringComparison.Ordinal)..].Split('"', ')', '<')[0]));
        Assert.Contains("6A2", inside);
        Assert.DoesNotContain("Bích", inside);
        Assert.DoesNotContain("0987654321", inside);
        Assert.DoesNotContain("2015", inside);
    }

    [Theory]
    [InlineData("lich.js", "const text = \"data:text/plain;base64,{0}\";\n")]
    [InlineData("lich.json", "{{\"content\": \"{0}\"}}")]
    public void Redact_HarmlessTextInBase64_StaysAsItIs(string name, string template)
    {
        var original = string.Format(System.Globalization.CultureInfo.InvariantCulture, template, Encoded(Harmless));
        Assert.NotEqual(CopyStatus.Refused, _redacting.One(name, original).Status);
        Assert.Equal(original, _redacting.CopyText(name));
    }

    // What cannot be redacted does not stay.
    [Fact]
    public void Redact_PictureNobodyCanRead_IsTakenOut()
    {
        var picture = new byte[3_000];
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }.CopyTo(picture, 0);
        var text = Convert.ToBase64String(picture);
        var outcome = _redacting.One("ds.js", "const list = \"" + text + "\"; // Nguyễn Thị Bích Hằng, sinh 05/09/2015, lớp 6A1, SĐT 0912345678\n");
        Assert.Equal(CopyStatus.Redacted, outcome.Status);
        Assert.StartsWith("const list = \"\";", _redacting.CopyText("ds.js"));
    }

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
