using System.IO.Compression;
using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Epub;

namespace PiiScanner.Formats.Tests.Epub;

public sealed class EpubFormatTests
{
    private static SourceFile Book(string encryption = "")
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "mimetype", "application/epub+zip");
            Add(zip, "META-INF/container.xml", "<container/>");
            if (encryption.Length > 0) Add(zip, "META-INF/encryption.xml", $"<encryption><EncryptionMethod Algorithm='{encryption}'/></encryption>");
            Add(zip, "OEBPS/a.xhtml", "<html><body><p>một</p></body></html>");
            Add(zip, "OEBPS/b.xhtml", "<html><body><p>hai</p></body></html>");
            Add(zip, "OEBPS/khac.xhtml", "<html><body><p>ba</p></body></html>");
            Add(zip, "OEBPS/book.opf", "<package xmlns:dc='x'><metadata><dc:creator>Người Viết</dc:creator></metadata><manifest><item id='1' href='a.xhtml'/><item id='2' href='b.xhtml'/></manifest><spine><itemref idref='2'/><itemref idref='1'/></spine></package>");
        }

        return SourceFile.FromBytes("sach.epub", bytes.ToArray());
    }

    [Fact]
    public void Read_Book_HandsOverChaptersInTheOrderOfReadingThenTheRest()
    {
        var children = new List<string>();
        var flat = Flat.Read(new EpubFormat(), Book(), new ReadContext(new ReadLimits(), (child, _) => children.Add(child.Path)));

        Assert.Equal(["sach.epub!OEBPS/b.xhtml", "sach.epub!OEBPS/a.xhtml", "sach.epub!OEBPS/khac.xhtml"], children);
        Assert.Equal(["Người Viết"], flat.Texts(DocumentParts.Metadata));
        Assert.Empty(flat.Document.Gaps);
    }

    [Fact]
    public void Read_NobodyTakesTheChapters_IsAGap() => Assert.Equal("part-not-read", Flat.Read(new EpubFormat(), Book()).Document.Gaps[0].Code);

    [Theory]
    [InlineData("http://www.w3.org/2001/04/xmlenc#aes128-cbc", true)]
    [InlineData("http://www.idpf.org/2008/embedding", false)]
    public void Read_Encrypted_FailsUnlessOnlyFontsAreScrambled(string algorithm, bool fails) =>
        Assert.Equal(fails, new EpubFormat().Read(Book(algorithm), new ReadContext(new ReadLimits()), CancellationToken.None) is ReadResult.Failed { Code: "encrypted" });

    [Fact]
    public void Recognize_Book_IsABookByContent() => Assert.Equal("epub", FormatCatalog.Recognize(SourceFile.FromBytes("a.zip", Book().Head(1 << 20)))?.Format.Name);

    [Fact]
    public void Read_CutAtAnyByte_GivesResult()
    {
        var bytes = Book().Head(1 << 20);
        for (var length = 0; length < bytes.Length; length += 7)
        {
            var file = SourceFile.FromBytes("a.epub", bytes[..length]);
            _ = new EpubFormat().Recognize(file);
            if (new EpubFormat().Read(file, new ReadContext(new ReadLimits()), CancellationToken.None) is ReadResult.Ok(var document)) Flat.Of(document);
        }
    }

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
