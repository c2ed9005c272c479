using System.Text;
using PiiScanner.Formats.Unreadable;

namespace PiiScanner.Formats.Tests.Unreadable;

public sealed class UnreadableFormatTests
{
    public static TheoryData<string, byte[]> Files() => new()
    {
        { "application/x-ole-storage", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "application/x-7z-compressed", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4] },
        { "application/vnd.rar", [.. "Rar!"u8, 0x1A, 7, 1, 0] },
        { "application/gzip", [0x1F, 0x8B, 8, 0] },
        { "application/x-xz", [0xFD, .. "7zXZ"u8, 0, 0] },
        { "application/x-bzip2", [.. "BZh91AY&SY"u8] },
        { "application/x-tar", [.. Encoding.Latin1.GetBytes("a.txt".PadRight(257, '\0')), .. "ustar\000"u8] },
        { "application/vnd.sqlite3", [.. "SQLite format 3\0"u8] },
        { "message/rfc822", [.. "Received: from a\nFrom: b@example.com\nMessage-ID: <1>\n\nAn"u8] },
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
    [InlineData("a.txt", "From: An\nTo: Chi\n\nXin chào")]
    [InlineData("a.eml", "Xin chào")]
    public void Recognize_TextAboutThem_IsText(string path, string text) =>
        Assert.Equal("text", FormatCatalog.Recognize(Documents.File(path, text))?.Format.Name);

    [Fact]
    public void Recognize_MessageByName_IsMail() =>
        Assert.Equal("message/rfc822", new UnreadableFormat().Recognize(Documents.File("a.eml", "From: An <an@example.com>\nSubject: x\n\ny")));
}
