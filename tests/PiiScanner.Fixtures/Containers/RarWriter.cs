using System.Buffers.Binary;
using System.Text;

namespace PiiScanner.Fixtures.Containers;

/// <summary>Writes rar archives of both generations that store their files as they are; packing them is nobody's but its maker's.</summary>
public static class RarWriter
{
    /// <summary>An archive of rar 5.</summary>
    /// <param name="files">Names and contents.</param>
    public static byte[] Version5(params (string Name, byte[] Content)[] files)
    {
        var archive = new MemoryStream();
        archive.Write([.. "Rar!"u8, 0x1A, 7, 1, 0]);
        archive.Write(Block5([1, 0, 0]));
        foreach (var (name, content) in files)
        {
            var utf8 = Encoding.UTF8.GetBytes(name);
            var crc = new byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(crc, Checksum.Crc32(content));
            // Kind file, with data; its sums, no attributes, stored, made on Unix.
            archive.Write(Block5([2, 2, .. Number(content.Length), 4, .. Number(content.Length), 0, .. crc, 0, 1, .. Number(utf8.Length), .. utf8]));
            archive.Write(content);
        }

        archive.Write(Block5([5, 0, 0]));
        return archive.ToArray();
    }

    /// <summary>An archive of rar 4; names are written as the bytes given, in whatever code page that was.</summary>
    /// <param name="files">Names and contents.</param>
    public static byte[] Version4(params (byte[] Name, byte[] Content)[] files)
    {
        var archive = new MemoryStream();
        archive.Write([.. "Rar!"u8, 0x1A, 7, 0]);
        archive.Write(Block4(0x73, 0, new byte[6]));
        foreach (var (name, content) in files)
        {
            var fields = new byte[25];
            BinaryPrimitives.WriteInt32LittleEndian(fields, content.Length);
            BinaryPrimitives.WriteInt32LittleEndian(fields.AsSpan(4), content.Length);
            fields[8] = 3;
            BinaryPrimitives.WriteUInt32LittleEndian(fields.AsSpan(9), Checksum.Crc32(content));
            BinaryPrimitives.WriteInt32LittleEndian(fields.AsSpan(13), 0x5921_0000);
            fields[17] = 20;
            fields[18] = 0x30;
            BinaryPrimitives.WriteUInt16LittleEndian(fields.AsSpan(19), (ushort)name.Length);
            BinaryPrimitives.WriteInt32LittleEndian(fields.AsSpan(21), 0x81A4);
            archive.Write(Block4(0x74, 0x8000, [.. fields, .. name]));
            archive.Write(content);
        }

        archive.Write(Block4(0x7B, 0x4000, []));
        return archive.ToArray();
    }

    /// <summary>An archive of rar 5 whose one file is encrypted.</summary>
    /// <param name="name">Its name.</param>
    public static byte[] Locked5(string name)
    {
        var utf8 = Encoding.UTF8.GetBytes(name);
        // Record of encryption: version 0, no flags, 2^15 rounds, salt, vector.
        byte[] record = [1, 0, 0, 15, .. new byte[16], .. new byte[16]];
        byte[] extra = [.. Number(record.Length), .. record];
        byte[] header = [2, 3, .. Number(extra.Length), .. Number(64), 4, .. Number(50), 0, 1, 2, 3, 4, 0, 1, .. Number(utf8.Length), .. utf8, .. extra];
        return [.. "Rar!"u8, 0x1A, 7, 1, 0, .. Block5([1, 0, 0]), .. Block5(header), .. new byte[64], .. Block5([5, 0, 0])];
    }

    /// <summary>An archive of rar 5 whose names are encrypted too.</summary>
    public static byte[] LockedNames5() => [.. "Rar!"u8, 0x1A, 7, 1, 0, .. Block5([4, 0, 0, 0, 15, .. new byte[16]]), .. Enumerable.Range(0, 200).Select(i => (byte)(i * 91))];

    /// <summary>An archive of rar 4 whose one file is encrypted.</summary>
    /// <param name="name">Its name.</param>
    public static byte[] Locked4(byte[] name)
    {
        var whole = Version4((name, new byte[64]));
        // The block of the file stands behind the signature and the main header of 13 bytes; its flags are the third byte.
        var block = whole.AsSpan(20);
        block[3] |= 4;
        var size = BinaryPrimitives.ReadUInt16LittleEndian(block[5..]);
        BinaryPrimitives.WriteUInt16LittleEndian(block, (ushort)Checksum.Crc32(block[2..size].ToArray()));
        return whole;
    }

    /// <summary>One of two volumes of an archive of rar 5 that holds one file.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Its content.</param>
    /// <param name="isFirst">The first volume, or the second.</param>
    public static byte[] Volume5(string name, byte[] content, bool isFirst)
    {
        var utf8 = Encoding.UTF8.GetBytes(name);
        var part = isFirst ? content[..(content.Length / 2)] : content[(content.Length / 2)..];
        var crc = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(crc, Checksum.Crc32(content));
        // Data goes on in the next volume, or comes from the one before.
        byte[] header = [2, (byte)(2 | (isFirst ? 0x10 : 0x08)), .. Number(part.Length), 4, .. Number(content.Length), 0, .. crc, 0, 1, .. Number(utf8.Length), .. utf8];
        byte[] main = isFirst ? [1, 0, 1] : [1, 0, 3, 1];
        return [.. "Rar!"u8, 0x1A, 7, 1, 0, .. Block5(main), .. Block5(header), .. part, .. Block5([5, 0, (byte)(isFirst ? 1 : 0)])];
    }

    private static byte[] Block5(byte[] header)
    {
        byte[] sized = [.. Number(header.Length), .. header];
        var crc = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(crc, Checksum.Crc32(sized));
        return [.. crc, .. sized];
    }

    private static byte[] Block4(byte kind, int flags, byte[] fields)
    {
        var size = 7 + fields.Length;
        byte[] rest = [kind, (byte)flags, (byte)(flags >> 8), (byte)size, (byte)(size >> 8), .. fields];
        var crc = Checksum.Crc32(rest);
        return [(byte)crc, (byte)(crc >> 8), .. rest];
    }

    // Seven bits a byte, the lowest first.
    private static byte[] Number(int value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7) bytes.Add((byte)(value | 0x80));
        bytes.Add((byte)value);
        return [.. bytes];
    }
}
