using System.Buffers.Binary;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;

namespace PiiScanner.Formats.Tests.Image;

public sealed class ImageFormatTests
{
    public static TheoryData<string, byte[]> Headers() => new()
    {
        { "image/png", Png(1200, 800) },
        { "image/jpeg", Jpeg(1200, 800) },
        { "image/gif", [.. "GIF89a"u8, 0xB0, 0x04, 0x20, 0x03, 0, 0, 0] },
        { "image/bmp", Bmp(1200, -800) },
        { "image/tiff", Tiff(1200, 800, bigEndian: false) },
        { "image/tiff", Tiff(1200, 800, bigEndian: true) },
        { "image/webp", [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8 "u8, 0, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, 0xB0, 0x04, 0x20, 0x03] },
        { "image/webp", [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0xAF, 0x04, 0, 0x1F, 0x03, 0] },
        { "image/webp", [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8L"u8, 0, 0, 0, 0, 0x2F, 0xAF, 0xC4, 0xC7, 0, 0, 0, 0, 0, 0] },
        { "image/jp2", [0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A, 0, 0, 0, 45, .. "jp2h"u8, 0, 0, 0, 22, .. "ihdr"u8, 0, 0, 3, 0x20, 0, 0, 4, 0xB0] },
        { "image/jp2", [0xFF, 0x4F, 0xFF, 0x51, 0, 47, 0, 0, 0, 0, 4, 0xB0, 0, 0, 3, 0x20, 0, 0, 0, 0, 0, 0, 0, 0] },
        { "image/heic", Heif("heic") },
        { "image/avif", Heif("avif") },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void Read_WithoutEngine_IsAGap(string mediaType, byte[] bytes)
    {
        var recognised = FormatCatalog.Recognize(SourceFile.FromBytes("a.bin", bytes));
        Assert.Equal(("image", mediaType), (recognised?.Format.Name, recognised?.MediaType));
        Assert.Equal("image-not-read", Gap(bytes));
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public void Read_CutAnywhere_IsNeverClear(string mediaType, byte[] bytes)
    {
        for (var length = 12; length < bytes.Length; length++)
        {
            var file = SourceFile.FromBytes("a.bin", bytes[..length]);
            if (new ImageFormat().Recognize(file) is not { } recognised) continue;
            Assert.Equal(mediaType, recognised);
            if (new ImageFormat().Read(file, new ReadContext(new ReadLimits()), CancellationToken.None) is ReadResult.Ok) Assert.Equal("image-not-read", Gap(bytes[..length]));
        }
    }

    [Theory]
    [InlineData(1200, 800, "image-not-read")]
    [InlineData(200, 200, "image-not-read")]
    [InlineData(99, 5000, null)]
    [InlineData(180, 180, null)]
    [InlineData(32, 32, null)]
    [InlineData(60_000, 60_000, "limit-reached")]
    public void Read_Sizes_DecideTheGap(int width, int height, string? code) => Assert.Equal(code, Gap(Png(width, height)));

    [Theory]
    [InlineData(0, 100)]
    [InlineData(100, 0)]
    public void Read_NoPixels_Fails(int width, int height) =>
        Assert.Equal("damaged", Assert.IsType<ReadResult.Failed>(new ImageFormat().Read(SourceFile.FromBytes("a.png", Png(width, height)), new ReadContext(new ReadLimits()), CancellationToken.None)).Code);

    [Fact]
    public void Recognize_TextThatBeginsLikeABitmap_IsText() =>
        Assert.Equal("text", FormatCatalog.Recognize(Documents.File("a.txt", "BM là tên một bài thơ"))?.Format.Name);

    private static string? Gap(byte[] bytes)
    {
        var document = Assert.IsType<ReadResult.Ok>(new ImageFormat().Read(SourceFile.FromBytes("a.png", bytes), new ReadContext(new ReadLimits()), CancellationToken.None)).Document;
        Assert.Empty(document.Sections);
        // These are the first bytes of pictures only: what would stand behind them is missing.
        return document.Gaps.SingleOrDefault(gap => gap.Code != "metadata-not-read")?.Code;
    }

    // The size stands in a property of the file's items: meta, iprp, ipco, ispe, the last after that of a thumbnail.
    private static byte[] Heif(string brand)
    {
        byte[] extents = [.. Box("ispe", [0, 0, 0, 0, 0, 0, 0, 64, 0, 0, 0, 64]), .. Box("ispe", [0, 0, 0, 0, 0, 0, 4, 0xB0, 0, 0, 3, 0x20])];
        return [.. Box("ftyp", [.. System.Text.Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0]), .. Box("meta", [0, 0, 0, 0, .. Box("iprp", Box("ipco", extents))])];
    }

    private static byte[] Box(string type, byte[] content) => [0, 0, 0, (byte)(8 + content.Length), .. System.Text.Encoding.ASCII.GetBytes(type), .. content];

    private static byte[] Png(int width, int height)
    {
        byte[] bytes = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(20), height);
        return bytes;
    }

    // A comment segment, then the frame header.
    private static byte[] Jpeg(int width, int height) =>
        [0xFF, 0xD8, 0xFF, 0xFE, 0, 5, 0xFF, 0xC0, 0, 0xFF, 0xFF, 0xC2, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 0, 0, 0];

    private static byte[] Bmp(int width, int height)
    {
        byte[] bytes = [.. "BM"u8, .. new byte[52]];
        bytes[14] = 40;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(22), height);
        return bytes;
    }

    private static byte[] Tiff(int width, int height, bool bigEndian)
    {
        byte[] little =
        [
            0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 2, 0,
            0, 1, 3, 0, 1, 0, 0, 0, (byte)width, (byte)(width >> 8), 0, 0,
            1, 1, 4, 0, 1, 0, 0, 0, (byte)height, (byte)(height >> 8), 0, 0,
        ];
        byte[] big =
        [
            0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 2,
            1, 0, 0, 3, 0, 0, 0, 1, (byte)(width >> 8), (byte)width, 0, 0,
            1, 1, 0, 4, 0, 0, 0, 1, 0, 0, (byte)(height >> 8), (byte)height,
        ];
        return bigEndian ? big : little;
    }
}
