namespace PiiScanner.Pdf.Filters;

/// <summary>LZWDecode (ISO 32000-1, 7.4.4.2): codes of 9 to 12 bits, high bit first; 256 clears the table, 257 ends.</summary>
internal static class LzwFilter
{
    private const int Clear = 256;
    private const int End = 257;

    public static bool Decode(ReadOnlySpan<byte> input, bool earlyChange, CappedBuffer output)
    {
        // Entry c is the string of entry prefix[c] followed by one byte; its text is read out of the output, where it already stands.
        var starts = new int[4097];
        var lengths = new int[4097];
        var next = End + 1;
        int previousStart = -1, previousLength = 0, bits = 0, held = 0, width = 9;
        foreach (var value in input)
        {
            bits = (bits << 8) | value;
            held += 8;
            if (held < width) continue;
            held -= width;
            var code = (bits >> held) & ((1 << width) - 1);
            bits &= (1 << held) - 1;
            if (code == End) return true;
            if (code == Clear)
            {
                (next, width, previousStart) = (End + 1, 9, -1);
                continue;
            }

            var start = output.Length;
            if (code < Clear) output.Append((byte)code);
            else if (code < next) Copy(output, starts[code], lengths[code]);
            else if (code == next && previousStart >= 0)
            {
                Copy(output, previousStart, previousLength);
                Copy(output, previousStart, 1);
            }
            else return false;

            if (output.IsFull) return true;
            if (previousStart >= 0 && next <= 4095)
            {
                starts[next] = previousStart;
                lengths[next++] = previousLength + 1;
            }

            (previousStart, previousLength) = (start, output.Length - start);
            width = Width(next + (earlyChange ? 1 : 0));
        }

        return true;
    }

    private static int Width(int next) => next >= 2048 ? 12 : next >= 1024 ? 11 : next >= 512 ? 10 : 9;

    private static void Copy(CappedBuffer output, int start, int length)
    {
        for (var i = 0; i < length && !output.IsFull; i++) output.Append(output.Written[start + i]);
    }
}
