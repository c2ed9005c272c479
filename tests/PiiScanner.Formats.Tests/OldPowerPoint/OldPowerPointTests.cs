using PiiScanner.Core.Text;
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
}
