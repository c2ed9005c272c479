using PiiScanner.Core.Text;
using PiiScanner.Formats.Word;
using static PiiScanner.Formats.Tests.Word.WordBuilder;

namespace PiiScanner.Formats.Tests.Word;

public sealed class WordTextTests
{
    private const string Deleted = "<w:del w:author=\"Cô Thử\"><w:r><w:delText xml:space=\"preserve\">0900000001</w:delText></w:r></w:del>";

    private static Flat Read(string body, string? styles = null)
    {
        var builder = new WordBuilder(body);
        if (styles is not null) builder.With("styles", "styles", Root("styles", styles));
        return Flat.Read(new WordFormat(), builder.ToFile());
    }

    [Fact]
    public void Read_TrackedChanges_ShowsInsertionAndKeepsDeletionApart()
    {
        var flat = Read("<w:p>" + R("SĐT: ") + Deleted + "<w:ins w:author=\"Thầy Thử\">" + R("0900000002") + "</w:ins>"
            + "<w:moveFrom>" + R(" cũ") + "</w:moveFrom><w:moveTo>" + R(" mới") + "</w:moveTo></w:p>");

        Assert.Equal(["SĐT: 0900000002 mới"], flat.Texts());
        Assert.Equal(["0900000001 cũ"], flat.Texts(DocumentParts.TrackedDeletion));
        Assert.Equal(["Cô Thử", "Thầy Thử"], flat.Texts(DocumentParts.Metadata));
    }

    [Fact]
    public void Read_DeletionInCell_KeepsCellAsOnScreen()
    {
        var flat = Read(Table(Row(Cell("<w:p>" + R("thấy") + Deleted + "</w:p>"))));

        Assert.Equal(["thấy"], flat.Texts());
        Assert.Equal("R1C1", flat.Block("0900000001").Location.Cell);
    }

    [Fact]
    public void Read_SameTextInBothAlternatives_CountsOnce()
    {
        var flat = Read("<w:p><w:r>" + Alternatives(P("hộp") + Table(Row("ô")), P("hộp") + Table(Row("ô"))) + "</w:r>" + R("ngoài") + "</w:p>");

        Assert.Equal(["ngoài"], flat.Texts());
        Assert.Equal(["hộp", "ô"], flat.Texts(DocumentParts.TextBox));
    }

    [Fact]
    public void Read_OtherTextInFallback_IsReadToo()
    {
        var flat = Read("<w:p><w:r>" + Alternatives(P("mới"), P("cũ")) + "</w:r></w:p>");

        Assert.Equal(["mới", "cũ"], flat.Texts(DocumentParts.TextBox));
    }

    [Fact]
    public void Read_AlternativesOfPlainText_ShowsFirstAndKeepsOther()
    {
        var flat = Read("<w:p><mc:AlternateContent><mc:Choice>" + R("một") + "</mc:Choice><mc:Fallback>" + R("hai") + "</mc:Fallback></mc:AlternateContent></w:p>"
            + "<mc:AlternateContent><mc:Choice>" + P("ba") + "</mc:Choice><mc:Fallback>" + P("ba") + "</mc:Fallback></mc:AlternateContent>");

        Assert.Equal(["một", "ba"], flat.Texts());
        Assert.Equal(["hai"], flat.Texts(DocumentParts.HiddenText));
    }

    [Fact]
    public void Read_FieldWithResult_ShowsResultAndKeepsInstruction()
    {
        var flat = Read("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"mailto:thu@example.org\" </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("viết thư") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + "<w:fldSimple w:instr=\" PAGE \">" + R("1") + "</w:fldSimple><w:fldSimple w:instr=\" MERGEFIELD Ho_ten \">" + R("Lê Thử") + "</w:fldSimple></w:p>");

        Assert.Equal(["viết thư1Lê Thử"], flat.Texts());
        Assert.Equal([" HYPERLINK \"mailto:thu@example.org\" ", " MERGEFIELD Ho_ten "], flat.Texts(DocumentParts.Field));
    }

    [Fact]
    public void Read_BookmarksControlsAndAltText_AreBlocksOfTheirOwn()
    {
        var flat = Read("<w:p><w:bookmarkStart w:name=\"_Toc198012345\"/><w:bookmarkStart w:name=\"LeThu\"/>"
            + "<w:sdt><w:sdtPr><w:alias w:val=\"Tên em\"/><w:dropDownList><w:listItem w:displayText=\"Lê Thử\" w:value=\"1\"/></w:dropDownList></w:sdtPr><w:sdtContent>" + R("trong") + "</w:sdtContent></w:sdt>"
            + "<w:r><w:drawing><wp:docPr name=\"Picture 1\" descr=\"Ảnh em Thử\"/><pic:cNvPr name=\"IMG_Thu.jpg\"/></w:drawing></w:r></w:p>");

        Assert.Equal(["trong"], flat.Texts());
        Assert.Equal(["LeThu", "Tên em", "Lê Thử", "1"], flat.Texts(DocumentParts.Field));
        Assert.Equal(["Ảnh em Thử", "IMG_Thu.jpg"], flat.Texts(DocumentParts.AltText));
    }

    [Fact]
    public void Read_HyperlinkOfRelationship_GivesTargetAtItsParagraph()
    {
        var builder = new WordBuilder(P("một") + "<w:p><w:hyperlink r:id=\"x\">" + R("thư") + "</w:hyperlink></w:p>").Linked("hyperlink", "mailto:thu@example.org", true, "x");
        var flat = Flat.Read(new WordFormat(), builder.ToFile());

        Assert.Equal(2, flat.Block("mailto:thu@example.org").Location.Paragraph);
        Assert.Empty(flat.Document.Notices);
    }

    [Theory]
    [InlineData("<w:vanish/>", true)]
    [InlineData("<w:vanish w:val=\"0\"/>", false)]
    [InlineData("<w:color w:val=\"FFFFFF\"/>", true)]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"000080\"/>", false)]
    [InlineData("<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"black\"/>", false)]
    [InlineData("<w:sz w:val=\"2\"/>", true)]
    [InlineData("<w:webHidden/>", false)]
    public void Read_RunNobodySees_IsMarkedHidden(string properties, bool isHidden)
    {
        var block = Read("<w:p>" + R("thấy ") + R("ẩn", properties) + "</w:p>").Block("thấy ẩn");

        Assert.Null(block.HiddenAsAt(0));
        Assert.Equal(isHidden ? DocumentParts.HiddenText : null, block.HiddenAsAt(5));
    }

    [Fact]
    public void Read_WhiteLettersOnColoredCell_AreSeen()
    {
        const string White = "<w:color w:val=\"FFFFFF\"/>";
        var flat = Read(Table(Row(Cell(P("tiêu đề", White), "<w:shd w:val=\"clear\" w:fill=\"1F3864\"/>"), Cell(P("ẩn", White)))));

        Assert.Null(flat.Block("tiêu đề").HiddenAsAt(0));
        Assert.NotNull(flat.Block("ẩn").HiddenAsAt(0));
    }

    [Fact]
    public void Read_Fonts_ComeFromRunStyleAndDefaults()
    {
        const string Styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme=\"minorHAnsi\"/></w:rPr></w:rPrDefault></w:docDefaults>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"goc\"><w:rPr><w:rFonts w:ascii=\"VNI-Times\" w:hAnsi=\"VNI-Times\"/></w:rPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"con\"><w:basedOn w:val=\"goc\"/></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"chu\"><w:rPr><w:rFonts w:hAnsi=\".VnArial\"/></w:rPr></w:style>";
        var builder = new WordBuilder(P("một") + "<w:p><w:pPr><w:pStyle w:val=\"con\"/></w:pPr>" + R("a") + R("b", "<w:rFonts w:ascii=\"Arial\" w:hAnsi=\".VnTime\"/>") + R("c", "<w:rStyle w:val=\"chu\"/>") + "</w:p>")
            .With("styles", "styles", Root("styles", Styles)).Linked("theme", "theme/theme1.xml");
        builder.Package.Part("word/theme/theme1.xml", "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:minorFont><a:latin typeface=\"Calibri\"/></a:minorFont></a:theme>");
        var flat = Flat.Read(new WordFormat(), builder.ToFile());

        Assert.Equal("Calibri", Assert.Single(flat.Block("một").Runs).Font);
        Assert.Equal(["VNI-Times", ".VnTime", ".VnArial"], flat.Block("abc").Runs.Select(r => r.Font));
    }

    [Fact]
    public void Read_HeadingStyles_AreHeadings()
    {
        const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"u1\"><w:name w:val=\"heading 1\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"rieng\"><w:basedOn w:val=\"u1\"/></w:style>";
        var flat = Read(P("a", "", "<w:pStyle w:val=\"rieng\"/>") + P("b", "", "<w:outlineLvl w:val=\"1\"/>") + P("c", "", "<w:outlineLvl w:val=\"9\"/>"), Styles);

        Assert.Equal([true, true, false], flat.Blocks.Select(b => b.IsHeading));
    }

    [Fact]
    public void Read_NestedTable_FollowsTheTableAroundIt()
    {
        var flat = Read(Table(Row(Cell(P("ngoài") + Table(Row("trong", "cùng")) + P("sau"))), Row("dưới")));

        Assert.Equal(["ngoài\nsau", "dưới", "trong", "cùng"], flat.Texts());
        Assert.Equal(2, flat.Tables.Count);
    }

    [Fact]
    public void Read_TextOutsideRunsAndXmlComments_AreRead()
    {
        var flat = Read("<w:p>lạc" + R("thân") + "</w:p><!-- 0900000001 -->");

        Assert.Equal(["thân"], flat.Texts());
        Assert.Equal(["lạc"], flat.Texts(DocumentParts.Unreferenced));
        Assert.Equal([" 0900000001 "], flat.Texts(DocumentParts.MarkupComment));
    }

    [Fact]
    public void Read_MathAndRuby_AreRead()
    {
        var flat = Read("<w:p><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath><w:r><w:ruby><w:rt>" + R("âm") + "</w:rt><w:rubyBase>" + R("gốc") + "</w:rubyBase></w:ruby></w:r></w:p>");

        Assert.Equal(["x=1gốc", "âm"], flat.Texts());
    }

    [Fact]
    public void Read_HiddenRow_NamesThePart()
    {
        var flat = Read(Table("<w:tr><w:trPr><w:hidden/></w:trPr>" + Cell("ẩn") + "</w:tr>", Row("thấy")));

        Assert.Equal(["ẩn"], flat.Texts(DocumentParts.HiddenRow));
    }

    [Fact]
    public void Read_VeryLongParagraph_IsSplitAtSpaces()
    {
        var text = string.Join(' ', Enumerable.Range(0, 50).Select(i => $"từ{i:00}"));
        var result = new WordFormat().Read(new WordBuilder(P(text)).ToFile(), new ReadContext(new ReadLimits { MaxBlockLength = 64 }), CancellationToken.None);
        var flat = Flat.Of(Assert.IsType<ReadResult.Ok>(result).Document);

        Assert.Equal(text, string.Concat(flat.Blocks.Select(b => b.Text)));
        Assert.All(flat.Blocks, b => Assert.InRange(b.Text.Length, 1, 64));
        Assert.All(flat.Blocks.SkipLast(1), b => Assert.EndsWith(" ", b.Text));
    }

    private static string Alternatives(string choice, string fallback) =>
        $"<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>{choice}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>"
        + $"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{fallback}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";
}
