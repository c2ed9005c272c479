using System.IO.Compression;
using System.Text;
using PiiScanner.Formats.Archive;

namespace PiiScanner.Formats.Tests.Archive;

public sealed class ZipFormatTests
{
    [Fact]
    public void Read_Entries_AreHandedOverOnceWithTheirPaths()
    {
        var (paths, document) = Scan(Zip(("thư mục/Phòng.txt", "An"), ("a!b%c.txt", "x"), ("folder/", "")));
        Assert.Equal(["b/a.zip!thư mục/Phòng.txt", "b/a.zip!a%21b%25c.txt"], paths);
        Assert.Empty(document.Gaps);
        Assert.Empty(document.Sections);
        Assert.Equal(2, paths.Count);
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "b/a.zip!../../etc/passwd.txt", "passwd.txt")]
    [InlineData("c:\\windows\\x.txt", "b/a.zip!c:/windows/x.txt", "x.txt")]
    [InlineData("a\nb.txt", "b/a.zip!a\\x0Ab.txt", "x0Ab.txt")]
    public void Read_HostileNames_AreOnlyAddresses(string name, string path, string ownName)
    {
        var file = Children(Zip((name, "x"))).Single();
        Assert.Equal((path, ownName), (file.Path, file.Name));
    }

    [Theory]
    [InlineData("6100730063", "b/a.zip!a?s?c")]
    public void Read_ControlCharactersInNames_AreEscaped(string hex, string expected)
    {
        var zip = WithName(Convert.FromHexString(hex));
        Assert.Equal(expected.Replace("?", "\\x00"), Children(zip).Single().Path);
    }

    public static TheoryData<byte[], string> Names() => new()
    {
        { Encoding.UTF8.GetBytes("Nguyễn.txt"), "Nguyễn.txt" },
        { [.. "Nguy"u8, 0xEA, 0xDE, .. "n.txt"u8], "Nguyê\u0303n.txt" },
        { [.. "caf"u8, 0x82, .. ".txt"u8], "café.txt" },
        { [.. "Nguy"u8, 0xD4, .. "n V"u8, 0xA8, .. "n.txt"u8], "NguyÔn V¨n.txt" },
        { [.. "Nguye"u8, 0xE3, .. "n Va"u8, 0xEA, .. "n.txt"u8], "Nguyeãn Vaên.txt" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_NamesWithoutTheUtf8Flag_AreDecoded(byte[] name, string expected) =>
        Assert.Equal("b/a.zip!" + expected, Children(WithName(name)).Single().Path);

    [Fact]
    public void Read_AllEntriesEncrypted_Fails()
    {
        var zip = Zip(("a.txt", "x"));
        SetEncrypted(zip, entry: 0);
        Assert.Equal("encrypted", Assert.IsType<ReadResult.Failed>(new ZipFormat().Read(File(zip), new ReadContext(new ReadLimits()), CancellationToken.None)).Code);
    }

    // "a.txt" with "Nguyễn Văn An" and a line feed, under the password of the test: AES of WinZip, and the old encryption.
    [LibraryTheory]
    [InlineData("UEsDBBQACQBjAAAAIQAAAAAAAAAAABEAAAAFAB8AYS50eHRVVAEAAHV4CwABBAAAAAAEAAAAAAGZBwACAEFFAwgAfJ9EKitPjWUr5gHFDl8RJD9CJiuMUO5yIZYxBWQW9+zeVcMGD1uwLJlGOs0ho0ZQSwcIAAAAAC8AAAARAAAAUEsBAhQDFAAJAGMAAAAhAAAAAAAvAAAAEQAAAAUAHwAAAAAAAAAAAKSBAAAAAGEudHh0VVQBAAB1eAsAAQQAAAAABAAAAAABmQcAAgBBRQMIAFBLBQYAAAAAAQABAFIAAACBAAAAAAA=")]
    [InlineData("UEsDBBQACQAIAAAAIQAAAAAAAAAAABEAAAAFABQAYS50eHRVVAEAAHV4CwABBAAAAAAEAAAAAH7Ttum0veiZkOdpAuEJrwOrHckI4NhO1wPmszwJyZVQSwcI6cwxgh8AAAARAAAAUEsBAhQDFAAJAAgAAAAhAOnMMYIfAAAAEQAAAAUAFAAAAAAAAAAAAKSBAAAAAGEudHh0VVQBAAB1eAsAAQQAAAAABAAAAABQSwUGAAAAAAEAAQBHAAAAZgAAAAAA")]
    public void Read_Password_OpensWhatItFits(string packed)
    {
        var zip = Convert.FromBase64String(packed);
        Assert.Equal([("a.zip!a.txt", "Nguyễn Văn An\n")], Unpacked.From("a.zip", zip, null, "sai", "MatKhau-1").Files);
        Assert.Equal("encrypted", Unpacked.From("a.zip", zip, null, "sai").Damage);
        Assert.Equal("encrypted", Unpacked.From("a.zip", zip).Damage);
    }

    [Fact]
    public void Read_OneEntryEncrypted_IsAGap()
    {
        var zip = Zip(("a.txt", "x"), ("b.txt", "y"));
        SetEncrypted(zip, entry: 1);
        var (paths, document) = Scan(zip);
        Assert.Equal(["b/a.zip!a.txt"], paths);
        Assert.Equal("encrypted", Assert.Single(document.Gaps).Code);
    }

    [Fact]
    public void Read_Bomb_StopsAtTheRatio()
    {
        var zip = Zip(("a.txt", new string('0', 40 << 20)), ("b.txt", "x"));
        var (paths, document) = Scan(zip);
        Assert.Equal(["b/a.zip!b.txt"], paths);
        Assert.Equal("limit-reached", Assert.Single(document.Gaps).Code);
    }

    [Fact]
    public void Read_MoreThanMayBeExpanded_Stops()
    {
        var zip = Zip(("a.txt", new string('a', 80_000)), ("b.txt", new string('b', 80_000)), ("c.txt", "c"));
        var (paths, document) = Scan(zip, new ReadLimits { MaxExpandedBytes = 100_000 });
        Assert.Equal(["b/a.zip!a.txt"], paths);
        Assert.Equal("limit-reached", Assert.Single(document.Gaps).Code);
    }

    [Fact]
    public void Read_EntryAboveTheLimit_IsAGap()
    {
        var (paths, document) = Scan(Zip(("a.txt", new string('a', 70_000)), ("b.txt", "b")), new ReadLimits { MaxEmbeddedBytes = 60_000 });
        Assert.Equal(["b/a.zip!b.txt"], paths);
        Assert.Equal("limit-reached", Assert.Single(document.Gaps).Code);
    }

    [Fact]
    public void Read_TooManyEntries_IsAGapOrAFailure()
    {
        var zip = Zip([.. Enumerable.Range(0, 20).Select(i => ($"{i}.txt", "x"))]);
        var (paths, document) = Scan(zip, new ReadLimits { MaxEntries = 10 });
        Assert.Equal(10, paths.Count);
        Assert.Equal("limit-reached", Assert.Single(document.Gaps).Code);
        Assert.IsType<ReadResult.Failed>(new ZipFormat().Read(File(zip), new ReadContext(new ReadLimits { MaxEntries = 2 }), CancellationToken.None));
    }

    [Fact]
    public void Read_TooDeep_IsAGap()
    {
        var (paths, document) = Scan(Zip(("a.txt", "x")), new ReadLimits { MaxDepth = 0 });
        Assert.Empty(paths);
        Assert.Equal("embedded-not-read", Assert.Single(document.Gaps).Code);
    }

    [Fact]
    public void Read_CutAnywhere_GivesAResult()
    {
        var zip = Zip(("a.txt", "Nguyễn Văn An"), ("b/c.txt", "x"));
        for (var length = 4; length < zip.Length; length++)
            Assert.Equal("damaged", Assert.IsType<ReadResult.Failed>(new ZipFormat().Read(File(zip[..length]), new ReadContext(new ReadLimits()), CancellationToken.None)).Code);
    }

    [Fact]
    public void Read_ChangedAnywhere_NeverThrows()
    {
        var zip = Zip(("a.txt", "Nguyễn Văn An Nguyễn Văn An"), ("b/c.txt", "x"));
        for (var at = 4; at < zip.Length; at++)
        {
            var changed = (byte[])zip.Clone();
            changed[at] ^= 0x55;
            if (new ZipFormat().Read(File(changed), new ReadContext(new ReadLimits(), (_, _) => { }), CancellationToken.None) is ReadResult.Ok(var document))
                Assert.Empty(document.Sections);
        }
    }

    private static SourceFile File(byte[] zip) => SourceFile.FromBytes("b/a.zip", zip);

    private static List<SourceFile> Children(byte[] zip)
    {
        var children = new List<SourceFile>();
        Documents.Read(File(zip), new ReadContext(new ReadLimits(), (child, _) => children.Add(child))).Sections.ToList();
        return children;
    }

    private static (List<string> Paths, PiiScanner.Core.Text.Document Document) Scan(byte[] zip, ReadLimits? limits = null)
    {
        var paths = new List<string>();
        var document = Documents.Read(File(zip), new ReadContext(limits ?? new ReadLimits(), (child, _) => paths.Add(child.Path)));
        Assert.Empty(document.Sections);
        return (paths, document);
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }

    // A zip of one entry whose ASCII name is then overwritten, so that no flag says UTF-8.
    private static byte[] WithName(byte[] name)
    {
        var zip = Zip((new string('N', name.Length), "x"));
        var placeholder = Enumerable.Repeat((byte)'N', name.Length).ToArray();
        for (var at = zip.AsSpan().IndexOf(placeholder); at >= 0; at = zip.AsSpan().IndexOf(placeholder)) name.CopyTo(zip, at);
        return zip;
    }

    // Bit 0 of the flags in the directory and in the local header.
    private static void SetEncrypted(byte[] zip, int entry)
    {
        foreach (var (signature, offset) in new[] { ("PK\u0001\u0002", 8), ("PK\u0003\u0004", 6) })
        {
            var at = -1;
            for (var i = 0; i <= entry; i++) at = at + 1 + zip.AsSpan(at + 1).IndexOf(Encoding.Latin1.GetBytes(signature));
            zip[at + offset] |= 1;
        }
    }
}
