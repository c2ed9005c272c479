using PiiScanner.Core.Text;
using PiiScanner.Formats.Pdf;
using PiiScanner.Formats.Tests.Image;
using PiiScanner.Pdf;

namespace PiiScanner.Formats.Tests.Pdf;

/// <summary>Scanned pages with and without a program that draws them.</summary>
public sealed class PageScansTests
{
    private const string WholePage = "q 600 0 0 800 0 0 cm /Im Do Q";

    private static readonly ReadGap Gap = new("page-not-read", PdfMessages.PageIsPicture, new Location { Page = 1 });

    [Fact]
    public void Read_PageThatIsOnePicture_IsReadAtThePicturesOwnSize()
    {
        var pictures = new FakePictures(Pages.Of([], []));
        var renderer = new NoRenderer(RenderFailure.None);

        Assert.Empty(Read(Page((1000, 1400), WholePage), pictures, renderer).Gaps);

        Assert.Equal([(1000, 1400)], pictures.Asked);
        Assert.Equal(0, renderer.Asked);
    }

    [Theory]
    [InlineData(WholePage + " BT /F1 12 Tf 50 700 Td <0041> Tj ET")]
    [InlineData(WholePage + " 1 0 0 rg 50 50 100 100 re f")]
    [InlineData("q 600 0 0 500 0 0 cm /Im Do Q")]
    [InlineData("q 0 600 -800 0 800 0 cm /Im Do Q")]
    public void Read_PageThatShowsMoreThanThePicture_IsDrawn(string content)
    {
        var renderer = new NoRenderer(RenderFailure.Limit);
        Read(Page((1000, 1400), content), new FakePictures(Pages.Of([], [])), renderer);
        Assert.Equal(1, renderer.Asked);
    }

    [Fact]
    public void Read_ScannedPageWithAPictureBesideThePaper_ReadsBoth()
    {
        var builder = new PdfBuilder();
        var (page, beside) = (builder.AddImage(1000, 1400), builder.AddImage(800, 900));
        builder.AddPage(WholePage + " q 300 0 0 400 900 10 cm /Beside Do Q", $"/XObject<</Im {page} 0 R/Beside {beside} 0 R>>");
        var pictures = new FakePictures(Pages.Of([], []));

        Read(builder, pictures, new NoRenderer(RenderFailure.Limit));

        Assert.Contains((800, 900), pictures.Asked);
    }

    [Fact]
    public void Read_PictureFinerThanPrint_IsDrawnSmaller()
    {
        var renderer = new NoRenderer(RenderFailure.Limit);
        Read(Page((5000, 6600), WholePage), new FakePictures(Pages.Of([], [])), renderer);
        Assert.Equal(1, renderer.Asked);
    }

    // JBIG2 (ISO 32000-1, 7.4.7) is decoded by the program alone, and so is a picture seen through a mask, as copiers write text over paper.
    [Theory]
    [InlineData("/Width 1000/Height 1400/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode")]
    [InlineData("/Width 10/Height 14/BitsPerComponent 8/ColorSpace/DeviceGray/SMask 1 0 R")]
    [InlineData("/Width 10/Height 14/BitsPerComponent 8/ColorSpace/DeviceGray/Mask[0 0]")]
    public void Read_PictureOnlyTheProgramCanDecode_WithoutTheProgramNamesThePage(string entries)
    {
        var builder = new PdfBuilder();
        var image = builder.AddStream("/Type/XObject/Subtype/Image" + entries.Replace("1 0 R", builder.AddImage(10, 14) + " 0 R", StringComparison.Ordinal), new byte[140]);
        builder.AddPage(WholePage, $"/XObject<</Im {image} 0 R>>");

        var scan = Read(builder, new FakePictures(Pages.Of([], [])), new NoRenderer(RenderFailure.Missing));

        Assert.Equal(("page-not-read", 1), (Assert.Single(scan.Gaps).Code, scan.Gaps[0].Location!.Page));
        Assert.Empty(scan.Pictures);
        Assert.False(scan.IsWholePage);
    }

    [Fact]
    public void Read_FaxOverAPicture_WithoutTheProgramIsPutTogether()
    {
        var builder = new PdfBuilder();
        var ground = builder.AddStream("/Type/XObject/Subtype/Image/Width 60/Height 80/BitsPerComponent 8/ColorSpace/DeviceGray", new byte[4800]);
        var stencil = builder.AddStream("/Type/XObject/Subtype/Image/ImageMask true/Width 1200/Height 1600/BitsPerComponent 1", new byte[150 * 1600]);
        builder.AddPage("q 600 0 0 800 0 0 cm /Im Do Q 0 g q 600 0 0 800 0 0 cm /S Do Q", $"/XObject<</Im {ground} 0 R/S {stencil} 0 R>>");
        var pictures = new FakePictures(Pages.Of([], []));

        Assert.Empty(Read(builder, pictures, new NoRenderer(RenderFailure.Missing)).Gaps);

        Assert.Equal([(1200, 1600)], pictures.Asked);
    }

    private static PageScan Read(PdfBuilder builder, FakePictures pictures, NoRenderer renderer)
    {
        var page = PdfDocument.Open(builder.Build()).Pages[0];
        return new PageScans(pictures, renderer, isSecret: false).Read(new PageView(page, PageLayout.Analyze(page.Read())), ScanNeed.Page, Gap, default);
    }

    private static PdfBuilder Page((int Width, int Height) size, string content)
    {
        var builder = new PdfBuilder();
        var image = builder.AddImage(size.Width, size.Height);
        builder.AddPage(content, $"/XObject<</Im {image} 0 R>>");
        return builder;
    }

    private sealed class NoRenderer(RenderFailure failure) : IPageRenderer
    {
        public int Asked { get; private set; }

        public Rendering Render(PdfPage page, PdfBox area, CancellationToken cancel)
        {
            Asked++;
            return Rendering.Failed(failure);
        }

        public void Dispose()
        {
        }
    }
}
