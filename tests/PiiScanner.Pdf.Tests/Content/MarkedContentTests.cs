using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Content;

public class MarkedContentTests
{
    [Fact]
    public void Read_ActualTextOverFewGlyphs_ReplacesThem()
    {
        var content = PdfBuilder.WithPage("BT /F1 12 Tf (H) Tj /Span <</ActualText <FEFF1EC7>>> BDC (ex) Tj EMC (n) Tj ET").ReadPage();
        Assert.Equal("H\u1EC7n", PageText.Drawn(content));
        Assert.Equal(4, content.Glyphs.Count);
    }

    [Fact]
    public void Read_ActualTextOverManyGlyphs_IsATextOfItsOwn()
    {
        var content = PdfBuilder.WithPage("/Span <</ActualText (a hidden sentence)/Alt (picture) /E (long form)>> BDC BT /F1 12 Tf (twenty glyphs and more) Tj ET EMC").ReadPage();
        Assert.Equal("twenty glyphs and more", PageText.Drawn(content));
        var marked = Assert.Single(content.MarkedContents);
        Assert.Equal(("a hidden sentence", "picture", "long form"), (marked.ActualText, marked.Alternate, marked.Expansion));
        Assert.Same(marked, content.Glyphs[0].Run.MarkedContent);
    }

    [Fact]
    public void Read_PropertiesByName_AreFound()
    {
        var content = PdfBuilder.WithPage("/P /M0 BDC BT /F1 12 Tf (x) Tj ET EMC", "/Properties<</M0<</MCID 7/ActualText(y)>>>>").ReadPage();
        Assert.Equal(7, content.Glyphs[0].Run.MarkedContent?.Id);
        Assert.Equal("y", PageText.Drawn(content));
    }
}
