using System.Text;
using PiiScanner.Pdf.Fonts;

namespace PiiScanner.Pdf.Redaction;

/// <summary>Makes glyphs of a Type 1 program empty where they lie (Adobe Type 1 Font Format): outline, width and name go, every length stays.</summary>
internal static class Type1Blanking
{
    // 7.2 and 7.3: keys of the two layers, and what every layer begins with.
    private const ushort ProgramKey = 55665;
    private const ushort OutlineKey = 4330;
    private const int StandardLead = 4;
    private const int MostGlyphs = 20_000;

    // 6.4: "0 0 hsbw endchar".
    private static readonly byte[] Nothing = [139, 139, 13, 14];

    /// <summary>The program without the other glyphs; null where it is not understood and stays.</summary>
    /// <param name="font">The program; changed in place.</param>
    /// <param name="stays">Whether a glyph stays, by its name and the code the font's own encoding gives it: -1 without one.</param>
    public static byte[]? Blank(byte[] font, Func<string, int, bool> stays)
    {
        var mark = font.AsSpan().IndexOf("eexec"u8);
        if (mark < 0) return null;
        var start = mark + 5;
        while (start < font.Length && font[start] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') start++;
        // In hexadecimal digits, as no writer of PDF has it.
        if (font.Length - start < 64 || font.AsSpan(start, 4).IndexOfAnyExcept("0123456789abcdefABCDEF"u8) < 0) return null;
        var plain = Decrypted(font.AsSpan(start), ProgramKey);
        var lead = Lead(plain);
        var glyphs = Glyphs(plain);
        if (glyphs.Count == 0) return null;
        var codes = Codes(font.AsSpan(0, mark));
        var kept = Kept(plain, glyphs, lead, name => stays(name, codes.GetValueOrDefault(name, -1)));
        foreach (var glyph in glyphs)
        {
            var name = NameOf(plain, glyph);
            if (kept.Contains(name) || glyph.Length < lead + Nothing.Length) continue;
            byte[] outline = [.. new byte[lead], .. Nothing, .. new byte[glyph.Length - lead - Nothing.Length]];
            Encrypted(outline, OutlineKey).CopyTo(plain.AsSpan(glyph.Start));
            plain.AsSpan(glyph.Name, glyph.NameLength).Fill((byte)'~');
        }

        Encrypted(plain, ProgramKey).CopyTo(font.AsSpan(start));
        ForgetNames(font.AsSpan(0, mark), kept);
        return font;
    }

    private static HashSet<string> Kept(byte[] plain, List<Glyph> glyphs, int lead, Func<string, bool> stays)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal) { ".notdef" };
        foreach (var glyph in glyphs)
        {
            if (NameOf(plain, glyph) is var name && !stays(name)) continue;
            kept.Add(name);
            var outline = Decrypted(plain.AsSpan(glyph.Start, glyph.Length), OutlineKey);
            foreach (var letter in CharacterParts.OfType1(outline.AsSpan(Math.Min(lead, outline.Length))))
                kept.UnionWith(glyphs.Select(other => NameOf(plain, other)).Where(other => GlyphNames.TextOf(other) == letter));
        }

        return kept;
    }

    // "/A 138 RD ~138~bytes~ ND" behind /CharStrings.
    private static List<Glyph> Glyphs(ReadOnlySpan<byte> plain)
    {
        var glyphs = new List<Glyph>();
        var at = plain.IndexOf("/CharStrings"u8);
        if (at < 0) return glyphs;
        at += 12;
        while (glyphs.Count < MostGlyphs)
        {
            var next = plain[at..].IndexOf((byte)'/');
            if (next < 0 || plain.Slice(at, next).IndexOf("end"u8) >= 0 && glyphs.Count > 0) return glyphs;
            var name = at + next + 1;
            var end = name + plain[name..].IndexOf((byte)' ');
            var length = 0;
            var digits = end + 1;
            while (digits < plain.Length && plain[digits] is >= (byte)'0' and <= (byte)'9' && length < plain.Length) length = (length * 10) + plain[digits++] - '0';
            var mark = digits + 1 < plain.Length ? plain[(digits + 1)..].IndexOf((byte)' ') : -1;
            var start = digits + 1 + mark + 1;
            if (end < name || mark is < 1 or > 4 || start + length > plain.Length) return glyphs;
            glyphs.Add(new Glyph(name, end - name, start, length));
            at = start + length;
        }

        return glyphs;
    }

    private static int Lead(ReadOnlySpan<byte> plain)
    {
        var at = plain.IndexOf("/lenIV "u8);
        return at >= 0 && at + 7 < plain.Length && plain[at + 7] is >= (byte)'0' and <= (byte)'9' and var digit ? digit - '0' : StandardLead;
    }

    private static Dictionary<string, int> Codes(ReadOnlySpan<byte> clear)
    {
        var codes = new Dictionary<string, int>(StringComparer.Ordinal);
        var program = new Type1Program(clear);
        for (var code = 0; code < 256; code++)
            if (program.NameOf(code) is { } name) codes.TryAdd(name, code);
        return codes;
    }

    // "dup 65 /A put" in the clear part.
    private static void ForgetNames(Span<byte> clear, HashSet<string> kept)
    {
        var at = clear.IndexOf("/Encoding"u8);
        while (at >= 0 && clear[at..].IndexOf("dup "u8) is >= 0 and var dup)
        {
            at += dup + 4;
            var slash = clear[at..].IndexOf((byte)'/');
            if (slash is < 0 or > 8) continue;
            var name = clear[(at + slash + 1)..];
            var length = name.IndexOfAny(" \r\n\t"u8);
            if (length > 0 && !kept.Contains(Encoding.Latin1.GetString(name[..length]))) name[..length].Fill((byte)'~');
        }
    }

    private static string NameOf(byte[] plain, Glyph glyph) => Encoding.Latin1.GetString(plain, glyph.Name, glyph.NameLength);

    private static byte[] Decrypted(ReadOnlySpan<byte> data, ushort key)
    {
        var plain = new byte[data.Length];
        for (var i = 0; i < data.Length; i++)
        {
            plain[i] = (byte)(data[i] ^ (key >> 8));
            key = unchecked((ushort)(((data[i] + key) * 52845) + 22719));
        }

        return plain;
    }

    private static byte[] Encrypted(ReadOnlySpan<byte> plain, ushort key)
    {
        var data = new byte[plain.Length];
        for (var i = 0; i < plain.Length; i++)
        {
            data[i] = (byte)(plain[i] ^ (key >> 8));
            key = unchecked((ushort)(((data[i] + key) * 52845) + 22719));
        }

        return data;
    }

    private readonly record struct Glyph(int Name, int NameLength, int Start, int Length);
}
