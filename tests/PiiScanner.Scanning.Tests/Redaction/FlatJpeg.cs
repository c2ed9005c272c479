namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>Writes a white JPEG file in grey (ITU-T T.81, baseline): every block is its mean and nothing else.</summary>
internal static class FlatJpeg
{
    private const int Block = 8;

    /// <param name="side">Pixels across and down, a multiple of 8.</param>
    public static byte[] White(int side)
    {
        byte[] quantities = [.. Enumerable.Repeat((byte)8, 64)];
        return
        [
            0xFF, 0xD8,
            0xFF, 0xDB, 0, 67, 0, .. quantities,
            0xFF, 0xC0, 0, 11, 8, (byte)(side >> 8), (byte)side, (byte)(side >> 8), (byte)side, 1, 1, 0x11, 0,
            // Differences of 0 bits are "0", of 7 bits "10"; of the other coefficients there is only the end, "0".
            0xFF, 0xC4, 0, 21, 0x00, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7,
            0xFF, 0xC4, 0, 20, 0x10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0,
            .. Scan(side / Block * (side / Block)),
            0xFF, 0xD9,
        ];
    }

    // The first block is 127 steps lighter than the middle, all others differ from it by nothing.
    private static List<byte> Scan(int blocks)
    {
        var bits = new List<bool> { true, false };
        bits.AddRange(Enumerable.Repeat(true, 7));
        bits.AddRange(Enumerable.Repeat(false, 1 + (2 * (blocks - 1))));
        while (bits.Count % 8 != 0) bits.Add(true);
        var bytes = new List<byte>();
        for (var at = 0; at < bits.Count; at += 8)
        {
            bytes.Add((byte)Enumerable.Range(0, 8).Aggregate(0, (value, bit) => (value << 1) | (bits[at + bit] ? 1 : 0)));
            if (bytes[^1] == 0xFF) bytes.Add(0);
        }

        return bytes;
    }
}
