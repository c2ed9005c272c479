namespace PiiScanner.Formats.Image;

/// <summary>The size of a TIFF: two tags of its first directory.</summary>
internal static class TiffHeader
{
    private const int WidthTag = 256;
    private const int HeightTag = 257;
    private const int EntryLength = 12;
    private const int ShortType = 3;

    /// <summary>Looks into the first directory, when it lies within the head.</summary>
    public static ImageHeader Find(ReadOnlySpan<byte> head)
    {
        const string mediaType = "image/tiff";
        if (head.Length < 8) return ImageHeader.Unsized(mediaType);
        var bigEndian = head[0] == 0x4D;
        var directory = ImageHeaders.Unsigned(head, 4, 4, bigEndian);
        if (directory + 2 > head.Length) return ImageHeader.Unsized(mediaType);
        var count = (int)ImageHeaders.Unsigned(head, (int)directory, 2, bigEndian);
        long width = -1, height = -1;
        for (var i = 0; i < count; i++)
        {
            var entry = (int)directory + 2 + (i * EntryLength);
            if (entry + EntryLength > head.Length) break;
            var bytes = ImageHeaders.Unsigned(head, entry + 2, 2, bigEndian) == ShortType ? 2 : 4;
            var value = ImageHeaders.Unsigned(head, entry + 8, bytes, bigEndian);
            switch (ImageHeaders.Unsigned(head, entry, 2, bigEndian))
            {
                case WidthTag:
                    width = value;
                    break;
                case HeightTag:
                    height = value;
                    break;
                default:
                    break;
            }
        }

        return width < 0 || height < 0 ? ImageHeader.Unsized(mediaType) : new(mediaType, width, height);
    }
}
