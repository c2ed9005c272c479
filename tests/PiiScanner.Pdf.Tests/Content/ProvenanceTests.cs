using System.Text;
using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Content;

public class ProvenanceTests
{
    [Fact]
    public void Read_EveryOperator_SaysWhichBytesDrewEachGlyph()
    {
        var content = PdfBuilder.WithPage("BT /F1 12 Tf 14 TL 50 700 Td (plain) Tj [(ab) -250 <6364> 10 (e\\)f)] TJ (next) ' 2 1 (quote) \" ET").ReadPage();
        Assert.Equal("plainabcde)fnextquote", PageText.Drawn(content));
        foreach (var glyph in content.Glyphs)
        {
            var bytes = glyph.Run.Source.ReadBytes().Slice(glyph.Run.OperatorStart, glyph.Run.OperatorLength);
            var strings = Strings(Encoding.Latin1.GetString(bytes.Span));
            Assert.Equal(glyph.Text, strings[glyph.ArrayIndex].Substring(glyph.StringOffset, glyph.ByteLength));
        }
    }

    [Fact]
    public void Read_ArrayIndex_CountsNumbersToo()
    {
        var glyphs = PdfBuilder.WithPage("BT /F1 12 Tf [5 (a) -20 -30 (b)] TJ ET").ReadPage().Glyphs;
        Assert.Equal([1, 4], glyphs.Select(g => g.ArrayIndex));
    }

    [Fact]
    public void Read_Displacement_IsWhatHasToBeLeftInPlaceOfAGlyph()
    {
        var content = PdfBuilder.WithPage("BT /F1 10 Tf 0.5 Tc 2 Tw 100 Tz 50 700 Td (A B) Tj ET").ReadPage();
        // Helvetica: A and B are 667 wide, the blank 278.
        Assert.Equal([7.17, 5.28, 7.17], content.Glyphs.Select(g => Math.Round(g.Displacement, 2)));
        Assert.Equal(50 + 7.17, content.Glyphs[1].X, 2);
        Assert.Equal(50 + 7.17 + 5.28, content.Glyphs[2].X, 2);
    }

    [Fact]
    public void Read_OperatorSplitOverStreams_CountsInJoinedBytes()
    {
        var builder = new PdfBuilder();
        var first = builder.AddStream("", "BT /F1 12 Tf (kept apart)");
        var second = builder.AddStream("", "Tj ET");
        builder.AddPageOf($"[{first} 0 R {second} 0 R]");
        var glyph = builder.ReadPage().Glyphs[0];
        var source = glyph.Run.Source;
        Assert.Equal("(kept apart)\nTj", Encoding.Latin1.GetString(source.ReadBytes().Slice(glyph.Run.OperatorStart, glyph.Run.OperatorLength).Span));
        Assert.Equal([first, second], source.Segments.Select(s => s.Stream.Number));
        Assert.Equal("Tj ET", Encoding.Latin1.GetString(source.ReadBytes().Slice(source.Segments[1].Start, source.Segments[1].Length).Span));
    }

    [Fact]
    public void Read_TextInForm_NamesTheFormAndPlacesIt()
    {
        var builder = new PdfBuilder();
        var form = builder.AddStream($"/Type/XObject/Subtype/Form/BBox[0 0 100 100]/Matrix[1 0 0 1 5 0]/Resources<</Font<</F1 {builder.Helvetica} 0 R>>>>", "BT /F1 10 Tf (in form) Tj ET");
        builder.AddPage("q 2 0 0 2 100 300 cm /X Do Q", $"/XObject<</X {form} 0 R>>");
        var glyph = builder.ReadPage().Glyphs[0];
        Assert.Equal((PdfContentKind.Form, form), (glyph.Run.Source.Kind, glyph.Run.Source.Id.Number));
        Assert.Equal((110, 300, 20), (glyph.X, glyph.Y, glyph.Run.Size));
    }

    [Theory]
    [InlineData(0, 100, 200)]
    [InlineData(90, 200, 500)]
    [InlineData(180, 500, 600)]
    [InlineData(270, 600, 100)]
    public void Read_RotatedPage_GivesPlacesAsShownAndTheWayBack(int rotation, double x, double y)
    {
        var builder = new PdfBuilder();
        builder.AddPage("BT /F1 10 Tf 100 200 Td (x) Tj ET", "", $"/Rotate {rotation}");
        var page = builder.Open().Pages[0];
        var glyph = page.Read().Glyphs[0];
        Assert.Equal((x, y), (Math.Round(glyph.X, 6), Math.Round(glyph.Y, 6)));
        var (ux, uy) = page.ToUserSpace.Apply(glyph.X, glyph.Y);
        Assert.Equal((100, 200), (Math.Round(ux, 6), Math.Round(uy, 6)));
    }

    [Fact]
    public void Read_InlineImageWithOperatorsInItsBytes_IsPassedOver()
    {
        var content = PdfBuilder.WithPage("BI /W 9 /H 1 /BPC 8 /CS /G ID (a) Tj EI\nEI BT /F1 12 Tf (after) Tj ET").ReadPage();
        Assert.Equal("after", PageText.Drawn(content));
        var data = Assert.Single(content.Images).ReadData();
        Assert.Equal("(a) Tj EI"u8.ToArray(), data.Bytes.ToArray());
        Assert.Equal((9, 1, 8, PdfColorSpaceKind.Gray), (data.Width, data.Height, data.BitsPerComponent, data.ColorSpace));
    }

    [Fact]
    public void Read_SameContentTwice_GivesTheSame()
    {
        var document = PdfBuilder.WithPage("BT /F1 12 Tf (same) Tj ET").Open();
        var texts = Enumerable.Range(0, 8).AsParallel().Select(_ => PageText.Drawn(document.Pages[0].Read())).Distinct();
        Assert.Equal(["same"], texts);
    }

    // The strings among the operands, numbers as empty ones.
    private static List<string> Strings(string operation)
    {
        var lexer = new PiiScanner.Pdf.Cos.CosLexer(PdfBuilder.Bytes(operation), 0);
        var strings = new List<string>();
        var isArray = operation.StartsWith('[');
        for (var kind = lexer.Next(); kind != PiiScanner.Pdf.Cos.CosTokenKind.Keyword; kind = lexer.Next())
        {
            if (kind == PiiScanner.Pdf.Cos.CosTokenKind.String) strings.Add(Encoding.Latin1.GetString(lexer.Bytes));
            else if (kind == PiiScanner.Pdf.Cos.CosTokenKind.Number) strings.Add("");
        }

        Assert.Equal(isArray, operation.EndsWith("TJ", StringComparison.Ordinal));
        return strings;
    }
}
