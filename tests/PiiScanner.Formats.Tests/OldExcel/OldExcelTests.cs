using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Fixtures.Containers;
using PiiScanner.Fixtures.OldOffice;
using PiiScanner.Formats.OldExcel;

namespace PiiScanner.Formats.Tests.OldExcel;

public sealed class OldExcelContractTests : FormatContract
{
    /// <summary>As much of the format as one file can hold.</summary>
    public static SourceFile Make()
    {
        var writer = new XlsWriter().Unshown("Lê Văn Cũ");
        List<byte[]> list =
        [
            XlsWriter.Record(0x14, XlsWriter.Text("&LTrường Mẫu")),
            XlsWriter.Record(0x7D, [2, 0, 2, 0, 0, 0, 0, 0, 1, 0, 0, 0]),
            XlsWriter.Record(0x208, [3, 0, 0, 0, 5, 0, 0xFF, 0, 0, 0, 0, 0, 0x20, 0, 0, 0]),
            writer.Text(0, 0, "Hä vµ tªn", ".VnTime"), writer.Text(0, 1, "Ngày sinh"), writer.Text(0, 2, "SĐT"),
            writer.Text(1, 0, "NguyÔn ThÞ MÉu", ".VnTime"), writer.Number(1, 1, 42252, isDate: true), writer.Number(1, 2, 912345678),
            writer.Text(2, 0, "Gộp"), XlsWriter.Record(0xE5, [1, 0, 2, 0, 2, 0, 0, 0, 1, 0]),
            writer.Text(3, 0, "Hàng ẩn"),
            Packed(4, 0, (905 << 2) | 2), Formula(5, 0), XlsWriter.Record(0x207, XlsWriter.Text("Kết quả")),
            XlsWriter.Record(0x5D, [0x15, 0, 0x12, 0, 0x19, 0, 7, 0, .. new byte[14]]),
            XlsWriter.Record(0x1B6, [.. new byte[10], 7, 0, 16, 0, 0, 0, 0, 0]), XlsWriter.Record(0x3C, [1, .. Encoding.Unicode.GetBytes("Ghi chú")]), XlsWriter.Record(0x3C, new byte[16]),
            XlsWriter.Record(0x1C, [1, 0, 0, 0, 0, 0, 7, 0, .. XlsWriter.Text("Cô Mẫu")]),
        ];
        return SourceFile.FromBytes("ds.xls", writer
            .Global(0x5C, XlsWriter.Text("Người Dùng")).Global(0x18, [0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, .. Encoding.Unicode.GetBytes("Vùng")])
            .Sheet("Lớp 5A", 0, list).Sheet("Ẩn", 1, [writer.Text(0, 0, "Trang ẩn")]).Sheet("Ẩn sâu", 2, [writer.Text(0, 0, "Ẩn sâu")]).ToBytes());
    }

    protected override IDocumentFormat Format { get; } = new OldExcelFormat();

    protected override SourceFile Sample() => Make();

    private static byte[] Packed(int row, int column, int value) => XlsWriter.Record(0x27E, [(byte)row, 0, (byte)column, 0, 0, 0, .. BitConverter.GetBytes(value)]);

    // ="Em "&A1, with a text as its result.
    private static byte[] Formula(int row, int column) =>
        XlsWriter.Record(0x06, [(byte)row, 0, (byte)column, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 12, 0, 0x17, 3, 0, (byte)'E', (byte)'m', (byte)' ', 0x44, 0, 0, 0, 0, 8]);
}

public sealed class OldExcelReadTests
{
    private static readonly Flat Sample = Flat.Read(new OldExcelFormat(), OldExcelContractTests.Make());

    [Fact]
    public void Read_Sheets_AreTablesWithTheirNamesAndParts()
    {
        Assert.Equal([("Lớp 5A", null), ("Ẩn", DocumentParts.HiddenSheet), ("Ẩn sâu", DocumentParts.VeryHiddenSheet)], Sample.Tables.Select(t => (t.Name, t.Part)));
        Assert.True(Sample.Tables[0].IsSheet);
        Assert.Empty(Sample.Document.Gaps);
    }

    [Fact]
    public void Read_Cells_HaveFontsNumbersAndDates()
    {
        Assert.Equal(".VnTime", Assert.Single(Sample.Block("NguyÔn ThÞ MÉu").Runs).Font);
        Assert.Equal((CellValueType.Date, "42252"), (Sample.Block("05/09/2015").ValueType, Sample.Block("05/09/2015").RawValue));
        Assert.Equal("A5", Sample.Block("905").Location.Cell);
        Assert.Equal("A6", Sample.Block("Kết quả").Location.Cell);
        Assert.Equal(2, Sample.Tables[0].Rows.SelectMany(r => r.Cells).Single(c => c.Block.Text == "Gộp").ColumnSpan);
    }

    [Fact]
    public void Read_WhatIsNotShown_SaysSo()
    {
        Assert.Equal(DocumentParts.HiddenColumn, Sample.Block("912345678").Location.Part);
        Assert.Equal(DocumentParts.HiddenRow, Sample.Block("Hàng ẩn").Location.Part);
        Assert.Equal(["Lê Văn Cũ"], Sample.Texts(DocumentParts.Unreferenced));
    }

    [Fact]
    public void Read_WhatStandsBesideTheCells_IsReadInItsPart()
    {
        Assert.Equal(["Trường Mẫu"], Sample.Texts(DocumentParts.Header));
        Assert.Equal(["Ghi chú"], Sample.Texts(DocumentParts.Comments));
        Assert.Equal("A2", Sample.Block("Ghi chú").Location.Cell);
        Assert.Equal(["Em "], Sample.Texts(DocumentParts.Formula));
        Assert.Equal(["Vùng"], Sample.Texts(DocumentParts.DefinedName));
        Assert.Equal(["Cô Mẫu", "Người Dùng"], Sample.Texts(DocumentParts.Metadata));
    }

    [Fact]
    public void Read_ManyStrings_GoOnOverRecords()
    {
        var rows = Enumerable.Range(1, 2000).Select(i => (IReadOnlyList<string>)[$"{i}", $"Nguyễn Mẫu {i}"]).ToList();

        var flat = Flat.Read(new OldExcelFormat(), SourceFile.FromBytes("a.xls", XlsWriter.Write([new StoryPart(null, rows)])));

        Assert.Equal(rows.Select(row => string.Join('|', row)), Assert.Single(flat.Tables).Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Block.Text))));
    }

    [Fact]
    public void Read_RecordsWithoutACompoundFile_AreRead()
    {
        var writer = new XlsWriter();
        writer.Sheet("A", 0, [writer.Text(0, 0, "An")]);
        var file = SourceFile.FromBytes("object1.bin", writer.ToStream());

        Assert.Equal("old-excel", FormatCatalog.Recognize(file)?.Format.Name);
        Assert.Equal(["An"], Flat.Read(new OldExcelFormat(), file).Texts());
    }

    [Fact]
    public void Read_Encrypted_Fails()
    {
        var file = SourceFile.FromBytes("a.xls", new XlsWriter().Global(0x2F, new byte[54]).Sheet("A", 0, []).ToBytes());

        Assert.Equal("encrypted", Assert.IsType<ReadResult.Failed>(new OldExcelFormat().Read(file, new ReadContext(new ReadLimits()), CancellationToken.None)).Code);
    }

    [Fact]
    public void Read_Macros_AreAGap()
    {
        var writer = new XlsWriter();
        writer.Sheet("A", 0, [writer.Text(0, 0, "An")]);
        var bytes = new CompoundFileWriter().Add("Workbook", writer.ToStream()).Add("_VBA_PROJECT_CUR/VBA/dir", [1]).ToBytes();

        Assert.Equal("part-not-read", Assert.Single(Flat.Read(new OldExcelFormat(), SourceFile.FromBytes("a.xls", bytes)).Document.Gaps).Code);
    }
}
