namespace PiiScanner.Ocr.Images;

/// <summary>Reads IHDR, the count of an animation (acTL) and the orientation (eXIf) of a PNG.</summary>
internal static class PngHeader
{
    private const int MaxChunks = 4096;

    public static ImageHeader? Read(ReadOnlySpan<byte> image)
    {
        if (!ByteView.Has(image, 12, "IHDR"u8))
            return null;
        int orientation = 1;
        long at = 8;
        for (int i = 0; i < MaxChunks; i++)
        {
            long length = ByteView.Word(image, at, true);
            if (length < 0)
                break;
            if (ByteView.Has(image, at + 4, "eXIf"u8) && at + 8 <= image.Length)
                orientation = ExifOrientation.Read(image[(int)(at + 8)..(int)Math.Min(image.Length, at + 8 + length)]);
            at += 12 + length;
        }
        return new ImageHeader(
            ImageFormat.Png, HeaderReader.Size(ByteView.Word(image, 16, true)), HeaderReader.Size(ByteView.Word(image, 20, true)), 1, orientation);
    }
}
