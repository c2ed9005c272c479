using PiiScanner.Pdf.Fonts;

namespace PiiScanner.Pdf.Redaction;

/// <summary>Finds the letter and the mark that an outline is put together of: glyphs that must stay with it. They are named by their codes in the standard encoding.</summary>
internal static class CharacterParts
{
    /// <summary>Of a Type 2 outline (Adobe Technical Note 5177, appendix C): four numbers before its end. Empty for one that is whole.</summary>
    public static IReadOnlyList<string> OfType2(ReadOnlySpan<byte> outline)
    {
        var numbers = new List<int>();
        var stems = 0;
        for (var at = 0; at < outline.Length;)
        {
            int b = outline[at++];
            if (b is 28 or >= 32)
            {
                numbers.Add(Number(outline, b, ref at));
                continue;
            }

            switch (b)
            {
                case 14: return numbers.Count >= 4 ? Names(numbers) : [];
                case 1 or 3 or 18 or 23: stems += numbers.Count / 2; break;
                case 19 or 20:
                    stems += numbers.Count / 2;
                    at += (stems + 7) / 8;
                    break;
                case 12: at++; break;
            }

            numbers.Clear();
        }

        return [];
    }

    /// <summary>Of a Type 1 outline (Adobe Type 1 Font Format, 6.4): the operator <c>seac</c>. Empty for one that is whole.</summary>
    public static IReadOnlyList<string> OfType1(ReadOnlySpan<byte> outline)
    {
        var numbers = new List<int>();
        for (var at = 0; at < outline.Length;)
        {
            int b = outline[at++];
            if (b >= 32)
            {
                numbers.Add(b == 255 ? (int)BigEndian.U32(outline, at) : Number(outline, b, ref at));
                if (b == 255) at += 4;
                continue;
            }

            if (b == 12 && BigEndian.U8(outline, at++) == 6 && numbers.Count >= 2) return Names(numbers);
            numbers.Clear();
        }

        return [];
    }

    private static int Number(ReadOnlySpan<byte> outline, int b, ref int at)
    {
        switch (b)
        {
            case 28:
                at += 2;
                return (short)BigEndian.U16(outline, at - 2);
            case 255:
                at += 4;
                return BigEndian.U16(outline, at - 4);
            case >= 251: return -((b - 251) * 256) - BigEndian.U8(outline, at++) - 108;
            case >= 247: return ((b - 247) * 256) + BigEndian.U8(outline, at++) + 108;
            default: return b - 139;
        }
    }

    private static List<string> Names(List<int> numbers) =>
        [.. numbers.TakeLast(2).Where(code => code is >= 0 and <= 255).Select(code => EncodingTables.Standard[code]).Where(letter => letter != '\uFFFD').Select(letter => letter.ToString())];
}
