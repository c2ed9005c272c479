namespace PiiScanner.Scanning.Redaction;

/// <summary>Undoes the ways besides Flate in which a PDF packs a stream, for the look at its bytes: own code, so that a fault of the reader is none of the check's.</summary>
internal static class PdfFilters
{
    private const int LargestStream = 256 << 20;

    /// <summary>Undoes run lengths (ISO 32000-2, 7.4.5). Null for bytes that do not end where their runs do.</summary>
    /// <exception cref="InvalidDataException">It unpacks to more than can be looked through.</exception>
    public static byte[]? RunLength(ReadOnlySpan<byte> packed)
    {
        const byte end = 128;
        long length = 0;
        var at = 0;
        for (; at < packed.Length && packed[at] != end; at += packed[at] < end ? packed[at] + 2 : 2) length += packed[at] < end ? packed[at] + 1 : 257 - packed[at];
        if (at >= packed.Length || length == 0 || packed[(at + 1)..].IndexOfAnyExcept((byte)'\r', (byte)'\n', (byte)' ') >= 0) return null;
        if (length > LargestStream) throw new InvalidDataException("A stream is too large.");
        var bytes = new byte[length];
        var to = 0;
        for (at = 0; packed[at] != end;)
        {
            var count = packed[at] < end ? packed[at] + 1 : 257 - packed[at];
            if (packed[at] < end) packed.Slice(at + 1, count).CopyTo(bytes.AsSpan(to));
            else bytes.AsSpan(to, count).Fill(packed[at + 1]);
            at += packed[at] < end ? count + 1 : 2;
            to += count;
        }

        return bytes;
    }

    /// <summary>Undoes LZW (7.4.4). Null for bytes that do not begin with its first code, or leave its table.</summary>
    /// <param name="packed">The bytes.</param>
    /// <param name="early">1 where codes grow one code early, as is usual; else 0.</param>
    /// <exception cref="InvalidDataException">It unpacks to more than can be looked through.</exception>
    public static byte[]? Lzw(ReadOnlySpan<byte> packed, int early)
    {
        const int clear = 256, end = 257, most = 4096;
        if (packed.Length < 2 || packed[0] != 0x80 || packed[1] >= 0x80) return null;
        using var bytes = new MemoryStream();
        var (starts, lengths) = (new int[most], new int[most]);
        var (next, width, last, bits, held) = (end + 1, 9, -1, 0, 0);
        foreach (var unit in packed)
        {
            held = (held << 8) | unit;
            bits += 8;
            if (bits < width) continue;
            bits -= width;
            var code = (held >> bits) & ((1 << width) - 1);
            held &= (1 << bits) - 1;
            if (code == end) return bytes.ToArray();
            if (code == clear)
            {
                (next, width, last) = (end + 1, 9, -1);
                continue;
            }

            if (code > next || (code == next && last < 0) || next >= most + 1) return null;
            var start = (int)bytes.Length;
            if (bytes.Length > LargestStream) throw new InvalidDataException("A stream is too large.");
            Write(bytes, code, next, last, starts, lengths);
            // What the code before said, and the first sign of this one, are the table's next entry.
            if (last >= 0 && next < most) (starts[next], lengths[next++]) = (last, start - last + 1);
            last = start;
            if (next + early >= 1 << width && width < 12) width++;
        }

        return bytes.Length > 0 ? bytes.ToArray() : null;
    }

    private static void Write(MemoryStream bytes, int code, int next, int last, int[] starts, int[] lengths)
    {
        if (code < 256)
        {
            bytes.WriteByte((byte)code);
            return;
        }

        var (start, count) = code < next ? (starts[code], lengths[code]) : (last, (int)bytes.Length - last + 1);
        // Sign by sign: an entry may reach into what it writes itself.
        for (var i = 0; i < count; i++) bytes.WriteByte(bytes.GetBuffer()[start + i]);
    }

    /// <summary>Undoes the predictors of PNG (7.4.4.4; RFC 2083, 6). Null where the rows do not begin with the number of one.</summary>
    /// <param name="bytes">The unpacked bytes.</param>
    /// <param name="row">Bytes of a row.</param>
    /// <param name="pixel">Bytes of a pixel.</param>
    public static byte[]? Png(ReadOnlySpan<byte> bytes, int row, int pixel)
    {
        if (row <= 0 || bytes.Length < row + 1) return null;
        for (var at = 0; at < bytes.Length; at += row + 1)
        {
            if (bytes[at] > 4) return null;
        }

        var rows = (bytes.Length + row) / (row + 1);
        var plain = new byte[rows * row];
        for (var i = 0; i < rows; i++)
        {
            var from = bytes[((i * (row + 1)) + 1)..Math.Min(bytes.Length, (i + 1) * (row + 1))];
            Undo(bytes[i * (row + 1)], from, plain, i * row, row, pixel);
        }

        return plain;
    }

    private static void Undo(byte filter, ReadOnlySpan<byte> from, byte[] plain, int start, int row, int pixel)
    {
        for (var i = 0; i < from.Length; i++)
        {
            int left = i >= pixel ? plain[start + i - pixel] : 0, up = start >= row ? plain[start + i - row] : 0, corner = i >= pixel && start >= row ? plain[start + i - row - pixel] : 0;
            var told = filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 };
            plain[start + i] = (byte)(from[i] + told);
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var sum = left + up - corner;
        int a = Math.Abs(sum - left), b = Math.Abs(sum - up), c = Math.Abs(sum - corner);
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    /// <summary>Undoes the predictor of TIFF for whole bytes: each is what it is more than the one before it.</summary>
    /// <param name="bytes">The unpacked bytes.</param>
    /// <param name="row">Bytes of a row.</param>
    /// <param name="pixel">Bytes of a pixel.</param>
    public static byte[]? Tiff(ReadOnlySpan<byte> bytes, int row, int pixel)
    {
        if (row <= pixel || bytes.Length < row) return null;
        var plain = bytes.ToArray();
        for (var i = 0; i < plain.Length; i++)
        {
            if (i % row >= pixel) plain[i] += plain[i - pixel];
        }

        return plain;
    }
}
