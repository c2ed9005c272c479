using System.Buffers.Binary;
using System.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Looks into an OLE compound file ([MS-CFB]) just far enough to name its streams: old Office files, and encrypted new ones.</summary>
internal static class CompoundFile
{
    private const int EntrySize = 128;
    private const int MaxDirectorySectors = 4096;
    private const uint MaxSector = 0xFFFFFFFA;

    /// <summary>True when the bytes begin like a compound file.</summary>
    public static bool HasSignature(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Names of the storages and streams found in the directory; as many as can be reached in a damaged file.</summary>
    public static IReadOnlySet<string> StreamNames(SourceFile file)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var stream = file.Open();
        var header = new byte[512];
        if (stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length) return names;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is not (9 or 12)) return names;
        var sectorSize = 1 << shift;
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(48));
        var buffer = new byte[sectorSize];
        for (var i = 0; i < MaxDirectorySectors && sector < MaxSector; i++)
        {
            if (!ReadSector(stream, sector, buffer)) break;
            for (var at = 0; at + EntrySize <= sectorSize; at += EntrySize) AddName(buffer.AsSpan(at, EntrySize), names);
            sector = NextSector(stream, header, sector, sectorSize);
        }

        return names;
    }

    private static void AddName(ReadOnlySpan<byte> entry, HashSet<string> names)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(entry[64..]);
        if (entry[66] == 0 || length is < 4 or > 64) return;
        names.Add(Encoding.Unicode.GetString(entry[..(length - 2)]));
    }

    // Only the 109 allocation sectors listed in the header are followed: enough for a directory in the first 7 MB, and a later one is not needed to tell the kind.
    private static uint NextSector(Stream stream, byte[] header, uint sector, int sectorSize)
    {
        var perSector = (uint)sectorSize / 4;
        var index = sector / perSector;
        if (index >= 109) return uint.MaxValue;
        var table = BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(76 + ((int)index * 4)));
        var buffer = new byte[sectorSize];
        if (table >= MaxSector || !ReadSector(stream, table, buffer)) return uint.MaxValue;
        return BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan((int)(sector % perSector) * 4));
    }

    private static bool ReadSector(Stream stream, uint sector, byte[] buffer)
    {
        var at = ((long)sector + 1) * buffer.Length;
        if (at >= stream.Length) return false;
        stream.Position = at;
        buffer.AsSpan().Clear();
        return stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) > 0;
    }
}
