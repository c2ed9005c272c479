using PiiScanner.Formats.Pdf;
using PiiScanner.Formats.Tests.Image;
using PiiScanner.Ocr;
using PiiScanner.Pdf.Tests.Crypt;
using static PiiScanner.Formats.Tests.Pdf.PdfBuilder;

namespace PiiScanner.Formats.Tests.Pdf;

/// <summary>Pages that have to be looked at. The engine is a stand-in: what it says is known.</summary>
public sealed class PdfScanTests
{
    private const string WholePage = "q 600 0 0 800 0 0 cm /Im Do Q ";
    private static readonly string[] Heading = ["Họ và tên", "Ngày sinh", "Điện thoại"];

    [Fact]
    public void Read_ScannedPage_SaysWhatWasSeenAndWhere()
    {
        var pictures = new FakePictures(Page(["Danh sách lớp 6A"], Heading, ["Lê An", "01/02/2012", "0912 345 678"]));

        var flat = Read(Scan(1), pictures);

        Assert.Empty(flat.Document.Gaps);
        var location = flat.Block("Danh sách lớp 6A").Location;
        Assert.Equal(1, location.Page);
        // The engine's page has 1000 by 1000 pixels, the page 600 by 800 points.
        Assert.Equal((60, 8, 16), (location.Box!.Value.X, location.Box.Value.Y, location.Box.Value.Height));
        Assert.Equal(["Lê An", "01/02/2012", "0912 345 678"], Assert.Single(flat.Tables).Rows.ElementAt(1).Cells.Select(c => c.Block.Text));
        Assert.Single(pictures.Asked);
    }

    [Fact]
    public void Read_Twice_LooksAtAPageOnce()
    {
        var pictures = new FakePictures(Page(["Danh sách"]));
        var document = Documents.Read(Scan(3).File(), Context(pictures));
        Assert.Equal(3, Documents.Blocks(document).Count);
        Assert.Equal(3, Documents.Blocks(document).Count);
        Assert.Equal(3, pictures.Asked.Count);
    }

    [Fact]
    public void Read_ListOverScannedPages_IsOneTable()
    {
        string[] Row(int i) => [$"Nguyễn Văn {(char)('A' + i)}", $"0{i}/02/2012", $"0912 345 67{i}"];
        var pictures = new FakePictures(Page(["Danh sách"], Heading, Row(1), Row(2)), Page([], Heading, Row(3)), Page([], Row(4), Row(5)));

        var flat = Read(Scan(3), pictures);

        var rows = Assert.Single(flat.Tables).Rows.ToList();
        Assert.Equal(["Họ và tên", "Nguyễn Văn B", "Nguyễn Văn C", "Nguyễn Văn D", "Nguyễn Văn E", "Nguyễn Văn F"], rows.Select(r => r.Cells[0].Block.Text));
        Assert.Equal(Enumerable.Range(0, 6), rows.Select(r => r.Index));
        Assert.Equal([1, 1, 1, 2, 3, 3], rows.Select(r => r.Cells[0].Block.Location.Page!.Value));
        Assert.Equal(flat.Blocks.Count, flat.Blocks.Select(b => b.Ordinal).Distinct().Count());
    }

    [Fact]
    public void Read_EngineMissing_NamesThePagesAndAsksOnce()
    {
        var pictures = new FakePictures { IsMissing = true };
        var flat = Read(Scan(3), pictures);
        Assert.Equal([("page-not-read", 1), ("page-not-read", 2), ("page-not-read", 3)], flat.Document.Gaps.Select(g => (g.Code, g.Location!.Page!.Value)));
        Assert.Single(pictures.Asked);
    }

    [Fact]
    public void Read_LayerThatDisagrees_IsReadWhereItSaysSomethingElse()
    {
        var builder = new PdfBuilder();
        var image = builder.AddImage(1000, 1400);
        builder.AddPage(WholePage + Show(50, 700, "Danh s6ch hqc sinh l0p s6u nam 2026", "3 Tr") + Show(50, 600, "Nguy6n Van An 0912345678", "3 Tr") + Show(50, 500, "Trin Thi B1nh 0987654321", "3 Tr"),
            $"/XObject<</Im {image} 0 R>>");

        var flat = Read(builder, new FakePictures(Page(["Danh sách học sinh lớp sáu năm 2026", "Nguyễn Văn An 0912345678"])));

        Assert.Equal(["Danh sách học sinh lớp sáu năm 2026", "Nguyễn Văn An 0912345678", "Trin Thi B1nh 0987654321"], flat.Texts());
        Assert.Empty(flat.Document.Gaps);
    }

    [Fact]
    public void Read_PictureBesideText_IsReadBehindTheText()
    {
        var builder = new PdfBuilder();
        var image = builder.AddImage(500, 400);
        builder.AddPage("q 300 0 0 200 100 100 cm /Im Do Q " + Show(50, 700, "Thông báo"), $"/XObject<</Im {image} 0 R>>");
        var pictures = new FakePictures(Page(["Lê An 0912345678"]));

        var flat = Read(builder, pictures);

        Assert.Equal(["Thông báo", "Lê An 0912345678"], flat.Texts());
        var box = flat.Block("Lê An 0912345678").Location.Box!.Value;
        // 100 of 1000 pixels to the right and 10 down, in a picture of 300 by 200 points whose top left corner is at (100, 500).
        Assert.Equal((130, 502), (box.X, box.Y));
        Assert.Equal((500, 400), Assert.Single(pictures.Asked));
        Assert.Empty(flat.Document.Gaps);
    }

    [Fact]
    public void Read_SamePictureOnEveryPage_IsReadOnce()
    {
        var builder = new PdfBuilder();
        var image = builder.AddImage(500, 400);
        for (var i = 0; i < 4; i++) builder.AddPage("q 300 0 0 200 100 100 cm /Im Do Q " + Show(50, 700, "Thông báo " + i), $"/XObject<</Im {image} 0 R>>");
        var pictures = new FakePictures(Page(["Lê An"]));
        Assert.Equal(8, Read(builder, pictures).Texts().Count);
        Assert.Single(pictures.Asked);
    }

    [Theory]
    [InlineData("owner")]
    [InlineData("user")]
    public void Read_EncryptedWithThePasswordAmongOthers_Opens(string password) =>
        Assert.Contains("opened secret", Flat.Read(new PdfFormat(), Encrypted(), new ReadContext(new ReadLimits(), passwords: ["wrong", password])).Texts());

    [Fact]
    public void Read_EncryptedWithoutTheRightPassword_SaysSo()
    {
        var failed = Assert.IsType<ReadResult.Failed>(new PdfFormat().Read(Encrypted(), new ReadContext(new ReadLimits(), passwords: ["wrong", "also wrong"]), default));
        Assert.Equal("encrypted", failed.Code);
        Assert.Contains("--password-file", failed.Reason.En, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", failed.Reason.En, StringComparison.Ordinal);
        Assert.Equal("encrypted", Assert.IsType<ReadResult.Failed>(new PdfFormat().Read(Encrypted(), new ReadContext(new ReadLimits()), default)).Code);
    }

    private static SourceFile Encrypted() => SourceFile.FromBytes("a.pdf", Convert.FromBase64String(EncryptedFiles.AesOf128Bits));

    private static OcrPage Page(string[] lines, params string[][] rows)
    {
        var made = lines.Select((text, i) => Pages.Line(text, 100, 10 + 30 * i)).ToArray();
        var tables = rows.Length == 0 ? Array.Empty<OcrTable>() : [Pages.Table(200, rows)];
        var words = made.SelectMany(l => l.Words).Concat(tables.SelectMany(t => t.Rows).SelectMany(r => r).SelectMany(c => c.Lines.IsDefaultOrEmpty ? [] : c.Lines.SelectMany(l => l.Words)));
        return Pages.Of(made, tables) with { Words = [.. words] };
    }

    private static PdfBuilder Scan(int pages)
    {
        var builder = new PdfBuilder();
        for (var i = 0; i < pages; i++)
        {
            var image = builder.AddImage(1000, 1400);
            builder.AddPage(WholePage, $"/XObject<</Im {image} 0 R>>");
        }

        return builder;
    }

    private static ReadContext Context(IPictureReader pictures) => new(new ReadLimits(), pictures: pictures);

    private static Flat Read(PdfBuilder builder, IPictureReader pictures) => Flat.Read(new PdfFormat(), builder.File(), Context(pictures));
}
