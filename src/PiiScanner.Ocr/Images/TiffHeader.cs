namespace PiiScanner.Ocr.Images;

/// <summary>Walks the directories of a TIFF (6.0): pages, the size of the largest, the orientation of the first.</summary>
internal static class TiffHeader
{
    private const int WidthTag = 256;
    private const int HeightTag = 257;
    private const int ShortType = 3;
    private const int MaxEntries = 512;

    public static ImageHeader? Read(ReadOnlySpan<byte> image)
    {
        bool bigEndian = ByteView.Has(image, 0, "MM"u8);
        long directory = ByteView.Word(image, 4, bigEndian);
        int orientation = ExifOrientation.Read(image);
        HashSet<long> seen = []; // a chain of directories may run in a circle
        (int width, int height, int pages) = (0, 0, 0);
        while (directory > 0 && directory < image.Length && seen.Add(directory) && pages < HeaderReader.MaxFrames)
        {
            (int pageWidth, int pageHeight) = Size(image, directory, bigEndian);
            if ((long)pageWidth * pageHeight > (long)width * height)
                (width, height) = (pageWidth, pageHeight);
            pages++;
            directory = ByteView.Word(image, directory + 2 + (12L * ByteView.Short(image, directory, bigEndian)), bigEndian);
        }
        // Further directories behind the end of the file: their pages were cut away, and count as one that cannot be decoded.
        bool isCut = pages > 0 && pages < HeaderReader.MaxFrames && (directory < 0 || directory >= image.Length);
        return new ImageHeader(ImageFormat.Tiff, width, height, Math.Max(1, pages + (isCut ? 1 : 0)), orientation);
    }

    private static (int Width, int Height) Size(ReadOnlySpan<byte> image, long directory, bool bigEndian)
    {
        (int width, int height) = (0, 0);
        int entries = Math.Min(ByteView.Short(image, directory, bigEndian), MaxEntries);
        for (int i = 0; i < entries; i++)
        {
            long entry = directory + 2 + (12L * i);
            int tag = ByteView.Short(image, entry, bigEndian);
            if (tag is not (WidthTag or HeightTag))
                continue;
            long value = ByteView.Short(image, entry + 2, bigEndian) == ShortType
                ? ByteView.Short(image, entry + 8, bigEndian) : ByteView.Word(image, entry + 8, bigEndian);
            if (tag == WidthTag)
                width = HeaderReader.Size(value);
            else
                height = HeaderReader.Size(value);
        }
        return (width, height);
    }
}
