using System.Buffers.Binary;
using System.Text;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Finds the local headers of a zip file whose directory is missing or broken.</summary>
internal static class LocalHeaders
{
    private const int HeaderSize = 30;
    private const int HeadBytes = 1 << 16;

    /// <summary>Names of the entries that begin in the first 64 KiB: enough to tell what kind of file it was.</summary>
    public static IReadOnlyList<string> Names(SourceFile file)
    {
        var head = file.Head(HeadBytes).AsSpan();
        var names = new List<string>();
        for (var at = 0; at + HeaderSize <= head.Length;)
        {
            var next = head[at..].IndexOf("PK\x03\x04"u8);
            if (next < 0) break;
            at += next;
            if (at + HeaderSize > head.Length) break;
            var length = BinaryPrimitives.ReadUInt16LittleEndian(head[(at + 26)..]);
            var name = head[(at + HeaderSize)..];
            if (length > 0 && length <= name.Length) names.Add(PartNames.Clean(Encoding.UTF8.GetString(name[..length])));
            at += HeaderSize;
        }

        return names;
    }
}
