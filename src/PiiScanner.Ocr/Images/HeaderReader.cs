namespace PiiScanner.Ocr.Images;

/// <summary>Tells formats apart by their first bytes and asks the one that fits for the size.</summary>
internal static class HeaderReader
{
    public const int MaxFrames = 10_000;

    public static ImageHeader? Read(ReadOnlySpan<byte> image)
    {
        ImageHeader? header = Detect(image) switch
        {
            ImageFormat.Jpeg => JpegHeader.Read(image),
            ImageFormat.Png => PngHeader.Read(image),
            ImageFormat.Gif => GifHeader.Read(image),
            ImageFormat.Bmp => BmpHeader.Read(image),
            ImageFormat.Tiff => TiffHeader.Read(image),
            ImageFormat.WebP => WebPHeader.Read(image),
            ImageFormat.Jpeg2000 => Jpeg2000Header.Read(image),
            ImageFormat.Heif => HeifHeader.Read(image),
            _ => null,
        };
        return header is { Width: > 0, Height: > 0 } ? header : null;
    }

    public static ImageFormat? Detect(ReadOnlySpan<byte> image)
    {
        if (ByteView.Has(image, 0, [0xff, 0xd8, 0xff]))
            return ImageFormat.Jpeg;
        if (ByteView.Has(image, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
            return ImageFormat.Png;
        if (ByteView.Has(image, 0, "GIF87a"u8) || ByteView.Has(image, 0, "GIF89a"u8))
            return ImageFormat.Gif;
        if (ByteView.Has(image, 0, "BM"u8))
            return ImageFormat.Bmp;
        if (ByteView.Has(image, 0, [0x49, 0x49, 0x2a, 0x00]) || ByteView.Has(image, 0, [0x4d, 0x4d, 0x00, 0x2a]))
            return ImageFormat.Tiff;
        if (ByteView.Has(image, 0, "RIFF"u8) && ByteView.Has(image, 8, "WEBP"u8))
            return ImageFormat.WebP;
        if (ByteView.Has(image, 4, "jP  "u8) || ByteView.Has(image, 0, [0xff, 0x4f, 0xff, 0x51]))
            return ImageFormat.Jpeg2000;
        return HeifHeader.Fits(image) ? ImageFormat.Heif : null;
    }

    /// <summary>A size as stored, or 0 when it is negative or beyond what an int holds.</summary>
    public static int Size(long value) => value is > 0 and <= int.MaxValue ? (int)value : 0;
}
