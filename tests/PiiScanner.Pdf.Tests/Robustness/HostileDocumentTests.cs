using System.Text;
using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Robustness;

public class HostileDocumentTests
{
    [Fact]
    public void Read_FormThatDrawsItself_IsReportedAndEnds()
    {
        var builder = new PdfBuilder();
        var form = builder.Reserve();
        builder.SetStream(form, $"/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {form} 0 R>>/Font<</F1 {builder.Helvetica} 0 R>>>>", PdfBuilder.Bytes("BT /F1 9 Tf (a) Tj ET /X Do"));
        builder.AddPage("/X Do", $"/XObject<</X {form} 0 R>>");
        var content = builder.ReadPage();
        Assert.Equal("a", PageText.Drawn(content));
        Assert.Contains(content.Problems, p => p.Kind == PdfProblemKind.CyclicForm && p.Object.Number == form);
    }

    [Fact]
    public void Read_FormsThatMultiply_StopAtTheLimit()
    {
        var builder = new PdfBuilder();
        var inner = builder.AddStream($"/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F1 {builder.Helvetica} 0 R>>>>", "BT /F1 9 Tf (aaaaaaaa) Tj ET");
        for (var i = 0; i < 12; i++) inner = builder.AddStream($"/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {inner} 0 R>>>>", string.Concat(Enumerable.Repeat("/X Do ", 10)));
        builder.AddPage("/X Do", $"/XObject<</X {inner} 0 R>>");
        AssertStops(builder.ReadPage(FullReading.SmallLimits), PdfProblemKind.LimitExceeded);
    }

    [Fact]
    public void Read_FormsNestedTooDeeply_IsReported()
    {
        var builder = new PdfBuilder();
        var inner = builder.AddStream("/Subtype/Form/BBox[0 0 9 9]", "");
        for (var i = 0; i < 30; i++) inner = builder.AddStream($"/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {inner} 0 R>>>>", "/X Do");
        builder.AddPage("/X Do", $"/XObject<</X {inner} 0 R>>");
        AssertStops(builder.ReadPage(), PdfProblemKind.LimitExceeded);
    }

    [Fact]
    public void Read_ContentBomb_IsCutAndReported()
    {
        var builder = new PdfBuilder();
        var bomb = builder.AddStream("/Filter/FlateDecode", PdfBuilder.Deflate(Encoding.ASCII.GetBytes("BT /F1 9 Tf " + string.Concat(Enumerable.Repeat("(aaaaaaaaaa) Tj ", 400_000)))));
        builder.AddPageOf($"{bomb} 0 R");
        var content = builder.ReadPage(FullReading.SmallLimits);
        AssertStops(content, PdfProblemKind.LimitExceeded);
        Assert.True(content.Glyphs.Count <= FullReading.SmallLimits.Limits.MaxGlyphsPerPage);
    }

    [Fact]
    public void Read_MillionShapes_KeepsTheAllowedNumber()
    {
        var content = PdfBuilder.WithPage(string.Concat(Enumerable.Repeat("0 0 600 800 re f ", 20_000)) + "BT /F1 9 Tf 9 9 Td (a) Tj ET").ReadPage(FullReading.SmallLimits);
        Assert.Equal(FullReading.SmallLimits.Limits.MaxShapesPerPage, content.Shapes.Count);
        AssertStops(content, PdfProblemKind.VisibilityUnknown);
    }

    [Theory]
    [InlineData("[", 50_000)]
    [InlineData("<</A", 50_000)]
    [InlineData("q ", 50_000)]
    [InlineData("/A BMC ", 50_000)]
    [InlineData("BI ", 5_000)]
    [InlineData("(", 50_000)]
    [InlineData("1 ", 50_000)]
    public void Read_EndlessNesting_KeepsTheTextBefore(string piece, int count) =>
        Assert.Equal("a", PageText.Drawn(PdfBuilder.WithPage("BT /F1 9 Tf (a) Tj ET " + string.Concat(Enumerable.Repeat(piece, count))).ReadPage()));

    [Fact]
    public void Open_LengthThatRefersToItself_IsFoundByEndstream()
    {
        var builder = new PdfBuilder();
        var content = builder.Reserve();
        builder.Set(content, $"<</Length {content} 0 R>>\nstream\nBT /F1 9 Tf (a) Tj ET\nendstream");
        builder.AddPageOf($"{content} 0 R");
        Assert.Equal("a", PageText.Drawn(builder.ReadPage()));
    }

    [Fact]
    public void Open_ReferencesInACircle_AreNull()
    {
        var builder = new PdfBuilder();
        var (one, two) = (builder.Reserve(), builder.Reserve());
        builder.Set(one, $"{two} 0 R");
        builder.Set(two, $"{one} 0 R");
        builder.AddPageOf($"{one} 0 R");
        Assert.Empty(builder.ReadPage().Glyphs);
    }

    [Fact]
    public void Read_CMapRangeOverAllCodes_TakesNoMemory()
    {
        const string map = "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange endcmap";
        var builder = new PdfBuilder();
        var font = builder.Add($"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/W[0 4294967295 500]>>]/ToUnicode {builder.AddStream("", map)} 0 R>>");
        builder.AddPage("BT /F 9 Tf <0001> Tj ET", $"/Font<</F {font} 0 R>>");
        Assert.Equal("B", PageText.Drawn(builder.ReadPage()));
    }

    [Fact]
    public void Analyze_TenThousandWordsInOneLine_Ends()
    {
        var content = PdfBuilder.WithPage("BT /F1 1 Tf 1 700 Td " + string.Concat(Enumerable.Repeat("(ab) Tj 0.06 0 Td ", 10_000)) + "ET").ReadPage();
        Assert.NotEmpty(PageLayout.Analyze(content).Blocks);
    }

    [Fact]
    public void Analyze_ThousandsOfCrossingRules_Ends()
    {
        var content = new StringBuilder("0.1 w ");
        for (var i = 0; i < 3000; i++) content.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i * 0.2} 0 m {i * 0.2} 800 l S 0 {i * 0.26} m 600 {i * 0.26} l S ");
        var page = PdfBuilder.WithPage(content + "BT /F1 9 Tf 9 9 Td (a) Tj ET").ReadPage();
        Assert.NotEmpty(PageLayout.Analyze(page).Blocks);
    }

    [Fact]
    public void ReadTextParts_PagesThatShareManyAnnotations_StopAtTheLimit()
    {
        var builder = new PdfBuilder();
        var annotations = builder.Add("[" + string.Concat(Enumerable.Repeat("<</Subtype/Text/Contents(a)>>", 500)) + "]");
        for (var i = 0; i < 40; i++) builder.AddPage("", "", $"/Annots {annotations} 0 R");
        var document = builder.Open(FullReading.SmallLimits);
        Assert.True(document.ReadTextParts().IsTruncated);
        Assert.True(document.ReadAnnotations().Count <= FullReading.SmallLimits.Limits.MaxTextParts);
        Assert.Empty(document.ReadAttachments());
    }

    [Fact]
    public void Read_DirectFontUsedByManyForms_IsBuiltOnce()
    {
        var builder = new PdfBuilder();
        var program = builder.AddStream("/Filter/FlateDecode", PdfBuilder.Deflate([0, 1, 0, 0, 0, 0, .. new byte[1 << 20]]));
        var form = builder.AddStream($"/Subtype/Form/BBox[0 0 9 9]/Resources<</Font<</F<</Type/Font/Subtype/TrueType/FontDescriptor<</FontFile2 {program} 0 R>>>>>>>>", "BT /F 9 Tf (a) Tj ET");
        builder.AddPage(string.Concat(Enumerable.Repeat("/X Do ", 3000)), $"/XObject<</X {form} 0 R>>");
        var document = builder.Open();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(3000, document.Pages[0].Read().Glyphs.Count);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 100 << 20);
    }

    private static void AssertStops(PdfPageContent content, PdfProblemKind kind) => Assert.Contains(content.Problems, p => p.Kind == kind);
}
