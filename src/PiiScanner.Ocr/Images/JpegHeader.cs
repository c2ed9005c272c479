namespace PiiScanner.Ocr.Images;

/// <summary>Walks the marker segments of a JPEG (ITU-T T.81, annex B) to the frame header, and its Exif segment on the way.</summary>
internal static class JpegHeader
{
    private const int Exif = 0xe1;
    private const int StartOfScan = 0xda;

    public static ImageHeader? Read(ReadOnlySpan<byte> image)
    {
        int orientation = 1;
        long at = 2;
        while (ByteView.Byte(image, at) == 0xff)
        {
            int marker = ByteView.Byte(image, at + 1);
            if (marker == 0xff)
            {
                at++; // a fill byte
                continue;
            }
            if (marker is 0x01 or (>= 0xd0 and <= 0xd8))
            {
                at += 2; // markers without a segment
                continue;
            }
            int length = ByteView.Short(image, at + 2, true);
            if (length < 2 || marker == StartOfScan)
                return null;
            if (IsFrame(marker))
                return new ImageHeader(ImageFormat.Jpeg, Size(image, at + 7), Size(image, at + 5), 1, orientation);
            if (marker == Exif && ByteView.Has(image, at + 4, "Exif\0\0"u8))
                orientation = ExifOrientation.Read(image.Slice((int)at + 10, (int)Math.Max(0, Math.Min(length - 8, image.Length - at - 10))));
            at += 2 + length;
        }
        return null;
    }

    private static bool IsFrame(int marker) => marker is >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc);

    private static int Size(ReadOnlySpan<byte> image, long offset) => HeaderReader.Size(ByteView.Short(image, offset, true));
}
