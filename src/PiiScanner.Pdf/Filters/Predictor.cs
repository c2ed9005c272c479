using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Filters;

/// <summary>Undoes the predictor functions of Flate and LZW data (ISO 32000-1, 7.4.4.4).</summary>
internal static class Predictor
{
    public static ReadOnlyMemory<byte> Undo(ReadOnlyMemory<byte> data, CosDictionary parameters, IObjectResolver resolver)
    {
        var predictor = resolver.Integer(parameters, "Predictor", 1);
        if (predictor < 2) return data;
        var colors = Math.Clamp(resolver.Integer(parameters, "Colors", 1), 1, 64);
        var bits = Math.Clamp(resolver.Integer(parameters, "BitsPerComponent", 8), 1, 32);
        var columns = Math.Clamp(resolver.Integer(parameters, "Columns", 1), 1, 1 << 20);
        var bytesPerPixel = Math.Max(1, colors * bits / 8);
        var rowBytes = (int)(((long)colors * bits * columns + 7) / 8);
        return predictor == 2 ? Tiff(data.ToArray(), colors, bits, rowBytes) : Png(data.Span, bytesPerPixel, rowBytes);
    }

    private static byte[] Png(ReadOnlySpan<byte> data, int bytesPerPixel, int rowBytes)
    {
        var rows = (data.Length + rowBytes) / (rowBytes + 1);
        var output = new byte[Math.Max(0, data.Length - rows)];
        var previous = ReadOnlySpan<byte>.Empty;
        var written = 0;
        while (data.Length > 1)
        {
            var length = Math.Min(rowBytes, data.Length - 1);
            var row = output.AsSpan(written, length);
            data.Slice(1, length).CopyTo(row);
            Unfilter(data[0], row, previous, bytesPerPixel);
            previous = row;
            written += length;
            data = data[(length + 1)..];
        }

        return output;
    }

    // The filter types of PNG (ISO/IEC 15948, 9.2).
    private static void Unfilter(byte type, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        for (var i = 0; type is >= 1 and <= 4 && i < row.Length; i++)
        {
            var left = i >= step ? row[i - step] : 0;
            var up = i < above.Length ? above[i] : 0;
            var corner = i >= step && i < above.Length ? above[i - step] : 0;
            row[i] += (byte)(type switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                _ => Paeth(left, up, corner),
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        int dl = Math.Abs(estimate - left), du = Math.Abs(estimate - up), dc = Math.Abs(estimate - corner);
        if (dl <= du && dl <= dc) return left;
        return du <= dc ? up : corner;
    }

    // TIFF 6.0, section 14; sizes other than 8 and 16 bits are rare and handled bit by bit.
    private static byte[] Tiff(byte[] data, int colors, int bits, int rowBytes)
    {
        for (var start = 0; start + rowBytes <= data.Length; start += rowBytes)
        {
            var row = data.AsSpan(start, rowBytes);
            if (bits == 8)
                for (var i = colors; i < row.Length; i++) row[i] += row[i - colors];
            else if (bits == 16)
                AddWords(row, colors);
            else if (bits < 8)
                AddBits(row, colors, bits);
        }

        return data;
    }

    private static void AddWords(Span<byte> row, int colors)
    {
        for (var i = 2 * colors; i + 1 < row.Length; i += 2)
        {
            var sum = ((row[i] << 8) | row[i + 1]) + ((row[i - 2 * colors] << 8) | row[i - 2 * colors + 1]);
            (row[i], row[i + 1]) = ((byte)(sum >> 8), (byte)sum);
        }
    }

    private static void AddBits(Span<byte> row, int colors, int bits)
    {
        var mask = (1 << bits) - 1;
        var left = new int[colors];
        for (var sample = 0; (sample + 1) * bits <= row.Length * 8; sample++)
        {
            var value = 0;
            for (var k = 0; k < bits; k++) value = (value << 1) | ((row[(sample * bits + k) >> 3] >> (7 - ((sample * bits + k) & 7))) & 1);
            value = (value + left[sample % colors]) & mask;
            left[sample % colors] = value;
            for (var k = 0; k < bits; k++)
            {
                var bit = sample * bits + k;
                var flag = (byte)(0x80 >> (bit & 7));
                if (((value >> (bits - 1 - k)) & 1) != 0) row[bit >> 3] |= flag;
                else row[bit >> 3] &= (byte)~flag;
            }
        }
    }
}
