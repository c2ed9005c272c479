using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Text;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Formats;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Scanning.Tests;

public sealed class ExternalLinksTests
{
    [Theory]
    [InlineData("Xem tại https://drive.google.com/file/d/1AbC/view?usp=sharing.", "1 external link not checked: Google Drive (1).")]
    [InlineData("docs.google.com/spreadsheets/d/x và https://docs.google.com/forms/d/e/y và https://docs.google.com/document/d/z", "3 external links not checked: Google Docs (1), Google Forms (1), Google Sheets (1).")]
    [InlineData("https://truong-my.sharepoint.com/:x:/g/personal/a https://1drv.ms/u/s!x https://www.dropbox.com/s/x", "3 external links not checked: Dropbox (1), OneDrive (1), SharePoint (1).")]
    [InlineData("bit.ly/ds6a1, BIT.LY/ds6a2; tinyurl.com/x http://by.com.vn/q forms.gle/w", "5 external links not checked: shortened address bit.ly (2), Google Forms (1), shortened address by.com.vn (1), shortened address tinyurl.com (1).")]
    [InlineData("https://www.google.com/url?q=https%3A%2F%2Fdrive.google.com%2Ffile%2Fd%2F1", "1 external link not checked: Google Drive (1).")]
    [InlineData("https://bit.ly/a https://bit.ly/a (https://bit.ly/a)", "1 external link not checked: shortened address bit.ly (1).")]
    public void Look_AddressOfAService_IsCountedByServiceAndNeverTold(string text, string told) => Assert.Equal(told, Look(text)?.Text.En);

    [Theory]
    [InlineData("Trang bit.ly là dịch vụ rút gọn.")]
    [InlineData("get.ly/x, xdrive.google.com.evil.vn/x, admin@bit.ly/x")]
    [InlineData("https://thcs-mau.edu.vn/tin-tuc/123")]
    [InlineData("05/09/2026. Lớp 6A1")]
    [InlineData("")]
    public void Look_AnythingElse_IsNone(string text) => Assert.Null(Look(text));

    [Fact]
    public void Look_VietnameseTells_LinksNotChecked() =>
        Assert.Equal("2 liên kết ngoài chưa kiểm tra: Google Drive (1), địa chỉ rút gọn bit.ly (1).", Look("drive.google.com/a bit.ly/b")?.Text.Vi);

    [Theory]
    [InlineData("a.txt", "Danh sách: https://drive.google.com/file/d/1?ten=Nguyen-Van-Mau\n")]
    [InlineData("a.csv", "Lớp,Danh sách\n6A1,https://drive.google.com/file/d/1?ten=Nguyen-Van-Mau\n6A2,\n")]
    [InlineData("a.html", "<html><body><p>Thông báo</p><a href='https://drive.google.com/file/d/1'>xem</a><a href='https://drive.google.com/file/d/1'>xem nữa</a></body></html>")]
    [InlineData("a.json", "{\"tai_lieu\": \"https://drive.google.com/file/d/1\"}")]
    public void Scan_FileWithALink_IsToldWithoutTouchingTheVerdict(string name, string content)
    {
        var report = Scan(name, Encoding.UTF8.GetBytes(content));
        var notice = Assert.Single(report.Notices, notice => notice.Code == "external-link");
        Assert.Equal("1 external link not checked: Google Drive (1).", notice.Text.En);
        Assert.Equal((FileStatus.Scanned, Verdict.Clear), (report.Status, report.Verdict));
    }

    [Fact]
    public void Scan_WordFile_TargetsOfLinksCount()
    {
        const string word = "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><w:body><w:p><w:hyperlink r:id='rId1'><w:r><w:t>xem danh sách</w:t></w:r></w:hyperlink></w:p></w:body></w:document>";
        const string links = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink' Target='https://docs.google.com/spreadsheets/d/1' TargetMode='External'/></Relationships>";
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default Extension='xml' ContentType='application/xml'/><Override PartName='/word/document.xml' ContentType='application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
            Add(zip, "_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument' Target='word/document.xml'/></Relationships>");
            Add(zip, "word/document.xml", word);
            Add(zip, "word/_rels/document.xml.rels", links);
        }

        Assert.Equal("1 external link not checked: Google Sheets (1).", Assert.Single(Scan("a.docx", bytes.ToArray()).Notices).Text.En);
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }

    private static Notice? Look(string text)
    {
        var links = new ExternalLinks();
        links.Look(text);
        return links.Notice;
    }

    private static FileReport Scan(string name, byte[] content)
    {
        var options = new ScanOptions { Paths = ["."], Examine = new ExamineOptions { AsOf = (2026, 9, 5) } };
        var pipeline = new ScanPipeline(new Catalog(), new Engine(), options);
        return pipeline.Scan(new WalkEntry(name, () => new MemoryStream(content), FileStatus.Scanned, null), CancellationToken.None).Files[0];
    }

    private sealed class Engine : IExaminer
    {
        public Examination Examine(Document document, ExamineOptions options, CancellationToken cancel) => DocumentExaminer.Default.Examine(document, options, cancel);
    }

    private sealed class Catalog : IFormatRecognizer
    {
        public IReadOnlyList<IDocumentFormat> All => FormatCatalog.All;

        public bool TryRecognize(SourceFile file, [NotNullWhen(true)] out IDocumentFormat? format, [NotNullWhen(true)] out string? mediaType)
        {
            var recognition = FormatCatalog.Recognize(file);
            (format, mediaType) = (recognition?.Format, recognition?.MediaType);
            return recognition is not null;
        }
    }
}
