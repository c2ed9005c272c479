using PiiScanner.Core.Text;
using PiiScanner.Fixtures.OldOffice;
using PiiScanner.Formats.OpenDocument;

namespace PiiScanner.Formats.Tests.OpenDocument;

public sealed class OpenDocumentContractTests : FormatContract
{
    /// <summary>As much of a text document as one file can hold.</summary>
    public static SourceFile Make() => SourceFile.FromBytes("ds.odt", OdfWriter.Package("text",
        """
        <office:automatic-styles><style:style style:name="V" style:family="text"><style:text-properties style:font-name=".VnTime"/></style:style>
        <style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
        <style:style style:name="S" style:family="section"><style:section-properties text:display="none"/></style:style></office:automatic-styles>
        """,
        """
        <text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Cô Sửa</dc:creator><dc:date>2020-01-01</dc:date></office:change-info><text:p>đã xóa</text:p></text:deletion></text:changed-region></text:tracked-changes>
        <text:h text:outline-level="1">Danh sách  lớp 5A</text:h>
        <text:p>a<text:s text:c="2"/>b<text:tab/><text:span text:style-name="V">NguyÔn</text:span><text:span text:style-name="H">ẩn</text:span><text:line-break/>c<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>chú thích</text:p></text:note-body></text:note><office:annotation><dc:creator>Cô Mẫu</dc:creator><dc:date>2020</dc:date><text:p>ghi chú</text:p></office:annotation></text:p>
        <table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>Họ tên</text:p></table:table-cell><table:covered-table-cell/></table:table-row></table:table-header-rows>
        <table:table-row><table:table-cell><text:p>Mẫu</text:p><text:p>Chi</text:p></table:table-cell><table:table-cell><text:p>05/9/2015</text:p></table:table-cell></table:table-row></table:table>
        <text:p><draw:frame draw:name="Hình.png" svg:width="2cm" svg:height="2cm"><draw:text-box><text:p>hộp chữ</text:p></draw:text-box><svg:desc>mô tả</svg:desc></draw:frame><text:a xlink:href="mailto:mau@example.com">thư</text:a></text:p>
        <text:section text:style-name="S"><text:p>phần ẩn</text:p></text:section>
        """,
        """<office:master-styles><style:master-page style:name="M"><style:header><text:p>Trường Mẫu</text:p></style:header><style:footer><text:p>Chân</text:p></style:footer></style:master-page></office:master-styles>""",
        [("meta.xml", "<office:document-meta xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'><office:meta><dc:creator>Người Viết</dc:creator></office:meta></office:document-meta>"u8.ToArray()), ("Pictures/a.png", [1, 2, 3])]));

    protected override IDocumentFormat Format { get; } = new OpenDocumentFormat();

    protected override SourceFile Sample() => Make();
}

public sealed class OpenDocumentReadTests
{
    private static Flat Sheet(string table, string styles = "") => Flat.Read(new OpenDocumentFormat(), SourceFile.FromBytes("a.ods", OdfWriter.Package("spreadsheet", styles, table)));

    [Fact]
    public void Read_Text_GivesEveryPart()
    {
        var flat = Flat.Read(new OpenDocumentFormat(), OpenDocumentContractTests.Make());

        Assert.Equal(["Danh sách lớp 5A", "a  b\tNguyÔnẩn\nc", "Họ tên", "Mẫu\nChi", "05/9/2015", "thư"], flat.Texts());
        Assert.True(flat.Block("Danh sách lớp 5A").IsHeading);
        Assert.Equal(["đã xóa"], flat.Texts(DocumentParts.TrackedDeletion));
        Assert.Equal(["chú thích"], flat.Texts(DocumentParts.Footnotes));
        Assert.Equal(["ghi chú"], flat.Texts(DocumentParts.Comments));
        Assert.Equal(["hộp chữ"], flat.Texts(DocumentParts.TextBox));
        Assert.Equal(["Hình.png", "mô tả"], flat.Texts(DocumentParts.AltText));
        Assert.Equal(["phần ẩn"], flat.Texts(DocumentParts.HiddenText));
        Assert.Equal(["Trường Mẫu"], flat.Texts(DocumentParts.Header));
        Assert.Equal(["Chân"], flat.Texts(DocumentParts.Footer));
        Assert.Equal(["Người Viết", "Cô Sửa", "Cô Mẫu"], flat.Texts(DocumentParts.Metadata));
        Assert.Equal("image-not-read", Assert.Single(flat.Document.Gaps).Code);
    }

    [Fact]
    public void Read_Runs_HaveFontAndVisibility()
    {
        var block = Flat.Read(new OpenDocumentFormat(), OpenDocumentContractTests.Make()).Block("a  b\tNguyÔnẩn\nc");

        Assert.Contains(block.Runs, run => run.Font == ".VnTime" && run.Length == 6);
        Assert.Equal(DocumentParts.HiddenText, block.HiddenAsAt(11));
    }

    [Fact]
    public void Read_Sheet_GivesValuesWithTheirTypes()
    {
        var flat = Sheet(
            """
            <table:table table:name="5A"><table:table-column/><table:table-column table:visibility="collapse"/>
            <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            <table:table-row><table:table-cell office:value-type="date" office:date-value="2015-09-05"><text:p>09/05/15</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="912345678"><text:p>9.12E+08</text:p></table:table-cell></table:table-row>
            <table:table-row table:visibility="filter"><table:table-cell office:value-type="string"><text:p>lọc</text:p></table:table-cell></table:table-row></table:table>
            """);

        var table = Assert.Single(flat.Tables);
        Assert.True(table.IsSheet);
        Assert.Equal("5A", table.Name);
        Assert.Equal(("A4", CellValueType.Date), (flat.Block("05/09/2015").Location.Cell, flat.Block("05/09/2015").ValueType));
        Assert.Equal((DocumentParts.HiddenColumn, "912345678"), (flat.Block("912345678").Location.Part, flat.Block("912345678").RawValue));
        Assert.Equal(DocumentParts.HiddenRow, flat.Block("lọc").Location.Part);
    }

    [Fact]
    public void Read_HiddenSheet_SaysSo() => Assert.Equal(DocumentParts.HiddenSheet, Assert.Single(Sheet(
        """<table:table table:name="A" table:style-name="h"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>""",
        """<office:automatic-styles><style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>""").Tables).Part);

    [Fact]
    public void Read_RepeatsWithoutEnd_AreBounded()
    {
        var flat = Sheet("""<table:table table:name="A"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>An</text:p></table:table-cell></table:table-row></table:table>""");

        Assert.InRange(flat.Blocks.Count, 2, 20_000);
    }

    [Fact]
    public void Read_LongSheet_IsReadToItsEnd()
    {
        var rows = string.Concat(Enumerable.Range(1, 45_000).Select(i => $"<table:table-row><table:table-cell><text:p>Mẫu {i}</text:p></table:table-cell></table:table-row>"));

        Assert.Equal(Enumerable.Range(1, 45_000).Select(i => $"Mẫu {i}"), Sheet($"""<table:table table:name="A">{rows}</table:table>""").Texts());
    }

    [Fact]
    public void Read_StoredTextOfACell_IsReadWhereItIsNotShown()
    {
        var flat = Sheet("""<table:table table:name="A"><table:table-row><table:table-cell office:value-type="string" office:string-value="Lê Thị Mẫu"/><table:table-cell office:value-type="string" office:string-value="0912345678"><text:p>xem</text:p></table:table-cell><table:table-cell office:value-type="string" office:string-value="hai  dòng"><text:p>hai</text:p><text:p>dòng</text:p></table:table-cell></table:table-row></table:table>""");

        Assert.Equal("A1", flat.Block("Lê Thị Mẫu").Location.Cell);
        Assert.Equal(["0912345678"], flat.Texts(DocumentParts.HiddenText));
        Assert.Equal("B1", flat.Block("0912345678").Location.Cell);
    }

    [Fact]
    public void Read_CopiesOfCellsInCopiesOfRows_AreBoundedAndSaidToBe()
    {
        var row = """<table:table-row table:number-rows-repeated="100"><table:table-cell table:number-columns-repeated="100"><text:p>An</text:p></table:table-cell></table:table-row>""";

        var flat = Sheet($"""<table:table table:name="A">{string.Concat(Enumerable.Repeat(row, 150))}</table:table>""");

        Assert.InRange(flat.Blocks.Count, 2, 1_100_000);
        Assert.Equal("limit-reached", Assert.Single(flat.Document.Gaps).Code);
    }

    [Fact]
    public void Read_Slides_HaveNumbersNotesAndHiddenOnes()
    {
        var flat = Flat.Read(new OpenDocumentFormat(), SourceFile.FromBytes("a.odp", OdfWriter.Package("presentation",
            """<office:automatic-styles><style:style style:name="h" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="hidden"/></style:style></office:automatic-styles>""",
            """
            <draw:page draw:name="a"><draw:frame presentation:class="title"><draw:text-box><text:p>Họp</text:p></draw:text-box></draw:frame><presentation:notes><draw:frame><draw:text-box><text:p>nhắc</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>
            <draw:page draw:name="b" draw:style-name="h"><draw:custom-shape><text:p>ẩn</text:p></draw:custom-shape></draw:page>
            """)));

        Assert.Equal((1, true), (flat.Block("Họp").Location.Page, flat.Block("Họp").IsHeading));
        Assert.Equal(["nhắc"], flat.Texts(DocumentParts.SpeakerNotes));
        Assert.Equal(2, flat.Block("ẩn").Location.Page);
        Assert.Equal(["ẩn"], flat.Texts(DocumentParts.HiddenSlide));
    }

    [Fact]
    public void Read_Encrypted_Fails()
    {
        var manifest = "<manifest:manifest xmlns:manifest='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'><manifest:file-entry manifest:full-path='content.xml'><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"u8.ToArray();
        var file = SourceFile.FromBytes("a.odt", OdfWriter.Package("text", "", "<text:p>x</text:p>", "", [("META-INF/manifest.xml", manifest)]));

        Assert.Equal("encrypted", Assert.IsType<ReadResult.Failed>(new OpenDocumentFormat().Read(file, new ReadContext(new ReadLimits()), CancellationToken.None)).Code);
    }
}
