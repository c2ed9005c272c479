using PiiScanner.Pdf.Tests.Fonts;
using PiiScanner.Pdf.Tests.Support;

namespace PiiScanner.Pdf.Tests.Robustness;

/// <summary>A document that uses most of what the library reads, small enough to be damaged anywhere.</summary>
internal static class RichDocument
{
    private const string Map = "begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0001> <1EC7> endbfchar 1 beginbfrange <0010> <0020> <0061> endbfrange endcmap";

    private const string Content = """
        q 1 0 0 1 10 10 cm /X Do Q
        BT /F1 12 Tf 14 TL 50 700 Td (Ho ten: Nguyen An) Tj T* [(S) -20 (DT)] TJ (next) ' 1 2 (quote) " ET
        /P <</MCID 1/ActualText(An)>> BDC BT /F2 12 Tf 50 600 Td <000100100011> Tj ET EMC
        /OC /Layer BDC BT 3 Tr /F3 9 Tf 50 580 Td (AB) Tj ET EMC
        0.5 w 50 500 m 250 500 l S 50 480 m 250 480 l S 50 460 m 250 460 l S 50 460 m 50 500 l S 150 460 m 150 500 l S 250 460 m 250 500 l S
        BT 0 Tr /F1 10 Tf 55 485 Td (1) Tj 100 0 Td (Tran) Tj -100 -20 Td (2) Tj 100 0 Td (Le) Tj ET
        0 0 1 rg 50 690 90 20 re f /Sep cs 0.5 scn 10 10 m 20 20 30 30 40 10 c h f
        BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI
        q 100 0 0 100 300 300 cm /Im Do Q
        """;

    public static byte[] Build(bool compressed)
    {
        var b = new PdfBuilder();
        var program = b.AddStream("", TrueTypeWriter.WithSegments(3, 1, (0x1EC7, 5), (0x41, 6)));
        var descriptor = b.Add($"<</Type/FontDescriptor/Flags 4/Ascent 800/Descent -200/FontFile2 {program} 0 R>>");
        var cid = b.Add($"<</Type/Font/Subtype/CIDFontType2/BaseFont/AAAAAA+X/FontDescriptor {descriptor} 0 R/DW 500/W[1[250 750]5 9 100]/CIDToGIDMap/Identity>>");
        var composite = b.Add($"<</Type/Font/Subtype/Type0/BaseFont/AAAAAA+X/Encoding/Identity-H/DescendantFonts[{cid} 0 R]/ToUnicode {b.AddStream("", Map)} 0 R>>");
        var cff = b.AddStream("/Subtype/Type1C", CffWriter.WithNames("eacute", "uni1EC7"));
        var simple = b.Add($"<</Type/Font/Subtype/Type1/BaseFont/VNI-Times/FontDescriptor<</FontFile3 {cff} 0 R>>/FirstChar 65/Widths[500 600]>>");
        var form = b.AddStream($"/Type/XObject/Subtype/Form/BBox[0 0 100 100]/Matrix[1 0 0 1 5 0]/Resources<</Font<</F1 {b.Helvetica} 0 R>>>>", "BT /F1 10 Tf (in form) Tj ET");
        var image = b.AddStream("/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace[/Indexed/DeviceRGB 1<000000FFFFFF>]/Filter/FlateDecode/DecodeParms<</Predictor 15/Columns 2>>", PdfBuilder.Deflate([0, 0, 1, 2, 1, 0]));
        var layer = b.Add("<</Type/OCG/Name(layer)>>");
        var note = b.Add("<</Subtype/Text/Rect[10 20 30 40]/Contents(note)/A<</S/URI/URI(https://example.test)>>>>");
        var file = b.AddStream("/Type/EmbeddedFile", "attached");
        var outline = b.Add("<</First<</Title(bookmark)>>>>");
        b.AddPage(Content, $"/Font<</F1 {b.Helvetica} 0 R/F2 {composite} 0 R/F3 {simple} 0 R>>/XObject<</X {form} 0 R/Im {image} 0 R>>/Properties<</Layer {layer} 0 R>>/ColorSpace<</Sep[/Separation/Black/DeviceGray<<>>]>>", $"/Rotate 90/Annots[{note} 0 R]");
        b.AddPageOf($"[{b.AddStream("/Filter/FlateDecode", PdfBuilder.Deflate(PdfBuilder.Bytes(Content)))} 0 R]");
        b.CatalogEntries = $"/Outlines {outline} 0 R/OCProperties<</OCGs[{layer} 0 R]/D<</OFF[{layer} 0 R]>>>>/AcroForm<</Fields[<</T(f)/V(value)>>]>>"
            + $"/Names<</EmbeddedFiles<</Names[(a)<</F(a.txt)/EF<</F {file} 0 R>>>>]>>>>/StructTreeRoot<</K<</S/P/Alt(alt)>>>>";
        b.TrailerEntries = "/Info<</Title(title)>>";
        return compressed ? b.BuildCompressed() : b.Build();
    }
}
