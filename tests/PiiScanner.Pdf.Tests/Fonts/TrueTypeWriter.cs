using System.Buffers.Binary;

namespace PiiScanner.Pdf.Tests.Fonts;

/// <summary>Writes a TrueType file that has nothing but a <c>cmap</c> table of one subtable.</summary>
internal static class TrueTypeWriter
{
    /// <summary>A format 4 subtable, one segment for each code.</summary>
    public static byte[] WithSegments(int platform, int encoding, params (int Code, int Glyph)[] map)
    {
        var codes = map.OrderBy(m => m.Code).Append((Code: 0xFFFF, Glyph: 0)).ToArray();
        var words = new List<int> { 4, 16 + 8 * codes.Length, 0, 2 * codes.Length, 0, 0, 0 };
        words.AddRange(codes.Select(c => c.Code));
        words.Add(0);
        words.AddRange(codes.Select(c => c.Code));
        words.AddRange(codes.Select(c => (c.Glyph - c.Code) & 0xFFFF));
        words.AddRange(codes.Select(_ => 0));
        return Font(platform, encoding, Words(words));
    }

    /// <summary>A format 12 subtable, one group for each code.</summary>
    public static byte[] WithGroups(params (int Code, int Glyph)[] map)
    {
        var words = new List<int> { 12, 0, 0, 16 + 12 * map.Length, 0, 0, 0, map.Length };
        foreach (var (code, glyph) in map) words.AddRange([code >> 16, code & 0xFFFF, code >> 16, code & 0xFFFF, 0, glyph]);
        return Font(3, 10, Words(words));
    }

    private static byte[] Font(int platform, int encoding, byte[] subtable)
    {
        byte[] table = [.. Words([0, 1, platform, encoding, 0, 12]), .. subtable];
        return [.. Words([1, 0, 1, 0, 0, 0]), .. "cmap"u8, .. Words([0, 0, 0, 28, table.Length >> 16, table.Length & 0xFFFF]), .. table];
    }

    private static byte[] Words(List<int> words)
    {
        var bytes = new byte[2 * words.Count];
        for (var i = 0; i < words.Count; i++) BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2 * i), (ushort)words[i]);
        return bytes;
    }
}
