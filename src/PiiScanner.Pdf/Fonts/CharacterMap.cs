namespace PiiScanner.Pdf.Fonts;

/// <summary>The <c>cmap</c> table of a font (OpenType 1.9): for each of its subtables, the glyph of each code.</summary>
internal sealed class CharacterMap
{
    private const int MaxEntries = 1 << 17;

    private readonly Dictionary<(int Platform, int Encoding), Dictionary<int, int>> _subtables = [];

    private CharacterMap()
    {
    }

    public static CharacterMap Read(ReadOnlySpan<byte> table)
    {
        var map = new CharacterMap();
        var count = Math.Min(BigEndian.U16(table, 2), 32);
        for (var i = 0; i < count; i++)
        {
            var record = 4 + 8L * i;
            var offset = BigEndian.U32(table, record + 4);
            var key = (BigEndian.U16(table, record), BigEndian.U16(table, record + 2));
            if (offset < table.Length && !map._subtables.ContainsKey(key)) map._subtables[key] = ReadSubtable(table[(int)offset..]);
        }

        return map;
    }

    /// <summary>The codes and glyphs of one subtable, or null.</summary>
    public IReadOnlyDictionary<int, int>? Find(int platform, int encoding) => _subtables.GetValueOrDefault((platform, encoding));

    /// <summary>The Unicode subtable with the most characters, or null.</summary>
    public IReadOnlyDictionary<int, int>? Unicode() => Find(3, 10) ?? Find(0, 6) ?? Find(0, 4) ?? Find(3, 1) ?? Find(0, 3) ?? Find(0, 2) ?? Find(0, 1) ?? Find(0, 0);

    private static Dictionary<int, int> ReadSubtable(ReadOnlySpan<byte> table)
    {
        var glyphs = new Dictionary<int, int>();
        switch (BigEndian.U16(table, 0))
        {
            case 0:
                for (var code = 0; code < 256; code++) Add(glyphs, code, BigEndian.U8(table, 6 + code));
                break;
            case 4: ReadSegments(table, glyphs); break;
            case 6:
                var first = BigEndian.U16(table, 6);
                for (var i = 0; i < BigEndian.U16(table, 8); i++) Add(glyphs, first + i, BigEndian.U16(table, 10 + 2 * i));
                break;
            case 12: ReadGroups(table, glyphs); break;
        }

        return glyphs;
    }

    private static void ReadSegments(ReadOnlySpan<byte> table, Dictionary<int, int> glyphs)
    {
        var size = BigEndian.U16(table, 6) & ~1;
        for (var i = 0; i < size; i += 2)
        {
            var end = BigEndian.U16(table, 14 + i);
            var start = BigEndian.U16(table, 16 + size + i);
            var delta = BigEndian.U16(table, 16 + 2 * size + i);
            var rangeAt = 16 + 3 * size + i;
            var range = BigEndian.U16(table, rangeAt);
            for (var code = start; code <= end && code < 0xFFFF && glyphs.Count < MaxEntries; code++)
            {
                var glyph = range == 0 ? code : BigEndian.U16(table, rangeAt + range + 2L * (code - start));
                if (range == 0 || glyph != 0) Add(glyphs, code, (glyph + delta) & 0xFFFF);
            }
        }
    }

    private static void ReadGroups(ReadOnlySpan<byte> table, Dictionary<int, int> glyphs)
    {
        var count = Math.Min(BigEndian.U32(table, 12), (uint)table.Length / 12);
        for (var i = 0; i < count; i++)
        {
            var start = BigEndian.U32(table, 16 + 12L * i);
            var end = Math.Min(BigEndian.U32(table, 20 + 12L * i), 0x10FFFF);
            var glyph = BigEndian.U32(table, 24 + 12L * i);
            for (var code = start; code <= end && glyphs.Count < MaxEntries; code++) Add(glyphs, (int)code, (int)(glyph + (code - start)) & 0xFFFF);
        }
    }

    private static void Add(Dictionary<int, int> glyphs, int code, int glyph)
    {
        if (glyph != 0) glyphs.TryAdd(code, glyph);
    }
}
