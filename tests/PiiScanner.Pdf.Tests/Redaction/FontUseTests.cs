using System.Text;
using PiiScanner.Pdf.Redaction;
using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Redaction;

/// <summary>A font that was subset for a name spells it: its codes stand in the order of the letters.</summary>
public sealed class FontUseTests
{
    private const string Map = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def 1 begincodespacerange <00> <FF> endcodespacerange 4 beginbfchar <01> <004D> <02> <0061> <03> <0075> <04> <0078> endbfchar endcmap end end";

    [Fact]
    public void Write_LettersNobodyDrawsAnyMore_LeaveNoTextWidthOrName()
    {
        var (copy, text) = Redact("<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+Kin/FirstChar 1/LastChar 4/Widths[889 444 500 501]/Encoding<</Type/Encoding/Differences[1/M/a/u/x]>>/ToUnicode {0} 0 R>>", "<010203> Tj <04> Tj");

        Assert.Equal("x", PageText.Drawn(copy.Pages[0].Read()).Trim());
        Assert.DoesNotContain("004D", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<0075>", text, StringComparison.Ordinal);
        Assert.Contains("<04> <0078>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("889", text, StringComparison.Ordinal);
        Assert.Contains("501", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"/M\b", text);
    }

    [Fact]
    public void Write_FontWhoseLettersAreAllStillDrawn_StaysAsItIs()
    {
        var (_, text) = Redact("<</Type/Font/Subtype/TrueType/BaseFont/AAAAAA+Kin/FirstChar 1/LastChar 4/Widths[889 444 500 501]/ToUnicode {0} 0 R>>", "<010203> Tj <04030201> Tj");

        Assert.Contains(Map, text, StringComparison.Ordinal);
        Assert.Contains("889", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Blank_GlyphsOfACompound_StayWithIt()
    {
        // Glyph 1 is made of glyph 2; glyph 3 stands alone.
        var font = Font([Simple(7), Compound(2), Simple(8), Simple(9)]);
        var blank = TrueTypeBlanking.Blank([.. font], new HashSet<int> { 1 })!;

        Assert.Equal(font.Length, blank.Length);
        var first = font.AsSpan().IndexOf(Simple(7));
        Assert.True(blank.AsSpan(first, 40).SequenceEqual(font.AsSpan(first, 40)));
        Assert.Equal(new byte[12], blank[(first + 40)..(first + 52)]);
    }

    private static byte[] Simple(byte mark) => [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, mark, mark];

    private static byte[] Compound(byte part) => [0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, part, 0, 0];

    private static byte[] Font(byte[][] glyphs)
    {
        byte[] glyf = [.. glyphs.SelectMany(glyph => glyph)];
        var offsets = new List<int> { 0 };
        foreach (var glyph in glyphs) offsets.Add(offsets[^1] + glyph.Length);
        byte[] loca = [.. offsets.SelectMany(offset => new[] { (byte)(offset / 2 >> 8), (byte)(offset / 2) })];
        var tables = new (string Tag, byte[] Data)[] { ("glyf", glyf), ("head", new byte[54]), ("loca", loca), ("maxp", [0, 1, 0, 0, 0, (byte)glyphs.Length]) };
        var file = new List<byte> { 0, 1, 0, 0, 0, (byte)tables.Length, 0, 0, 0, 0, 0, 0 };
        var at = 12 + (16 * tables.Length);
        foreach (var (tag, data) in tables)
        {
            file.AddRange([.. Encoding.ASCII.GetBytes(tag), 0, 0, 0, 0, .. Big(at), .. Big(data.Length)]);
            at += data.Length;
        }

        foreach (var (_, data) in tables) file.AddRange(data);
        return [.. file];
    }

    private static byte[] Big(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static (PdfDocument Copy, string Text) Redact(string font, string shown)
    {
        var builder = new PdfBuilder();
        var map = builder.AddStream("", Map);
        var number = builder.Add(font.Replace("{0}", map.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        builder.AddPage("BT /K 12 Tf 50 700 Td " + shown + " ET", $"/Font<</K {number} 0 R>>");
        var original = PdfDocument.Open(builder.Build());
        var redaction = new PdfRedaction(original, static _ => null);
        foreach (var glyph in original.Pages[0].Read().Glyphs.Take(3)) redaction.Remove(0, glyph);
        using var output = new MemoryStream();
        redaction.Write(output);
        Assert.Empty(CopiedObjects.Unreferenced(output.ToArray()));
        return (PdfDocument.Open(output.ToArray()), PdfRedactionTests.AllText(output.ToArray()));
    }
}
