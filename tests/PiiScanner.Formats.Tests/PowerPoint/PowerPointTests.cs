using PiiScanner.Core.Text;
using PiiScanner.Formats.PowerPoint;
using PiiScanner.Formats.Tests.Ooxml;

namespace PiiScanner.Formats.Tests.PowerPoint;

public sealed class PowerPointContractTests : FormatContract
{
    private const string Types = "application/vnd.openxmlformats-officedocument.presentationml.";
    private const string Names = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>As much of the format as one file can hold.</summary>
    public static SourceFile Make() => new PackageBuilder()
        .Link("", "rId1", "officeDocument", "ppt/presentation.xml")
        .Part("ppt/presentation.xml", $"<p:presentation {Names}><p:sldIdLst><p:sldId id=\"256\" r:id=\"rId2\"/><p:sldId id=\"257\" r:id=\"rId1\"/></p:sldIdLst></p:presentation>", Types + "presentation.main+xml")
        .Link("ppt/presentation.xml", "rId1", "slide", "slides/slide1.xml").Link("ppt/presentation.xml", "rId2", "slide", "slides/slide2.xml")
        .Part("ppt/slides/slide1.xml", Slide("show=\"0\"", Shape("", Paragraph("Trang ẩn"))), Types + "slide+xml")
        .Part("ppt/slides/slide2.xml", Slide("",
            Shape("<p:nvPr><p:ph type=\"title\"/></p:nvPr>", Paragraph("Danh sách lớp 5A")),
            "<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"4\" name=\"x\" descr=\"Bảng lớp\"/></p:nvGraphicFramePr><a:graphic><a:tbl>" + Row("Họ và tên", "Ngày sinh", "Điện thoại") + Row("Nguyễn Thị Mẫu", "05/09/2015", "0912 345 678") + Row("Trần Văn Thử", "06/10/2015", "0987 654 321") + "</a:tbl></a:graphic></p:graphicFrame>"), Types + "slide+xml")
        .Link("ppt/slides/slide2.xml", "rId1", "notesSlide", "../notesSlides/notesSlide1.xml").Link("ppt/slides/slide2.xml", "rId2", "comments", "../comments/comment1.xml")
        .Part("ppt/notesSlides/notesSlide1.xml", $"<p:notes {Names}><p:cSld>{Shape("", Paragraph("Nhắc em Lê Thị Mẫu"))}</p:cSld></p:notes>", Types + "notesSlide+xml")
        .Part("ppt/comments/comment1.xml", $"<p:cmLst {Names}><p:cm authorId=\"0\"><p:text>Xem lại</p:text></p:cm></p:cmLst>", Types + "comments+xml")
        .Part("ppt/slides/slide9.xml", Slide("", Shape("", Paragraph("Không dùng"))), Types + "slide+xml")
        .ToFile("hop.pptx");

    protected override IDocumentFormat Format { get; } = new PowerPointFormat();

    protected override SourceFile Sample() => Make();

    private static string Slide(string attributes, params string[] shapes) => $"<p:sld {Names} {attributes}><p:cSld><p:spTree>{string.Concat(shapes)}</p:spTree></p:cSld></p:sld>";

    private static string Shape(string properties, string text) => $"<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title 1\"/>{properties}</p:nvSpPr><p:txBody>{text}</p:txBody></p:sp>";

    private static string Paragraph(string text) => $"<a:p><a:r><a:rPr><a:latin typeface=\"Arial\"/></a:rPr><a:t>{text}</a:t></a:r></a:p>";

    private static string Row(params string[] cells) => "<a:tr>" + string.Concat(cells.Select(cell => $"<a:tc><a:txBody>{Paragraph(cell)}</a:txBody></a:tc>")) + "</a:tr>";
}

public sealed class PowerPointReadTests
{
    [Fact]
    public void Read_Slides_ComeInTheOrderOfTheShowWithWhatHangsOnThem()
    {
        var flat = Flat.Read(new PowerPointFormat(), PowerPointContractTests.Make());

        Assert.Equal((1, true), (flat.Block("Danh sách lớp 5A").Location.Page, flat.Block("Danh sách lớp 5A").IsHeading));
        Assert.Equal((2, DocumentParts.HiddenSlide), (flat.Block("Trang ẩn").Location.Page, flat.Block("Trang ẩn").Location.Part));
        Assert.Equal((1, DocumentParts.SpeakerNotes), (flat.Block("Nhắc em Lê Thị Mẫu").Location.Page, flat.Block("Nhắc em Lê Thị Mẫu").Location.Part));
        Assert.Equal(["Xem lại"], flat.Texts(DocumentParts.Comments));
        Assert.Equal(["Bảng lớp"], flat.Texts(DocumentParts.AltText));
        Assert.Equal(["Không dùng"], flat.Texts(DocumentParts.Unreferenced));
        Assert.Equal("R2C1", flat.Block("Nguyễn Thị Mẫu").Location.Cell);
        Assert.Equal(3, Assert.Single(flat.Tables).Rows.Count());
        Assert.Empty(flat.Document.Gaps);
    }

    [Fact]
    public void Recognize_Presentation_IsNoWordDocument() => Assert.Equal("powerpoint", FormatCatalog.Recognize(PowerPointContractTests.Make())?.Format.Name);
}
