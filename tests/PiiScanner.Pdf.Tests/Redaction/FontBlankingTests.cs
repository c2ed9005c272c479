using System.Text;
using PiiScanner.Pdf.Redaction;
using PiiScanner.Pdf.Tests.Fonts;

namespace PiiScanner.Pdf.Tests.Redaction;

/// <summary>CFF and Type 1 programs without the outlines of letters nobody draws any more.</summary>
public sealed class FontBlankingTests
{
    private static readonly byte[] Outline = [139, 139, 21, 200, 5, 201, 5, 14];

    [Fact]
    public void Cff_GlyphsThatGo_LoseOutlineAndName_OthersKeepTheirs()
    {
        var font = CffWriter.WithOutlines(["uni1EA5", "uni1EA7"], [Outline, [139, 139, 21, 77, 5, 78, 5, 14]]);
        var blank = CffBlanking.Blank([.. font], (_, name, _) => name == "uni1EA5")!;

        Assert.Equal(font.Length, blank.Length);
        Assert.True(blank.AsSpan().IndexOf(Outline) > 0);
        Assert.True(blank.AsSpan().IndexOf((ReadOnlySpan<byte>)[77, 5, 78, 5]) < 0);
        Assert.Contains("uni1EA5", Encoding.Latin1.GetString(blank), StringComparison.Ordinal);
        Assert.DoesNotContain("uni1EA7", Encoding.Latin1.GetString(blank), StringComparison.Ordinal);
        // The last outline is nothing but its end.
        Assert.True(blank.AsSpan().EndsWith((ReadOnlySpan<byte>)[14, 14, 14, 14, 14, 14, 14, 14]));
    }

    [Fact]
    public void Cff_PartsOfALetterThatStays_StayWithIt()
    {
        // The second glyph is A (65) with an acute accent (194); codes of the standard encoding, below 108 as one byte.
        var font = CffWriter.WithOutlines(["A", "Aacute", "acute", "B"], [Outline, [139, 139, 139 + 65, 247, 194 - 108, 14], [139, 139, 21, 99, 5, 98, 5, 14], [139, 139, 21, 77, 5, 78, 5, 14]]);
        var blank = CffBlanking.Blank([.. font], (_, name, _) => name == "Aacute")!;

        Assert.True(blank.AsSpan().IndexOf(Outline) > 0);
        Assert.True(blank.AsSpan().IndexOf((ReadOnlySpan<byte>)[99, 5, 98, 5]) > 0);
        Assert.True(blank.AsSpan().IndexOf((ReadOnlySpan<byte>)[77, 5, 78, 5]) < 0);
    }

    [Fact]
    public void Cff_ChosenByCids_KeepsThose()
    {
        var font = CffWriter.WithCids([5, 9], [Outline, [139, 139, 21, 77, 5, 78, 5, 14]]);
        var blank = CffBlanking.BlankCids([.. font], [5])!;

        Assert.True(blank.AsSpan().IndexOf(Outline) > 0);
        Assert.True(blank.AsSpan().IndexOf((ReadOnlySpan<byte>)[77, 5, 78, 5]) < 0);
    }

    [Fact]
    public void Type1_GlyphsThatGo_LoseOutlineAndName_OthersKeepTheirs()
    {
        byte[] kept = [139, 139, 13, 200, 201, 5, 9, 14], gone = [139, 139, 13, 77, 78, 5, 9, 14];
        var font = Type1Writer.Write(("M", kept), ("uni1EA7", gone));
        var blank = Type1Blanking.Blank([.. font], (name, _) => name == "M")!;

        Assert.Equal(font.Length, blank.Length);
        var (clear, plain) = Type1Writer.Open(blank);
        Assert.Contains("dup 65 /M put", clear, StringComparison.Ordinal);
        Assert.DoesNotContain("uni1EA7", clear + plain, StringComparison.Ordinal);
        Assert.Equal(kept, Type1Writer.OutlineOf(blank, "M"));
        Assert.Equal([139, 139, 13, 14, 0, 0, 0, 0], Type1Writer.OutlineOf(blank, "~~~~~~~"));
    }

    [Fact]
    public void Type1_PartsOfALetterThatStays_StayWithIt()
    {
        // seac: A (65) and acute (194).
        byte[] letter = [139, 139, 13, 1, 2, 5, 9, 14], accented = [139, 139, 13, 139, 139, 139, 139 + 65, 247, 194 - 108, 12, 6];
        var font = Type1Writer.Write(("A", letter), ("Aacute", accented), ("acute", letter), ("B", letter));
        var blank = Type1Blanking.Blank([.. font], (name, _) => name == "Aacute")!;

        Assert.Equal(letter, Type1Writer.OutlineOf(blank, "A"));
        Assert.Equal(letter, Type1Writer.OutlineOf(blank, "acute"));
        Assert.NotEqual(letter, Type1Writer.OutlineOf(blank, "~"));
    }

    [Theory]
    [InlineData("no font at all")]
    [InlineData("%!PS-AdobeFont currentfile eexec 0123456789")]
    public void Type1_NotUnderstood_Stays(string font) => Assert.Null(Type1Blanking.Blank(Encoding.Latin1.GetBytes(font), (_, _) => false));
}
