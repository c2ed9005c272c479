using System.Buffers.Binary;

namespace PiiScanner.Formats.OldOffice;

/// <summary>Makes files of device independent bitmaps ([MS-WMF] 2.2.2.9), which in memory lack the 14 bytes at the beginning of a file.</summary>
internal static class BitmapFile
{
    /// <summary>Bytes of the oldest header.</summary>
    public const int CoreHeader = 12;

    private const int FileHeader = 14;
    private const int InfoHeader = 40;
    private const int BitFields = 3;
    private const int AlphaBitFields = 6;

    /// <summary>The file; null where the header is none.</summary>
    /// <param name="bitmap">Header, colours and pixels.</param>
    public static byte[]? Of(ReadOnlySpan<byte> bitmap)
    {
        var header = bitmap.U32(0);
        if (header is not (CoreHeader or >= InfoHeader) || header > bitmap.Length) return null;
        var pixels = (int)Math.Min(bitmap.Length, header + Colours(bitmap, header));
        return Of(bitmap[..pixels], bitmap[pixels..]);
    }

    /// <summary>The file of a bitmap in two pieces.</summary>
    /// <param name="information">Header and colours.</param>
    /// <param name="pixels">Pixels.</param>
    public static byte[] Of(ReadOnlySpan<byte> information, ReadOnlySpan<byte> pixels)
    {
        var file = new byte[FileHeader + information.Length + pixels.Length];
        (file[0], file[1]) = ((byte)'B', (byte)'M');
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(2), file.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(10), FileHeader + information.Length);
        information.CopyTo(file.AsSpan(FileHeader));
        pixels.CopyTo(file.AsSpan(FileHeader + information.Length));
        return file;
    }

    // Bytes of the colour table behind the header; the masks of the colours stand before it where the header has no room for them.
    private static long Colours(ReadOnlySpan<byte> bitmap, long header)
    {
        if (header == CoreHeader) return bitmap.U16(10) is var depth and <= 8 ? 3 << depth : 0;
        var bits = bitmap.U16(14);
        var used = bitmap.U32(32);
        if (used is 0 or > 256) used = bits <= 8 ? 1L << bits : 0;
        var masks = header == InfoHeader ? bitmap.U32(16) switch { BitFields => 12, AlphaBitFields => 16, _ => 0 } : 0;
        return (4 * used) + masks;
    }
}
