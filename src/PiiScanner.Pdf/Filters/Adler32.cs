namespace PiiScanner.Pdf.Filters;

/// <summary>The checksum at the end of zlib data (RFC 1950, section 9).</summary>
internal static class Adler32
{
    private const uint Modulus = 65521;

    // Most bytes whose sums fit 32 bits.
    private const int Chunk = 5552;

    /// <summary>Whether compressed data ends with the checksum of what it was decompressed to, or with a flushed block; line ends may follow.</summary>
    public static bool IsAtEndOf(ReadOnlySpan<byte> compressed, ReadOnlySpan<byte> data)
    {
        // Acrobat writes form fields so, without last block and checksum.
        if (compressed.TrimEnd("\r\n"u8).EndsWith<byte>([0, 0, 0xFF, 0xFF])) return true;
        var sum = Compute(data);
        Span<byte> expected = [(byte)(sum >> 24), (byte)(sum >> 16), (byte)(sum >> 8), (byte)sum];
        // The last of its bytes may be cut off by a length that is one or two too small.
        return compressed[^Math.Min(compressed.Length, 32)..].LastIndexOf(expected) >= 0 || compressed.EndsWith(expected[..3]) || compressed.EndsWith(expected[..2]);
    }

    public static uint Compute(ReadOnlySpan<byte> data)
    {
        uint low = 1, high = 0;
        while (data.Length > 0)
        {
            var part = data[..Math.Min(Chunk, data.Length)];
            foreach (var value in part)
            {
                low += value;
                high += low;
            }

            low %= Modulus;
            high %= Modulus;
            data = data[part.Length..];
        }

        return (high << 16) | low;
    }
}
