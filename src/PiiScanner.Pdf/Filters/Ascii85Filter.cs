using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Filters;

/// <summary>ASCII85Decode (ISO 32000-1, 7.4.3).</summary>
internal static class Ascii85Filter
{
    public static bool Decode(ReadOnlySpan<byte> input, CappedBuffer output)
    {
        uint group = 0;
        var count = 0;
        var sound = true;
        if (input.StartsWith("<~"u8)) input = input[2..];
        foreach (var c in input)
        {
            if (output.IsFull) return sound;
            if (c == '~') break;
            if (CosChars.IsWhite(c)) continue;
            if (c == 'z' && count == 0)
            {
                output.Repeat(0, 4);
            }
            else if (c is >= (byte)'!' and <= (byte)'u')
            {
                group = unchecked(group * 85 + (uint)(c - '!'));
                if (++count < 5) continue;
                Write(group, 4, output);
                (group, count) = (0, 0);
            }
            else
            {
                sound = false;
            }
        }

        if (count < 2) return sound;
        for (var i = count; i < 5; i++) group = unchecked(group * 85 + 84);
        Write(group, count - 1, output);
        return sound;
    }

    private static void Write(uint group, int bytes, CappedBuffer output)
    {
        for (var i = 0; i < bytes; i++) output.Append((byte)(group >> (24 - 8 * i)));
    }
}
