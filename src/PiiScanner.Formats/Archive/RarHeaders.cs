using System.Buffers.Binary;

namespace PiiScanner.Formats.Archive;

/// <summary>What the headers of a rar file say that the library does not tell: that it is one of several volumes, and which files need a password. Versions 4 and 5.</summary>
internal sealed class RarHeaders
{
    private const int MostBlocks = 200_000;
    private const int MostHeader = 1 << 16;

    private RarHeaders()
    {
    }

    /// <summary>One of several volumes.</summary>
    public bool IsVolume { get; private set; }

    /// <summary>The headers themselves need a password: not even names can be read.</summary>
    public bool HidesNames { get; private set; }

    /// <summary>Ordinals, from 0, of the entries that need a password.</summary>
    public HashSet<int> Locked { get; } = [];

    /// <summary>Looks through the headers; where they break off, so does this.</summary>
    /// <param name="file">The file.</param>
    public static RarHeaders Of(SourceFile file)
    {
        var headers = new RarHeaders();
        using var stream = file.Open();
        var head = new byte[8];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        if (read == 8 && head.AsSpan().SequenceEqual("Rar!\u001A\u0007\u0001\0"u8)) headers.Walk(stream, 8, headers.Block5);
        else if (head.AsSpan().StartsWith("Rar!\u001A\u0007\0"u8)) headers.Walk(stream, 7, headers.Block4);
        return headers;
    }

    private delegate long? ReadBlock(ReadOnlySpan<byte> head, ref int entries);

    // A block says how long it is; null where no other follows.
    private void Walk(Stream stream, long start, ReadBlock block)
    {
        var entries = 0;
        var buffer = new byte[MostHeader];
        for (var i = 0; i < MostBlocks && start < stream.Length; i++)
        {
            stream.Position = start;
            var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            var length = block(buffer.AsSpan(0, read), ref entries) ?? 0;
            if (length <= 0 || length > stream.Length - start) return;
            start += length;
        }
    }

    // Sum of 2 bytes, kind, flags, size of the header; then, where the flags say so, the size of what follows.
    private long? Block4(ReadOnlySpan<byte> head, ref int entries)
    {
        if (head.Length < 11) return null;
        var (kind, flags, size) = (head[2], BinaryPrimitives.ReadUInt16LittleEndian(head[3..]), BinaryPrimitives.ReadUInt16LittleEndian(head[5..]));
        if (kind == 0x73)
        {
            IsVolume = (flags & 1) != 0;
            HidesNames = (flags & 0x80) != 0;
        }

        if (kind == 0x74 && (flags & 4) != 0) Locked.Add(entries);
        if (kind == 0x74) entries++;
        if (HidesNames || kind == 0x7B) return null;
        var more = (flags & 0x8000) != 0 || kind == 0x74 ? BinaryPrimitives.ReadUInt32LittleEndian(head[7..]) : 0L;
        if (kind == 0x74 && (flags & 0x100) != 0 && head.Length >= 36) more |= (long)BinaryPrimitives.ReadUInt32LittleEndian(head[32..]) << 32;
        return size + more;
    }

    // Sum of 4 bytes, then numbers of seven bits a byte: size of the header, kind, flags, further sizes.
    private long? Block5(ReadOnlySpan<byte> head, ref int entries)
    {
        const ulong Main = 1, File = 2, Encryption = 4, End = 5;
        var at = 4;
        var size = Number(head, ref at);
        var begin = at;
        var (kind, flags) = (Number(head, ref at), Number(head, ref at));
        var extra = (flags & 1) != 0 ? Number(head, ref at) : 0;
        var data = (flags & 2) != 0 ? Number(head, ref at) : 0;
        if (kind == Main) IsVolume = (Number(head, ref at) & 1) != 0;
        HidesNames |= kind == Encryption;
        if (HidesNames || kind == End || size == 0 || size > int.MaxValue || data > long.MaxValue / 2) return null;
        if (kind == File)
        {
            var end = (ulong)begin + size;
            if (extra > 0 && extra <= size && end <= (ulong)head.Length && IsLocked(head[(int)(end - extra)..(int)end])) Locked.Add(entries);
            entries++;
        }

        return begin + (long)size + (long)data;
    }

    // Records: size, kind; the first kind is encryption.
    private static bool IsLocked(ReadOnlySpan<byte> extra)
    {
        var at = 0;
        while (at < extra.Length)
        {
            var size = Number(extra, ref at);
            var begin = at;
            if (Number(extra, ref at) == 1) return true;
            if (size == 0 || size > (ulong)(extra.Length - begin)) return false;
            at = begin + (int)size;
        }

        return false;
    }

    private static ulong Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; shift < 63 && at < bytes.Length; shift += 7)
        {
            value |= (ulong)(bytes[at] & 0x7F) << shift;
            if ((bytes[at++] & 0x80) == 0) break;
        }

        return value;
    }
}
