using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Finds the entries of a zip file whose directory is missing or broken, by the header that stands before each: a download cut short still holds its first parts.</summary>
internal static class LocalHeaders
{
    private const int HeaderSize = 30;
    private const int MaxName = 4096;
    private const int BufferSize = 1 << 16;

    /// <summary>The entries found, in the order of the file; an entry reaches at most to the next header.</summary>
    /// <param name="stream">The file; seekable, stays open.</param>
    /// <param name="maxEntries">Stop after this many.</param>
    public static IReadOnlyList<ZipItem> Find(Stream stream, int maxEntries)
    {
        var found = new List<(long At, string Name, int Method, long Data)>();
        foreach (var at in Signatures(stream))
        {
            if (found.Count >= maxEntries) break;
            if (ReadHeader(stream, at) is { } header) found.Add(header);
        }

        var items = new List<ZipItem>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var (_, name, method, data) = found[i];
            var end = i + 1 < found.Count ? found[i + 1].At : stream.Length;
            items.Add(new ZipItem(name, end - data, () => Open(stream, data, end, method)));
        }

        return items;
    }

    private static Stream Open(Stream stream, long start, long end, int method)
    {
        var stored = new SliceStream(stream, start, end);
        return method switch
        {
            0 => stored,
            8 => new DeflateStream(stored, CompressionMode.Decompress),
            _ => throw new InvalidDataException("unknown compression"),
        };
    }

    private static (long At, string Name, int Method, long Data)? ReadHeader(Stream stream, long at)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        stream.Position = at;
        if (stream.ReadAtLeast(header, HeaderSize, throwOnEndOfStream: false) < HeaderSize) return null;
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(header[26..]);
        var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        var isEncrypted = (header[6] & 1) != 0;
        if (nameLength is 0 or > MaxName) return null;
        var name = new byte[nameLength];
        if (stream.ReadAtLeast(name, nameLength, throwOnEndOfStream: false) < nameLength || name.AsSpan().IndexOfAnyInRange((byte)0, (byte)31) >= 0) return null;
        var method = isEncrypted ? -1 : BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        return (at, PartNames.Clean(Encoding.UTF8.GetString(name)), method, at + HeaderSize + nameLength + extraLength);
    }

    private static IEnumerable<long> Signatures(Stream stream)
    {
        var buffer = new byte[BufferSize];
        long start = 0;
        var kept = 0;
        while (true)
        {
            stream.Position = start + kept;
            var length = kept + stream.ReadAtLeast(buffer.AsSpan(kept), buffer.Length - kept, throwOnEndOfStream: false);
            for (var at = 0; at + 4 <= length;)
            {
                var next = buffer.AsSpan(at, length - at).IndexOf("PK\x03\x04"u8);
                if (next < 0) break;
                yield return start + at + next;
                at += next + 4;
            }

            if (length < buffer.Length) yield break;
            kept = 3;
            buffer.AsSpan(length - kept, kept).CopyTo(buffer);
            start += length - kept;
        }
    }
}
