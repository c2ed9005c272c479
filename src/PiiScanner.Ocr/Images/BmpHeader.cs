namespace PiiScanner.Ocr.Images;

/// <summary>Reads the core (OS/2) or info header of a Windows bitmap.</summary>
internal static class BmpHeader
{
    private const int CoreHeader = 12;

    public static ImageHeader? Read(ReadOnlySpan<byte> image)
    {
        long headerSize = ByteView.Word(image, 14, false);
        if (headerSize == CoreHeader)
            return new ImageHeader(ImageFormat.Bmp, HeaderReader.Size(ByteView.Short(image, 18, false)), HeaderReader.Size(ByteView.Short(image, 20, false)));
        if (headerSize < 40 || ByteView.Word(image, 22, false) < 0)
            return null;
        // A negative height means rows from the top.
        long width = (int)ByteView.Word(image, 18, false), height = (int)ByteView.Word(image, 22, false);
        return new ImageHeader(ImageFormat.Bmp, HeaderReader.Size(width), HeaderReader.Size(Math.Abs(height)));
    }
}
