using PiiScanner.Core.Text;
using PiiScanner.Fixtures.OldOffice;
using PiiScanner.Formats.BinaryExcel;

namespace PiiScanner.Formats.Tests.BinaryExcel;

public sealed class BinaryExcelContractTests : FormatContract
{
    /// <summary>As much of the format as one file can hold.</summary>
    public static SourceFile Make()
    {
        var writer = new XlsbWriter().Unshown("Lê Văn Cũ").Name("Vùng_Mẫu");
        byte[] Range(int top, int bottom, int left, int right) => [.. Number(top), .. Number(bottom), .. Number(left), .. Number(right)];
        byte[][] list =
        [
            XlsbWriter.Row(0), writer.Shared(0, "Họ và tên"), XlsbWriter.Cell(6, 1, XlsbWriter.Text("Ngày sinh")), writer.Shared(2, "SĐT"),
            XlsbWriter.Row(1), writer.Shared(0, "Nguyễn Thị Mẫu"), XlsbWriter.Number(1, 42252, style: 1), XlsbWriter.Number(2, 912345678),
            XlsbWriter.Row(2), writer.Shared(0, "Gộp"), XlsbWriter.Cell(2, 1, Number((905 << 2) | 2)),
            XlsbWriter.Row(3, isHidden: true), writer.Shared(0, "Hàng ẩn"),
            XlsbWriter.Row(4), XlsbWriter.Cell(8, 0, [.. XlsbWriter.Text("Kết quả"), 0, 0, .. Number(13), 0x17, 5, 0, .. "E\0m\0 \0A\0n\0"u8, .. Number(0)]), XlsbWriter.Cell(62, 1, XlsbWriter.RichText("Chữ đậm")),
        ];
        byte[] behind =
        [
            .. XlsbWriter.Record(177, Number(1)), .. XlsbWriter.Record(176, Range(2, 2, 0, 1)), .. XlsbWriter.Record(178),
            .. XlsbWriter.Record(494, [.. Range(1, 1, 0, 0), .. XlsbWriter.Text("rId2"), .. XlsbWriter.Text(""), .. XlsbWriter.Text("Gọi mẹ em"), .. XlsbWriter.Text("")]),
            .. XlsbWriter.Record(479, [0, 0, .. XlsbWriter.Text("&LTrường Mẫu"), .. XlsbWriter.Text(""), .. Nothing, .. Nothing, .. Nothing, .. Nothing]),
        ];
        byte[] comments =
        [
            .. XlsbWriter.Record(628), .. XlsbWriter.Record(632, XlsbWriter.Text("Cô Mẫu")),
            .. XlsbWriter.Record(635, [.. Number(0), .. Range(1, 1, 2, 2), .. new byte[16]]), .. XlsbWriter.Record(637, XlsbWriter.RichText("Ghi chú")), .. XlsbWriter.Record(636), .. XlsbWriter.Record(629),
        ];
        return SourceFile.FromBytes("ds.xlsb", writer
            .Sheet("Lớp 5A", list, before: XlsbWriter.Record(60, [.. Number(2), .. Number(2), .. Number(2000), .. Number(0), 1, 0]), behind: behind, links: XlsbWriter.Link("rId1", "comments", "../comments1.bin") + XlsbWriter.Link("rId2", "hyperlink", "https://vi.example/mau", isExternal: true))
            .Sheet("Ẩn", [XlsbWriter.Row(0), writer.Shared(0, "Trang ẩn")], state: 1).Sheet("Ẩn sâu", [XlsbWriter.Row(0), writer.Shared(0, "Ẩn sâu")], state: 2)
            .Part("xl/comments1.bin", comments, "application/vnd.ms-excel.comments")
            .Part("docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Người Soạn</dc:creator></cp:coreProperties>"u8.ToArray(), "application/vnd.openxmlformats-package.core-properties+xml")
            .ToBytes());
    }

    protected override IDocumentFormat Format { get; } = new BinaryExcelFormat();

    protected override SourceFile Sample() => Make();

    private static byte[] Nothing => Number(-1);

    private static byte[] Number(int number) => BitConverter.GetBytes(number);
}

public sealed class BinaryExcelReadTests
{
    private static readonly Flat Sample = Flat.Read(new BinaryExcelFormat(), BinaryExcelContractTests.Make());

    [Fact]
    public void Read_Sheets_AreTablesWithTheirNamesAndParts()
    {
        Assert.Equal([("Lớp 5A", null), ("Ẩn", DocumentParts.HiddenSheet), ("Ẩn sâu", DocumentParts.VeryHiddenSheet)], Sample.Tables.Select(table => (table.Name, table.Part)));
        Assert.True(Sample.Tables[0].IsSheet);
        Assert.Empty(Sample.Document.Gaps);
    }

    [Fact]
    public void Read_Sheet_TellsItsPageTexts()
    {
        var document = ((ReadResult.Ok)new BinaryExcelFormat().Read(BinaryExcelContractTests.Make(), new ReadContext(new ReadLimits()), CancellationToken.None)).Document;

        _ = document.Sections.First();

        Assert.Equal(["Trường Mẫu"], document.Titles);
    }

    [Fact]
    public void Read_Cells_HaveTheirValues()
    {
        Assert.Equal(("B2", "05/09/2015", CellValueType.Date), Sample.Blocks.Where(block => block.RawValue == "42252").Select(block => (block.Location.Cell, block.Text, block.ValueType)).Single());
        Assert.Equal("912345678", Sample.Block("912345678").RawValue);
        Assert.Equal("905", Sample.Block("905").Text);
        Assert.Equal("A5", Sample.Block("Kết quả").Location.Cell);
        Assert.Equal("Chữ đậm", Sample.Block("Chữ đậm").Text);
        Assert.Equal("Arial", Assert.Single(Sample.Block("Nguyễn Thị Mẫu").Runs).Font);
        Assert.Equal((2, "905"), (Sample.Tables[0].Rows.ElementAt(2).Cells[0].ColumnSpan, Sample.Blocks.Single(block => block.Runs.Any(run => run.HiddenAs == DocumentParts.HiddenText)).Text));
    }

    [Theory]
    [InlineData("Hàng ẩn", DocumentParts.HiddenRow)]
    [InlineData("SĐT", DocumentParts.HiddenColumn)]
    [InlineData("Ghi chú", DocumentParts.Comments)]
    [InlineData("Cô Mẫu", DocumentParts.Metadata)]
    [InlineData("Người Soạn", DocumentParts.Metadata)]
    [InlineData("Trường Mẫu", DocumentParts.Header)]
    [InlineData("Vùng_Mẫu", DocumentParts.DefinedName)]
    [InlineData("Lê Văn Cũ", DocumentParts.Unreferenced)]
    [InlineData("Gọi mẹ em", DocumentParts.Field)]
    [InlineData("https://vi.example/mau", DocumentParts.Field)]
    [InlineData("Em An", DocumentParts.Formula)]
    public void Read_WhatStandsBesideTheCells_IsRead(string text, string part) => Assert.Equal(part, Sample.Block(text).Location.Part);

    [Fact]
    public void Read_Comment_StandsAtItsCell() => Assert.Equal(("Lớp 5A", "C2"), (Sample.Block("Ghi chú").Location.Sheet, Sample.Block("Ghi chú").Location.Cell));

    [Fact]
    public void Read_EveryOtherPart_IsReadHandedOverOrAGap()
    {
        var children = new List<SourceFile>();
        var flat = Read(writer => writer
            .Part("xl/tables/table1.bin", XlsbWriter.Record(341, XlsbWriter.Text("Cột mẫu")))
            .Part("xl/pivotCache/pivotCacheDefinition1.bin", [.. XlsbWriter.Record(24, XlsbWriter.Text("An")), .. XlsbWriter.Record(21, BitConverter.GetBytes(912345678.0)), .. XlsbWriter.Record(25, [0xDF, 7, 9, 0, 5, 0, 0, 0])])
            .Part("xl/pivotCache/pivotCacheRecords1.bin", XlsbWriter.Record(33, XlsbWriter.Text("Lê Mẫu")))
            .Part("xl/anything.bin", XlsbWriter.Record(1000, XlsbWriter.Text("Trần Mẫu")))
            .Part("xl/worksheets/binaryIndex1.bin", [1, 2, 3])
            .Part("xl/vbaProject.bin", [1, 2, 3])
            .Part("xl/media/image1.png", [0x89, (byte)'P', (byte)'N', (byte)'G']), children);

        Assert.Equal(["An", "912345678", "05/09/2015", "Lê Mẫu"], flat.Texts(DocumentParts.PivotCache));
        Assert.Equal(["Cột mẫu"], flat.Texts(DocumentParts.Attribute));
        Assert.Equal(["Trần Mẫu"], flat.Texts(DocumentParts.Unreferenced));
        Assert.Equal(["a.xlsb!xl/media/image1.png", "a.xlsb!xl/vbaProject.bin"], children.Select(child => child.Path).Order(StringComparer.Ordinal));
        // The numbers of the records are not read.
        Assert.Equal(["part-not-read"], flat.Document.Gaps.Select(gap => gap.Code));
    }

    [Fact]
    public void Read_WhatCannotBeRight_IsAGap()
    {
        IEnumerable<string> Of(params byte[][] cells) => Flat.Read(new BinaryExcelFormat(), SourceFile.FromBytes("a.xlsb", new XlsbWriter().Sheet("A", [XlsbWriter.Row(0), XlsbWriter.Cell(6, 0, XlsbWriter.Text("An")), .. cells]).ToBytes())).Document.Gaps.Select(gap => gap.Code);

        Assert.Empty(Of());
        Assert.Equal(["damaged"], Of(XlsbWriter.Cell(7, 1, BitConverter.GetBytes(9)))); // no such text
        Assert.Equal(["damaged"], Of(XlsbWriter.Cell(6, 1, [9, 0, 0, 0, 65, 0]))); // longer than its record
        Assert.Equal(["damaged"], Of([5, 100, 1, 2])); // a record that is cut off with the part
        Assert.Equal(["limit-reached"], Of([5, 0xFF, 0xFF, 0xFF, 0x7F]));
    }

    [Fact]
    public void Read_SheetThatNoTabNames_IsReadAllTheSame()
    {
        var flat = Read(writer => writer.Part("xl/worksheets/sheet9.bin", [.. XlsbWriter.Row(0), .. XlsbWriter.Cell(6, 0, XlsbWriter.Text("Lê Mẫu"))], "application/vnd.ms-excel.worksheet"));

        Assert.Equal(["Lê Mẫu"], flat.Texts(DocumentParts.Unreferenced));
        Assert.Equal([], flat.Document.Gaps);
    }

    [Fact]
    public void Recognize_BinaryWorkbookUnderAnyName_IsOne()
    {
        Assert.Equal("binary-excel", FormatCatalog.Recognize(SourceFile.FromBytes("a.xlsx", new XlsbWriter().Sheet("A", []).ToBytes()))?.Format.Name);
        Assert.Null(new BinaryExcelFormat().Recognize(Excel.ExcelSample.Make().ToFile()));
    }

    private static Flat Read(Action<XlsbWriter> add, List<SourceFile>? children = null)
    {
        var writer = new XlsbWriter();
        writer.Sheet("A", [XlsbWriter.Row(0), XlsbWriter.Cell(6, 0, XlsbWriter.Text("x"))]);
        add(writer);
        return Flat.Read(new BinaryExcelFormat(), SourceFile.FromBytes("a.xlsb", writer.ToBytes()), new ReadContext(new ReadLimits(), (child, _) => children?.Add(child)));
    }
}
