using System.Buffers.Binary;
using PiiScanner.Pdf.Fonts;

namespace PiiScanner.Pdf.Redaction;

/// <summary>Makes glyphs of a TrueType program empty where they lie (OpenType 1.9: glyf, loca, hmtx, post, cmap): outline, width, name and character go, every offset stays.</summary>
internal static class TrueTypeBlanking
{
    private const int MostParts = 64;
    private static readonly (int Platform, int Encoding)[] Maps = [(1, 0), (3, 0), (3, 1), (3, 10), (0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (0, 6)];

    /// <summary>The glyphs a simple font draws for codes: through any of its maps, so that none is missed.</summary>
    /// <param name="font">The program.</param>
    /// <param name="codes">The codes.</param>
    /// <param name="textOf">The text of a code.</param>
    public static HashSet<int> GlyphsOf(ReadOnlyMemory<byte> font, IEnumerable<uint> codes, Func<uint, string> textOf)
    {
        var glyphs = new HashSet<int>();
        var map = CharacterMap.Read(TrueTypeTables.Find(font, "cmap").Span);
        foreach (var code in codes)
        {
            int[] keys = [(int)code, 0xF000 + (int)code, .. textOf(code).Select(letter => (int)letter)];
            foreach (var (platform, encoding) in Maps)
            {
                if (map.Find(platform, encoding) is not { } table) continue;
                foreach (var key in keys)
                    if (table.TryGetValue(key, out var glyph)) glyphs.Add(glyph);
            }
        }

        return glyphs;
    }

    /// <summary>The program without the other glyphs; null where it is not understood and stays.</summary>
    /// <param name="font">The program; changed in place.</param>
    /// <param name="kept">Glyphs that stay; parts of compound ones are found.</param>
    public static byte[]? Blank(byte[] font, IReadOnlySet<int> kept)
    {
        var tables = Tables(font);
        if (!tables.TryGetValue("head", out var head) || !tables.TryGetValue("loca", out var loca) || !tables.TryGetValue("glyf", out var glyf) || !tables.TryGetValue("maxp", out var maxp) || head.Length < 54 || maxp.Length < 6) return null;
        var isLong = BigEndian.U16(font, head.Start + 50) == 1;
        var count = Math.Min(BigEndian.U16(font, maxp.Start + 4), loca.Length / (isLong ? 4 : 2) - 1);
        var stays = WithParts(font, kept, Outline);
        for (var glyph = 1; glyph < count; glyph++)
        {
            if (stays.Contains(glyph)) continue;
            var (start, length) = Outline(glyph);
            font.AsSpan(start, length).Clear();
            if (tables.TryGetValue("hmtx", out var widths) && widths.Length >= 4 * (glyph + 1)) font.AsSpan(widths.Start + (4 * glyph), 4).Clear();
        }

        if (tables.TryGetValue("post", out var names) && names.Length >= 32) Forget(font, names);
        if (tables.TryGetValue("cmap", out var map)) ForgetCharacters(font, map, stays);
        return font;

        (int Start, int Length) Outline(int glyph)
        {
            if (glyph < 0 || glyph >= count) return (0, 0);
            var (from, to) = isLong
                ? ((long)BigEndian.U32(font, loca.Start + (4L * glyph)), (long)BigEndian.U32(font, loca.Start + (4L * glyph) + 4))
                : (2L * BigEndian.U16(font, loca.Start + (2L * glyph)), 2L * BigEndian.U16(font, loca.Start + (2L * glyph) + 2));
            return from >= 0 && to > from && to <= glyf.Length ? (glyf.Start + (int)from, (int)(to - from)) : (0, 0);
        }
    }

    private static Dictionary<string, (int Start, int Length)> Tables(byte[] font)
    {
        var tables = new Dictionary<string, (int, int)>(StringComparer.Ordinal);
        for (var i = 0; i < BigEndian.U16(font, 4); i++)
        {
            var entry = 12 + (16 * i);
            if (entry + 16 > font.Length) break;
            var (start, length) = ((long)BigEndian.U32(font, entry + 8), (long)BigEndian.U32(font, entry + 12));
            if (start + length <= font.Length) tables[System.Text.Encoding.ASCII.GetString(font, entry, 4)] = ((int)start, (int)length);
        }

        return tables;
    }

    // A compound glyph names its parts: flags, glyph, and arguments whose size the flags tell.
    private static HashSet<int> WithParts(byte[] font, IReadOnlySet<int> kept, Func<int, (int Start, int Length)> outline)
    {
        var all = new HashSet<int>(kept) { 0 };
        var waiting = new Queue<int>(all);
        while (waiting.TryDequeue(out var glyph))
        {
            var (start, length) = outline(glyph);
            if (length < 10 || (short)BigEndian.U16(font, start) >= 0) continue;
            var at = start + 10;
            for (var part = 0; part < MostParts && at + 4 <= start + length; part++)
            {
                var flags = BigEndian.U16(font, at);
                if (all.Add(BigEndian.U16(font, at + 2))) waiting.Enqueue(BigEndian.U16(font, at + 2));
                at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 0x08) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
                if ((flags & 0x20) == 0) break;
            }
        }

        return all;
    }

    // Version 3 holds no names.
    private static void Forget(byte[] font, (int Start, int Length) names)
    {
        BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(names.Start), 0x00030000);
        font.AsSpan(names.Start + 32, names.Length - 32).Clear();
    }

    private static void ForgetCharacters(byte[] font, (int Start, int Length) map, HashSet<int> kept)
    {
        for (var i = 0; i < BigEndian.U16(font, map.Start + 2); i++)
        {
            var offset = (long)BigEndian.U32(font, map.Start + 4 + (8L * i) + 4);
            if (offset + 8 > map.Length) continue;
            var table = map.Start + (int)offset;
            switch (BigEndian.U16(font, table))
            {
                case 0:
                    for (var code = 0; code < 256 && table + 6 + code < font.Length; code++)
                        if (!kept.Contains(font[table + 6 + code])) font[table + 6 + code] = 0;
                    break;
                case 6:
                    for (var k = 0; k < BigEndian.U16(font, table + 8) && table + 12 + (2 * k) <= font.Length; k++)
                        if (!kept.Contains(BigEndian.U16(font, table + 10 + (2L * k)))) font.AsSpan(table + 10 + (2 * k), 2).Clear();
                    break;
                case 4:
                    ForgetSegments(font, table, kept);
                    break;
            }
        }
    }

    // Format 4: of a segment of one character the delta leads to glyph 0; longer ones keep their numbers, whose glyphs are empty.
    private static void ForgetSegments(byte[] font, int table, HashSet<int> kept)
    {
        var count = BigEndian.U16(font, table + 6) / 2;
        for (var i = 0; i < count; i++)
        {
            var (end, start) = (BigEndian.U16(font, table + 14 + (2L * i)), BigEndian.U16(font, table + 16 + (2L * count) + (2L * i)));
            var (delta, range) = (table + 16 + (4 * count) + (2 * i), table + 16 + (6 * count) + (2 * i));
            if (range + 2 > font.Length || start != end || start == 0xFFFF) continue;
            var shift = BigEndian.U16(font, range);
            if (shift == 0 && !kept.Contains((start + BigEndian.U16(font, delta)) & 0xFFFF)) BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(delta), unchecked((ushort)-start));
            else if (shift != 0 && range + shift + 2 <= font.Length && !kept.Contains(BigEndian.U16(font, range + shift))) font.AsSpan(range + shift, 2).Clear();
        }
    }
}
