using System.Text;
using PiiScanner.Formats.Pdf;
using static PiiScanner.Formats.Tests.Pdf.PdfBuilder;

namespace PiiScanner.Formats.Tests.Pdf;

public sealed class PdfPictureTests
{
    private const string Layer = "Danh sách học sinh lớp sáu trường trung học cơ sở Tân Phong năm học này";

    [Theory]
    [InlineData(1000, 1400, 560, 780, "page-not-read")]
    [InlineData(60, 60, 560, 780, null)]
    [InlineData(400, 400, 40, 40, null)]
    [InlineData(400, 300, 300, 200, "page-not-read")]
    public void Read_PageWithAPictureAlone_IsAGapWhenItCouldHoldAList(int pixelWidth, int pixelHeight, int width, int height, string? code)
    {
        var flat = Picture($"q {width} 0 0 {height} 10 10 cm /Im Do Q", pixelWidth, pixelHeight);

        Assert.Equal(code, flat.Document.Gaps.SingleOrDefault()?.Code);
        if (code is not null) Assert.Equal(1, flat.Document.Gaps[0].Location?.Page);
    }

    [Fact]
    public void Read_PictureBesideText_IsAGapOfThePicture() =>
        Assert.Equal("image-not-read", Assert.Single(Picture("q 300 0 0 200 10 10 cm /Im Do Q " + Show(50, 700, "Thông báo"), 400, 300).Document.Gaps).Code);

    [Theory]
    [InlineData("q 300 0 0 400 900 10 cm /Im Do Q")]
    [InlineData("q 0 0 0 0 re W n 300 0 0 400 10 10 cm /Im Do Q")]
    [InlineData("q /Clear gs 300 0 0 400 10 10 cm /Im Do Q")]
    public void Read_PictureThePageHides_IsAGapOfThePicture(string hidden)
    {
        var builder = new PdfBuilder();
        builder.AddPage(Show(50, 700, "Thông báo") + " " + hidden, $"/XObject<</Im {builder.AddImage(1000, 1400)} 0 R>>/ExtGState<</Clear<</ca 0>>>>");
        Assert.Equal("image-not-read", Assert.Single(Flat.Read(new PdfFormat(), builder.File()).Document.Gaps).Code);
    }

    [Fact]
    public void Read_LogoShownSmall_IsNoGap() =>
        Assert.Empty(Picture("q 40 0 0 40 10 10 cm /Im Do Q " + Show(50, 700, "Thông báo"), 1000, 1000).Document.Gaps);

    [Theory]
    [InlineData(Layer, null)]
    [InlineData("Danh s6ch hqc sinh l0p s6u tru0ng trun9 hqc cc1 s0 T6n Ph0ng n5m hqc n6y", "page-not-read")]
    [InlineData("Danh sach hoc sinh lop sau truong trung hoc co so Tan Phong nam hoc nay", "page-not-read")]
    public void Read_ScanWithATextLayer_IsAGapWhenTheWordsAreNotVietnamese(string words, string? code)
    {
        var flat = Picture("q 600 0 0 800 0 0 cm /Im Do Q " + Show(50, 700, words, "3 Tr"), 1000, 1400);

        Assert.Equal(code, flat.Document.Gaps.SingleOrDefault()?.Code);
        Assert.Null(flat.Block(words).Location.Part);
        Assert.Null(flat.Block(words).HiddenAsAt(0));
        Assert.Empty(flat.Document.Notices);
    }

    [Fact]
    public void Read_BlankPageOrRulesAlone_IsNoGap()
    {
        var builder = WithPage("");
        builder.AddPage(Table(50, 700, [100, 100], [""], [""], [""]));
        Assert.Empty(Flat.Read(new PdfFormat(), builder.File()).Document.Gaps);
    }

    [Fact]
    public void Read_LettersDrawnAsOutlines_IsAGap()
    {
        var content = new StringBuilder();
        for (var i = 0; i < 200; i++) content.Append($"{10 + i * 2} 700 m {11 + i * 2} 710 l {12 + i * 2} 700 l {11 + i * 2} 698 l h f\n");
        Assert.Equal("page-not-read", Assert.Single(Flat.Read(new PdfFormat(), WithPage(content.ToString()).File()).Document.Gaps).Code);
    }

    [Fact]
    public void Read_FontWithoutAMapToLetters_IsAGap()
    {
        var builder = new PdfBuilder();
        builder.AddPage(Show(50, 700, "\u0101\u0102\u0103\u0104\u0105"), $"/Font<</F1 {builder.Font("Thu", null)} 0 R>>");
        Assert.Equal("page-not-read", Assert.Single(Flat.Read(new PdfFormat(), builder.File()).Document.Gaps).Code);
    }

    [Fact]
    public void Read_DamagedContent_IsAGap()
    {
        var builder = new PdfBuilder();
        var form = builder.AddStream("/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Filter/FlateDecode", "no deflate at all");
        builder.AddPage(Show(50, 700, "Thông báo") + "/X Do", $"/XObject<</X {form} 0 R>>");
        Assert.Equal("damaged", Assert.Single(Flat.Read(new PdfFormat(), builder.File()).Document.Gaps).Code);
    }

    private static Flat Picture(string content, int width, int height)
    {
        var builder = new PdfBuilder();
        builder.AddPage(content, $"/XObject<</Im {builder.AddImage(width, height)} 0 R>>");
        return Flat.Read(new PdfFormat(), builder.File());
    }
}
