using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using static PiiScanner.Formats.Tests.Excel.ExcelBuilder;

namespace PiiScanner.Formats.Tests.Excel;

public sealed class ExcelReadTests
{
    private static Flat Read(ExcelBuilder builder) => Flat.Read(new ExcelFormat(), builder.ToFile());

    [Theory]
    [InlineData(Main)]
    [InlineData(Strict)]
    public void Read_SharedInlineAndNumber_GivesCells(string main)
    {
        var flat = Read(new ExcelBuilder(main).Strings("Họ tên", "Lê Thử").Sheet("Lớp 6A",
            Row(1, Shared("A1", 0), InlineText("B1", "SĐT")) + Row(3, Shared("A3", 1), Number("B3", "912345678"))));

        var sheet = Assert.Single(flat.Tables);
        Assert.True(sheet.IsSheet);
        Assert.Equal("Lớp 6A", sheet.Name);
        Assert.Equal([0, 2], sheet.Rows.Select(r => r.Index));
        var phone = flat.Block("912345678");
        Assert.Equal(("B3", "Lớp 6A", CellValueType.Number, "912345678"), (phone.Location.Cell, phone.Location.Sheet, phone.ValueType, phone.RawValue));
        Assert.Equal(["Họ tên", "SĐT", "Lê Thử", "912345678"], flat.Texts());
    }

    [Fact]
    public void Read_NumbersDatesAndOthers_ShowDisplayedTextAndKeepStored()
    {
        var flat = Read(new ExcelBuilder().Formats("0000000000", "dd/mm/yyyy").Sheet("a", Row(1,
            Number("A1", "912345678", 1), Number("B1", "41157", 2), "<c r=\"C1\" t=\"b\"><v>1</v></c>", "<c r=\"D1\" t=\"e\"><v>#N/A</v></c>",
            "<c r=\"E1\" t=\"str\"><f>A1&amp;B1</f><v>ghép</v></c>", "<c r=\"F1\" t=\"d\" s=\"2\"><v>2012-09-05</v></c>", Number("G1", "1.75209012345E11"))));

        Assert.Equal(["0912345678", "05/09/2012", "TRUE", "#N/A", "ghép", "05/09/2012", "175209012345"], flat.Texts());
        Assert.Equal(["912345678", "41157", null, null, null, "2012-09-05", "175209012345"], flat.Blocks.Select(b => b.RawValue));
        Assert.Equal([CellValueType.Number, CellValueType.Date, CellValueType.Text, CellValueType.Text, CellValueType.Text, CellValueType.Date, CellValueType.Number], flat.Blocks.Select(b => b.ValueType));
    }

    [Fact]
    public void Read_BuiltInDateAnd1904_AreDates()
    {
        var flat = Read(new ExcelBuilder { WorkbookHead = "<workbookPr date1904=\"1\"/>" }.Styles("", "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>").Sheet("a", Row(1, Number("A1", "39695", 1))));

        Assert.Equal("05/09/2012", Assert.Single(flat.Blocks).Text);
    }

    [Fact]
    public void Read_CellsWithoutReference_AreCounted()
    {
        var flat = Read(new ExcelBuilder().Sheet("a", "<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>"));

        Assert.Equal(["A1", "C1", "A2"], flat.Blocks.Select(b => b.Location.Cell));
        Assert.Equal([0, 2], flat.Tables[0].Rows.First().Cells.Select(c => c.Column));
    }

    [Fact]
    public void Read_CellsOutOfOrder_AreNumberedAsShown()
    {
        var flat = Read(new ExcelBuilder().Sheet("a", Row(1, InlineText("C1", "c"), InlineText("A1", "a"), InlineText("B1", "b"))));

        Assert.Equal([(0, "a"), (1, "b"), (2, "c")], flat.Blocks.Select(b => (b.Ordinal, b.Text)));
    }

    [Fact]
    public void Read_RowBrokenOff_KeepsItsFirstCells()
    {
        var builder = new ExcelBuilder().Sheet("a", "");
        builder.Package.Part("xl/worksheets/cut.xml", $"<worksheet xmlns=\"{Main}\"><sheetData><row>{InlineText("A1", "Lê Thử")}<c r=\"B1\"><v>09").Link("xl/workbook.xml", "rId2", "worksheet", "worksheets/cut.xml");
        builder.Sheet("b", "");
        var flat = Read(builder);

        Assert.Equal("Lê Thử", Assert.Single(flat.Blocks).Text);
        Assert.Single(flat.Document.Gaps);
    }

    [Fact]
    public void Read_WrongDimension_ReadsAllRows()
    {
        var flat = Read(new ExcelBuilder().Sheet("a", string.Concat(Enumerable.Range(1, 50).Select(i => Row(i, Number($"C{i}", "1")))), head: "<dimension ref=\"A1:B4\"/>"));

        Assert.Equal(50, flat.Blocks.Count);
    }

    [Fact]
    public void Read_MergedCells_SpanAndHideWhatTheyCover()
    {
        var flat = Read(new ExcelBuilder().Sheet("a", Row(1, InlineText("A1", "STT"), InlineText("B1", "Cha"), InlineText("C1", "ẩn")) + Row(2, InlineText("A2", "khuất"), InlineText("B2", "Tên")),
            "<mergeCells count=\"2\"><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>"));

        Assert.Equal([(1, 2), (2, 1), (1, 1)], flat.Tables[0].Rows.First().Cells.Select(c => (c.ColumnSpan, c.RowSpan)));
        Assert.Equal(DocumentParts.HiddenText, flat.Block("ẩn").HiddenAsAt(0));
        Assert.Equal(DocumentParts.HiddenText, flat.Block("khuất").HiddenAsAt(0));
        Assert.Null(flat.Block("Tên").HiddenAsAt(0));
    }

    [Fact]
    public void Read_HiddenSheetsRowsColumns_NameThePart()
    {
        var flat = Read(new ExcelBuilder()
            .Sheet("a", "<row r=\"1\" hidden=\"1\">" + InlineText("A1", "hàng") + "</row>" + Row(2, InlineText("A2", "thấy"), InlineText("B2", "cột")), head: "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols>")
            .Sheet("b", Row(1, InlineText("A1", "ẩn")), state: "hidden").Sheet("c", Row(1, InlineText("A1", "ẩn kỹ")), state: "veryHidden"));

        Assert.Equal(["hàng"], flat.Texts(DocumentParts.HiddenRow));
        Assert.Equal(["cột"], flat.Texts(DocumentParts.HiddenColumn));
        Assert.Equal(["ẩn"], flat.Texts(DocumentParts.HiddenSheet));
        Assert.Equal(["ẩn kỹ"], flat.Texts(DocumentParts.VeryHiddenSheet));
        Assert.Equal([null, DocumentParts.HiddenSheet, DocumentParts.VeryHiddenSheet], flat.Tables.Select(t => t.Part));
    }

    [Fact]
    public void Read_RichTextAndStyleFonts_AreRuns()
    {
        var builder = new ExcelBuilder().Strings("<r><t>Lª </t></r><r><rPr><rFont val=\".VnTime\"/></rPr><t>Thö</t></r>", "NguyÔn")
            .Styles("<fonts><font><name val=\"Arial\"/></font><font><name val=\".VnArial\"/></font></fonts>", "<xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/>")
            .Sheet("a", Row(1, Shared("A1", 0), "<c r=\"B1\" t=\"s\" s=\"1\"><v>1</v></c>"));
        var flat = Read(builder);

        Assert.Equal([".VnTime"], flat.Block("Lª Thö").Runs.Where(r => r.Start == 3).Select(r => r.Font));
        Assert.Equal(".VnArial", Assert.Single(flat.Block("NguyÔn").Runs).Font);
    }

    [Fact]
    public void Read_UnseenLetters_AreHidden()
    {
        const string Before = "<numFmts><numFmt numFmtId=\"164\" formatCode=\";;;\"/></numFmts><fonts><font/><font><color rgb=\"FFFFFFFF\"/></font></fonts>"
            + "<fills><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF1F3864\"/></patternFill></fill></fills>";
        var flat = Read(new ExcelBuilder().Styles(Before, "<xf numFmtId=\"164\"/><xf fontId=\"1\" fillId=\"0\"/><xf fontId=\"1\" fillId=\"1\"/>")
            .Sheet("a", Row(1, Number("A1", "912345678"), "<c r=\"B1\" s=\"1\" t=\"inlineStr\"><is><t>trắng</t></is></c>", "<c r=\"C1\" s=\"2\" t=\"inlineStr\"><is><t>tiêu đề</t></is></c>")));

        Assert.Equal(DocumentParts.HiddenText, flat.Block("912345678").HiddenAsAt(0));
        Assert.Equal(DocumentParts.HiddenText, flat.Block("trắng").HiddenAsAt(0));
        Assert.Null(flat.Block("tiêu đề").HiddenAsAt(0));
    }

    [Fact]
    public void Read_EscapedCharactersAndPhonetic_AreDecoded()
    {
        var flat = Read(new ExcelBuilder().Strings("<t>một_x000A_hai_x005F_x000A_</t>", "<t>gốc</t><rPh sb=\"0\" eb=\"1\"><t>âm</t></rPh>").Sheet("a", Row(1, Shared("A1", 0), Shared("B1", 1))));

        Assert.Equal(["một\nhai_x000A_", "gốc"], flat.Texts());
        Assert.Equal(["âm"], flat.Texts(DocumentParts.Unreferenced));
    }

    [Fact]
    public void Read_StringNoCellShows_IsReadAsUnreferenced()
    {
        var flat = Read(new ExcelBuilder().Strings("thấy", "Lê Thử").Sheet("a", Row(1, Shared("A1", 0), Shared("B1", 99))));

        Assert.Equal(["thấy"], flat.Texts());
        Assert.Equal(["Lê Thử"], flat.Texts(DocumentParts.Unreferenced));
        Assert.Equal("damaged", Assert.Single(flat.Document.Gaps).Code); // there is no text of number 99
    }
}
