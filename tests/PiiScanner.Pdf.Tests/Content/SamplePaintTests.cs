namespace PiiScanner.Pdf.Tests.Content;

public class SamplePaintTests
{
    private static readonly PdfBox RightHalf = new(0.5, 0, 1, 1);

    [Theory]
    [InlineData(1, true, new byte[] { 0b1100_0000 })]
    [InlineData(2, true, new byte[] { 0b1111_0000 })]
    [InlineData(4, true, new byte[] { 0xFF, 0x00 })]
    [InlineData(8, true, new byte[] { 255, 255, 0, 0 })]
    [InlineData(16, true, new byte[] { 255, 255, 255, 255, 0, 0, 0, 0 })]
    public void Fill_Gray_PaintsTheSamplesOfTheAreaAlone(int bits, bool isDark, byte[] expected)
    {
        var white = new byte[(4 * bits + 7) / 8];
        Array.Fill(white, (byte)255);
        if (bits == 1) white = [0b1111_0000];

        Assert.Equal(expected, SamplePaint.Fill(Image(PdfColorSpaceKind.Gray, 1, white, bits), [RightHalf], isDark));
    }

    [Fact]
    public void Fill_InksAndTurnedSamples_AreDarkWhereTheyAreFull()
    {
        Assert.Equal([0, 0, 0, 0, 255, 255, 255, 255], SamplePaint.Fill(Image(PdfColorSpaceKind.Cmyk, 4, new byte[8], 8) with { Width = 2 }, [RightHalf], isDark: true));
        Assert.Equal([0, 0, 255, 255], SamplePaint.Fill(Image(PdfColorSpaceKind.Gray, 1, new byte[4], 8) with { Decode = [1, 0] }, [RightHalf], isDark: true));
        Assert.Equal([7, 7, 255, 255], SamplePaint.Fill(Image(PdfColorSpaceKind.Gray, 1, [7, 7, 7, 7], 8), [RightHalf], isDark: false));
    }

    [Fact]
    public void Fill_Palette_TakesItsDarkestColour()
    {
        var image = Image(PdfColorSpaceKind.Indexed, 1, [0, 0, 0, 0], 8) with { Palette = new byte[] { 255, 255, 255, 90, 90, 90, 20, 0, 0 } };

        Assert.Equal([0, 0, 2, 2], SamplePaint.Fill(image, [RightHalf], isDark: true));
    }

    // An area is as high as the unit square's y, which grows upwards.
    [Fact]
    public void Fill_UpperHalf_IsTheFirstRows() =>
        Assert.Equal([0, 0, 255, 255], SamplePaint.Fill(Image(PdfColorSpaceKind.Gray, 1, [255, 255, 255, 255], 8) with { Width = 1, Height = 4 }, [new PdfBox(0, 0.5, 1, 1)], isDark: true));

    [Fact]
    public void Fill_WhatNobodyCanSay_IsNull()
    {
        var image = Image(PdfColorSpaceKind.Gray, 1, new byte[4], 8);
        Assert.Null(SamplePaint.Fill(image with { Filter = "JBIG2Decode" }, [RightHalf], isDark: true));
        Assert.Null(SamplePaint.Fill(image with { Bytes = new byte[3] }, [RightHalf], isDark: true));
        Assert.Null(SamplePaint.Fill(image with { ColorSpace = PdfColorSpaceKind.Unknown }, [RightHalf], isDark: true));
        Assert.Null(SamplePaint.Fill(image with { ColorSpace = PdfColorSpaceKind.Indexed, Palette = new byte[6], Decode = [1, 0] }, [RightHalf], isDark: true));
    }

    private static PdfImageData Image(PdfColorSpaceKind space, int components, byte[] bytes, int bits) =>
        new() { Bytes = bytes, Width = 4, Height = 1, BitsPerComponent = bits, ColorSpace = space, Components = components };
}
