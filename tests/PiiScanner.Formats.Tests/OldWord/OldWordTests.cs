using PiiScanner.Core.Text;
using PiiScanner.Fixtures.OldOffice;
using PiiScanner.Formats.OldWord;

namespace PiiScanner.Formats.Tests.OldWord;

public sealed class OldWordContractTests : FormatContract
{
    /// <summary>As much of the format as one file can hold.</summary>
    public static SourceFile Make() => SourceFile.FromBytes("ds.doc", Writer().ToBytes(".VnTime"));

    /// <summary>The sample before it is put together.</summary>
    internal static DocWriter Writer() => new DocWriter()
        .Paragraph("danh s¸ch häc sinh líp 5A", [0x40, 0x26, 0])
        .Row(["STT", "Hä vµ tªn", "Ngµy sinh"]).Row(["1", "NguyÔn ThÞ MÉu", "05/9/2015"])
        .Run("thÊy").Run("Èn", [0x3C, 0x08, 1]).Run("xãa", [0x00, 0x08, 1]).Run("\u0013 HYPERLINK \"mailto:mau@example.com\" \u0014th­\u0015\r").End([])
        .Story(1).Paragraph("Chó thÝch")
        .Story(2).Paragraph("Tr­êng MÉu")
        .Story(4).Paragraph("Ghi chó")
        .Story(6).Paragraph("Hép ch÷")
        .Structure(51, [0xFF, 0xFF, 1, 0, 0, 0, 3, 0, (byte)'V', 0, (byte)'y', 0, (byte)'X', 0]);

    protected override IDocumentFormat Format { get; } = new OldWordFormat();

    protected override SourceFile Sample() => Make();
}

public sealed class OldWordReadTests
{
    private static Flat Read(byte[] bytes) => Flat.Read(new OldWordFormat(), SourceFile.FromBytes("a.doc", bytes));

    [Fact]
    public void Read_Stories_AreReadInTheirParts()
    {
        var flat = Flat.Read(new OldWordFormat(), OldWordContractTests.Make());

        Assert.Equal(["Chó thÝch"], flat.Texts(DocumentParts.Footnotes));
        Assert.Equal(["Tr­êng MÉu"], flat.Texts(DocumentParts.Header));
        Assert.Equal(["Ghi chó"], flat.Texts(DocumentParts.Comments));
        Assert.Equal(["Hép ch÷"], flat.Texts(DocumentParts.TextBox));
        Assert.Equal(["HYPERLINK \"mailto:mau@example.com\""], flat.Texts(DocumentParts.Field));
        Assert.Equal(["xãa"], flat.Texts(DocumentParts.TrackedDeletion));
        Assert.Contains("VyX", flat.Texts(DocumentParts.Metadata));
        Assert.True(flat.Block("danh s¸ch häc sinh líp 5A").IsHeading);
        Assert.Empty(flat.Document.Gaps);
    }

    [Fact]
    public void Read_Table_GivesRowsWithTheFontOfTheirText()
    {
        var table = Assert.Single(Flat.Read(new OldWordFormat(), OldWordContractTests.Make()).Tables).Rows.ToList();

        Assert.Equal(["STT|Hä vµ tªn|Ngµy sinh", "1|NguyÔn ThÞ MÉu|05/9/2015"], table.Select(row => string.Join('|', row.Cells.Select(cell => cell.Block.Text))));
        Assert.Equal(".VnTime", Assert.Single(table[1].Cells[1].Block.Runs).Font);
        Assert.Equal("R2C2", table[1].Cells[1].Block.Location.Cell);
    }

    [Fact]
    public void Read_HiddenRun_SaysSo()
    {
        var block = Flat.Read(new OldWordFormat(), OldWordContractTests.Make()).Block("thÊyÈnth­");

        Assert.Equal([null, DocumentParts.HiddenText, null], new[] { 0, 4, 6 }.Select(block.HiddenAsAt));
    }

    [Fact]
    public void Read_TextInBytes_IsDecoded() => Assert.Equal(["NguyÔn", "2"], Read(new DocWriter().Paragraph("NguyÔn").Paragraph("2").ToBytes(isBytes: true)).Texts());

    [Fact]
    public void Read_LongTable_CrossesThePagesOfFormatting()
    {
        var rows = Enumerable.Range(1, 400).Select(i => (IReadOnlyList<string>)[$"{i}", $"Mẫu {i}", "05/9/2015"]).ToList();

        var table = Assert.Single(Read(DocWriter.Write([new StoryPart(null, rows)])).Tables);

        Assert.Equal(rows.Select(row => string.Join('|', row)), table.Rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Block.Text))));
    }

    [Fact]
    public void Read_FastSaved_TellsWhatWasLeftBehind()
    {
        var file = new DocWriter().Paragraph("Danh sách mới").ToBytes(flags: 0x0004);

        Assert.DoesNotContain(Read(file).Blocks, block => block.Location.Part == DocumentParts.OlderRevision);
    }

    [Fact]
    public void Read_Encrypted_Fails()
    {
        var file = SourceFile.FromBytes("a.doc", new DocWriter().Paragraph("x").ToBytes(flags: 0x0100));

        Assert.Equal("encrypted", Assert.IsType<ReadResult.Failed>(new OldWordFormat().Read(file, new ReadContext(new ReadLimits()), CancellationToken.None)).Code);
    }

    [Fact]
    public void Recognize_OldWordUnderAnyName_IsWord() =>
        Assert.Equal("old-word", FormatCatalog.Recognize(SourceFile.FromBytes("a.bin", DocWriter.Write(["x"])))?.Format.Name);
}
