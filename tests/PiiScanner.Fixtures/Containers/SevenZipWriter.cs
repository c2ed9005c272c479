using System.Buffers.Binary;
using System.Text;

namespace PiiScanner.Fixtures.Containers;

/// <summary>Writes 7z archives that store their files as they are, one behind the other.</summary>
public static class SevenZipWriter
{
    /// <summary>An archive.</summary>
    /// <param name="files">Names and contents; no content may be empty.</param>
    public static byte[] Write(params (string Name, byte[] Content)[] files)
    {
        var packed = files.SelectMany(file => file.Content).ToArray();
        return Whole(packed, Directory(files, packed.Length));
    }

    private static byte[] Whole(byte[] packed, byte[] directory)
    {
        var place = new byte[20];
        BinaryPrimitives.WriteInt64LittleEndian(place, packed.Length);
        BinaryPrimitives.WriteInt64LittleEndian(place.AsSpan(8), directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(place.AsSpan(16), Checksum.Crc32(directory));
        return [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4, .. Long(Checksum.Crc32(place)), .. place, .. packed, .. directory];
    }

    /// <summary>An archive whose one file is encrypted (AES-256): nobody has the password.</summary>
    /// <param name="name">Its name.</param>
    public static byte[] Locked(string name)
    {
        var packed = Enumerable.Range(0, 128).Select(i => (byte)(i * 37)).ToArray();
        var names = Encoding.Unicode.GetBytes(name + "\0");
        // The coder 06 F1 07 01 with its properties: 2^19 rounds, a vector of 8 bytes.
        byte[] directory =
        [
            1, 4,
            6, 0, 1, 9, .. Number(packed.Length), 0,
            7, 11, 1, 0, 1, 0x24, 6, 0xF1, 7, 1, 10, 0x53, 7, 1, 2, 3, 4, 5, 6, 7, 8, 12, .. Number(120), 0,
            8, 10, 1, .. Long(0x12345678), 0,
            0,
            5, 1, 17, .. Number(names.Length + 1), 0, .. names, 0,
            0,
        ];
        return Whole(packed, directory);
    }

    private static byte[] Directory((string Name, byte[] Content)[] files, int packed)
    {
        var names = files.SelectMany(file => Encoding.Unicode.GetBytes(file.Name + "\0")).ToArray();
        return
        [
            1, 4,
            6, 0, 1, 9, .. Number(packed), 0,
            7, 11, 1, 0, 1, 1, 0, 12, .. Number(packed), 0,
            8, 13, .. Number(files.Length), .. Sizes(files), 10, 1, .. files.SelectMany(file => Long(Checksum.Crc32(file.Content))), 0,
            0,
            5, .. Number(files.Length), 17, .. Number(names.Length + 1), 0, .. names, 0,
            0,
        ];
    }

    // The last size follows from the others.
    private static byte[] Sizes((string Name, byte[] Content)[] files) => files.Length == 1 ? [] : [9, .. files.SkipLast(1).SelectMany(file => Number(file.Content.Length))];

    private static byte[] Long(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    // The leading ones of the first byte say how many bytes follow; one, two or four are enough here.
    private static byte[] Number(int value) => value switch
    {
        < 0x80 => [(byte)value],
        < 0x4000 => [(byte)(0x80 | (value >> 8)), (byte)value],
        _ => [0xF0, .. Long((uint)value)],
    };
}
