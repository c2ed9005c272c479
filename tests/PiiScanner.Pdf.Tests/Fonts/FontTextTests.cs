using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Fonts;

public class FontTextTests
{
    private const string Map = """
        /CIDInit /ProcSet findresource begin begincmap
        1 begincodespacerange <0000> <FFFF> endcodespacerange
        2 beginbfchar <0001> <1EC7> <0002> <00660069> endbfchar
        3 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0110> <0111>] <0030> <0031> <D83DDE00> endbfrange
        endcmap
        """;

    [Fact]
    public void Read_ToUnicode_GivesCharactersLigaturesAndRanges()
    {
        var content = Composite(b => $"/ToUnicode {b.AddStream("", Map)} 0 R", "", "<000100020010001100120020002100300031>");
        Assert.Equal("ệfiabcĐđ😀😁", PageText.Drawn(content));
        Assert.Equal(9, content.Glyphs.Count);
        Assert.Equal(0, content.UnreadableGlyphs);
    }

    [Fact]
    public void Read_NoMapAndNoFontProgram_IsUnreadable()
    {
        var content = Composite(_ => "", "", "<00010002>");
        Assert.Equal(2, content.UnreadableGlyphs);
        Assert.False(content.HasText);
        Assert.All(content.Glyphs, g => Assert.Equal("\uFFFD", g.Text));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_EmbeddedTrueType_IsReadBackThroughItsCharacterMap(bool groups)
    {
        (int, int)[] map = [(0x1EC7, 5), (0x41, 6)];
        var content = Composite(_ => "", "", "<00050006>", descriptor: b => $"/FontFile2 {b.AddStream("", groups ? TrueTypeWriter.WithGroups(map) : TrueTypeWriter.WithSegments(3, 1, map))} 0 R");
        Assert.Equal("ệA", PageText.Drawn(content));
        Assert.True(content.Glyphs[0].Run.Font.IsEmbedded);
    }

    [Fact]
    public void Read_CidToGidMap_IsApplied()
    {
        var content = Composite(_ => "", "", "<00010002>", b => $"/CIDToGIDMap {b.AddStream("", [0, 0, 0, 6, 0, 5])} 0 R",
            b => $"/FontFile2 {b.AddStream("", TrueTypeWriter.WithSegments(3, 1, (0x1EC7, 5), (0x41, 6)))} 0 R");
        Assert.Equal("Aệ", PageText.Drawn(content));
    }

    [Fact]
    public void Read_CffByNames_GivesText()
    {
        var content = Composite(_ => "", "", "<00010002>", descriptor: b => $"/FontFile3 {b.AddStream("/Subtype/CIDFontType0C", CffWriter.WithNames("Ohornacute", "uni0111"))} 0 R");
        Assert.Equal("Ớđ", PageText.Drawn(content));
    }

    [Fact]
    public void Read_Utf16Encoding_IsTheText() => Assert.Equal("Lê😀", PageText.Drawn(Composite(_ => "", "", "<004C00EAD83DDE00>", encoding: "/UniGB-UTF16-H")));

    [Fact]
    public void Read_ChineseCodePage_CutsOneAndTwoByteCodes() => Assert.Equal("A中", PageText.Drawn(Composite(_ => "", "", "<41D6D0>", encoding: "/GBK-EUC-H")));

    [Fact]
    public void Read_EmbeddedCMap_CutsCodesByItsRanges()
    {
        const string map = "begincmap 2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange 1 begincidrange <00> <7F> 0 endcidrange endcmap";
        const string text = "begincmap 2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange 2 beginbfchar <41> <0061> <8001> <0062> endbfchar endcmap";
        var builder = new PdfBuilder();
        var encoding = builder.AddStream("/Type/CMap", map);
        var content = Composite(b => $"/ToUnicode {b.AddStream("", text)} 0 R", "", "<41800141>", encoding: $"{encoding} 0 R", builder: builder);
        Assert.Equal("aba", PageText.Drawn(content));
        Assert.Equal([1, 2, 1], content.Glyphs.Select(g => g.ByteLength));
    }

    [Fact]
    public void Read_Widths_MoveTheText()
    {
        var content = Composite(_ => "", "/DW 500/W[1[250 750] 5 9 100]", "<0001000200060003>");
        Assert.Equal([2.5, 7.5, 1, 5], content.Glyphs.Select(g => Math.Round(g.EndX - g.X, 6)));
    }

    [Theory]
    [InlineData("/Encoding/WinAnsiEncoding", "\u00C3\u0080", "Ã€")]
    [InlineData("/Encoding/MacRomanEncoding", "\u0080", "Ä")]
    [InlineData("/Encoding/StandardEncoding", "'\u00E1", "’Æ")]
    [InlineData("/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[65/Acircumflexdotbelow/Dcroat 97/uni1EE9/u1F600/f_i/ohorn.alt]>>", "AB", "ẬĐ")]
    [InlineData("/Encoding<</Differences[97/uni1EE9/u1F600/f_i/ohorn.alt]>>", "abcd", "ứ😀fiơ")]
    public void Read_SimpleEncoding_GivesText(string encoding, string codes, string expected) =>
        Assert.Equal(expected, PageText.Drawn(Simple($"/Subtype/Type1/BaseFont/Arial{encoding}", codes)));

    [Fact]
    public void Read_UnknownGlyphName_IsUnreadable() => Assert.Equal(1, Simple("/Subtype/Type1/BaseFont/X/Encoding<</Differences[65/g17]>>", "AB").UnreadableGlyphs);

    [Fact]
    public void Read_DifferencesBeyondAllCodes_AreIgnored() =>
        Assert.Equal("A", PageText.Drawn(Simple("/Subtype/Type1/BaseFont/X/Encoding<</Differences[2147483647/a/b -5/c 255/d/e/f]>>", "A")));

    [Fact]
    public void Read_SymbolFont_HasItsOwnEncoding() => Assert.Equal("αβ•", PageText.Drawn(Simple("/Subtype/Type1/BaseFont/Symbol", "ab\u00B7")));

    [Fact]
    public void Read_Type1Program_GivesItsEncoding()
    {
        var builder = new PdfBuilder();
        var program = builder.AddStream("", "%!PS-AdobeFont-1.0\n/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for\ndup 65 /eacute put\ndup 66 /uni1EA1 put\nreadonly def\ncurrentfile eexec");
        var descriptor = builder.Add($"<</Type/FontDescriptor/Flags 4/FontFile {program} 0 R>>");
        Assert.Equal("éạ", PageText.Drawn(Simple($"/Subtype/Type1/BaseFont/ABCDEF+X/FontDescriptor {descriptor} 0 R", "AB", builder)));
    }

    [Fact]
    public void Read_CffProgramOfSimpleFont_GivesItsEncoding()
    {
        var builder = new PdfBuilder();
        var program = builder.AddStream("/Subtype/Type1C", CffWriter.WithNames("eacute", "ecircumflexdotbelow"));
        var descriptor = builder.Add($"<</Type/FontDescriptor/Flags 4/FontFile3 {program} 0 R>>");
        Assert.Equal("éệ", PageText.Drawn(Simple($"/Subtype/Type1/BaseFont/ABCDEF+X/FontDescriptor {descriptor} 0 R", "AB", builder)));
    }

    [Fact]
    public void Read_SymbolicTrueType_IsReadThroughItsMacMap()
    {
        var builder = new PdfBuilder();
        var program = builder.AddStream("", TrueTypeWriter.WithSegments(1, 0, (65, 3)));
        var descriptor = builder.Add($"<</Type/FontDescriptor/Flags 4/FontFile2 {program} 0 R>>");
        Assert.Equal("A", PageText.Drawn(Simple($"/Subtype/TrueType/BaseFont/X/FontDescriptor {descriptor} 0 R", "A", builder)));
    }

    [Fact]
    public void Read_Type3_UsesItsMatrixForWidths()
    {
        var content = Simple("/Subtype/Type3/FontMatrix[0.01 0 0 0.01 0 0]/FontBBox[0 -20 80 80]/CharProcs<<>>/Encoding<</Differences[65/A/g1]>>/FirstChar 65/LastChar 66/Widths[50 60]", "AB");
        Assert.Equal(["A", "\uFFFD"], content.Glyphs.Select(g => g.Text));
        Assert.Equal(5, content.Glyphs[0].EndX - content.Glyphs[0].X, 6);
    }

    [Theory]
    [InlineData("ABCDEF+.VnTimeH", ".VnTimeH", PdfLegacyEncoding.Tcvn3, true)]
    [InlineData("VnArial", "VnArial", PdfLegacyEncoding.Tcvn3, false)]
    [InlineData("VNI-Times", "VNI-Times", PdfLegacyEncoding.Vni, false)]
    [InlineData("TimesNewRoman", "TimesNewRoman", PdfLegacyEncoding.None, false)]
    public void Read_LegacyFontName_IsTold(string baseFont, string name, PdfLegacyEncoding legacy, bool subset)
    {
        var font = Simple($"/Subtype/TrueType/BaseFont/{baseFont}/Encoding/WinAnsiEncoding", "\u00AE").Glyphs[0].Run.Font;
        Assert.Equal((name, legacy, subset), (font.Name, font.Legacy, font.IsSubset));
    }

    [Fact]
    public void Read_MissingFont_IsReportedAndTextStillRead()
    {
        var content = PdfBuilder.WithPage("BT /F9 12 Tf (kept) Tj ET").ReadPage();
        Assert.Equal("kept", PageText.Drawn(content));
        Assert.Contains(content.Problems, p => p.Kind == PdfProblemKind.MissingResource);
    }

    private static PdfPageContent Simple(string font, string codes, PdfBuilder? builder = null)
    {
        builder ??= new PdfBuilder();
        var number = builder.Add($"<</Type/Font{font}>>");
        builder.AddPage($"BT /F 10 Tf ({codes}) Tj ET", $"/Font<</F {number} 0 R>>");
        return builder.ReadPage();
    }

    private static PdfPageContent Composite(
        Func<PdfBuilder, string> font, string cidFont, string codes, Func<PdfBuilder, string>? cidFontOf = null, Func<PdfBuilder, string>? descriptor = null,
        string encoding = "/Identity-H", PdfBuilder? builder = null)
    {
        builder ??= new PdfBuilder();
        var described = builder.Add($"<</Type/FontDescriptor/Flags 4{descriptor?.Invoke(builder)}>>");
        var descendant = builder.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/FontDescriptor {described} 0 R{cidFont}{cidFontOf?.Invoke(builder)}>>");
        var number = builder.Add($"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding {encoding}/DescendantFonts[{descendant} 0 R]{font(builder)}>>");
        builder.AddPage($"BT /F 10 Tf {codes} Tj ET", $"/Font<</F {number} 0 R>>");
        return builder.ReadPage();
    }
}
