using System.Buffers.Text;

namespace PiiScanner.Formats.Archive;

/// <summary>One header block of a tar file: POSIX, GNU, and the old form without a signature.</summary>
internal readonly ref struct TarHeader
{
    /// <summary>Bytes of a block.</summary>
    public const int Length = 512;

    private readonly ReadOnlySpan<byte> _block;

    private TarHeader(ReadOnlySpan<byte> block, long size)
    {
        _block = block;
        Size = size;
    }

    /// <summary>Bytes of content, as stated.</summary>
    public long Size { get; }

    /// <summary>What kind of entry it is: <c>0</c> for a file, and letters for notes about the next one.</summary>
    public char Kind => (char)_block[156];

    /// <summary>True when more blocks with the holes of a file follow, in the manner of GNU.</summary>
    public bool HasMoreHoles => _block[482] == 1;

    /// <summary>The name, with the folder that POSIX keeps apart.</summary>
    public byte[] Name()
    {
        var name = UpToNull(_block[..100]);
        var prefix = _block.Slice(257, 6).SequenceEqual("ustar\0"u8) ? UpToNull(_block.Slice(345, 155)) : [];
        return prefix.IsEmpty ? name.ToArray() : [.. prefix, (byte)'/', .. name];
    }

    /// <summary>Reads a block; false when its sum or its size is wrong.</summary>
    public static bool TryRead(ReadOnlySpan<byte> block, out TarHeader header)
    {
        header = default;
        if (block.Length < Length || Number(block.Slice(148, 8)) is not { } sum || Number(block.Slice(124, 12)) is not { } size) return false;
        // The field of the sum counts as spaces; some old programs added bytes with a sign.
        long unsigned = 8 * ' ', signed = 8 * ' ';
        for (var i = 0; i < Length; i++)
        {
            if (i is >= 148 and < 156) continue;
            unsigned += block[i];
            signed += (sbyte)block[i];
        }

        if (sum != unsigned && sum != signed) return false;
        header = new TarHeader(block[..Length], size);
        return true;
    }

    /// <summary>True for a block of zeros, which ends an archive.</summary>
    public static bool IsEnd(ReadOnlySpan<byte> block) => !block.ContainsAnyExcept((byte)0);

    // Octal digits between spaces and zeros, or, from the first bit on, a binary number.
    private static long? Number(ReadOnlySpan<byte> field)
    {
        if (field[0] == 0x80)
        {
            long value = 0;
            foreach (var b in field[^8..]) value = (value << 8) | b;
            return value >= 0 && !field[1..^8].ContainsAnyExcept((byte)0) ? value : null;
        }

        var digits = UpToNull(field).Trim((byte)' ');
        long number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7') return null;
            number = (number << 3) | (uint)(digit - '0');
        }

        return number;
    }

    private static ReadOnlySpan<byte> UpToNull(ReadOnlySpan<byte> field) => field.IndexOf((byte)0) is >= 0 and var end ? field[..end] : field;

    /// <summary>The notes of a <c>pax</c> header, <c>length key=value</c> and a line feed each: name and size of the next entry, where they stand there.</summary>
    /// <param name="notes">The notes.</param>
    /// <param name="key">Key of the note wanted.</param>
    public static byte[]? Note(ReadOnlySpan<byte> notes, ReadOnlySpan<byte> key)
    {
        byte[]? found = null;
        while (Utf8Parser.TryParse(notes, out int length, out var used) && length > used + 1 && length <= notes.Length)
        {
            var note = notes[(used + 1)..length].TrimEnd((byte)'\n');
            if (note.StartsWith(key) && note.Length > key.Length && note[key.Length] == '=') found = note[(key.Length + 1)..].ToArray();
            notes = notes[length..];
        }

        return found;
    }
}
