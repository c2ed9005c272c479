namespace PiiScanner.Ocr.Images;

/// <summary>Reads the canvas of a WebP from whichever of its three kinds of first chunk is there (RFC 9649).</summary>
internal static class WebPHeader
{
    private const int AnimationFlag = 0x02;

    public static ImageHeader? Read(ReadOnlySpan<byte> image)
    {
        if (ByteView.Has(image, 12, "VP8X"u8))
            return Extended(image);
        if (ByteView.Has(image, 12, "VP8 "u8) && ByteView.Has(image, 23, [0x9d, 0x01, 0x2a]) && ByteView.Short(image, 28, false) >= 0)
            return Of(ByteView.Short(image, 26, false) & 0x3fff, ByteView.Short(image, 28, false) & 0x3fff);
        long bits = ByteView.Word(image, 21, false);
        return ByteView.Has(image, 12, "VP8L"u8) && ByteView.Byte(image, 20) == 0x2f && bits >= 0
            ? Of((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
            : null;
    }

    private static ImageHeader Extended(ReadOnlySpan<byte> image)
    {
        bool animated = (ByteView.Byte(image, 20) & AnimationFlag) != 0;
        (int frames, int orientation) = (0, 1);
        long at = 12;
        while (ByteView.Word(image, at + 4, false) is >= 0 and long length && frames < HeaderReader.MaxFrames)
        {
            if (ByteView.Has(image, at, "ANMF"u8))
                frames++;
            else if (ByteView.Has(image, at, "EXIF"u8) && at + 8 <= image.Length)
                orientation = ExifOrientation.Read(image[(int)(at + 8)..(int)Math.Min(image.Length, at + 8 + length)]);
            at += 8 + length + (length & 1);
        }
        return Of(Triple(image, 24) + 1, Triple(image, 27) + 1) with { Frames = animated ? Math.Max(1, frames) : 1, Orientation = orientation };
    }

    private static long Triple(ReadOnlySpan<byte> image, int offset) =>
        ByteView.Byte(image, offset + 2) is var high and >= 0 ? ((long)high << 16) | (uint)ByteView.Short(image, offset, false) : -1;

    private static ImageHeader Of(long width, long height) => new(ImageFormat.WebP, HeaderReader.Size(width), HeaderReader.Size(height));
}
