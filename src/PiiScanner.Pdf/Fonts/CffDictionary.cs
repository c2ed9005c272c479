namespace PiiScanner.Pdf.Fonts;

/// <summary>The integer operands of a CFF DICT (Adobe Technical Note 5176, section 4).</summary>
internal static class CffDictionary
{
    /// <summary>Reads operators and the integers before them; two-byte operators are numbered 1200 + second byte.</summary>
    public static Dictionary<int, int[]> Read(ReadOnlySpan<byte> data)
    {
        var entries = new Dictionary<int, int[]>();
        var operands = new List<int>();
        var at = 0;
        while (at < data.Length)
        {
            int b = data[at++];
            switch (b)
            {
                case 12:
                    entries[1200 + BigEndian.U8(data, at++)] = [.. operands];
                    operands.Clear();
                    break;
                case <= 21:
                    entries[b] = [.. operands];
                    operands.Clear();
                    break;
                case 28: operands.Add((short)BigEndian.U16(data, at)); at += 2; break;
                case 29: operands.Add((int)BigEndian.U32(data, at)); at += 4; break;
                case 30:
                    while (at < data.Length && (data[at] & 15) != 15 && data[at] >> 4 != 15) at++;
                    at++;
                    operands.Add(0);
                    break;
                case >= 32 and <= 246: operands.Add(b - 139); break;
                case >= 247 and <= 250: operands.Add((b - 247) * 256 + BigEndian.U8(data, at++) + 108); break;
                case >= 251 and <= 254: operands.Add(-(b - 251) * 256 - BigEndian.U8(data, at++) - 108); break;
            }
        }

        return entries;
    }
}
