using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using static PiiScanner.Formats.Tests.Excel.ExcelBuilder;

namespace PiiScanner.Formats.Tests.Excel;

public sealed class ExcelPartsTests
{
    private const string Sheet1 = "xl/worksheets/sheet1.xml";
    private const string TypeBase = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static Flat Read(ExcelBuilder builder) => Flat.Read(new ExcelFormat(), builder.ToFile());

    [Fact]
    public void Read_Comments_StandAtTheirCell()
    {
        var builder = new ExcelBuilder().Sheet("6A", Row(1, InlineText("A1", "a")));
        builder.Package
            .Part("xl/comments1.xml", builder.Xml("comments", "<authors><author>Cô Thử</author></authors><commentList><comment ref=\"B2\"><text><r><t>em </t></r><r><t>ốm</t></r></text></comment></commentList>"), TypeBase + "comments+xml")
            .Part("xl/threadedComments/threadedComment1.xml", "<ThreadedComments><threadedComment ref=\"C3\"><text>gọi 0900000001</text></threadedComment></ThreadedComments>", "application/vnd.ms-excel.threadedcomments+xml")
            .Part("xl/persons/person.xml", "<personList><person displayName=\"Thầy Thử\" userId=\"thu@example.org\"/></personList>", "application/vnd.ms-excel.person+xml")
            .Link(Sheet1, "rId1", "comments", "../comments1.xml").Link(Sheet1, "rId2", "threadedComment", "../threadedComments/threadedComment1.xml");
        var flat = Read(builder);

        Assert.Equal([("6A", "B2", "em ốm"), ("6A", "C3", "gọi 0900000001")],
            flat.Blocks.Where(b => b.Location.Part == DocumentParts.Comments).Select(b => (b.Location.Sheet!, b.Location.Cell!, b.Text)));
        Assert.Equal(["thu@example.org", "Cô Thử", "Thầy Thử"], flat.Texts(DocumentParts.Metadata));
    }

    [Fact]
    public void Read_WhatStandsBehindTheRows_IsReadByPart()
    {
        const string Tail = "<autoFilter ref=\"A1:B9\"><filterColumn colId=\"0\"><filters><filter val=\"Lê Thử\"/></filters></filterColumn></autoFilter>"
            + "<conditionalFormatting sqref=\"A1\"><cfRule type=\"containsText\" text=\"nghèo\"><formula>A1=\"hộ nghèo\"</formula></cfRule></conditionalFormatting>"
            + "<dataValidations><dataValidation sqref=\"B2:B9\" prompt=\"Chọn lớp\"><formula1>\"6A,6B\"</formula1></dataValidation></dataValidations>"
            + "<hyperlinks><hyperlink ref=\"C3\" r:id=\"rIdL\" tooltip=\"viết\"/></hyperlinks>"
            + "<headerFooter><oddHeader>&amp;L&amp;\"Arial,Bold\"&amp;12Trường Thử&amp;R&amp;P</oddHeader><oddFooter>&amp;CCô Thử &amp;&amp; bạn</oddFooter></headerFooter>";
        var builder = new ExcelBuilder().Sheet("a", Row(1, "<c r=\"A1\"><f>IF(B1=\"Trần Thử\",1,0)</f><v>1</v></c>", "<c r=\"B1\"><f>A1+1</f><v>2</v></c>"), Tail);
        builder.Package.Link(Sheet1, "rIdL", "hyperlink", "mailto:thu@example.org", isExternal: true);
        var flat = Read(builder);

        Assert.Equal(["Lê Thử"], flat.Texts(DocumentParts.Attribute));
        Assert.Equal(["IF(B1=\"Trần Thử\",1,0)", "nghèo", "A1=\"hộ nghèo\""], flat.Texts(DocumentParts.Formula));
        Assert.Equal(["Chọn lớp", "\"6A,6B\""], flat.Texts(DocumentParts.Validation));
        Assert.Equal(["mailto:thu@example.org", "viết"], flat.Texts(DocumentParts.Field));
        Assert.Equal("C3", flat.Block("mailto:thu@example.org").Location.Cell);
        Assert.Equal(["Trường Thử"], flat.Texts(DocumentParts.Header));
        Assert.Equal(["Cô Thử & bạn"], flat.Texts(DocumentParts.Footer));
    }

    [Fact]
    public void Read_DefinedNames_AreRead()
    {
        var builder = new ExcelBuilder { WorkbookTail = "<definedNames><definedName name=\"GVCN\" comment=\"lớp 6\">\"Cô Thử\"</definedName><definedName name=\"_xlnm.Print_Area\">a!$A$1</definedName></definedNames>" };

        Assert.Equal(["GVCN", "lớp 6", "\"Cô Thử\"", "a!$A$1"], Read(builder.Sheet("a", "")).Texts(DocumentParts.DefinedName));
    }

    [Fact]
    public void Read_PivotCache_GivesRecordsUnderFieldNames()
    {
        var builder = new ExcelBuilder().Sheet("a", Row(1, InlineText("A1", "tổng")));
        builder.Package
            .Part("xl/pivotCache/pivotCacheDefinition1.xml", builder.Xml("pivotCacheDefinition", "<cacheFields><cacheField name=\"Họ tên\"><sharedItems><s v=\"Lê Thử\"/><s v=\"đã xoá\"/></sharedItems></cacheField><cacheField name=\"Ngày sinh\"><sharedItems/></cacheField></cacheFields>"), TypeBase + "pivotCacheDefinition+xml")
            .Part("xl/pivotCache/pivotCacheRecords1.xml", builder.Xml("pivotCacheRecords", "<r><x v=\"0\"/><d v=\"2012-09-05T00:00:00\"/></r><r><s v=\"Trần Thử\"/><m/></r>"), TypeBase + "pivotCacheRecords+xml")
            .Link("xl/pivotCache/pivotCacheDefinition1.xml", "rId1", "pivotCacheRecords", "pivotCacheRecords1.xml");
        var flat = Read(builder);

        var table = Assert.Single(flat.Tables, t => t.Part == DocumentParts.PivotCache);
        var rows = table.Rows.ToList();
        Assert.True(rows[0].IsHeader);
        Assert.Equal(["Họ tên", "Ngày sinh", "Lê Thử", "05/09/2012", "Trần Thử"], rows.SelectMany(r => r.Cells).Select(c => c.Block.Text));
        Assert.Contains("đã xoá", flat.Texts(DocumentParts.PivotCache));
        Assert.Empty(flat.Document.Gaps);
    }

    [Fact]
    public void Read_ExternalLinkCache_IsATable()
    {
        var builder = new ExcelBuilder().Sheet("a", "");
        builder.Package
            .Part("xl/externalLinks/externalLink1.xml", builder.Xml("externalLink", "<externalBook r:id=\"rId1\"><sheetNames><sheetName val=\"Nguồn\"/></sheetNames><sheetDataSet><sheetData sheetId=\"0\"><row r=\"2\"><cell r=\"B2\" t=\"str\"><v>Lê Thử</v></cell></row></sheetData></sheetDataSet></externalBook>"), TypeBase + "externalLink+xml")
            .Link("xl/externalLinks/externalLink1.xml", "rId1", "externalLinkPath", "file:///D:/ds.xlsx", isExternal: true);
        var flat = Read(builder);

        var cell = flat.Block("Lê Thử");
        Assert.Equal(("Nguồn", "B2", DocumentParts.ExternalCache), (cell.Location.Sheet, cell.Location.Cell, cell.Location.Part));
        Assert.Equal(["file:///D:/ds.xlsx"], flat.Texts(DocumentParts.Field));
        Assert.Contains(flat.Document.Notices, n => n.Code == "external-link");
    }

    [Fact]
    public void Read_DrawingOfASheet_GivesShapesAndChartsWithTheSheet()
    {
        const string A = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";
        var builder = new ExcelBuilder().Sheet("6A", "");
        builder.Package
            .Part("xl/drawings/drawing1.xml", $"<d {A}><cNvPr name=\"Hộp\" descr=\"ảnh lớp\"/><a:p><a:r><a:t>ghi chú</a:t></a:r></a:p></d>", "application/vnd.openxmlformats-officedocument.drawing+xml")
            .Part("xl/charts/chart1.xml", "<c xmlns=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><v>Lê Thử</v></c>", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
            .Link(Sheet1, "rId1", "drawing", "../drawings/drawing1.xml").Link("xl/drawings/drawing1.xml", "rId1", "chart", "../charts/chart1.xml");
        var flat = Read(builder);

        Assert.Equal(["ghi chú"], flat.Texts(DocumentParts.TextBox));
        Assert.Contains("ảnh lớp", flat.Texts(DocumentParts.AltText));
        Assert.Equal(["Lê Thử"], flat.Texts(DocumentParts.ChartCache));
        Assert.All(flat.Blocks, b => Assert.Equal("6A", b.Location.Sheet));
    }

    [Fact]
    public void Read_TablesAndConnections_GiveNames()
    {
        var builder = new ExcelBuilder().Sheet("a", "").With("connections", "connections", "<c><connection name=\"ds\" description=\"danh sách\"><dbPr connection=\"Server=x;User=Lê Thử\"/></connection></c>");
        builder.Package.Part("xl/tables/table1.xml", "<table displayName=\"Bang1\"><tableColumn id=\"1\" name=\"Họ tên\"/></table>", TypeBase + "table+xml").Link(Sheet1, "rId1", "table", "../tables/table1.xml");
        var flat = Read(builder);

        Assert.Equal(["Bang1", "Họ tên"], flat.Texts(DocumentParts.Attribute));
        Assert.Contains("Server=x;User=Lê Thử", flat.Texts(DocumentParts.Metadata));
    }

    [Fact]
    public void Read_SheetNoTabShows_IsReadAsUnreferenced()
    {
        var builder = new ExcelBuilder().Sheet("a", Row(1, InlineText("A1", "thấy")));
        builder.Package.Part("xl/worksheets/sheet9.xml", builder.Xml("worksheet", $"<sheetData>{Row(1, InlineText("A1", "Lê Thử"))}</sheetData>"), TypeBase + "worksheet+xml");

        Assert.Equal(["Lê Thử"], Read(builder).Texts(DocumentParts.Unreferenced));
    }

    [Fact]
    public void Read_SheetPartMissing_IsAGap()
    {
        var builder = new ExcelBuilder { WorkbookTail = "" }.Sheet("a", Row(1, InlineText("A1", "x")));
        builder.Package.Part("xl/workbook.xml", builder.Xml("workbook", "<sheets><sheet name=\"a\" r:id=\"rId1\"/><sheet name=\"b\" r:id=\"rId7\"/></sheets>"), TypeBase + "sheet.main+xml").Link("", "rId0", "officeDocument", "xl/workbook.xml");
        var flat = Flat.Read(new ExcelFormat(), builder.Package.ToFile("a.xlsx"));

        Assert.Equal("b", Assert.Single(flat.Document.Gaps).Location!.Sheet);
    }
}
