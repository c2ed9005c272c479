namespace PiiScanner.Ocr.Tests.Images;

public sealed class ImageHeaderTests
{
    public static TheoryData<string, byte[], ImageFormat, int, int> Samples => new()
    {
        { "png", PngWriter.Write(7, 5, 8, 0, Enumerable.Repeat(new byte[7], 5).ToArray()), ImageFormat.Png, 7, 5 },
        { "gif", FileBuilders.Gif(9, 4, new byte[12], (0, 0, 9, 4, new byte[36], -1)), ImageFormat.Gif, 9, 4 },
        { "bmp", FileBuilders.BmpRle8(6, 3, new byte[4], 0, 1), ImageFormat.Bmp, 6, 3 },
        { "bmp from the top", FileBuilders.BmpRle8(6, -3, new byte[4], 0, 1), ImageFormat.Bmp, 6, 3 },
        { "tiff", FileBuilders.Tiff((11, 2, new byte[22])), ImageFormat.Tiff, 11, 2 },
        { "jp2", Fixture.Bytes("sample.jp2"), ImageFormat.Jpeg2000, 350, 150 },
        { "webp lossy", Fixture.Bytes("sample.webp"), ImageFormat.WebP, 350, 150 },
        { "webp lossless", [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8L"u8, 5, 0, 0, 0, 0x2f, 0x3f, 0xc0, 0x04, 0x00], ImageFormat.WebP, 64, 20 },
        { "heic", Fixture.Bytes("sample.heic"), ImageFormat.Heif, 350, 150 },
        { "avif", Fixture.Bytes("sample.avif"), ImageFormat.Heif, 350, 150 },
        { "jpeg cmyk", Fixture.Bytes("sample-cmyk.jpg"), ImageFormat.Jpeg, 350, 150 },
        { "j2k", [0xff, 0x4f, 0xff, 0x51, 0, 41, 0, 0, 0, 0, 0, 30, 0, 0, 0, 20, 0, 0, 0, 10, 0, 0, 0, 5], ImageFormat.Jpeg2000, 20, 15 },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_EachFormat_FindsFormatAndSize(string name, byte[] file, ImageFormat format, int width, int height)
    {
        ImageHeader? header = ImageHeader.Read(file);

        Assert.True(header is not null, name);
        Assert.Equal((format, width, height), (header.Format, header.Width, header.Height));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_CutAnywhere_NeverThrowsNorInventsASize(string name, byte[] file, ImageFormat format, int width, int height)
    {
        for (int length = 0; length < Math.Min(file.Length, 600); length++)
            if (ImageHeader.Read(file.AsSpan(0, length)) is { } header)
                Assert.True(header.Format == format && header.Width <= width && header.Height <= height, name);
    }

    [Fact]
    public void Read_EveryByteChanged_NeverThrows()
    {
        byte[] file = Fixture.Bytes("sample.heic")[..600];
        for (int i = 0; i < file.Length; i++)
        {
            byte[] changed = (byte[])file.Clone();
            changed[i] ^= 0xff;
            ImageHeader? header = ImageHeader.Read(changed);
            Assert.True(header is null || header.Width > 0);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a picture at all, only text")]
    [InlineData("GIF89a")]
    [InlineData("BM")]
    [InlineData("RIFF1234WEBPVP8X")]
    public void Read_NoPicture_ReturnsNull(string text) => Assert.Null(ImageHeader.Read(System.Text.Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Read_TiffOfThreePages_CountsThemAndTakesTheLargest()
    {
        ImageHeader? header = ImageHeader.Read(FileBuilders.Tiff((4, 4, new byte[16]), (30, 20, new byte[600]), (5, 5, new byte[25])));

        Assert.Equal((3, 30, 20), (header!.Frames, header.Width, header.Height));
    }

    [Fact]
    public void Read_TiffDirectoriesInACircle_Ends()
    {
        byte[] file = FileBuilders.Tiff((4, 4, new byte[16]), (4, 4, new byte[16]));
        FileBuilders.Word(BitConverter.ToInt32(file, 4)).CopyTo(file, file.Length - 4);

        Assert.Equal(2, ImageHeader.Read(file)!.Frames);
    }

    [Fact]
    public void Read_AnimatedGif_CountsFrames() =>
        Assert.Equal(3, ImageHeader.Read(FileBuilders.Gif(2, 2, new byte[12], (0, 0, 2, 2, new byte[4], -1), (0, 0, 1, 1, new byte[1], -1), (1, 1, 1, 1, new byte[1], -1)))!.Frames);

    [Fact]
    public void Read_GiantHeader_IsReportedAsItStands()
    {
        byte[] file = PngWriter.Write(1, 1, 8, 0, [[0]]);
        new byte[] { 0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60 }.CopyTo(file, 16);

        Assert.Equal(60_000L * 60_000L, ImageHeader.Read(file)!.Pixels);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(8)]
    public void Read_JpegWithExif_FindsOrientation(int orientation) =>
        Assert.Equal(orientation, ImageHeader.Read(FileBuilders.WithOrientation(Fixture.Bytes("sample-cmyk.jpg"), orientation))!.Orientation);

    [Fact]
    public void Read_JpegWithOrientationOutOfRange_IsUpright() =>
        Assert.Equal(1, ImageHeader.Read(FileBuilders.WithOrientation(Fixture.Bytes("sample-cmyk.jpg"), 9))!.Orientation);
}
