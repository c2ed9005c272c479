using PiiScanner.Core.Text;
using PiiScanner.Formats.Archive;
using PiiScanner.Formats.Image;
using PiiScanner.Formats.Tests.Ooxml;
using PiiScanner.Formats.Tests.Word;
using PiiScanner.Formats.Word;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Tests.Image;

/// <summary>Pictures inside other files: each is handed over, with the engine and with the size at which it is shown.</summary>
public sealed class EmbeddedPictureTests
{
    private const int EmuPerPoint = 12_700;

    [Theory]
    [InlineData(500, 400, "image-not-read")]
    [InlineData(60, 60, null)]
    [InlineData(400, 30, null)]
    public void Read_LetterWithAPicture_WithoutEngine(int width, int height, string? gap) =>
        Assert.Equal(gap, Gap(Letter(Drawing(width, height))));

    [Fact]
    public void Read_PictureShownSmallAndLarge_CountsAsLarge() =>
        Assert.Equal("image-not-read", Gap(Letter(Drawing(60, 60) + Drawing(500, 400))));

    [Fact]
    public void Read_PictureInAGroupOrFill_IsNotMeasured()
    {
        Assert.Equal("image-not-read", Gap(Letter($"<wp:inline xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\"><wpg:wgp>{Drawing(60, 60)}</wpg:wgp></wp:inline>")));
        Assert.Equal("image-not-read", Gap(Letter("<a:blipFill><a:blip r:embed=\"rId7\"/></a:blipFill>" + Drawing(60, 60))));
    }

    [Fact]
    public void Read_SmallPictureWithManyPixels_IsReadWhereAnEngineIsThere()
    {
        var reader = new OneLine();
        var children = Children(Letter(Drawing(60, 60)), reader);
        Assert.Equal(["SĐT 0912345678"], children.SelectMany(child => child.Texts()));
        Assert.Equal(1, reader.Calls);
    }

    [Fact]
    public void Read_PictureInAZip_ReachesTheEngine()
    {
        var reader = new OneLine();
        using var bytes = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("anh/ds.png").Open();
            entry.Write(Png());
        }

        var children = Children(SourceFile.FromBytes("a.zip", bytes.ToArray()), reader);
        Assert.Equal("a.zip!anh/ds.png", Assert.Single(children).Path);
        Assert.Equal(1, reader.Calls);
    }

    [Fact]
    public void Read_DataUriInAPage_ReachesTheEngine()
    {
        var reader = new OneLine();
        var page = Documents.File("a.html", $"<html><body><p>Xin chào</p><img src=\"data:image/png;base64,{Convert.ToBase64String(Png())}\"></body></html>");
        Assert.Equal(["SĐT 0912345678"], Children(page, reader).SelectMany(child => child.Texts()));
    }

    [Fact]
    public void Read_AskedTwice_RecognisesOnce()
    {
        var reader = new OneLine();
        var document = Documents.Read(SourceFile.FromBytes("a.png", Png()), new ReadContext(new ReadLimits(), pictures: reader));
        var first = Documents.Blocks(document);
        Assert.Equal(first.Select(block => (block.Ordinal, block.Text)), Documents.Blocks(document).Select(block => (block.Ordinal, block.Text)));
        Assert.Equal(1, reader.Calls);
    }

    private static SourceFile Letter(string drawings)
    {
        var word = new WordBuilder(WordBuilder.P("Kính gửi quý phụ huynh") + $"<w:p><w:r><w:drawing>{drawings}</w:drawing></w:r></w:p>").Linked("image", "media/image1.png", id: "rId7");
        word.Package.Part("word/media/image1.png", Png(), "image/png");
        return word.ToFile();
    }

    private static string Drawing(int width, int height) =>
        "<wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed=\"rId7\"/></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
        + $"<a:ext cx=\"{width * EmuPerPoint}\" cy=\"{height * EmuPerPoint}\"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>";

    private static string? Gap(SourceFile file) => Children(file, null).SelectMany(child => child.Document.Gaps).Where(gap => gap.Code != "metadata-not-read").Select(gap => gap.Code).SingleOrDefault();

    private static List<Child> Children(SourceFile file, IPictureReader? pictures)
    {
        var children = new List<Child>();
        var context = new ReadContext(new ReadLimits(), (child, inner) => children.Add(new Child(child.Path, Documents.Read(child, inner))), pictures);
        _ = Documents.Blocks(Documents.Read(file, context));
        foreach (var child in children) _ = child.Texts().ToList();
        return children;
    }

    // The first bytes of a picture with 1200 by 800 pixels.
    private static byte[] Png() => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0x04, 0xB0, 0, 0, 0x03, 0x20, 8, 2, 0, 0, 0];

    private sealed record Child(string Path, Document Document)
    {
        public IEnumerable<string> Texts() => Documents.Blocks(Document).Select(block => block.Text);
    }

    private sealed class OneLine : IPictureReader
    {
        public int Calls { get; private set; }

        public PictureReading Read(ReadOnlyMemory<byte> picture, CancellationToken cancel)
        {
            Calls++;
            return new PictureReading.Ok([new PicturePage(Pages.Of(lines: [Pages.Line("SĐT 0912345678", 10, 10)]))]);
        }
    }
}
