using PiiScanner.Pdf.Fonts;

namespace PiiScanner.Pdf.Redaction;

/// <summary>Makes glyphs of a CFF program empty where they lie (Adobe Technical Notes 5176 and 5177): outline, width and, where it can be told apart, name go, every offset stays.</summary>
internal static class CffBlanking
{
    private const byte EndCharacter = 14;

    /// <summary>The program of a font that is chosen from by CIDs without the other glyphs; null where it is not understood and stays.</summary>
    /// <param name="font">The program, alone or inside an OpenType file; changed in place.</param>
    /// <param name="cids">Those that stay.</param>
    public static byte[]? BlankCids(byte[] font, HashSet<int> cids) => Blank(font, program =>
    {
        var glyphs = cids.Select(program.GlyphOfCid).ToHashSet();
        return (glyph, _, _) => glyphs.Contains(glyph);
    });

    /// <summary>The program without the other glyphs; null where it is not understood and stays.</summary>
    /// <param name="font">The program, alone or inside an OpenType file; changed in place.</param>
    /// <param name="stays">Whether a glyph stays, by its number, its name, and its code in the font's own encoding: -1 without one.</param>
    public static byte[]? Blank(byte[] font, Func<int, string?, int, bool> stays) => Blank(font, _ => stays);

    private static byte[]? Blank(byte[] font, Func<CffProgram, Func<int, string?, int, bool>> choose)
    {
        var start = 0;
        if (font.AsSpan().StartsWith("OTTO"u8))
        {
            if (TrueTypeTables.Find(font, "CFF ") is not { Length: > 0 } table || !System.Runtime.InteropServices.MemoryMarshal.TryGetArray(table, out var place)) return null;
            start = place.Offset;
        }

        var data = font.AsSpan(start);
        var program = new CffProgram(data);
        if (program.CharStrings.Count == 0) return null;
        var kept = Kept(data, program, choose(program));
        var names = new HashSet<string>(kept.Select(program.NameOfGlyph).OfType<string>(), StringComparer.Ordinal);
        for (var glyph = 1; glyph < program.CharStrings.Count; glyph++)
        {
            if (kept.Contains(glyph)) continue;
            var (from, length) = program.CharStrings.Place(data, glyph);
            data.Slice(from, length).Fill(EndCharacter);
            if (program.NameOfGlyph(glyph) is not { } name || names.Contains(name)) continue;
            var (place, size) = program.PlaceOfName(data, glyph);
            data.Slice(place, size).Fill((byte)'~');
        }

        program.ForgetCharset(data, glyph => !kept.Contains(glyph));
        return font;
    }

    private static HashSet<int> Kept(ReadOnlySpan<byte> data, CffProgram program, Func<int, string?, int, bool> stays)
    {
        var kept = new HashSet<int> { 0 };
        for (var glyph = 1; glyph < program.CharStrings.Count; glyph++)
            if (stays(glyph, program.NameOfGlyph(glyph), program.CodeOfGlyph(glyph))) kept.Add(glyph);
        foreach (var glyph in kept.ToList())
        {
            foreach (var part in CharacterParts.OfType2(program.CharStrings.Item(data, glyph)))
                if (program.GlyphOfText(part) is > 0 and var found) kept.Add(found);
        }

        return kept;
    }
}
