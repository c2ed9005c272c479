using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldPowerPoint;

/// <summary>Reads the fonts of the runs of a text ([MS-PPT] 2.9.44 to 2.9.46).</summary>
internal static class PptRuns
{
    private const int MaxRuns = 100_000;

    /// <summary>Ends and fonts of the runs; empty where the record makes no sense.</summary>
    /// <param name="body">The record.</param>
    /// <param name="length">Characters of the text.</param>
    /// <param name="fonts">Names of the fonts.</param>
    public static List<(int End, string? Font)> Read(ReadOnlySpan<byte> body, int length, IReadOnlyList<string> fonts)
    {
        var runs = new List<(int End, string? Font)>();
        long at = 0;
        // One more than there are characters: the end of the last paragraph counts.
        for (long done = 0; done <= length && at < body.Length; done += Math.Max(1, body.U32(at)), at = SkipParagraph(body, at))
        {
        }

        for (long done = 0; done <= length && at + 8 <= body.Length && runs.Count < MaxRuns;)
        {
            done += Math.Max(1, body.U32(at));
            var font = ReadCharacters(body, ref at);
            runs.Add(((int)Math.Min(done, length), font >= 0 && font < fonts.Count ? fonts[font] : null));
        }

        return runs;
    }

    private static long SkipParagraph(ReadOnlySpan<byte> body, long at)
    {
        var mask = body.U32(at + 6);
        at += 10;
        if ((mask & 0xF) != 0) at += 2;
        foreach (var bit in (int[])[7, 4, 6]) at += Has(mask, bit) ? 2 : 0;
        if (Has(mask, 5)) at += 4;
        foreach (var bit in (int[])[11, 12, 13, 14, 8, 10, 15]) at += Has(mask, bit) ? 2 : 0;
        if (Has(mask, 20)) at += 2 + (body.U16(at) * 4);
        if (Has(mask, 16)) at += 2;
        if ((mask & 0xE0000) != 0) at += 2;
        return Has(mask, 21) ? at + 2 : at;
    }

    // Gives the number of the font for Western letters, or -1.
    private static int ReadCharacters(ReadOnlySpan<byte> body, ref long at)
    {
        var mask = body.U32(at + 4);
        at += 8;
        if ((mask & 0x3FFF) != 0) at += 2;
        var font = -1;
        if (Has(mask, 16))
        {
            font = body.U16(at);
            at += 2;
        }

        if (Has(mask, 21)) at += 2;
        if (Has(mask, 22))
        {
            font = body.U16(at);
            at += 2;
        }

        if (Has(mask, 23)) at += 2;
        if (Has(mask, 17)) at += 2;
        if (Has(mask, 18)) at += 4;
        if (Has(mask, 19)) at += 2;
        return font;
    }

    private static bool Has(long mask, int bit) => (mask & (1L << bit)) != 0;
}
