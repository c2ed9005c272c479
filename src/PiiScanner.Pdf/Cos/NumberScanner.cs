namespace PiiScanner.Pdf.Cos;

/// <summary>Reads a number (ISO 32000-1, 7.3.3), and the broken ones that common readers accept.</summary>
internal static class NumberScanner
{
    private static readonly double[] Powers = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    /// <summary>Reads a number and stops at the first byte that cannot belong to it.</summary>
    /// <param name="data">The bytes.</param>
    /// <param name="position">At a digit, sign or point; moved behind the number.</param>
    /// <param name="isInteger">Whether it was written without a point.</param>
    /// <returns>The value; 0 for a lone sign or point. A sign inside the number ends its value, as in common readers.</returns>
    public static double Read(ReadOnlySpan<byte> data, ref int position, out bool isInteger)
    {
        var negative = false;
        var i = position;
        while (i < data.Length && data[i] is (byte)'-' or (byte)'+') negative |= data[i++] == '-';
        double mantissa = 0;
        var decimals = -1;
        var broken = false;
        for (; i < data.Length; i++)
        {
            var c = data[i];
            if (!CosChars.IsNumberPart(c)) break;
            if (c is (byte)'-' or (byte)'+' || (c == '.' && decimals >= 0)) broken = true;
            else if (c == '.') decimals = 0;
            else if (!broken && decimals < 15)
            {
                mantissa = mantissa * 10 + (c - '0');
                if (decimals >= 0) decimals++;
            }
        }

        position = i;
        isInteger = decimals < 0;
        if (decimals > 0) mantissa /= Powers[decimals];
        return negative ? -mantissa : mantissa;
    }
}
