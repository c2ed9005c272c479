using System.Text;
using PiiScanner.Ocr.Images;
using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Tests.Images;

namespace PiiScanner.Ocr.Tests;

public sealed class PictureEditorTests
{
    private const string Secret = "0912345678";
    private static readonly OcrBox Area = new(20, 10, 60, 24);

    [NativeTheory]
    [InlineData("list-ruled.png")]
    [InlineData("sample-cmyk.jpg")]
    [InlineData("sample.jp2")]
    [InlineData("sample.webp")]
    public void Paint_StillPicture_IsBlackThereAndTheSameElsewhere(string name)
    {
        byte[] file = Fixture.Bytes(name);
        ImageHeader header = ImageHeader.Read(file)!;

        byte[] copy = Paint(file, Area);

        ImageHeader written = ImageHeader.Read(copy)!;
        Assert.Equal((header.Format, header.Width, header.Height, 1), (written.Format, written.Width, written.Height, written.Orientation));
        using Pix before = Fixture.Decode(file)!;
        using Pix after = Fixture.Decode(copy)!;
        byte[] old = before.ToGray(), now = after.ToGray();
        Assert.True(Samples(now, after.Width, Inner(Area)).Max() <= 12);
        OcrBox far = new(0, header.Height / 2, header.Width, header.Height / 2);
        Assert.True(Samples(old, before.Width, far).Zip(Samples(now, after.Width, far), (a, b) => Math.Abs(a - b)).Average() < 4);
    }

    [NativeFact]
    public void Paint_PngWithColoursAndTransparency_HidesNothingUnderTheTransparency()
    {
        byte[] file = PngWriter.Write(3, 1, 8, 6, [[200, 10, 20, 255, 77, 78, 79, 0, 1, 2, 3, 255]]);

        byte[] copy = Paint(file, new OcrBox(2, 0, 1, 1));

        using Pix pix = ImageDecoder.Stored(copy, ImageHeader.Read(copy)!, 0)!;
        Assert.Equal([0xc80a1400, 0xffffff00, 0x00000000], Words(pix).Select(word => word & 0xffffff00));
    }

    [NativeFact]
    public void Paint_PaletteAndSixteenBits_AreBlackThere()
    {
        byte[] palette = PngWriter.Write(2, 1, 8, 3, [[0, 1]], [90, 90, 90, 255, 255, 255]);
        byte[] deep = PngWriter.Write(2, 1, 16, 0, [[200, 7, 130, 9]]);
        byte[] binary = PngWriter.Write(2, 1, 1, 0, [[0b1100_0000]]);

        Assert.Equal([0, 255], Gray(Paint(palette, new OcrBox(0, 0, 1, 1))));
        Assert.Equal([0, 130], Gray(Paint(deep, new OcrBox(0, 0, 1, 1))));
        Assert.Equal([0, 255], Gray(Paint(binary, new OcrBox(0, 0, 1, 1))));
    }

    [NativeFact]
    public void Paint_TextBesideThePixels_IsGone()
    {
        byte[] png = WithText(Fixture.Bytes("list-ruled.png"));
        byte[] jpeg = FileBuilders.WithOrientation(WithComment(Fixture.Bytes("sample-cmyk.jpg")), 1);
        Assert.Contains(Secret, Encoding.Latin1.GetString(png), StringComparison.Ordinal);
        Assert.Contains(Secret, Encoding.Latin1.GetString(jpeg), StringComparison.Ordinal);

        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(Paint(png, Area)), StringComparison.Ordinal);
        string copy = Encoding.Latin1.GetString(Paint(jpeg, Area));
        Assert.DoesNotContain(Secret, copy, StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", copy, StringComparison.Ordinal);
    }

    [NativeFact]
    public void Paint_TurnedPhotograph_IsWrittenUprightWithTheBoxWhereItIsShown()
    {
        byte[] file = FileBuilders.WithOrientation(Fixture.Bytes("sample-cmyk.jpg"), 6);
        using Pix shown = Fixture.Decode(file)!;

        byte[] copy = Paint(file, Area);

        using Pix after = Fixture.Decode(copy)!;
        Assert.Equal((shown.Width, shown.Height), (after.Width, after.Height));
        Assert.True(Samples(after.ToGray(), after.Width, Inner(Area)).Max() <= 12);
    }

    [NativeFact]
    public void Paint_SecondPageOfTwo_KeepsTheFirst()
    {
        byte[] file = FileBuilders.Tiff((3, 2, [10, 20, 30, 40, 50, 60]), (2, 2, [110, 120, 130, 140]));

        PictureCopy.Ok copy = Assert.IsType<PictureCopy.Ok>(PictureEditor.Paint(file, new Dictionary<int, IReadOnlyList<OcrBox>> { [1] = [new(1, 0, 9, 1)] }, OcrOptions.Default));

        ImageHeader header = ImageHeader.Read(copy.File.Span)!;
        Assert.Equal(2, header.Frames);
        Pix?[] pages = [.. ImageDecoder.Frames(copy.File, header, OcrOptions.Default)];
        Assert.Equal([10, 20, 30, 40, 50, 60], pages[0]!.ToGray());
        Assert.Equal([110, 0, 130, 140], pages[1]!.ToGray());
        foreach (Pix? page in pages)
            page!.Dispose();
    }

    [NativeFact]
    public void Paint_Resolution_IsKept()
    {
        using Pix pix = Fixture.Gray("list-ruled.png");
        _ = LeptonicaApi.SetResolution(pix, 200, 200);

        byte[] copy = Paint(pix.ToPng(), Area);

        using Pix after = ImageDecoder.Stored(copy, ImageHeader.Read(copy)!, 0)!;
        Assert.Equal(0, LeptonicaApi.GetResolution(after, out int x, out int y));
        Assert.Equal((200, 200), (x, y));
    }

    // A list may stand on the last picture of an animation: of several the first stays.
    [NativeFact]
    public void Paint_MovingPicture_KeepsTheFirstWithTheBox()
    {
        byte[] gif = FileBuilders.Gif(3, 1, [0, 0, 0, 255, 255, 255, 200, 0, 0, 0, 0, 200], (0, 0, 3, 1, [1, 2, 1], -1), (0, 0, 3, 1, [3, 3, 3], -1));

        PictureCopy.Ok copy = Assert.IsType<PictureCopy.Ok>(PictureEditor.Paint(gif, Places(new OcrBox(0, 0, 1, 1)), OcrOptions.Default));

        ImageHeader header = ImageHeader.Read(copy.File.Span)!;
        Assert.Equal((ImageFormat.Gif, 3, 1, 1, 1, null), (header.Format, header.Width, header.Height, header.Frames, copy.FramesLeftOut, copy.Extension));
        byte[] gray = Gray(copy.File.ToArray());
        Assert.True(gray[0] <= 12 && gray[2] >= 243, string.Join(' ', gray));
        Assert.InRange(gray[1], 40, 90);
    }

    [NativeFact]
    public void Paint_MovingWebP_KeepsTheFirstWithTheBox()
    {
        byte[] file = FileBuilders.MovingWebP(Fixture.Bytes("sample.webp"), 2);
        using Pix before = Fixture.Decode(Fixture.Bytes("sample.webp"))!;

        PictureCopy.Ok copy = Assert.IsType<PictureCopy.Ok>(PictureEditor.Paint(file, Places(Area), OcrOptions.Default));

        ImageHeader header = ImageHeader.Read(copy.File.Span)!;
        Assert.Equal((ImageFormat.WebP, before.Width, before.Height, 1, 1), (header.Format, header.Width, header.Height, header.Frames, copy.FramesLeftOut));
        using Pix after = Fixture.Decode(copy.File.ToArray())!;
        Assert.True(Samples(after.ToGray(), after.Width, Inner(Area)).Max() <= 12);
    }

    [NativeFact]
    public void Paint_MovingWebPThatBeginsSmaller_IsRefused() =>
        Assert.Equal(new PictureCopy.Failed(OcrFailure.UnsupportedFormat), PictureEditor.Paint(FileBuilders.MovingWebP(Fixture.Bytes("sample.webp"), 2, wider: 10), Places(Area), OcrOptions.Default));

    // BITMAPINFOHEADER, biCompression 1.
    [NativeFact]
    public void Paint_CompressedBitmap_IsRefused()
    {
        byte[] file = new byte[1078 + 4];
        "BM"u8.CopyTo(file);
        (file[10], file[11], file[14], file[18], file[22], file[26], file[28], file[30]) = (0x36, 4, 40, 2, 1, 1, 8, 1);
        (file[1078], file[1079], file[1081]) = (2, 1, 1);

        Assert.Equal(new PictureCopy.Failed(OcrFailure.UnsupportedFormat), PictureEditor.Paint(file, Places(Area), OcrOptions.Default));
    }

    [NativeTheory]
    [InlineData("sample.heic")]
    [InlineData("sample.avif")]
    public void Paint_FormatNobodyWrites_BecomesJpegInColours(string name)
    {
        byte[] file = Fixture.Bytes(name);
        using Pix before = Fixture.Decode(file)!;

        PictureCopy.Ok copy = Assert.IsType<PictureCopy.Ok>(PictureEditor.Paint(file, Places(Area), OcrOptions.Default));

        Assert.Equal(".jpg", copy.Extension);
        ImageHeader header = ImageHeader.Read(copy.File.Span)!;
        Assert.Equal((ImageFormat.Jpeg, before.Width, before.Height), (header.Format, header.Width, header.Height));
        using Pix after = Fixture.Decode(copy.File.ToArray())!;
        Assert.True(Samples(after.ToGray(), after.Width, Inner(Area)).Max() <= 12);
        OcrBox far = new(0, header.Height / 2, header.Width, header.Height / 2);
        Assert.True(Samples(before.ToGray(), before.Width, far).Zip(Samples(after.ToGray(), after.Width, far), (a, b) => Math.Abs(a - b)).Average() < 4);
        using Pix colors = ImageDecoder.Stored(copy.File, header, 0)!;
        Assert.Equal(32, colors.Depth);
    }

    [Fact]
    public void Paint_MoreFramesThanMayBeRead_IsRefused()
    {
        byte[] file = FileBuilders.Tiff((1, 1, [10]), (1, 1, [20]));
        Assert.Equal(new PictureCopy.Failed(OcrFailure.TooLarge), PictureEditor.Paint(file, Places(Area), OcrOptions.Default with { MaxFrames = 1 }));
    }

    [Fact]
    public void Paint_NoPicture_IsDamaged() =>
        Assert.Equal(new PictureCopy.Failed(OcrFailure.Damaged), PictureEditor.Paint("no picture at all"u8.ToArray(), Places(Area), OcrOptions.Default));

    private static Dictionary<int, IReadOnlyList<OcrBox>> Places(OcrBox box) => new() { [0] = [box] };

    private static byte[] Paint(byte[] file, OcrBox box) => Assert.IsType<PictureCopy.Ok>(PictureEditor.Paint(file, Places(box), OcrOptions.Default)).File.ToArray();

    // Lossy formats soften the edge of a box.
    private static OcrBox Inner(OcrBox box) => new(box.X + 4, box.Y + 4, box.Width - 8, box.Height - 8);

    private static IEnumerable<int> Samples(byte[] gray, int width, OcrBox box) =>
        Enumerable.Range(box.Y, box.Height).SelectMany(y => Enumerable.Range(box.X, box.Width).Select(x => (int)gray[(y * width) + x]));

    private static byte[] Gray(byte[] file)
    {
        using Pix pix = Fixture.Decode(file)!;
        return pix.ToGray();
    }

    private static unsafe uint[] Words(Pix pix) => [.. new ReadOnlySpan<uint>(LeptonicaApi.GetData(pix), pix.Width)];

    private static byte[] WithComment(byte[] jpeg)
    {
        byte[] body = Encoding.ASCII.GetBytes("SDT " + Secret);
        return [0xff, 0xd8, 0xff, 0xfe, 0, (byte)(body.Length + 2), .. body, .. jpeg[2..]];
    }

    // Behind the header chunk, as many programs write it.
    private static byte[] WithText(byte[] png) => [.. png[..33], .. PngWriter.Text("Comment", "SDT " + Secret), .. png[33..]];
}
