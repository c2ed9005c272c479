namespace PiiScanner.Ocr.Images;

/// <summary>Reads the size from the image header box of a jp2, or from the SIZ marker of a bare codestream (ISO/IEC 15444-1).</summary>
internal static class Jpeg2000Header
{
    private const int MaxBoxes = 64;

    public static ImageHeader? Read(ReadOnlySpan<byte> image)
    {
        if (ByteView.Byte(image, 0) == 0xff)
            return Codestream(image);
        long at = 0;
        for (int i = 0; i < MaxBoxes; i++)
        {
            long length = ByteView.Word(image, at, true);
            // The header box is a superbox whose first child must be the image header.
            if (ByteView.Has(image, at + 4, "jp2h"u8) && ByteView.Has(image, at + 12, "ihdr"u8))
                return Of(ByteView.Word(image, at + 20, true), ByteView.Word(image, at + 16, true));
            if (length < 8)
                return null;
            at += length;
        }
        return null;
    }

    // The grid of the codestream less the offset of the image on it.
    private static ImageHeader? Codestream(ReadOnlySpan<byte> image)
    {
        (long right, long bottom) = (ByteView.Word(image, 8, true), ByteView.Word(image, 12, true));
        (long left, long top) = (ByteView.Word(image, 16, true), ByteView.Word(image, 20, true));
        return left < 0 || top < 0 ? null : Of(right - left, bottom - top);
    }

    private static ImageHeader Of(long width, long height) => new(ImageFormat.Jpeg2000, HeaderReader.Size(width), HeaderReader.Size(height));
}
