using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Filters;

/// <summary>ASCIIHexDecode (ISO 32000-1, 7.4.2).</summary>
internal static class AsciiHexFilter
{
    public static bool Decode(ReadOnlySpan<byte> input, CappedBuffer output)
    {
        var high = -1;
        var sound = true;
        foreach (var c in input)
        {
            if (c == '>') break;
            var digit = CosChars.HexValue(c);
            if (digit < 0)
            {
                sound &= CosChars.IsWhite(c);
            }
            else if (high < 0)
            {
                high = digit;
            }
            else
            {
                output.Append((byte)((high << 4) | digit));
                if (output.IsFull) return sound;
                high = -1;
            }
        }

        if (high >= 0) output.Append((byte)(high << 4));
        return sound;
    }
}
