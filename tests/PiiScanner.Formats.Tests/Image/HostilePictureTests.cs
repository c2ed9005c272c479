using PiiScanner.Core.Text;
using PiiScanner.Formats.Image;
using PiiScanner.Ocr.Tests;
using PiiScanner.Ocr.Tests.Images;

namespace PiiScanner.Formats.Tests.Image;

/// <summary>Damaged and odd pictures through the whole reader, engine included: read to their end, or said not to be; never passed over in silence.</summary>
public sealed class HostilePictureTests
{
    private const int Width = 240;
    private const int Height = 180;
    private static readonly byte[] FourColors = [0, 0, 0, 255, 255, 255, 100, 100, 100, 200, 200, 200];
    private static readonly string[] Samples = ["sample-cmyk.jpg", "list-ruled.png", "sample.webp", "sample.jp2", "sample.heic", "sample.avif"];

    public static TheoryData<string> Formats() => [.. Samples, "still.gif", "moving.gif", "gray.tif", "two-pages.tif", "rle.bmp", "plain.bmp", "moving.webp", "deep.png"];

    [NativeTheory(NeedsHeif = true)]
    [MemberData(nameof(Formats))]
    public void Read_CutAtAnyTenth_IsNotCalledRead(string name)
    {
        byte[] file = Make(name);
        Assert.Equal("read", Outcome(file, name));
        for (int tenth = 1; tenth < 10; tenth++)
            Assert.NotEqual("read", Outcome(file[..(file.Length * tenth / 10)], name));
    }

    [NativeTheory(NeedsHeif = true)]
    [InlineData("sample-cmyk.jpg", "a.png")]
    [InlineData("list-ruled.png", "a.txt")]
    [InlineData("sample.webp", "a.pdf")]
    [InlineData("sample.avif", "a.docx")]
    public void Read_UnderAnotherName_IsReadAsWhatItIs(string sample, string name)
    {
        SourceFile file = SourceFile.FromBytes(name, Make(sample));
        Assert.Equal("image", FormatCatalog.Recognize(file)?.Format.Name);
        Assert.Equal("read", Outcome(Make(sample), name));
    }

    [NativeFact]
    public void Read_MoreFramesThanAreRead_SaysSo() => Assert.Equal("limit-reached", Outcome(FileBuilders.Gif(200, 201, FourColors,
        [.. Enumerable.Repeat((0, 0, 1, 1, new byte[] { 1 }, -1), 201)]), "a.gif"));

    [NativeTheory]
    [InlineData(60_000, 60_000, "limit-reached")]
    [InlineData(0, 500, "damaged")]
    [InlineData(500, 0, "damaged")]
    public void Read_SizesNoPictureHas_AreToldBeforeDecoding(int width, int height, string outcome)
    {
        byte[] file = PngWriter.Write(1, 1, 8, 0, [[255]]);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        Assert.Equal(outcome, Outcome(file, "a.png"));
    }

    // "read", or the code of the first gap or failure.
    private static string Outcome(byte[] bytes, string name)
    {
        using var pictures = new OcrPictureReader();
        var file = SourceFile.FromBytes(name, bytes);
        if (FormatCatalog.Recognize(file)?.Format is not ImageFormat format) return "no-picture";
        if (format.Read(file, new ReadContext(new ReadLimits(), pictures: pictures), CancellationToken.None) is not ReadResult.Ok(var document)) return "damaged";
        try
        {
            foreach (var section in document.Sections) _ = section;
        }
        catch (DamagedFileException damaged)
        {
            return damaged.Code;
        }

        return document.Gaps.FirstOrDefault()?.Code ?? "read";
    }

    private static byte[] Make(string name) => name switch
    {
        "still.gif" => FileBuilders.Gif(Width, Height, FourColors, (0, 0, Width, Height, Checks(4), -1)),
        "moving.gif" => FileBuilders.Gif(Width, Height, FourColors, [.. Enumerable.Repeat((0, 0, Width, Height, Checks(4), -1), 3)]),
        "gray.tif" => FileBuilders.Tiff((Width, Height, Checks(255))),
        "two-pages.tif" => FileBuilders.Tiff((Width, Height, Checks(255)), (Width, Height, Checks(200))),
        "rle.bmp" => FileBuilders.BmpRle8(Width, Height, [0, 0, 0, 0, 255, 255, 255, 0], [.. Enumerable.Range(0, Height).SelectMany(row => new byte[] { Width, (byte)(row & 1), 0, 0 }), 0, 1]),
        "plain.bmp" => [.. "BM"u8, .. FileBuilders.Word(54 + (Width * Height * 3)), .. FileBuilders.Word(0), .. FileBuilders.Word(54), .. FileBuilders.Word(40), .. FileBuilders.Word(Width), .. FileBuilders.Word(Height),
            .. FileBuilders.Short(1), .. FileBuilders.Short(24), .. new byte[24], .. Enumerable.Repeat((byte)230, Width * Height * 3)],
        "moving.webp" => FileBuilders.MovingWebP(Sample("sample.webp"), 3),
        "deep.png" => PngWriter.Write(Width, Height, 16, 6, [.. Enumerable.Range(0, Height).Select(Noise)]),
        _ => Sample(name),
    };

    // A row of a picture of 16 bits a colour with transparency that no compression shrinks.
    private static byte[] Noise(int row)
    {
        byte[] samples = new byte[Width * 8];
        new Random(row).NextBytes(samples);
        return samples;
    }

    private static byte[] Checks(int colors) => [.. Enumerable.Range(0, Width * Height).Select(at => (byte)((at / 40) % colors))];

    private static byte[] Sample(string name)
    {
        using Stream stream = typeof(HostilePictureTests).Assembly.GetManifestResourceStream("pictures/" + name) ?? throw new InvalidOperationException(name);
        using MemoryStream copy = new();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
