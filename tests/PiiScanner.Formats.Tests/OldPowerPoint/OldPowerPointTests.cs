using PiiScanner.Core.Text;
using PiiScanner.Fixtures.Containers;
using PiiScanner.Fixtures.OldOffice;
using PiiScanner.Formats.OldPowerPoint;

namespace PiiScanner.Formats.Tests.OldPowerPoint;

public sealed class OldPowerPointContractTests : FormatContract
{
    /// <summary>As much of the format as one file can hold.</summary>
    public static SourceFile Make() => SourceFile.FromBytes("hop.ppt", Writer().ToBytes());

    /// <summary>The sample before it is put together.</summary>
    internal static PptWriter Writer() => new PptWriter()
        .Slide(PptWriter.Text("Họp phụ huynh", 0), PptWriter.Shape(PptWriter.Text("Lớp 5A\nNăm học mới", 1), null))
        .Notes("Nhắc em Mẫu")
        .Slide([], PptWriter.Table([["Họ tên", "Ngày sinh"], ["Nguyễn Mẫu", "05/9/2015"]]), isHidden: true);

    protected override IDocumentFormat Format { get; } = new OldPowerPointFormat();

    protected override SourceFile Sample() => Make();
}

public sealed class OldPowerPointReadTests
{
    [Fact]
    public void Read_Slides_GivesTextsTablesAndNotesWithTheirSlides()
    {
        var flat = Flat.Read(new OldPowerPointFormat(), OldPowerPointContractTests.Make());

        Assert.Equal(["Họp phụ huynh", "Lớp 5A", "Năm học mới"], flat.Texts());
        Assert.True(flat.Block("Họp phụ huynh").IsHeading);
        Assert.Equal(["Nhắc em Mẫu"], flat.Texts(DocumentParts.SpeakerNotes));
        var table = Assert.Single(flat.Tables);
        Assert.Equal(DocumentParts.HiddenSlide, table.Part);
        Assert.Equal(["Họ tên|Ngày sinh", "Nguyễn Mẫu|05/9/2015"], table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Block.Text))));
        Assert.Equal(2, flat.Block("Nguyễn Mẫu").Location.Page);
        Assert.Empty(flat.Document.Gaps);
    }

    [Fact]
    public void Read_RecordsOfEarlierSaves_AreAnOlderRevision()
    {
        var older = PptWriter.Container(1006, PptWriter.Shape(PptWriter.Text("Danh sách cũ", 1), null));

        var flat = Flat.Read(new OldPowerPointFormat(), SourceFile.FromBytes("a.ppt", OldPowerPointContractTests.Writer().ToBytes(older)));

        Assert.Equal(["Danh sách cũ"], flat.Texts(DocumentParts.OlderRevision));
    }

    [Fact]
    public void Read_Encrypted_Fails()
    {
        var file = SourceFile.FromBytes("a.ppt", OldPowerPointContractTests.Writer().ToBytes(isEncrypted: true));

        Assert.Equal("encrypted", Assert.IsType<ReadResult.Failed>(new OldPowerPointFormat().Read(file, new ReadContext(new ReadLimits()), CancellationToken.None)).Code);
    }

    [Fact]
    public void Read_GroupThatLooksLikeATable_LosesNothing()
    {
        var cells = PptWriter.Table([["Họ tên", "Ngày sinh"], ["Nguyễn Mẫu", "05/9/2015"]])[8..];
        var inner = PptWriter.Container(0xF003, PptWriter.Shape(PptWriter.Text("Nhóm trong", 1), null));
        var group = PptWriter.Container(0xF003, cells, inner, PptWriter.Shape(PptWriter.Text("Không có chỗ", 1), null), PptWriter.Shape([.. PptWriter.Text("Hai", 1), .. PptWriter.Text("chữ", 1)], [300, 0, 400, 50]));

        var flat = Flat.Read(new OldPowerPointFormat(), SourceFile.FromBytes("a.ppt", new PptWriter().Slide([], group).ToBytes()));

        Assert.Single(flat.Tables);
        foreach (var text in (string[])["Họ tên", "05/9/2015", "Nhóm trong", "Không có chỗ", "Hai", "chữ"]) Assert.Contains(flat.Blocks, block => block.Text == text);
    }

    [Fact]
    public void Read_ShapesTooDeepToRead_AreAGap()
    {
        var shape = PptWriter.Shape(PptWriter.Text("Lê Mẫu", 1), null);
        for (var i = 0; i < 50; i++) shape = PptWriter.Container(0xF003, shape);

        Assert.Equal("damaged", Assert.Single(Flat.Read(new OldPowerPointFormat(), SourceFile.FromBytes("a.ppt", new PptWriter().Slide([], shape).ToBytes())).Document.Gaps).Code);
    }

    [Fact]
    public void Read_TextsThatBelongToNoSlide_AreRead()
    {
        byte[] handout = PptWriter.Container(4041, PptWriter.Shape(PptWriter.Text("Trang phát", 1), null));
        byte[] lost = PptWriter.Record(1006, PptWriter.Text("Lê Thị Mẫu", 1));
        var stream = PptWriter.Container(1000, PptWriter.Record(4080, PptWriter.Text("Không trang", 1), 0, true), PptWriter.Record(4080, PptWriter.Text("Mẫu nền", 1), 1, true));

        var flat = Flat.Read(new OldPowerPointFormat(), SourceFile.FromBytes("a.ppt", new CompoundFileWriter().Add("PowerPoint Document", [.. stream, .. handout, .. lost]).ToBytes()));

        foreach (var text in (string[])["Trang phát", "Lê Thị Mẫu", "Không trang", "Mẫu nền"]) Assert.Contains(flat.Blocks, block => block.Text == text);
    }

    [Fact]
    public void Read_StreamWithoutADocument_ReadsItsFirstRecord()
    {
        var stream = PptWriter.Container(1006, PptWriter.Shape(PptWriter.Text("Lê Mẫu", 1), null));

        var flat = Flat.Read(new OldPowerPointFormat(), SourceFile.FromBytes("a.ppt", new CompoundFileWriter().Add("PowerPoint Document", stream).ToBytes()));

        Assert.Equal(["Lê Mẫu"], flat.Texts());
        Assert.Equal("damaged", Assert.Single(flat.Document.Gaps).Code);
    }
}
