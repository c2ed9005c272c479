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

    [Fact]
    public void Read_EmptyObject_IsAGap()
    {
        Assert.Equal("part-not-read", Assert.Single(Gaps(compound => compound.Add("MBD0001/Package", []))).Code);
        // The size inside says nothing, the bytes are there.
        byte[] native = [0, 0, 0, 0, 2, 0, (byte)'a', 0, (byte)'a', 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)'A', (byte)'n'];
        var children = new List<SourceFile>();
        Assert.Empty(Gaps(compound => compound.Add("MBD0001/\u0001Ole10Native", native), children));
        Assert.Equal(native.Length - 4L, Assert.Single(children).Length);
    }

    [Fact]
    public void Read_WhatStandsInStreamsNobodyReads_IsHandedOverOrAGap()
    {
        List<string> Handed(Action<CompoundFileWriter> add)
        {
            var children = new List<SourceFile>();
            Assert.Empty(Gaps(add, children));
            return [.. children.Select(child => Encoding.UTF8.GetString(child.Head(100)))];
        }

        Assert.Equal(["Lê Thị Mẫu"], Handed(compound => compound.Add("Notes", "Lê Thị Mẫu"u8.ToArray())));
        Assert.Equal(["<a>Mẫu</a>"], Handed(compound => compound.Add("MsoDataStore/A/Item", "<a>Mẫu</a>"u8.ToArray()).Add("MsoDataStore/A/Properties", "<b/>"u8.ToArray())));
        Assert.Equal(["An", "Mẫu"], Handed(compound => compound.Add("MBD0001/Package", "An"u8.ToArray()).Add("MBD0001/Inner/Package", "Mẫu"u8.ToArray())));
        Assert.Equal(["old"], Handed(compound => compound.Add("Book", "old"u8.ToArray())));
        Assert.Empty(Handed(compound => compound.Add("\u0001CompObj", [1]).Add("\u0005SummaryInformation", new byte[48]).Add("MsoDataStore/A/Item", [])));
        Assert.Empty(Handed(compound => compound.Add("MBD0001/Equation Native", new byte[100]).Add("MBD0001/\u0001CompObj", [1])));
        Assert.Equal("part-not-read", Assert.Single(Gaps(compound => compound.Add("MBD0001/WordDocument", [1]).Add("MBD0001/1Table", [1]), [])).Code);
        Assert.Equal("part-not-read", Assert.Single(Gaps(compound => compound.Add("a/b/c/d/e/f/g/h/i/j", "An"u8.ToArray()), [])).Code);
    }

    [Fact]
    public void Read_SheetThatNoListNames_IsReadAllTheSame()
    {
        var writer = new XlsWriter();
        writer.Sheet("A", 0, [writer.Text(0, 0, "An")]).Sheet("B", 0, [writer.Text(0, 0, "Mẫu")]);
        var stream = writer.ToStream();
        var entry = stream.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0x85, 0]);
        stream[entry] = 0x86; // a record that nobody knows

        var flat = Flat.Read(new OldExcelFormat(), SourceFile.FromBytes("a.bin", stream));

        Assert.Equal(["Mẫu"], flat.Texts(DocumentParts.Unreferenced));
    }

    [Fact]
    public void Read_WordsInRecordsNobodyKnows_AreRead()
    {
        var writer = new XlsWriter();
        writer.Sheet("A", 0, [writer.Text(0, 0, "An"), XlsWriter.Record(0x9E, [1, 2, 3, .. XlsWriter.Text("Lê Thị Mẫu")]), XlsWriter.Record(0x293, XlsWriter.Text("Normal"))]);

        Assert.Equal(["Lê Thị Mẫu"], Flat.Read(new OldExcelFormat(), SourceFile.FromBytes("a.bin", writer.ToStream())).Texts(DocumentParts.Unreferenced));
    }

    [Fact]
    public void Read_TextsInSharedFormulasAndConstantArrays_AreRead()
    {
        var writer = new XlsWriter();
        byte[] shared = [0, 0, 1, 0, 0, 0, 0, 2, 8, 0, 0x17, 5, 0, .. "Binh!"u8];
        byte[] formula = [0, 0, 1, 0, 0, 0, .. new byte[8], 0, 0, 0, 0, 0, 0, 8, 0, 0x60, .. new byte[7], 0, 0, 0, 2, .. XlsWriter.Text("Lê Mẫu")];
        writer.Sheet("A", 0, [writer.Text(0, 0, "An"), XlsWriter.Record(0x4BC, shared), XlsWriter.Record(0x06, formula)]);

        Assert.Equal(["Binh!", "Lê Mẫu"], Flat.Read(new OldExcelFormat(), SourceFile.FromBytes("a.bin", writer.ToStream())).Texts(DocumentParts.Formula));
    }

    [Fact]
    public void Recognize_WorkbookWithAnEmbeddedDocument_IsAWorkbook()
    {
        var writer = new XlsWriter();
        writer.Sheet("A", 0, [writer.Text(0, 0, "An")]);
        foreach (var nested in (string[])["WordDocument", "PowerPoint Document", "EncryptedPackage"])
        {
            var file = SourceFile.FromBytes("a.xls", new CompoundFileWriter().Add("Workbook", writer.ToStream()).Add("MBD0001/" + nested, [1]).ToBytes());
            Assert.Equal("old-excel", FormatCatalog.Recognize(file)?.Format.Name);
            Assert.Equal(["An"], Flat.Read(new OldExcelFormat(), file).Texts());
        }
    }

    [Fact]
    public void Read_WhatCannotBeRight_IsAGap()
    {
        static IEnumerable<string> Of(XlsWriter writer, Func<byte[], byte[]>? change = null) =>
            Flat.Read(new OldExcelFormat(), SourceFile.FromBytes("a.bin", (change ?? (stream => stream))(writer.ToStream()))).Document.Gaps.Select(gap => gap.Code);
        static XlsWriter One(params byte[][] records)
        {
            var writer = new XlsWriter();
            return writer.Sheet("A", 0, [writer.Text(0, 0, "An"), .. records]);
        }

        static byte[] Moved(byte[] stream, int by)
        {
            var at = stream.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x85, 0]) + 4;
            return [.. stream[..at], .. BitConverter.GetBytes(BitConverter.ToInt32(stream, at) + by), .. stream[(at + 4)..]];
        }

        Assert.Empty(Of(One()));
        Assert.Equal(["damaged"], Of(One(XlsWriter.Record(0xFD, [1, 0, 0, 0, 0, 0, 9, 0, 0, 0]))));
        Assert.Equal(["damaged"], Of(One(), stream => Moved(stream, 1 << 20)));
        Assert.Equal(["damaged"], Of(One(), stream => Moved(stream, -4)));
        Assert.Equal(["damaged"], Of(One(), stream => stream[..^4]));
        Assert.Equal(["image-not-read"], Of(One(XlsWriter.Record(0x7F, new byte[20]))));
    }

    [Fact]
    public void Read_MoreTextsBesideTheCellsThanAreHeld_IsAGap()
    {
        var writer = new XlsWriter();
        var header = XlsWriter.Record(0x14, XlsWriter.Text("Mẫu"));
        writer.Sheet("A", 0, Enumerable.Repeat(header, 200_001));

        Assert.Equal("damaged", Assert.Single(Flat.Read(new OldExcelFormat(), SourceFile.FromBytes("a.bin", writer.ToStream())).Document.Gaps).Code);
    }

    [Fact]
    public void Read_SourceRowsOfAPivotTable_AreReadWithTheirNumbersAndDates()
    {
        var writer = new XlsWriter();
        writer.Sheet("A", 0, [writer.Text(0, 0, "An")]);
        byte[] cache =
        [
            .. XlsWriter.Record(0xCD, XlsWriter.Text("Lê Thị Mẫu")), .. XlsWriter.Record(0xC9, BitConverter.GetBytes(912345678.0)),
            .. XlsWriter.Record(0xCC, [0xDE, 7]), .. XlsWriter.Record(0xCE, [0xDF, 7, 9, 0, 5, 0, 0, 0]),
        ];

        var flat = Flat.Read(new OldExcelFormat(), SourceFile.FromBytes("a.xls", new CompoundFileWriter().Add("Workbook", writer.ToStream()).Add("_SX_DB_CUR/0001", cache).ToBytes()));

        Assert.Equal(["Lê Thị Mẫu", "912345678", "2014", "05/09/2015"], flat.Texts(DocumentParts.PivotCache));
        Assert.Empty(flat.Document.Gaps);
    }

    [Fact]
    public void Read_SourceRowsTooLargeToRead_AreAGap()
    {
        var writer = new XlsWriter();
        writer.Sheet("A", 0, [writer.Text(0, 0, "An")]);
        var bytes = new CompoundFileWriter().Add("Workbook", writer.ToStream()).Add("_SX_DB_CUR/0001", new byte[6_000]).ToBytes();

        Assert.Equal("part-not-read", Assert.Single(Flat.Read(new OldExcelFormat(), SourceFile.FromBytes("a.xls", bytes), new ReadContext(new ReadLimits { MaxEmbeddedBytes = 5_000 })).Document.Gaps).Code);
    }

    private static List<ReadGap> Gaps(Action<CompoundFileWriter> add, List<SourceFile>? children = null)
    {
        var writer = new XlsWriter();
        writer.Sheet("A", 0, [writer.Text(0, 0, "An")]);
        var compound = new CompoundFileWriter().Add("Workbook", writer.ToStream());
        add(compound);
        var context = new ReadContext(new ReadLimits(), (child, _) => children?.Add(child));
        return [.. Flat.Read(new OldExcelFormat(), SourceFile.FromBytes("a.xls", compound.ToBytes()), context).Document.Gaps];
    }
}
