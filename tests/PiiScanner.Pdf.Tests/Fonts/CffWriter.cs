namespace PiiScanner.Pdf.Tests.Fonts;

/// <summary>Writes a CFF font with given glyph names, or CIDs, and no outlines.</summary>
internal static class CffWriter
{
    public static byte[] WithNames(params string[] names) => Build([], names, [.. names.Select((_, i) => 391 + i)]);

    public static byte[] WithCids(params int[] cids) => Build([28, 1, 135, 28, 1, 136, 139, 12, 30], ["Adobe", "Identity"], cids);

    /// <summary>A font with outlines, one for each name.</summary>
    public static byte[] WithOutlines(string[] names, byte[][] outlines) => Build([], names, [.. names.Select((_, i) => 391 + i)], outlines);

    /// <summary>A font with outlines, one for each CID.</summary>
    public static byte[] WithCids(int[] cids, byte[][] outlines) => Build([28, 1, 135, 28, 1, 136, 139, 12, 30], ["Adobe", "Identity"], cids, outlines);

    // Glyph 0 is .notdef; glyph i + 1 has the SID or CID at i. Code 65 + i is glyph i + 1.
    private static byte[] Build(byte[] ros, string[] strings, int[] ids, byte[][]? outlines = null)
    {
        byte[] head = [1, 0, 4, 1, .. Index([[(byte)'F']])];
        var stringIndex = Index([.. strings.Select(s => System.Text.Encoding.Latin1.GetBytes(s))]);
        byte[] charset = [0, .. ids.SelectMany(i => new[] { (byte)(i >> 8), (byte)i })];
        byte[] encoding = [0, (byte)ids.Length, .. ids.Select((_, i) => (byte)(65 + i))];
        var glyphs = Index([[14], .. outlines ?? Enumerable.Repeat(new byte[] { 14 }, ids.Length)]);
        byte[] Top(int start) => [.. ros, .. Operand(start), 15, .. Operand(start + charset.Length), 16, .. Operand(start + charset.Length + encoding.Length), 17];
        var length = head.Length + Index([Top(0)]).Length + stringIndex.Length + 2;
        return [.. head, .. Index([Top(length)]), .. stringIndex, 0, 0, .. charset, .. encoding, .. glyphs];
    }

    private static byte[] Operand(int value) => [29, (byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Index(byte[][] items)
    {
        var offsets = new List<byte>();
        var at = 1;
        foreach (var item in items)
        {
            offsets.AddRange([(byte)(at >> 8), (byte)at]);
            at += item.Length;
        }

        return [(byte)(items.Length >> 8), (byte)items.Length, 2, .. offsets, (byte)(at >> 8), (byte)at, .. items.SelectMany(i => i)];
    }
}
