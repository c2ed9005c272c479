using PiiScanner.Formats.Unreadable;

namespace PiiScanner.Formats.Tests.Unreadable;

public sealed class UnreadableFormatTests
{
    public static TheoryData<string, byte[]> Files() => new()
    {
        { "application/x-ole-storage", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "application/vnd.sqlite3", [.. "SQLite format 3\0"u8] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_KnownKinds_FailsAndSaysWhich(string mediaType, byte[] bytes)
    {
        var file = SourceFile.FromBytes("a.bin", bytes);
        var recognition = FormatCatalog.Recognize(file);
        Assert.Equal(("unreadable", mediaType), (recognition?.Format.Name, recognition?.MediaType));
        var failed = Assert.IsType<ReadResult.Failed>(recognition!.Format.Read(file, new ReadContext(new ReadLimits()), CancellationToken.None));
        Assert.Equal("unsupported", failed.Code);
        Assert.NotEqual(failed.Reason.Vi, failed.Reason.En);
    }

    [Theory]
    [InlineData("a.txt", "Tệp %PDF-1.7 là tệp PDF")]
    public void Recognize_TextAboutThem_IsText(string path, string text) =>
        Assert.Equal("text", FormatCatalog.Recognize(Documents.File(path, text))?.Format.Name);
}
