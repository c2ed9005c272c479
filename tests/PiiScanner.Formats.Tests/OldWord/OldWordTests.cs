using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Fixtures.Containers;
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

    [Theory]
    [InlineData(1, 0)] // no pieces
    [InlineData(1, 400)] // fewer bytes than stated
    [InlineData(9, 6)] // ends before the text does
    public void Read_PieceTableThatCannotBeRight_IsAGap(int offset, int value)
    {
        var bytes = new DocWriter().Paragraph("NguyÔn MÉu").Paragraph("!").ToBytes();
        var at = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[2, 16, 0, 0, 0, 0, 0, 0, 0]);
        Assert.Empty(Read(bytes).Document.Gaps);
        BitConverter.GetBytes(value).CopyTo(bytes, at + offset);

        Assert.Contains("damaged", Read(bytes).Document.Gaps.Select(gap => gap.Code));
    }

    [Fact]
    public void Read_TextThatBelongsToNoStory_IsReadAllTheSame()
    {
        var bytes = new DocWriter().Paragraph("An").Paragraph("Lê Thị Mẫu").ToBytes();
        var at = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xEC, 0xA5]) + 76;
        BitConverter.GetBytes(3).CopyTo(bytes, at);

        var flat = Read(bytes);

        Assert.Equal(["An"], flat.Texts());
        Assert.Equal(["Lê Thị Mẫu"], flat.Texts(DocumentParts.Unreferenced));
    }

    [Fact]
    public void Read_WordsOfAFormField_AreRead()
    {
        var data = Encoding.Unicode.GetBytes("Lê Thị Mẫu");
        byte[] field = [.. BitConverter.GetBytes(68 + data.Length), 68, 0, 0, 0, .. new byte[60], .. data];

        var flat = Read(new DocWriter().Run("\u0001", [0x03, 0x6A, 0, 0, 0, 0, 0x06, 0x08, 1]).Run("An\r").End([]).ToBytes(data: field));

        Assert.Equal(["Lê Thị Mẫu"], flat.Texts(DocumentParts.Field));
    }

    [Fact]
    public void Read_PictureInTheText_IsHandedOver_OrAGap()
    {
        byte[] png = [0x89, (byte)'P', (byte)'N', (byte)'G', 1, 2, 3, 4];
        byte[] art = [0, 0x6E, 0x1E, 0xF0, (byte)(17 + png.Length), 0, 0, 0, .. new byte[17], .. png];
        byte[] Picture(int kind, byte[] behind) => [.. BitConverter.GetBytes(68 + behind.Length), 68, 0, (byte)kind, 0, .. new byte[60], .. behind];
        byte[] shape = [0x0F, 0, 4, 0xF0, 0, 0, 0, 0];

        Assert.Equal((1, 0), Counts(Picture(0x64, art)));
        Assert.Equal((1, 0), Counts(Picture(0x66, [3, (byte)'a', (byte)'b', (byte)'c', .. art])));
        Assert.Equal((0, 1), Counts(Picture(0x64, [1, 2, 3])));
        Assert.Equal((0, 1), Counts([]));
        // A shape without a picture, and data of a field.
        Assert.Equal((0, 0), Counts(Picture(0x64, shape)));
        Assert.Equal((0, 0), Counts(Picture(0, [1, 2, 3]), [0x06, 0x08, 1]));
    }

    [Fact]
    public void Read_OldVersionWithAPicture_IsAGap()
    {
        var stream = new byte[0x300];
        byte[] text = [.. "Mau "u8, 1, (byte)'\r'];
        (stream[0], stream[1], stream[2]) = (0xDC, 0xA5, 0x65);
        BitConverter.GetBytes(0x200).CopyTo(stream, 24);
        BitConverter.GetBytes(0x200 + text.Length).CopyTo(stream, 28);
        BitConverter.GetBytes(text.Length).CopyTo(stream, 52);
        text.CopyTo(stream, 0x200);

        var flat = Read(new CompoundFileWriter().Add("WordDocument", stream).ToBytes());

        Assert.Equal(["Mau "], flat.Texts());
        Assert.Equal("image-not-read", Assert.Single(flat.Document.Gaps).Code);
    }

    [Fact]
    public void Read_StyleThatNamesItself_Ends()
    {
        // A character style of five changes, each of which is that style.
        byte[] changes = [.. Enumerable.Repeat<byte[]>([0x30, 0x4A, 0, 0], 5).SelectMany(change => change)];
        byte[] style = [0, 0, 0xF2, 0xFF, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)changes.Length, 0, .. changes];
        byte[] sheet = [18, 0, 1, 0, 10, 0, .. new byte[14], (byte)style.Length, 0, .. style];

        var looks = new DocLooks([], DocStyles.Read(sheet));

        Assert.NotEmpty(DocStyles.Read(sheet).Chain(0));
        Assert.Equal(-1, looks.Of(0, [], []).Picture);
    }

    private static (int Files, int Gaps) Counts(byte[] data, byte[]? changes = null)
    {
        var children = new List<SourceFile>();
        var bytes = new DocWriter().Run("\u0001", [0x03, 0x6A, 0, 0, 0, 0, .. changes ?? []]).Run("\r").End([]).ToBytes(data: data);
        var flat = Flat.Read(new OldWordFormat(), SourceFile.FromBytes("a.doc", bytes), new ReadContext(new ReadLimits(), (child, _) => children.Add(child)));
        return (children.Count, flat.Document.Gaps.Count(gap => gap.Code == "image-not-read"));
    }
}
