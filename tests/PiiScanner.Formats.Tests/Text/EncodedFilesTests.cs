using System.Text;
using PiiScanner.Core.Text;
using static PiiScanner.Formats.Tests.Documents;

namespace PiiScanner.Formats.Tests.Text;

public sealed class EncodedFilesTests
{
    private static readonly byte[] Picture = PictureOf(700);
    private static readonly string Base64 = Convert.ToBase64String(Picture);
    private static readonly string Lines = Convert.ToBase64String(Picture, Base64FormattingOptions.InsertLineBreaks);

    [Theory]
    [InlineData("a.js", "export const list = \"data:image/png;base64,{0}\";\n", "embedded-1.png")]
    [InlineData("a.js", "var bytes = atob('{0}');\n", "embedded-1")]
    [InlineData("a.css", "li {{ background: url(data:image/png;base64,{0}) no-repeat; }}\n", "embedded-1.png")]
    [InlineData("a.md", "# Danh sách\n\n![lớp 6A1](data:image/png;base64,{0})\n\nHết.\n", "embedded-1.png")]
    [InlineData("a.sql", "INSERT INTO files VALUES (1, 'ds.png', '{0}');\n", "embedded-1")]
    [InlineData("a.csv", "ten,tep\nds.png,{0}\nhai,khong\nba,khong\n", "embedded-1")]
    [InlineData("a.json", "{{\"name\": \"ds.png\", \"content\": \"{0}\"}}", "embedded-1")]
    [InlineData("a.xml", "<?xml version='1.0'?><r><file name='ds.png' content='{0}'/></r>", "embedded-1")]
    [InlineData("a.html", "<html><body><p>Xin chào</p><script>const list = \"{0}\";</script></body></html>", "encoded-1")]
    [InlineData("a.html", "<html><body><p style=\"background:url(data:image/png;base64,{0})\">Xin chào</p></body></html>", "encoded-1.png")]
    [InlineData("a.html", "<html><body><img src=\"data:image/png;base64,{0}\"></body></html>", "embedded-1.png")]
    public void Read_Base64InText_IsHandedOverOnce(string path, string template, string name)
    {
        var (taken, gaps) = Taken(path, string.Format(System.Globalization.CultureInfo.InvariantCulture, template, Base64));
        Assert.Empty(gaps);
        var child = Assert.Single(taken);
        Assert.Equal(path + "!" + name, child.Path);
        Assert.Equal(Picture, child.Head(int.MaxValue));
    }

    // Written in pieces or with escapes, as programs write it.
    [Theory]
    [InlineData("a.json", "json")]
    [InlineData("a.json", "slashes")]
    [InlineData("a.js", "joined")]
    [InlineData("a.eml.txt", "lines")]
    [InlineData("a.yaml", "indented")]
    [InlineData("a.css", "percent")]
    public void Read_Base64InPieces_IsPutTogether(string path, string manner)
    {
        var text = manner switch
        {
            "json" => "{\"file\": \"" + Lines.Replace("/", "\\/").Replace("+", "\\u002b").Replace("\r\n", "\\r\\n") + "\"}",
            "slashes" => "{\"file\": \"" + Base64.Replace("/", "\\/") + "\"}",
            "joined" => "var list = \"" + Lines.Replace("\r\n", "\" +\n    \"") + "\";\nvar next = \"khác\";\n",
            "lines" => "Kèm theo:\n\n" + Lines + "\n\nTrân trọng\n",
            "indented" => "file: |\n  " + Lines.Replace("\r\n", "\n  ") + "\nname: ds.png\n",
            _ => "a { background: url(data:image/png;base64," + Uri.EscapeDataString(Base64) + "); }",
        };
        var child = Assert.Single(Taken(path, text).Files);
        Assert.Equal(Picture, child.Head(int.MaxValue));
    }

    [Theory]
    [InlineData("sha256-e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("const path = \"data:image/png;base64,\" + other;")]
    [InlineData("MIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQUFADBaMQswCQYDVQQGEwJJRTESMBAGA1UEChMJQmFsdGltb3JlMRMwEQYDVQQLEwpDeWJlclRydXN0MSIwIAYDVQQDExlCYWx0aW1vcmUgQ3liZXJUcnVzdCBSb290")]
    [InlineData("/usr/local/share/documents/archive/lists/of/the/school/year/and/of/the/years/before/it/and/of/all/classes")]
    public void Read_OtherLongWords_AreNoFiles(string text)
    {
        var (taken, gaps) = Taken("a.js", text);
        Assert.Empty(taken);
        Assert.Empty(gaps);
    }

    // Base64 of plain text says by nothing but its content that it is a file.
    [Fact]
    public void Read_Base64OfText_IsHandedOver()
    {
        var csv = "STT,Họ và tên,Ngày sinh,Lớp\n" + string.Concat(Enumerable.Range(1, 8).Select(i => $"{i},Nguyễn Văn Mẫu,0{i}/09/2015,6A1\n"));
        var child = Assert.Single(Taken("a.js", "const csv = atob(\"" + Convert.ToBase64String(Encoding.UTF8.GetBytes(csv)) + "\");").Files);
        Assert.Equal(csv, Encoding.UTF8.GetString(child.Head(int.MaxValue)));
    }

    // Longer than every buffer on the way, after a text that is longer still, at any place of them.
    [Theory]
    [InlineData(0)]
    [InlineData(16_300)]
    [InlineData(65_500)]
    [InlineData(400_007)]
    public void Read_LongFileInLongText_IsWhole(int before)
    {
        var picture = PictureOf(900_001);
        var text = string.Concat(Enumerable.Repeat("Thông báo tuyển sinh năm học mới. ", (before / 34) + 1))[..before] + "\n![](data:image/png;base64," + Convert.ToBase64String(picture) + ")\nHết\n![](data:image/png;base64," + Base64 + ")\n";
        var (taken, _) = Taken("a.md", text);
        Assert.Equal(["a.md!embedded-1.png", "a.md!embedded-2.png"], taken.Select(child => child.Path));
        Assert.Equal(picture, taken[0].Head(int.MaxValue));
        Assert.Equal(Picture, taken[1].Head(int.MaxValue));
    }

    [Theory]
    [InlineData("a.js")]
    [InlineData("a.json")]
    [InlineData("a.csv")]
    [InlineData("a.xml")]
    [InlineData("a.html")]
    public void Read_NotTaken_IsAGap(string path)
    {
        var text = path.EndsWith("html", StringComparison.Ordinal) ? "<html><body><script>x = '" + Base64 + "'</script></body></html>"
            : path.EndsWith("xml", StringComparison.Ordinal) ? "<?xml version='1.0'?><r a='" + Base64 + "'/>" : "[\"" + Base64 + "\"]";
        Assert.Equal(["embedded-not-read"], Gaps(path, text, new ReadLimits { MaxEmbeddedBytes = 100 }));
        Assert.Equal(["embedded-not-read"], Gaps(path, text, new ReadLimits { MaxDepth = 0 }));
    }

    private static byte[] PictureOf(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) bytes[i] = (byte)((i * 193) ^ (i >> 3));
        new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A }.CopyTo(bytes, 0);
        return bytes;
    }

    private static IEnumerable<string> Gaps(string path, string text, ReadLimits limits)
    {
        var document = Read(File(path, text), new ReadContext(limits, (_, _) => Assert.Fail("taken")));
        Blocks(document).ToList();
        return document.Gaps.Select(gap => gap.Code);
    }

    private static (List<SourceFile> Files, IReadOnlyList<ReadGap> Gaps) Taken(string path, string text)
    {
        var taken = new List<SourceFile>();
        var document = Read(File(path, text), new ReadContext(new ReadLimits(), (child, _) => taken.Add(child)));
        Blocks(document).ToList();
        Blocks(document).ToList();
        return (taken, document.Gaps);
    }
}
