namespace PiiScanner.Ocr.Images;

/// <summary>Reads the orientation tag (0x0112) of the first directory of an Exif block, which is a small TIFF file.</summary>
internal static class ExifOrientation
{
    private const int Upright = 1;
    private const int Tag = 0x0112;
    private const int MaxEntries = 512;

    /// <param name="tiff">The block after <c>Exif\0\0</c>, or a whole TIFF file.</param>
    /// <returns>1 to 8; 1 when the tag is missing or makes no sense.</returns>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        bool bigEndian = ByteView.Has(tiff, 0, "MM"u8);
        if (!bigEndian && !ByteView.Has(tiff, 0, "II"u8))
            return Upright;
        return InDirectory(tiff, ByteView.Word(tiff, 4, bigEndian), bigEndian);
    }

    public static int InDirectory(ReadOnlySpan<byte> tiff, long directory, bool bigEndian)
    {
        int entries = Math.Min(ByteView.Short(tiff, directory, bigEndian), MaxEntries);
        for (int i = 0; i < entries; i++)
        {
            long entry = directory + 2 + (12L * i);
            if (ByteView.Short(tiff, entry, bigEndian) != Tag)
                continue;
            int value = ByteView.Short(tiff, entry + 8, bigEndian);
            return value is >= 1 and <= 8 ? value : Upright;
        }
        return Upright;
    }
}
