using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Content;

public class HiddenTextTests
{
    [Theory]
    [InlineData("BT /F1 12 Tf 50 700 Td (x) Tj ET", PdfHidden.None)]
    [InlineData("BT 3 Tr /F1 12 Tf 50 700 Td (x) Tj ET", PdfHidden.InvisibleMode)]
    [InlineData("BT /F1 12 Tf 50 900 Td (x) Tj ET", PdfHidden.OffPage)]
    [InlineData("q 0 0 10 10 re W n BT /F1 12 Tf 50 700 Td (x) Tj ET Q", PdfHidden.Clipped)]
    [InlineData("/G gs BT /F1 12 Tf 50 700 Td (x) Tj ET", PdfHidden.Transparent)]
    [InlineData("BT 1 g /F1 12 Tf 50 700 Td (x) Tj ET", PdfHidden.BackgroundColor)]
    [InlineData("BT 1 1 1 rg /F1 12 Tf 50 700 Td (x) Tj ET", PdfHidden.BackgroundColor)]
    [InlineData("BT 0 0 0 0 k /F1 12 Tf 50 700 Td (x) Tj ET", PdfHidden.BackgroundColor)]
    [InlineData("/Sep cs 0 scn BT /F1 12 Tf 50 700 Td (x) Tj ET", PdfHidden.BackgroundColor)]
    [InlineData("0 0 1 rg 0 600 600 200 re f BT 1 g /F1 12 Tf 50 700 Td (x) Tj ET", PdfHidden.None)]
    [InlineData("0 0 1 rg 0 600 600 200 re f BT /F1 12 Tf 50 700 Td (x) Tj ET", PdfHidden.BackgroundColor)]
    [InlineData("BT /F1 12 Tf 50 700 Td (x) Tj ET 40 690 100 30 re f", PdfHidden.PaintedOver)]
    [InlineData("40 690 100 30 re f BT 1 g /F1 12 Tf 50 700 Td (x) Tj ET", PdfHidden.None)]
    [InlineData("BT /F1 12 Tf 50 700 Td (x) Tj ET 20 w 40 704 m 140 704 l S", PdfHidden.PaintedOver)]
    [InlineData("BT /F1 12 Tf 50 700 Td (x) Tj ET 40 690 m 140 690 l 140 720 l 30 725 l h f", PdfHidden.PaintedOver)]
    [InlineData("BT /F1 12 Tf 50 700 Td (x) Tj ET 40 690 100 30 re S", PdfHidden.None)]
    [InlineData("BT /F1 12 Tf 50 700 Td (x) Tj ET /Mult gs 1 1 0 rg 40 690 100 30 re f", PdfHidden.None)]
    [InlineData("BT /F1 12 Tf 50 700 Td (x) Tj ET q 100 0 0 30 40 690 cm /Im Do Q", PdfHidden.PaintedOver)]
    [InlineData("BT /F1 0.5 Tf 50 700 Td (x) Tj ET", PdfHidden.TooSmall)]
    [InlineData("/OC /Off BDC BT /F1 12 Tf 50 700 Td (x) Tj ET EMC", PdfHidden.OptionalContent)]
    [InlineData("/OC /On BDC BT /F1 12 Tf 50 700 Td (x) Tj ET EMC", PdfHidden.None)]
    [InlineData("/OC /Member BDC BT /F1 12 Tf 50 700 Td (x) Tj ET EMC", PdfHidden.OptionalContent)]
    public void Read_Glyph_SaysWhatHidesIt(string content, PdfHidden expected)
    {
        var builder = new PdfBuilder();
        var on = builder.Add("<</Type/OCG/Name(on)>>");
        var off = builder.Add("<</Type/OCG/Name(off)>>");
        var member = builder.Add($"<</Type/OCMD/OCGs[{off} 0 R]>>");
        var image = builder.AddStream("/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "\0");
        builder.CatalogEntries = $"/OCProperties<</OCGs[{on} 0 R {off} 0 R]/D<</OFF[{off} 0 R]>>>>";
        builder.AddPage(content, $"/ExtGState<</G<</ca 0>>/Mult<</BM/Multiply>>>>/XObject<</Im {image} 0 R>>"
            + $"/Properties<</On {on} 0 R/Off {off} 0 R/Member {member} 0 R>>/ColorSpace<</Sep[/Separation/Black/DeviceGray<<>>]>>");
        Assert.Equal(expected, Assert.Single(builder.ReadPage().Glyphs).Hidden);
    }

    [Fact]
    public void Read_CoveredByAnAnnotation_IsPaintedOver()
    {
        var builder = new PdfBuilder();
        var box = builder.AddStream("/Subtype/Form/BBox[0 0 10 10]", "0 0 10 10 re f");
        var annotation = builder.Add($"<</Subtype/Square/Rect[40 690 140 720]/AP<</N {box} 0 R>>>>");
        builder.AddPage("BT /F1 12 Tf 50 700 Td (secret) Tj ET", "", $"/Annots[{annotation} 0 R]");
        Assert.All(builder.ReadPage().Glyphs, g => Assert.Equal(PdfHidden.PaintedOver, g.Hidden));
    }

    [Theory]
    [InlineData("/Subtype/Square/IC[0 0 0]", PdfHidden.PaintedOver)]
    [InlineData("/Subtype/FreeText/C[1]", PdfHidden.PaintedOver)]
    [InlineData("/Subtype/Square/IC[0 0 0 1]/CA 1", PdfHidden.PaintedOver)]
    [InlineData("/Subtype/Square/C[0 0 0]", PdfHidden.None)]
    [InlineData("/Subtype/Square/IC[]", PdfHidden.None)]
    [InlineData("/Subtype/Square/IC[1 1 0]/CA 0.4", PdfHidden.None)]
    [InlineData("/Subtype/Square/IC[0 0 0]/F 2", PdfHidden.None)]
    [InlineData("/Subtype/Highlight/C[1 1 0]", PdfHidden.None)]
    public void Read_BoxOfAnAnnotationWithoutAppearance_CoversWhereItIsFilled(string entries, PdfHidden expected)
    {
        var builder = new PdfBuilder();
        var annotation = builder.Add($"<</Type/Annot{entries}/Rect[40 690 140 720]>>");
        builder.AddPage("BT /F1 12 Tf 50 700 Td (secret) Tj ET", "", $"/Annots[{annotation} 0 R]");
        Assert.All(builder.ReadPage().Glyphs, g => Assert.Equal(expected, g.Hidden));
    }

    [Theory]
    [InlineData("/Pattern cs /P scn 0 0 600 800 re f")]
    [InlineData("/Pattern CS /P SCN 0 0 m 600 800 l S")]
    [InlineData("/Mask gs 0 0 600 800 re f")]
    public void Read_TextOfAPatternOrMask_IsReadAsideAndItsPictureIsOnThePage(string content)
    {
        var builder = new PdfBuilder();
        var image = builder.AddStream("/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "\0");
        var resources = $"/Resources<</Font<</F1 {builder.Helvetica} 0 R>>/XObject<</Im {image} 0 R>>>>";
        var cell = builder.AddStream($"/Type/XObject/Subtype/Form/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 200 50]/XStep 200/YStep 50{resources}", "0 0 200 50 re f BT /F1 12 Tf 10 20 Td (cell) Tj ET q 90 0 0 30 0 0 cm /Im Do Q");
        builder.AddPage("q " + content + " Q " + content, $"/Font<</F1 {builder.Helvetica} 0 R>>/Pattern<</P {cell} 0 R>>/ExtGState<</Mask<</SMask<</S/Luminosity/G {cell} 0 R>>>>>>");

        var page = builder.ReadPage();

        Assert.Equal("cell", PageText.Drawn(page));
        Assert.All(page.Glyphs, g => Assert.True(g.Hidden.HasFlag(PdfHidden.Aside)));
        Assert.Equal(PdfHidden.None, Assert.Single(page.Images).Hidden);
        Assert.DoesNotContain(page.Shapes, s => s.Box.Width == 200);
    }

    [Fact]
    public void Read_HiddenWidget_IsReadAndMarked()
    {
        var builder = new PdfBuilder();
        var appearance = builder.AddStream($"/Subtype/Form/BBox[0 0 100 20]/Resources<</Font<</F1 {builder.Helvetica} 0 R>>>>", "BT /F1 10 Tf 2 5 Td (typed) Tj ET");
        var annotation = builder.Add($"<</Subtype/Widget/F 2/Rect[100 100 200 120]/AP<</N<</Yes {appearance} 0 R>>>>/AS/Yes>>");
        builder.AddPage("", "", $"/Annots[{annotation} 0 R]");
        var content = builder.ReadPage();
        Assert.Equal("typed", PageText.Drawn(content));
        Assert.All(content.Glyphs, g => Assert.Equal(PdfHidden.HiddenAnnotation, g.Hidden));
        Assert.Equal((102, 105), (content.Glyphs[0].X, content.Glyphs[0].Y));
    }
}
