namespace PiiScanner.Pdf.Tests.Filters;

/// <summary>Writes LZW data as ISO 32000-1, 7.4.4.2, describes it.</summary>
internal static class LzwWriter
{
    public static byte[] Encode(byte[] data, bool early)
    {
        var output = new List<byte>();
        var (bits, held) = (0L, 0);
        var table = new Dictionary<string, int>();
        var next = 258;
        Write(256);
        var current = "";
        foreach (var b in data)
        {
            var longer = current + (char)b;
            if (longer.Length == 1 || table.ContainsKey(longer))
            {
                current = longer;
                continue;
            }

            Write(current.Length == 1 ? current[0] : table[current]);
            table[longer] = next++;
            if (next == 4094)
            {
                Write(256);
                table.Clear();
                next = 258;
            }

            current = ((char)b).ToString();
        }

        if (current.Length > 0) Write(current.Length == 1 ? current[0] : table[current]);
        next++;
        Write(257);
        if (held > 0) output.Add((byte)(bits << (8 - held)));
        return [.. output];

        // The reader's table is one entry behind the writer's.
        void Write(int code)
        {
            var size = next - 1 + (early ? 1 : 0);
            var width = size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9;
            bits = (bits << width) | (uint)code;
            held += width;
            while (held >= 8)
            {
                output.Add((byte)(bits >> (held - 8)));
                held -= 8;
                bits &= (1L << held) - 1;
            }
        }
    }
}
