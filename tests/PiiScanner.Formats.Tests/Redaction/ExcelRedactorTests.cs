using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PiiScanner.Core.Redaction;
using PiiScanner.Formats.Tests.Excel;
using static PiiScanner.Formats.Tests.Excel.ExcelBuilder;

namespace PiiScanner.Formats.Tests.Redaction;

/// <summary>A sheet of pupils, and the first pupil's name at one more place: it must be gone from both.</summary>
public sealed class ExcelRedactorTests
{
    private const string Name = "Nguyễn Thị Bích Hằng";
    private const string Phone = "0912345678";
    private const string TypeBase = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    public static TheoryData<string> Channels => [.. Places.Keys];

    private static readonly Dictionary<string, Func<ExcelBuilder>> Places = new()
    {
        ["inline"] = () => Book(Row(20, InlineText("A20", "Khen em " + Name))),
        ["shared by another cell"] = () => Book(Row(20, Shared("A20", 4), Shared("H20", 0))),
        ["shared string nobody shows"] = () => Book().With("sharedStrings2", "sharedStrings", "<x>" + Name + "</x>"),
        ["formula and its result"] = () => Book(Row(20, "<c r=\"A20\" t=\"str\"><f>B2&amp;\" \"&amp;\"" + Name + "\"</f><v>em " + Name + "</v></c>")),
        ["comment"] = () => Comments(Book()),
        ["threaded comment"] = () => Part(Book(), "xl/threadedComments/threadedComment1.xml", "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><threadedComment ref=\"A2\" personId=\"{1}\" id=\"{2}\"><text>gọi " + Name + " " + Phone + "</text></threadedComment></ThreadedComments>", "application/vnd.ms-excel.threadedcomments+xml"),
        ["person"] = () => Part(Book(), "xl/persons/person.xml", "<personList xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><person displayName=\"" + Name + "\" id=\"{1}\" userId=\"" + Phone + "@zalo.vn\" providerId=\"AD\"/></personList>", "application/vnd.ms-excel.person+xml"),
        ["defined name"] = () => Book(tail: "<definedNames><definedName name=\"HS\">\"" + Name + "\"</definedName></definedNames>"),
        ["name of a sheet"] = () => Book().Sheet(Name, Row(1, InlineText("A1", "x"))),
        ["validation"] = () => Book(sheetTail: "<dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"H1\" prompt=\"" + Name + "\"><formula1>\"" + Name + ",Khác\"</formula1></dataValidation></dataValidations>"),
        ["filter"] = () => Book(sheetTail: "<autoFilter ref=\"A1:D4\"><filterColumn colId=\"1\"><filters><filter val=\"" + Name + "\"/><filter val=\"Lê Na\"/></filters></filterColumn></autoFilter>"),
        ["header and footer"] = () => Book(sheetTail: "<headerFooter><oddHeader>&amp;L" + Name + "</oddHeader><oddFooter>" + Phone + "</oddFooter></headerFooter>"),
        ["hidden sheet"] = () => Book().Sheet("An", Row(1, InlineText("A1", Name)), state: "veryHidden"),
        ["link"] = () => Linked(Book(sheetTail: "<hyperlinks><hyperlink ref=\"B2\" r:id=\"rIdL\" tooltip=\"" + Name + "\" display=\"" + Name + "\"/></hyperlinks>")),
        ["pivot cache"] = () => Pivot(Book()),
        ["chart cache"] = () => Part(Book(), "xl/charts/chart1.xml", $"<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:cat><c:strRef><c:f>DS!$B$2</c:f><c:strCache><c:pt idx=\"0\"><c:v>{Name}</c:v></c:pt><c:pt idx=\"1\"><c:v>Lê Na</c:v></c:pt></c:strCache></c:strRef></c:cat></c:chartSpace>", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"),
        ["external cache"] = () => Part(Book(), "xl/externalLinks/externalLink1.xml", "<externalLink xmlns=\"" + Main + "\"><externalBook><sheetDataSet><sheetData sheetId=\"0\"><row r=\"2\"><cell r=\"B2\" t=\"str\"><v>" + Name + "</v></cell><cell r=\"C2\" t=\"str\"><v>" + Phone + "</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>", TypeBase + "externalLink+xml"),
        ["properties"] = () => Part(Book(), "docProps/app.xml", "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Manager>" + Name + "</Manager><Company>" + Name + "</Company></Properties>", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        ["drawing"] = () => Part(Book(), "xl/drawings/drawing1.xml", "<xdr:wsDr xmlns:xdr=\"x\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:p><a:r><a:t>Nguyễn Thị</a:t></a:r><a:r><a:t> Bích Hằng</a:t></a:r></a:p></xdr:wsDr>", "application/vnd.openxmlformats-officedocument.drawing+xml"),
        ["comment of the markup"] = () => Book(sheetTail: "<!-- " + Name + " -->"),
    };

    [Theory]
    [MemberData(nameof(Channels))]
    public void Redact_NameInAnyChannel_IsGone(string channel)
    {
        foreach (var preset in (Preset[])[Redacted.PublishSafe, Redacted.Everything])
        {
            var original = Bytes(Places[channel]().ToFile());
            var copy = Redacted.Copy(SourceFile.FromBytes("ds.xlsx", original), preset);

            Assert.NotEmpty(Redacted.PartsWith(original, Name));
            Assert.Empty(Redacted.PartsWith(copy, Name));
            Assert.Empty(Redacted.PartsWith(copy, Phone));
            if (channel is "filter" or "chart cache" or "pivot cache") Assert.Empty(Redacted.PartsWith(copy, "<v>Lê Na<").Concat(Redacted.PartsWith(copy, "\"Lê Na\"")));
        }
    }

    [Fact]
    public void Redact_DroppedColumns_AreEmptiedAndFolded_OthersStay()
    {
        var copy = Redacted.Copy(Book(head: "<cols><col min=\"1\" max=\"5\" width=\"12\"/></cols>").ToFile(), Redacted.PublishSafe);
        var sheet = Encoding.UTF8.GetString(Redacted.Parts(copy)["xl/worksheets/sheet1.xml"]);
        var flat = Flat.Of(Redacted.Read(SourceFile.FromBytes("ds.xlsx", copy)));

        Assert.Equal(["Lớp", "6A1", "6A1", "6A2"], flat.Tables[0].Rows.SelectMany(row => row.Cells).OrderBy(cell => cell.Block.Ordinal).Select(cell => cell.Block.Text).Where(text => text[0] is 'L' or '6').OrderByDescending(text => text[0]));
        Assert.Contains("<col min=\"2\" max=\"2\" width=\"12\" hidden=\"1\" />", sheet);
        Assert.Contains("<col min=\"5\" max=\"5\" width=\"12\" />", sheet);
        Assert.Contains("<c r=\"B2\" />", sheet);
    }

    [Fact]
    public void Redact_Formulas_ThatReadDroppedCells_KeepTheirValue_OthersStay()
    {
        var rows = Row(10, "<c r=\"F10\"><f>COUNTA(B2:B4)</f><v>3</v></c>", "<c r=\"G10\"><f>COUNTIF(E2:E4,\"6A1\")</f><v>2</v></c>", "<c r=\"H10\"><f>SUM(F10:G10)</f><v>5</v></c>");
        var copy = Redacted.Copy(Book(rows).ToFile(), Redacted.PublishSafe, out var result, out _);
        var sheet = Encoding.UTF8.GetString(Redacted.Parts(copy)["xl/worksheets/sheet1.xml"]);

        Assert.DoesNotContain("COUNTA", sheet);
        Assert.Contains("<c r=\"F10\"><v>3</v></c>", sheet);
        Assert.Contains("<f>SUM(F10:G10)</f>", sheet);
        Assert.Contains(Assert.IsType<RedactResult.Done>(result).Warnings, warning => warning.En.Contains("formulas"));
    }

    // However a formula reaches a dropped column, or rows that change places, its value stays in its place; what reaches none stays a formula.
    [Theory]
    [InlineData("<f>COUNTA($B$2:B4)</f>", false)]
    [InlineData("<f>COUNTA(DS!B:B)</f>", false)]
    [InlineData("<f>COUNTA('DS'!2:4)</f>", false)]
    [InlineData("<f>COUNTA(HoTen)</f>", false)]
    [InlineData("<f>COUNTA(INDIRECT(\"B2:B4\"))</f>", false)]
    [InlineData("<f>COUNTA(OFFSET(E2,0,-3,3,1))</f>", false)]
    [InlineData("<f t=\"array\" ref=\"F10\">SUM((LEN(B2:B4)&gt;0)*1)</f>", false)]
    [InlineData("<f t=\"shared\" ref=\"F10:F11\" si=\"0\">COUNTA(B$2:B$4)</f>", false)]
    [InlineData("<f>COUNTA(Lop)</f>", false)]
    [InlineData("<f>SUM(G10:H10)</f>", true)]
    [InlineData("<f>1+2</f>", true)]
    public void Redact_Formula_ThatReachesADroppedColumn_IsItsValue(string formula, bool stays)
    {
        var book = Book(Row(10, $"<c r=\"F10\">{formula}<v>3</v></c>"), tail: "<definedNames><definedName name=\"HoTen\">DS!$B$2:$B$4</definedName><definedName name=\"Lop\">DS!$E$2:$E$4</definedName></definedNames>");
        var sheet = Encoding.UTF8.GetString(Redacted.Parts(Redacted.Copy(book.ToFile(), Redacted.PublishSafe))["xl/worksheets/sheet1.xml"]);

        Assert.Equal(stays, sheet.Contains("<f", StringComparison.Ordinal));
        Assert.Contains(stays ? "</f><v>3</v></c>" : "<c r=\"F10\"><v>3</v></c>", sheet);
    }

    [Fact]
    public void Redact_SharedString_OnlyHitCellsChange()
    {
        var copy = Redacted.Copy(Places["shared by another cell"]().ToFile(), Redacted.Everything);
        var parts = Redacted.Parts(copy);
        var strings = Encoding.UTF8.GetString(parts["xl/sharedStrings.xml"]);

        Assert.Contains("Họ và tên", strings);
        Assert.Equal(5, strings.Split("<si>").Length - 1);
        Assert.Contains("<c r=\"H20\" t=\"s\"><v>0</v></c>", Encoding.UTF8.GetString(parts["xl/worksheets/sheet1.xml"]));
    }

    [Fact]
    public void Redact_ShortNameInAComment_GoesWhereItStands()
    {
        var book = Part(Book(), "xl/comments1.xml", Book().Xml("comments", "<authors><author>x</author></authors><commentList><comment ref=\"A2\" authorId=\"0\"><text><r><t>Phụ huynh em Lê </t></r><r><t>Na, ĐT 0905 111 333, đã</t></r><r><t> gọi</t></r></text></comment></commentList>"), TypeBase + "comments+xml", ("xl/worksheets/sheet1.xml", "comments"));
        var comments = Encoding.UTF8.GetString(Redacted.Parts(Redacted.Copy(book.ToFile(), Redacted.Everything))["xl/comments1.xml"]);

        Assert.DoesNotContain("111 333", comments);
        Assert.Contains("đã</t>", comments);
        Assert.Contains("<t> gọi</t>", comments.Replace(" xml:space=\"preserve\"", ""));
    }

    [Fact]
    public void Redact_UntouchedSheet_KeepsItsBytes()
    {
        var original = Bytes(Book().Sheet("Khác", Row(1, InlineText("A1", "Thời khóa biểu"))).ToFile());
        var copy = Redacted.Copy(SourceFile.FromBytes("ds.xlsx", original), Redacted.Everything, out var result, out _);

        Assert.Equal(Redacted.Parts(original)["xl/worksheets/sheet2.xml"], Redacted.Parts(copy)["xl/worksheets/sheet2.xml"]);
        Assert.Equal(["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"], Assert.IsType<RedactResult.Done>(result).Parts);
    }

    [Fact]
    public void Redact_RowsChangePlaces_CellsKnowTheirNewNames()
    {
        var rows = Row(1, InlineText("A1", "Họ và tên"), InlineText("B1", "SBD"), InlineText("C1", "Điểm"))
            + Row(2, InlineText("A2", Name), InlineText("B2", "0103"), Number("C2", "8")) + Row(3, InlineText("A3", "Trần Văn Đức"), InlineText("B3", "0101"), Number("C3", "9")) + Row(4, InlineText("A4", "Lê Minh Khoa"), InlineText("B4", "0102"), Number("C4", "7"));
        var copy = Redacted.Copy(new ExcelBuilder().Sheet("KQ", rows).ToFile(), Redacted.PublishSafe);
        var cells = Flat.Of(Redacted.Read(SourceFile.FromBytes("ds.xlsx", copy))).Tables[0].Rows.Skip(1).Select(row => string.Join('|', row.Cells.Select(cell => cell.Block.Location.Cell + "=" + cell.Block.Text)));

        Assert.Equal(["B2=0101|C2=9", "B3=0102|C3=7", "B4=0103|C4=8"], cells);
    }

    [Fact]
    public void Redact_Workbook_IsAsValidAsBefore()
    {
        var original = Book(head: "<cols><col min=\"1\" max=\"5\" width=\"12\"/></cols>").ToFile();

        Assert.Equal("", string.Join('\n', Errors(Redacted.Copy(original, Redacted.PublishSafe)).Except(Errors(Bytes(original)))));
    }

    private static List<string> Errors(byte[] workbook)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        return new OpenXmlValidator().Validate(document).Select(error => error.Description).ToList();
    }

    private static ExcelBuilder Book(string more = "", string sheetTail = "", string tail = "", string head = "") => new ExcelBuilder { WorkbookTail = tail }
        .Strings("Họ và tên", "Ngày sinh", "SĐT phụ huynh", "Lớp", Name)
        .Sheet("DS", Row(1, InlineText("A1", "STT"), Shared("B1", 0), Shared("C1", 1), Shared("D1", 2), Shared("E1", 3))
            + Row(2, Number("A2", "1"), Shared("B2", 4), InlineText("C2", "05/09/2015"), Number("D2", "912345678"), InlineText("E2", "6A1"))
            + Row(3, Number("A3", "2"), InlineText("B3", "Trần Văn Đức"), InlineText("C3", "12/03/2015"), InlineText("D3", "0987654321"), InlineText("E3", "6A2"))
            + Row(4, Number("A4", "3"), InlineText("B4", "Lê Na"), InlineText("C4", "01/12/2015"), InlineText("D4", "0905111222"), InlineText("E4", "6A1")) + more, sheetTail, head);

    private static ExcelBuilder Comments(ExcelBuilder book) => Part(book, "xl/comments1.xml", book.Xml("comments", "<authors><author>" + Name + "</author></authors><commentList><comment ref=\"A2\" authorId=\"0\"><text><r><t>Nguyễn Thị</t></r><r><t> Bích Hằng</t></r></text></comment></commentList>"), TypeBase + "comments+xml", ("xl/worksheets/sheet1.xml", "comments"));

    private static ExcelBuilder Pivot(ExcelBuilder book)
    {
        Part(book, "xl/pivotCache/pivotCacheDefinition1.xml", "<pivotCacheDefinition xmlns=\"" + Main + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><cacheFields><cacheField name=\"Họ và tên\"><sharedItems><s v=\"" + Name + "\"/><s v=\"Lê Na\"/></sharedItems></cacheField><cacheField name=\"SĐT\"><sharedItems/></cacheField></cacheFields></pivotCacheDefinition>", TypeBase + "pivotCacheDefinition+xml");
        book.Package.Part("xl/pivotCache/pivotCacheRecords1.xml", "<pivotCacheRecords xmlns=\"" + Main + "\"><r><x v=\"0\"/><s v=\"" + Phone + "\"/></r><r><x v=\"1\"/><s v=\"0905111222\"/></r></pivotCacheRecords>", TypeBase + "pivotCacheRecords+xml");
        book.Package.Link("xl/pivotCache/pivotCacheDefinition1.xml", "rId1", "pivotCacheRecords", "pivotCacheRecords1.xml");
        return book;
    }

    private static ExcelBuilder Linked(ExcelBuilder book)
    {
        book.Package.Link("xl/worksheets/sheet1.xml", "rIdL", "hyperlink", "mailto:nguyen.thi.bich.hang@gmail.com?subject=" + Phone, isExternal: true);
        return book;
    }

    private static ExcelBuilder Part(ExcelBuilder book, string name, string content, string type, (string Source, string Type)? link = null)
    {
        book.Package.Part(name, content, type);
        if (link is { } own) book.Package.Link(own.Source, "rId77", own.Type, "../" + name["xl/".Length..]);
        return book;
    }

    private static byte[] Bytes(SourceFile file)
    {
        using var copy = new MemoryStream();
        using (var stream = file.Open()) stream.CopyTo(copy);
        return copy.ToArray();
    }
}
