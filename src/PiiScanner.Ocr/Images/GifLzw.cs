namespace PiiScanner.Ocr.Images;

/// <summary>The variant of LZW that GIF uses: codes of growing width, lowest bit first, at most 4,096 of them.</summary>
internal static class GifLzw
{
    private const int MostCodes = 4096;

    /// <summary>Exactly <paramref name="length"/> colour indices; null where the stream is damaged or ends before them.</summary>
    public static byte[]? Decode(ReadOnlySpan<byte> data, int codeSize, int length)
    {
        byte[] output = new byte[length];
        int[] prefix = new int[MostCodes];
        byte[] suffix = new byte[MostCodes], stack = new byte[MostCodes + 1];
        int clear = 1 << codeSize, end = clear + 1, next = end + 1, width = codeSize + 1, previous = -1, written = 0;
        byte first = 0;
        int bits = 0, bitCount = 0, at = 0;
        for (int i = 0; i < clear; i++)
            suffix[i] = (byte)i;
        while (written < length)
        {
            while (bitCount < width && at < data.Length)
            {
                bits |= data[at++] << bitCount;
                bitCount += 8;
            }
            if (bitCount < width)
                break;
            int code = bits & ((1 << width) - 1);
            bits >>= width;
            bitCount -= width;
            if (code == clear)
            {
                (next, width, previous) = (end + 1, codeSize + 1, -1);
                continue;
            }
            if (code == end || code > next || (code == next && previous < 0))
                break;
            int depth = 0, current = code;
            if (code == next)
            {
                stack[depth++] = first;
                current = previous;
            }
            while (current >= clear)
            {
                stack[depth++] = suffix[current];
                current = prefix[current];
            }
            stack[depth++] = first = suffix[current];
            while (depth > 0 && written < length)
                output[written++] = stack[--depth];
            if (previous >= 0 && next < MostCodes)
            {
                (prefix[next], suffix[next]) = (previous, first);
                next++;
                if (next == 1 << width && width < 12)
                    width++;
            }
            previous = code;
        }
        return written == length ? output : null;
    }
}
