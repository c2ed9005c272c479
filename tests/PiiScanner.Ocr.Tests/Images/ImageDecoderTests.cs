using PiiScanner.Ocr.Images;
using PiiScanner.Ocr.Native;

namespace PiiScanner.Ocr.Tests.Images;

public sealed class ImageDecoderTests
{
    // 3 x 2 pixels with values that tell every corner apart.
    private static readonly byte[] Corners = [10, 20, 30, 40, 50, 60];

    [NativeTheory]
    [InlineData(1, new byte[] { 10, 20, 30, 40, 50, 60 })]
    [InlineData(2, new byte[] { 30, 20, 10, 60, 50, 40 })]
    [InlineData(3, new byte[] { 60, 50, 40, 30, 20, 10 })]
    [InlineData(4, new byte[] { 40, 50, 60, 10, 20, 30 })]
    [InlineData(5, new byte[] { 10, 40, 20, 50, 30, 60 })]
    [InlineData(6, new byte[] { 40, 10, 50, 20, 60, 30 })]
    [InlineData(7, new byte[] { 60, 30, 50, 20, 40, 10 })]
    [InlineData(8, new byte[] { 30, 60, 20, 50, 10, 40 })]
    public void Upright_EachOrientation_ShowsThePictureAsViewersDo(int orientation, byte[] expected)
    {
        using Pix shown = ImageDecoder.Upright(PixOperations.FromGray(Corners, 3, 2), orientation);

        Assert.Equal(expected, shown.ToGray());
        Assert.Equal(orientation > 4 ? 2 : 3, shown.Width);
    }

    [NativeFact]
    public void Frames_SixteenBitPng_KeepsTheHighByte()
    {
        using Pix? gray = Fixture.Decode(PngWriter.Write(2, 1, 16, 0, [[200, 7, 30, 9]]));

        Assert.Equal([200, 30], gray!.ToGray());
    }

    [NativeFact]
    public void Frames_PaletteWithTransparentBlack_ShowsWhite()
    {
        using Pix? gray = Fixture.Decode(PngWriter.Write(2, 1, 8, 3, [[0, 1]], [0, 0, 0, 90, 90, 90], [0, 255]));

        Assert.Equal([255, 90], gray!.ToGray());
    }

    [NativeFact]
    public void Frames_TransparentPixels_ShowWhite()
    {
        using Pix? gray = Fixture.Decode(PngWriter.Write(2, 1, 8, 6, [[0, 0, 0, 0, 50, 50, 50, 255]]));

        Assert.Equal([255, 50], gray!.ToGray());
    }

    [NativeTheory]
    [InlineData("sample-cmyk.jpg")]
    [InlineData("sample.jp2")]
    [InlineData("sample.webp")]
    public void Frames_OtherFormats_ShowTheSamePicture(string name) => AssertIsTheList(name);

    [NativeFact]
    public void Frames_MovingWebP_GivesEachOnItsCanvas()
    {
        byte[] file = FileBuilders.MovingWebP(Fixture.Bytes("sample.webp"), 3, wider: 10);
        ImageHeader header = ImageHeader.Read(file)!;
        using Pix still = Fixture.Decode(Fixture.Bytes("sample.webp"))!;

        Pix?[] frames = [.. ImageDecoder.Frames(file, header, OcrOptions.Default)];

        Assert.Equal(3, frames.Length);
        Assert.All(frames, frame => Assert.Equal((still.Width + 10, still.Height), (frame!.Width, frame.Height)));
        Assert.Equal(still.ToGray().Take(still.Width), frames[2]!.ToGray().Take(still.Width));
        Assert.Equal(255, frames[2]!.ToGray()[still.Width]);
        foreach (Pix? frame in frames)
            frame!.Dispose();
    }

    [NativeFact]
    public void Frames_MovingWebPThatBreaksOff_EndsWithNone()
    {
        byte[] file = FileBuilders.MovingWebP(Fixture.Bytes("sample.webp"), 2);
        ImageHeader header = ImageHeader.Read(file)!;

        Assert.Null(ImageDecoder.Frames(file.AsMemory(0, file.Length - 100), header, OcrOptions.Default).Last());
    }

    [NativeFact(NeedsHeif = true)]
    public void Frames_Heic_ShowsTheSamePicture() => AssertIsTheList("sample.heic");

    [NativeFact(NeedsHeif = true)]
    public void Frames_Avif_ShowsTheSamePicture() => AssertIsTheList("sample.avif");

    [NativeFact]
    public void Frames_TiffOfTwoPages_DecodesBoth()
    {
        byte[] file = FileBuilders.Tiff((2, 1, [1, 2]), (3, 1, [4, 5, 6]));

        byte[][] pages = [.. ImageDecoder.Frames(file, ImageHeader.Read(file)!, OcrOptions.Default).Select(page => page!.ToGray())];

        Assert.Equal([[1, 2], [4, 5, 6]], pages);
    }

    [NativeFact]
    public void Frames_AnimatedGif_ComposesFramesAsAViewerDoes()
    {
        byte[] palette = [0, 0, 0, 255, 255, 255, 100, 100, 100, 200, 200, 200];
        byte[] file = FileBuilders.Gif(2, 2, palette, (0, 0, 2, 2, [1, 1, 0, 0], -1), (1, 0, 1, 2, [2, 3], 3));

        byte[][] frames = [.. ImageDecoder.Frames(file, ImageHeader.Read(file)!, OcrOptions.Default).Select(frame => frame!.ToGray())];

        Assert.Equal([[255, 255, 0, 0], [255, 100, 0, 0]], frames);
    }

    [NativeFact]
    public void Frames_BmpOfRunLengths_IsDecoded()
    {
        byte[] palette = [0, 0, 0, 0, 255, 255, 255, 0, 80, 80, 80, 0];
        // The lowest row first: two of colour 1, end of line; three single ones padded to an even length, end.
        byte[] file = FileBuilders.BmpRle8(3, 2, palette, 2, 1, 1, 0, 0, 0, 0, 3, 2, 0, 1, 0, 0, 1);

        using Pix? gray = Fixture.Decode(file);

        Assert.Equal([80, 0, 255, 255, 255, 0], gray!.ToGray());
    }

    [NativeFact]
    public void Frames_FileCutAnywhere_GivesAPictureOrNothing()
    {
        foreach (string name in new[] { "list-ruled.png", "sample.webp", "sample.jp2", "sample-cmyk.jpg", "sample.heic", "sample.avif" })
        {
            byte[] file = Fixture.Bytes(name);
            for (int length = 0; length < file.Length; length += Math.Max(97, file.Length / 40))
            {
                if (ImageHeader.Read(file.AsSpan(0, length)) is not { } header || (header.Format == ImageFormat.Heif && NativeSide.Engine.Status.Heif is null))
                    continue;
                using IDisposable quiet = NativeEnvironment.Quiet();
                using Pix? cut = ImageDecoder.Frames(file.AsMemory(0, length), header, OcrOptions.Default).First();
                Assert.True(cut is null || cut.Area == header.Pixels);
            }
        }
    }

    private static void AssertIsTheList(string name)
    {
        using Pix gray = Fixture.Gray(name);
        byte[] samples = gray.ToGray();

        Assert.Equal((350, 150), (gray.Width, gray.Height));
        Assert.InRange(samples.Average(sample => (double)sample), 215, 254); // mostly paper
        Assert.True(samples.Min() < 100); // and some ink
    }
}
