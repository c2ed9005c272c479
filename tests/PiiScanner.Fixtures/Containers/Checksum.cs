namespace PiiScanner.Fixtures.Containers;

/// <summary>The check sum of zip, rar, 7z and PNG.</summary>
internal static class Checksum
{
    /// <summary>CRC-32 of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFF_FFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB8_8320u);
        }

        return ~crc;
    }
}
