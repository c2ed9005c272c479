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
