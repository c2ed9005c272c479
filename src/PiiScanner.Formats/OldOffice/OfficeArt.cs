using System.Buffers.Binary;
using System.IO.Compression;

namespace PiiScanner.Formats.OldOffice;

/// <summary>Finds the pictures in drawings of old Office files ([MS-ODRAW]).</summary>
internal static class OfficeArt
{
    private const int HeaderLength = 8;
    private const int MaxDepth = 32;
    private const int MaxPictures = 10_000;
    private const long MaxUnpacked = 256L << 20;

    /// <summary>The pictures stored in a stretch of records, as files of their own.</summary>
    /// <param name="bytes">The records.</param>
    /// <param name="delayed">The stream in which pictures stand that the records only point to; empty where there is none.</param>
    public static List<byte[]> Pictures(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> delayed)
    {
        var found = new List<byte[]>();
        Walk(bytes, delayed, 0, found);
        return found;
    }

    private static void Walk(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> delayed, int depth, List<byte[]> found)
    {
        for (long at = 0; at + HeaderLength <= bytes.Length && found.Count < MaxPictures;)
        {
            var type = bytes.U16(at + 2);
            var length = bytes.U32(at + 4);
            var body = bytes.Part(at + HeaderLength, length);
            var options = bytes.U16(at);
            if (IsPicture(type)) Add(type, options >> 4, body, found);
            else if (type == 0xF007) WalkEntry(body, delayed, depth, found);
            else if ((options & 0xF) == 0xF && depth < MaxDepth) Walk(body, delayed, depth + 1, found);
            at += HeaderLength + length;
        }
    }

    /// <summary>The words of shapes that stand in their properties: alternative texts, names that somebody gave, word art.</summary>
    /// <param name="bytes">The records.</param>
    public static List<string> Words(ReadOnlySpan<byte> bytes)
    {
        var found = new List<string>();
        WalkWords(bytes, 0, found);
        return found;
    }

    private static void WalkWords(ReadOnlySpan<byte> bytes, int depth, List<string> found)
    {
        for (long at = 0; at + HeaderLength <= bytes.Length && found.Count < MaxPictures;)
        {
            var type = bytes.U16(at + 2);
            var length = bytes.U32(at + 4);
            var options = bytes.U16(at);
            if (type is 0xF00B or 0xF121 or 0xF122) ReadWords(bytes.Part(at + HeaderLength, length), options >> 4, found);
            else if ((options & 0xF) == 0xF && depth < MaxDepth) WalkWords(bytes.Part(at + HeaderLength, length), depth + 1, found);
            at += HeaderLength + length;
        }
    }

    // Six bytes each; what is longer stands behind them all, in the same order.
    private static void ReadWords(ReadOnlySpan<byte> body, int count, List<string> found)
    {
        const int PropertyLength = 6;
        long at = count * PropertyLength;
        for (var i = 0; i < count && at < body.Length; i++)
        {
            var id = body.U16(i * PropertyLength);
            if ((id & 0x8000) == 0) continue;
            var length = body.U32((i * PropertyLength) + 2);
            var isWords = (id & 0x3FFF) is 0xC0 or 0x381 || ((id & 0x3FFF) == 0x380 && Ooxml.DrawingText.IsTelling(body.Part(at, length).Utf16().TrimEnd('\0')));
            if (isWords && body.Part(at, length).Utf16().TrimEnd('\0') is { Length: > 0 } words) found.Add(words);
            at += length;
        }
    }

    // An entry of the picture store: 36 bytes, a name, then the picture itself, or the place where it stands.
    private static void WalkEntry(ReadOnlySpan<byte> body, ReadOnlySpan<byte> delayed, int depth, List<byte[]> found)
    {
        const int FixedLength = 36;
        var start = FixedLength + body.U8(33);
        if (body.Length > start + HeaderLength) Walk(body[start..], delayed, depth + 1, found);
        else if (body.U32(28) is var at && at < delayed.Length && IsPicture(delayed.U16(at + 2))) Add(delayed.U16(at + 2), delayed.U16(at) >> 4, delayed.Part(at + HeaderLength, delayed.U32(at + 4)), found);
    }

    private static bool IsPicture(int type) => type is 0xF01A or 0xF01B or 0xF01C or 0xF01D or 0xF01E or 0xF01F or 0xF029 or 0xF02A;

    // Behind one digest of 16 bytes, or two where the instance is odd, stands the picture: as it is behind one byte, or packed behind the 34 bytes of a metafile's header.
    private static void Add(int type, int instance, ReadOnlySpan<byte> body, List<byte[]> found)
    {
        var start = (instance & 1) == 1 ? 32 : 16;
        if (type is 0xF01A or 0xF01B or 0xF01C)
        {
            var isPacked = body.U8(start + 32) == 0;
            var content = body.Part(start + 34, body.Length);
            found.Add(isPacked ? Unpack(content) : content.ToArray());
        }
        else
        {
            var content = body.Part(start + 1, body.Length);
            found.Add(type == 0xF01F ? WithFileHeader(content) : content.ToArray());
        }
    }

    private static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
            using var unpacked = new MemoryStream();
            var buffer = new byte[81_920];
            for (int read; (read = stream.Read(buffer)) > 0 && unpacked.Length < MaxUnpacked;) unpacked.Write(buffer, 0, read);
            return unpacked.ToArray();
        }
        catch (InvalidDataException)
        {
            return packed.ToArray(); // Whoever takes the picture says that it is damaged.
        }
    }

    // A bitmap in memory lacks the 14 bytes at the beginning of a file.
    private static byte[] WithFileHeader(ReadOnlySpan<byte> bitmap)
    {
        const int FileHeader = 14;
        var bits = bitmap.U16(14);
        var colors = bitmap.U32(32) is > 0 and <= 256 and var used ? used : bits <= 8 ? 1L << bits : 0;
        var file = new byte[FileHeader + bitmap.Length];
        (file[0], file[1]) = ((byte)'B', (byte)'M');
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(2), file.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(10), (int)Math.Min(file.Length, FileHeader + bitmap.U32(0) + (colors * 4)));
        bitmap.CopyTo(file.AsSpan(FileHeader));
        return file;
    }
}
