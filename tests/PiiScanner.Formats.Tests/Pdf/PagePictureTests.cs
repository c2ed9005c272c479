using System.Buffers.Binary;
using System.IO.Compression;
using PiiScanner.Formats.Pdf;
using PiiScanner.Ocr;
using PiiScanner.Pdf;
using static PiiScanner.Formats.Tests.Pdf.PdfBuilder;

namespace PiiScanner.Formats.Tests.Pdf;

/// <summary>Pictures made of pages: drawn by the program, or put together from their images.</summary>
public sealed class PagePictureTests
{
    [RendererFact]
    public void Render_PartOfAPage_IsAPictureOfThatPart()
    {
        var bytes = WithPage(Show(50, 700, "Danh sách")).Build();
        using var renderer = new PopplerRenderer(bytes, null);
        var page = PdfDocument.Open(bytes).Pages[0];

        var whole = renderer.Render(page, new PdfBox(0, 0, 600, 800), default);
        var part = renderer.Render(page, new PdfBox(48, 600, 192, 672), default);

        Assert.Equal((RenderFailure.None, RenderFailure.None), (whole.Failure, part.Failure));
        Assert.Equal((2500, 3334), Size(whole.Picture));
        Assert.Equal((600, 300), Size(part.Picture));
    }

    [RendererFact]
    public void Render_LargeDocument_LeavesNothingOnDisk()
    {
        var builder = WithPage(Show(50, 700, "Danh sách"));
        builder.AddStream("", new byte[9 << 20]);
        var bytes = builder.Build();
        using var renderer = new PopplerRenderer(bytes, null);
        Assert.Equal(RenderFailure.None, renderer.Render(PdfDocument.Open(bytes).Pages[0], new PdfBox(0, 0, 72, 72), default).Failure);
        var folder = Assert.IsType<string>(renderer.Folder);
        Assert.True(Directory.Exists(folder));
        renderer.Dispose();
        Assert.False(Directory.Exists(folder));
    }

    [RendererFact]
    public void Render_NoDocumentForTheProgram_IsAFailure()
    {
        var page = PdfDocument.Open(WithPage("").Build()).Pages[0];
        Assert.Equal(RenderFailure.Failed, new PopplerRenderer("no document"u8.ToArray(), null).Render(page, new PdfBox(0, 0, 10, 10), default).Failure);
    }

    [RendererFact]
    public void Render_Cancelled_Stops()
    {
        var bytes = WithPage("").Build();
        var page = PdfDocument.Open(bytes).Pages[0];
        Assert.Throws<OperationCanceledException>(() => new PopplerRenderer(bytes, null).Render(page, new PdfBox(0, 0, 600, 800), new CancellationToken(true)));
    }

    [Theory]
    [InlineData(595, 842, 300)]
    [InlineData(1684, 2384, 143.7)]
    [InlineData(14_400, 100, 50)]
    public void ResolutionOf_LargePage_IsLower(double width, double height, double expected) =>
        Assert.Equal(expected, PopplerRenderer.ResolutionOf(new PdfBox(0, 0, width, height)), 0.1);

    [Theory]
    [InlineData(PdfColorSpaceKind.Gray, 1, 8, new byte[] { 0, 128, 255 }, new double[0], new byte[] { 0, 128, 255 })]
    [InlineData(PdfColorSpaceKind.Gray, 1, 1, new byte[] { 0b0100_0000 }, new double[0], new byte[] { 0, 255, 0 })]
    [InlineData(PdfColorSpaceKind.Gray, 1, 1, new byte[] { 0b0100_0000 }, new double[] { 1, 0 }, new byte[] { 255, 0, 255 })]
    [InlineData(PdfColorSpaceKind.Rgb, 3, 8, new byte[] { 255, 255, 255, 0, 0, 0, 255, 0, 0 }, new double[0], new byte[] { 255, 0, 76 })]
    [InlineData(PdfColorSpaceKind.Cmyk, 4, 8, new byte[] { 0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 0, 128 }, new double[0], new byte[] { 255, 0, 127 })]
    [InlineData(PdfColorSpaceKind.Inks, 1, 8, new byte[] { 0, 255, 128 }, new double[0], new byte[] { 255, 0, 127 })]
    [InlineData(PdfColorSpaceKind.Indexed, 1, 4, new byte[] { 0x01, 0x00 }, new double[0], new byte[] { 0, 255, 0 })]
    [InlineData(PdfColorSpaceKind.Gray, 1, 16, new byte[] { 0, 0, 255, 255, 0, 0 }, new double[0], new byte[] { 0, 255, 0 })]
    public void OfSamples_EachColourSpace_GivesGreys(PdfColorSpaceKind space, int components, int bits, byte[] samples, double[] decode, byte[] expected)
    {
        var raster = GrayRaster.OfSamples(new PdfImageData
        {
            Bytes = samples, Width = 3, Height = 1, BitsPerComponent = bits, ColorSpace = space, Components = components, Decode = decode, Palette = new byte[] { 0, 0, 0, 255, 255, 255 },
        });
        Assert.Equal(expected, raster?.Pixels);
    }

    [Fact]
    public void OfSamples_MoreThanThereIs_IsWhiteAtTheEnd() =>
        Assert.Equal([0, 0, 255, 255], GrayRaster.OfSamples(new PdfImageData { Bytes = new byte[3], Width = 2, Height = 2, BitsPerComponent = 8, Components = 1 })?.Pixels);

    [Theory]
    [InlineData(100_000, 100_000)]
    [InlineData(0, 5)]
    public void OfSamples_SenselessSize_IsNothing(int width, int height) =>
        Assert.Null(GrayRaster.OfSamples(new PdfImageData { Bytes = new byte[100], Width = width, Height = height, BitsPerComponent = 8, Components = 1 }));

    [Fact]
    public void ToPng_Raster_HoldsItsPixels()
    {
        var png = new GrayRaster(2, 2, [1, 2, 3, 4]).ToPng();
        Assert.Equal((2, 2), Size(png));
        var at = png.AsSpan().IndexOf("IDAT"u8);
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at - 4));
        using var inflate = new ZLibStream(new MemoryStream(png, at + 4, length), CompressionMode.Decompress);
        var rows = new byte[6];
        inflate.ReadExactly(rows);
        Assert.Equal([0, 1, 2, 0, 3, 4], rows);
        // The check value of an empty IEND chunk, as every PNG file has it.
        Assert.Equal([0xAE, 0x42, 0x60, 0x82], png[^4..]);
    }

    [Theory]
    [InlineData(-1, false, 4, 0)]
    [InlineData(0, true, 3, 1)]
    public void Wrap_FaxData_IsATiffFile(int k, bool blackIs1, int compression, int photometric)
    {
        var file = FaxTiff.Wrap(
            new PdfImageData { Bytes = new byte[] { 0, 1, 2 }, Width = 1728, Height = 30, BitsPerComponent = 1, Filter = "CCITTFaxDecode" }, new PdfCcittParameters(k, 1728, 0, blackIs1, false));
        Assert.NotNull(file);
        Assert.Equal((1728, 30), Size(file));
        Assert.Equal(compression, BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(10 + 3 * 12 + 8)));
        Assert.Equal(photometric, BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(10 + 4 * 12 + 8)));
    }

    [Fact]
    public void Compose_StencilOverAPicture_PaintsItsColour()
    {
        var builder = new PdfBuilder();
        var ground = builder.AddStream("/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray", new byte[] { 200, 200, 200, 200 });
        // The left half is painted: 0 bits are.
        var stencil = builder.AddStream("/Type/XObject/Subtype/Image/ImageMask true/Width 2/Height 1/BitsPerComponent 1", new byte[] { 0b0100_0000 });
        builder.AddPage("q 600 0 0 800 0 0 cm /G Do Q 0.2 g q 300 0 0 400 0 0 cm /S Do Q", $"/XObject<</G {ground} 0 R/S {stencil} 0 R>>");
        var page = PdfDocument.Open(builder.Build()).Pages[0];
        var png = PageComposition.Compose(new PageView(page, PageLayout.Analyze(page.Read())), new PdfBox(0, 0, 600, 800));

        var at = png.AsSpan().IndexOf("IDAT"u8);
        using var inflate = new ZLibStream(new MemoryStream(png!, at + 4, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at - 4))), CompressionMode.Decompress);
        var rows = new byte[801 * 601];
        inflate.ReadAtLeast(rows, rows.Length, throwOnEndOfStream: false);
        Assert.Equal((600, 800), Size(png));
        byte Pixel(int x, int y) => rows[y * 601 + 1 + x];
        Assert.Equal((200, 200, 51), (Pixel(10, 10), Pixel(200, 700), Pixel(10, 700)));
    }

    private static (int Width, int Height) Size(ReadOnlyMemory<byte> picture) => ImageHeader.Read(picture.Span) is { } header ? (header.Width, header.Height) : default;
}
