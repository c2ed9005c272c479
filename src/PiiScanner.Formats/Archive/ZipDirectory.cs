using System.Buffers.Binary;

namespace PiiScanner.Formats.Archive;

/// <summary>Looks at the size of a zip file's directory before it is loaded, whatever number of entries it declares.</summary>
internal static class ZipDirectory
{
    /// <summary>Most bytes of directory for each entry allowed: name, times and their like take some 130.</summary>
    private const long BytesPerEntry = 256;

    private const int EndLength = 22;
    private const int LongestComment = 65_535;
    private const int LocatorLength = 20;

    /// <summary>True when the directory is so long that loading it would hold more entries than allowed.</summary>
    public static bool IsTooLong(SourceFile file, int maxEntries)
    {
        using var stream = file.Open();
        return Start(stream) is { } start && stream.Length - start > maxEntries * BytesPerEntry;
    }

    /// <summary>True when the directory says that the archive began in another file.</summary>
    public static bool IsOfVolumes(SourceFile file)
    {
        using var stream = file.Open();
        var tail = Tail(stream);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        return end >= 0 && end + EndLength <= tail.Length && BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 4)) is not (0 or ushort.MaxValue);
    }

    private static byte[] Tail(Stream stream)
    {
        var tail = new byte[Math.Min(stream.Length, EndLength + LongestComment + LocatorLength)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        return tail;
    }

    // Null when there is no end record: opening the file will say so.
    private static long? Start(Stream stream)
    {
        var tail = Tail(stream);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength > tail.Length) return null;
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        return start == uint.MaxValue ? Zip64Start(stream, tail.AsSpan(0, end)) : start;
    }

    private static long? Zip64Start(Stream stream, ReadOnlySpan<byte> beforeEnd)
    {
        if (beforeEnd.Length < LocatorLength || !beforeEnd[^LocatorLength..].StartsWith("PK\u0006\u0007"u8)) return null;
        var record = BinaryPrimitives.ReadInt64LittleEndian(beforeEnd[^(LocatorLength - 8)..]);
        if (record < 0 || record > stream.Length - 56) return null;
        var bytes = new byte[56];
        stream.Position = record;
        stream.ReadExactly(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(48));
    }
}
