namespace PiiScanner.Ocr.Images;

/// <summary>Reads the logical screen of a GIF and counts its frames by walking the blocks.</summary>
internal static class GifHeader
{
    private const int Extension = 0x21;
    private const int ImageDescriptor = 0x2c;

    public static ImageHeader? Read(ReadOnlySpan<byte> image)
    {
        int width = ByteView.Short(image, 6, false), height = ByteView.Short(image, 8, false);
        return new ImageHeader(ImageFormat.Gif, HeaderReader.Size(width), HeaderReader.Size(height), Math.Max(1, CountFrames(image)));
    }

    /// <summary>Bytes of a colour table whose flags are given; 0 when the flags say there is none.</summary>
    public static int TableSize(int flags) => flags >= 0 && (flags & 0x80) != 0 ? 3 << ((flags & 7) + 1) : 0;

    /// <summary>The position after a chain of sub-blocks.</summary>
    public static long SkipBlocks(ReadOnlySpan<byte> image, long at)
    {
        int length;
        while ((length = ByteView.Byte(image, at)) > 0)
            at += 1 + length;
        return at + 1;
    }

    private static int CountFrames(ReadOnlySpan<byte> image)
    {
        long at = 13 + TableSize(ByteView.Byte(image, 10));
        int frames = 0, block = 0;
        while (frames < HeaderReader.MaxFrames && at < image.Length)
        {
            block = ByteView.Byte(image, at);
            if (block == Extension)
                at = SkipBlocks(image, at + 2);
            else if (block == ImageDescriptor)
            {
                frames++;
                at = SkipBlocks(image, at + 11 + TableSize(ByteView.Byte(image, at + 9)));
            }
            else
                break;
        }
        // Cut in the middle of a block: whatever was to follow counts as a frame that cannot be decoded.
        return at > image.Length && block == Extension ? frames + 1 : frames;
    }
}
