using PiiScanner.Formats.Pdf;

namespace PiiScanner.Formats.Tests.Pdf;

public sealed class PdfContractTests : FormatContract
{
    protected override IDocumentFormat Format { get; } = new PdfFormat();

    protected override bool ShowsReplacements => false;

    protected override SourceFile Sample()
    {
        var builder = new PdfBuilder();
        var image = builder.AddImage(200, 300);
        var note = builder.Add($"<</Subtype/Text/Rect[10 20 30 40]/Contents{PdfBuilder.Utf16("Gọi lại cho mẹ em An")}/A<</S/URI/URI(https://example.test)>>>>");
        var file = builder.AddStream("/Type/EmbeddedFile", "attached");
        var outline = builder.Add("<</First<</Title(bookmark)>>>>");
        var layer = builder.Add("<</Type/OCG/Name(layer)>>");
        var heading = PdfBuilder.Show(50, 700, "Danh sách lớp 6A") + PdfBuilder.Show(50, 640, "chữ ẩn", "3 Tr") + $"/OC /L BDC {PdfBuilder.Show(50, 600, "lớp tắt")} EMC\n";
        builder.AddPage(heading + PdfBuilder.Table(50, 120, [40, 160, 100], ["STT", "Họ tên", "Ngày sinh"], ["1", "Nguyễn An", "01/02/2012"]), $"/Properties<</L {layer} 0 R>>", $"/Annots[{note} 0 R]");
        builder.AddPage(PdfBuilder.Table(50, 760, [40, 160, 100], ["STT", "Họ tên", "Ngày sinh"], ["2", "Lê Chi", "03/04/2012"]) + PdfBuilder.Show(50, 500, "Hết"));
        builder.AddPage("q 400 0 0 600 50 50 cm /Im Do Q", $"/XObject<</Im {image} 0 R>>");
        builder.CatalogEntries = $"/Outlines {outline} 0 R/OCProperties<</OCGs[{layer} 0 R]/D<</OFF[{layer} 0 R]>>>>/AcroForm<</Fields[<</T(f)/V(value)>>]>>"
            + $"/Names<</EmbeddedFiles<</Names[(a)<</F(a.txt)/EF<</F {file} 0 R>>>>]>>>>/StructTreeRoot<</K<</S/P/Alt(alt)>>>>";
        builder.TrailerEntries = "/Info<</Title(title)>>";
        return builder.File();
    }
}
