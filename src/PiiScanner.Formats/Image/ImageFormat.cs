using PiiScanner.Core.Text;
using PiiScanner.Ocr;
using Kind = PiiScanner.Ocr.ImageFormat;

namespace PiiScanner.Formats.Image;

/// <summary>Pictures. Without an OCR engine their text is a gap; a picture too small to hold a list has no text worth a gap.</summary>
public sealed class ImageFormat : IDocumentFormat
{
    /// <summary>Shorter side below which a picture is an icon, a line or a logo: three rows of a readable list need more. In pixels.</summary>
    public const int MinListSide = 100;

    /// <summary>Area below which the same holds, in pixels: 200 by 200.</summary>
    public const int MinListArea = 40_000;

    /// <summary>Shorter side, in points, below which a picture on a page holds no list: three readable rows of a name and a date need more.</summary>
    public const double MinListPoints = 50;

    /// <summary>Area below which the same holds, in square points: 100 by 100.</summary>
    public const double MinListPointArea = 10_000;

    private const int HeadLength = 64;

    /// <inheritdoc/>
    public string Name => "image";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } =
        [".jpg", ".jpeg", ".jfif", ".png", ".gif", ".bmp", ".dib", ".tif", ".tiff", ".webp", ".jp2", ".j2k", ".heic", ".heif", ".avif"];

    /// <inheritdoc/>
    public bool NeedsIsolation => false;

    /// <inheritdoc/>
    public IRedactor Redactor { get; } = new ImageRedactor();

    /// <inheritdoc/>
    public string? Recognize(SourceFile file)
    {
        var head = file.Head(HeadLength);
        return MayBePicture(head) ? MediaType(head) : null;
    }

    /// <inheritdoc/>
    public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
    {
        if (file.Length > context.Limits.MaxEmbeddedBytes) return Failures.TooLarge;
        var bytes = file.Head((int)Math.Min(context.Limits.MaxEmbeddedBytes, Array.MaxLength));
        if (ImageHeader.Read(bytes) is not { } header) return PictureMessages.NoPixels;
        return new ReadResult.Ok(new Document(new ImageReader(bytes, header, context, file.ShownPoints, cancel).Read));
    }

    /// <summary>True for a picture with room for three rows of a list.</summary>
    /// <param name="width">Pixels across.</param>
    /// <param name="height">Pixels down.</param>
    public static bool CanHoldList(long width, long height) => Math.Min(width, height) >= MinListSide && width * height >= MinListArea;

    /// <summary>Frames of a picture that will be read, at least 1.</summary>
    /// <param name="picture">The whole file.</param>
    public static int Frames(ReadOnlySpan<byte> picture) => Math.Clamp(ImageHeader.Read(picture)?.Frames ?? 1, 1, OcrOptions.Default.MaxFrames);

    /// <summary>True for a picture shown with room for three rows of a list.</summary>
    /// <param name="width">Points across.</param>
    /// <param name="height">Points down.</param>
    public static bool CanShowList(double width, double height) => Math.Min(width, height) >= MinListPoints && width * height >= MinListPointArea;

    // Most files are no pictures: that is said without loading the library that knows their formats.
    private static bool MayBePicture(ReadOnlySpan<byte> head) => head.Length >= 12 && head[0] switch
    {
        0xFF => head[1] is 0xD8 or 0x4F,
        0x89 => head[1] == (byte)'P',
        (byte)'G' => head.StartsWith("GIF8"u8),
        // Behind the file's length stand four bytes that are always zero, then the length of the header, at most 256.
        (byte)'B' => head[1] == (byte)'M' && head.Length >= 18 && head[6..10].IndexOfAnyExcept((byte)0) < 0 && head[15..18].IndexOfAnyExcept((byte)0, (byte)1) < 0,
        (byte)'I' => head[1] == (byte)'I' && head[3] == 0,
        (byte)'M' => head[1] == (byte)'M' && head[2] == 0,
        (byte)'R' => head.StartsWith("RIFF"u8),
        _ => head[4..8].SequenceEqual("ftyp"u8) || head[4..8].SequenceEqual("jP  "u8),
    };

    private static string? MediaType(ReadOnlySpan<byte> head) => ImageHeader.Detect(head) switch
    {
        Kind.Jpeg => "image/jpeg",
        Kind.Png => "image/png",
        Kind.Gif => "image/gif",
        Kind.Bmp => "image/bmp",
        Kind.Tiff => "image/tiff",
        Kind.WebP => "image/webp",
        Kind.Jpeg2000 => "image/jp2",
        Kind.Heif => head[8..11].SequenceEqual("avi"u8) ? "image/avif" : "image/heic",
        _ => null,
    };
}
