using System.Buffers.Binary;

namespace PiiScanner.Formats.Image;

/// <summary>Recognises pictures by their first bytes and finds their size there. Decodes no pixels.</summary>
internal static class ImageHeaders
{
    /// <summary>Bytes looked at: metadata in front of a size can be long.</summary>
    public const int HeadLength = 256 * 1024;

    /// <summary>The header, or null when it is no picture.</summary>
    public static ImageHeader? Find(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return Png(head);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return JpegHeader.Find(head);
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)) return Sized("image/gif", head, 6, 8, bytes: 2, bigEndian: false);
        if (head.StartsWith("BM"u8) && IsBmp(head)) return Bmp(head);
        if (head.StartsWith((ReadOnlySpan<byte>)[0x49, 0x49, 0x2A, 0]) || head.StartsWith((ReadOnlySpan<byte>)[0x4D, 0x4D, 0, 0x2A])) return TiffHeader.Find(head);
        if (head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WEBP"u8)) return WebP(head);
        if (head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A])) return Boxed("image/jp2", head, "ihdr"u8, skip: 0, heightFirst: true);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51])) return Sized("image/jp2", head, 8, 12, bytes: 4, bigEndian: true);
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8) && Brand(head[8..12]) is { } mediaType) return Boxed(mediaType, head, "ispe"u8, skip: 4, heightFirst: false);
        if (head.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0]) && head.Length >= 8 && head[5] == 0 && head[4] is > 0 and < 64) return Icon(head);
        return null;
    }

    private static ImageHeader Png(ReadOnlySpan<byte> head) => Sized("image/png", head, 16, 20, bytes: 4, bigEndian: true);

    private static bool IsBmp(ReadOnlySpan<byte> head) => head.Length >= 18 && head[6..10].IndexOfAnyExcept((byte)0) < 0 && Unsigned(head, 14, 4, false) is >= 12 and <= 256;

    private static ImageHeader Bmp(ReadOnlySpan<byte> head)
    {
        if (Unsigned(head, 14, 4, false) == 12) return Sized("image/bmp", head, 18, 20, bytes: 2, bigEndian: false);
        if (head.Length < 26) return ImageHeader.Unsized("image/bmp");
        // A negative height means that the rows run from top to bottom.
        return new("image/bmp", Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(head[18..])), Math.Abs((long)BinaryPrimitives.ReadInt32LittleEndian(head[22..])));
    }

    private static ImageHeader WebP(ReadOnlySpan<byte> head)
    {
        const string mediaType = "image/webp";
        if (head.Length < 30) return ImageHeader.Unsized(mediaType);
        var kind = head[12..16];
        if (kind.SequenceEqual("VP8X"u8)) return new(mediaType, Unsigned(head, 24, 3, false) + 1, Unsigned(head, 27, 3, false) + 1);
        if (kind.SequenceEqual("VP8 "u8)) return new(mediaType, Unsigned(head, 26, 2, false) & 0x3FFF, Unsigned(head, 28, 2, false) & 0x3FFF);
        if (!kind.SequenceEqual("VP8L"u8)) return ImageHeader.Unsized(mediaType);
        var bits = Unsigned(head, 21, 4, false);
        return new(mediaType, (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
    }

    private static string? Brand(ReadOnlySpan<byte> brand)
    {
        if (brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8)) return "image/avif";
        return brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("hevc"u8) || brand.SequenceEqual("heim"u8)
            || brand.SequenceEqual("heis"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) ? "image/heic" : null;
    }

    // The largest size in the file: the boxes of thumbnails and tiles have the same name.
    private static ImageHeader Boxed(string mediaType, ReadOnlySpan<byte> head, ReadOnlySpan<byte> box, int skip, bool heightFirst)
    {
        var best = ImageHeader.Unsized(mediaType);
        for (var at = head.IndexOf(box); at >= 0;)
        {
            var first = at + 4 + skip;
            if (first + 8 > head.Length) break;
            var (a, b) = (Unsigned(head, first, 4, true), Unsigned(head, first + 4, 4, true));
            var found = heightFirst ? new ImageHeader(mediaType, b, a) : new ImageHeader(mediaType, a, b);
            if (!best.HasSize || found.Width * found.Height > best.Width * best.Height) best = found;
            var next = head[first..].IndexOf(box);
            at = next < 0 ? -1 : first + next;
        }

        return best;
    }

    private static ImageHeader Icon(ReadOnlySpan<byte> head) => new("image/x-icon", head[6] == 0 ? 256 : head[6], head[7] == 0 ? 256 : head[7]);

    private static ImageHeader Sized(string mediaType, ReadOnlySpan<byte> head, int width, int height, int bytes, bool bigEndian) =>
        head.Length < height + bytes ? ImageHeader.Unsized(mediaType) : new(mediaType, Unsigned(head, width, bytes, bigEndian), Unsigned(head, height, bytes, bigEndian));

    /// <summary>An unsigned number of up to four bytes.</summary>
    internal static long Unsigned(ReadOnlySpan<byte> head, int at, int bytes, bool bigEndian)
    {
        long value = 0;
        for (var i = 0; i < bytes; i++) value |= (long)head[at + i] << (8 * (bigEndian ? bytes - 1 - i : i));
        return value;
    }
}
