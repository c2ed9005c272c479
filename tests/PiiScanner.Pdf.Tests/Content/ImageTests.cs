using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Content;

public class ImageTests
{
    [Fact]
    public void Read_Jpeg_IsPlacedAndHandedOverAsItIs()
    {
        var data = Image("/Width 300/Height 200/BitsPerComponent 8/ColorSpace/DeviceRGB/Filter/DCTDecode", PdfBuilder.Bytes("\u00FF\u00D8jpeg"), out var image);
        Assert.Equal(new PdfBox(50, 100, 450, 700), image.Box);
        Assert.Equal((300, 200, false, true), (image.Width, image.Height, image.IsStencil, image.IsOpaque));
        Assert.Equal(("DCTDecode", PdfColorSpaceKind.Rgb, 3), (data.Filter, data.ColorSpace, data.Components));
        Assert.Equal(PdfBuilder.Bytes("\u00FF\u00D8jpeg"), data.Bytes.ToArray());
    }

    [Fact]
    public void Read_FaxStencil_GivesWhatATiffHeaderNeeds()
    {
        var data = Image("/Width 1728/Height 2200/ImageMask true/Decode[1 0]/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns 1728/Rows 2200/BlackIs1 true>>", [1, 2, 3], out var image);
        Assert.True(image.IsStencil && !image.IsOpaque);
        Assert.Equal(new PdfCcittParameters(-1, 1728, 2200, true, false), data.Ccitt);
        Assert.Equal([1.0, 0.0], data.Decode);
        Assert.Equal(1, data.BitsPerComponent);
    }

    [Fact]
    public void Read_IndexedFlate_GivesSamplesAndPalette()
    {
        var data = Image("/Width 2/Height 1/BitsPerComponent 8/ColorSpace[/Indexed/DeviceCMYK 1<00000000 000000FF>]/Filter/FlateDecode", PdfBuilder.Deflate([0, 1]), out _);
        Assert.Null(data.Filter);
        Assert.Equal([0, 1], data.Bytes.ToArray());
        Assert.Equal([255, 255, 255, 0, 0, 0], data.Palette.ToArray());
    }

    [Fact]
    public void Read_Jbig2_BringsItsGlobals()
    {
        var builder = new PdfBuilder();
        var globals = builder.AddStream("", "global");
        var number = builder.AddStream($"/Subtype/Image/Width 8/Height 8/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/JBIG2Decode/DecodeParms<</JBIG2Globals {globals} 0 R>>", "page");
        builder.AddPage("/Im Do", $"/XObject<</Im {number} 0 R>>");
        var data = builder.ReadPage().Images[0].ReadData();
        Assert.Equal(("JBIG2Decode", "global"), (data.Filter, System.Text.Encoding.Latin1.GetString(data.Jbig2Globals.Span)));
    }

    [Fact]
    public void Read_MaskedImage_HidesNothing()
    {
        Image("/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Mask[0 0]", [0], out var image);
        Assert.True(image.HasMask && !image.IsOpaque);
    }

    private static PdfImageData Image(string entries, byte[] data, out PdfImage image)
    {
        var builder = new PdfBuilder();
        var number = builder.AddStream("/Subtype/Image" + entries, data);
        builder.AddPage("q 400 0 0 600 50 100 cm /Im Do Q", $"/XObject<</Im {number} 0 R>>");
        image = Assert.Single(builder.ReadPage().Images);
        Assert.Equal(number, image.Id.Number);
        return image.ReadData();
    }
}
