using System.Text;
using PiiScanner.Fixtures.Containers;
using PiiScanner.Formats.Archive;

namespace PiiScanner.Formats.Tests.Archive;

public sealed class PackedFormatTests
{
    private static readonly (string, byte[])[] Files = [("lớp/Nguyễn An.txt", "An"u8.ToArray()), ("b!%.txt", Encoding.UTF8.GetBytes(new string('x', 9_000)))];

    // "lop 6A/danh sach.txt" with "Nguyễn Văn An" and a line feed 40 times: LZMA2, as 7-Zip packs.
    private const string SevenZipLzma = "N3q8ryccAAOpGsVQJAAAAAAAAABXAAAAAAAAAMREmRXgAqcAHF0AJxnKp81ObmIbMD/T5yfGWosQBeFCKL+i9acAAAABBAYAAQkkAAcLAQABISEBFgyCqAAICgHAfvrKAAAFARErAGwAbwBwACAANgBBAC8AZABhAG4AaAAgAHMA4QBjAGgALgB0AHgAdAAAABUGAQAggKSBAAA=";

    [LibraryFact]
    public void Read_SevenZipAndRar_AreUnpacked()
    {
        Check("a.7z", SevenZipWriter.Write(Files));
        Check("a.rar", RarWriter.Version5(Files));
        Check("a.rar", RarWriter.Version4([.. Files.Select(file => (Encoding.UTF8.GetBytes(file.Item1), file.Item2))]));

        static void Check(string path, byte[] bytes)
        {
            var read = Unpacked.From(path, bytes);
            Assert.Equal([($"{path}!lớp/Nguyễn An.txt", "An"), ($"{path}!b%21%25.txt", new string('x', 9_000))], read.Files);
            Assert.Empty(read.Gaps);
        }
    }

    [LibraryFact]
    public void Read_SevenZipOfLzma_IsUnpacked() =>
        Assert.Equal(
            [("a.7z!lop 6A/danh sách.txt", string.Concat(Enumerable.Repeat("Nguyễn Văn An\n", 40)))],
            Unpacked.From("a.7z", Convert.FromBase64String(SevenZipLzma)).Files);

    [LibraryFact]
    public void Read_RarNameInLegacyLetters_IsDecoded()
    {
        var rar = RarWriter.Version4(([.. "Nguy"u8, 0xEA, 0xDE, .. "n.txt"u8], "x"u8.ToArray()));
        Assert.Equal(["a.rar!Nguyê\u0303n.txt"], Unpacked.From("a.rar", rar).Paths);
    }

    [LibraryFact]
    public void Read_HostileNames_AreOnlyAddresses()
    {
        var read = Unpacked.From("a.rar", RarWriter.Version5(("../../etc/passwd", "x"u8.ToArray()), ("C:\\Windows\\b.txt", "y"u8.ToArray())));
        Assert.Equal(["a.rar!../../etc/passwd", "a.rar!C:/Windows/b.txt"], read.Paths);
    }

    [LibraryFact]
    public void Read_Limits_AreKept()
    {
        var archive = SevenZipWriter.Write(("a.txt", new byte[5_000]), ("b.txt", "b"u8.ToArray()), ("c.txt", "c"u8.ToArray()));
        Assert.Equal(["a.7z!b.txt", "a.7z!c.txt"], Unpacked.From("a.7z", archive, new ReadLimits { MaxEmbeddedBytes = 1_000 }).Paths);
        Assert.Equal(["limit-reached"], Unpacked.From("a.7z", archive, new ReadLimits { MaxExpandedBytes = 100 }).GapCodes);
        Assert.Equal(["a.7z!a.txt"], Unpacked.From("a.7z", archive, new ReadLimits { MaxEntries = 1 }).Paths);
    }

    [LibraryFact]
    public void Read_CutOrChangedAnywhere_GivesAResult()
    {
        var files = new[] { ("a.txt", "Nguyễn Văn An"u8.ToArray()), ("b.txt", "x"u8.ToArray()) };
        foreach (var archive in new[] { SevenZipWriter.Write(files), RarWriter.Version5(files), RarWriter.Version4(("a.txt"u8.ToArray(), "An"u8.ToArray())) })
        {
            for (var length = 7; length < archive.Length; length++) Unpacked.From("a.rar", archive[..length]);
            for (var at = 7; at < archive.Length; at++)
            {
                var changed = (byte[])archive.Clone();
                changed[at] ^= 0x41;
                Unpacked.From("a.rar", changed);
            }
        }
    }

    [LibraryFact]
    public void Read_Cancelled_Stops()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();
        var file = SourceFile.FromBytes("a.7z", SevenZipWriter.Write(Files));
        var document = Assert.IsType<ReadResult.Ok>(new PackedFormat().Read(file, new ReadContext(new ReadLimits()), cancel.Token)).Document;
        Assert.Throws<OperationCanceledException>(() => document.Sections);
    }

    [Fact]
    public void LibraryMissing_IsAGapAndNotSilence()
    {
        var document = Assert.IsType<ReadResult.Ok>(LibraryWalker.LibraryMissing).Document;
        Assert.Empty(document.Sections);
        Assert.Equal("library-missing", Assert.Single(document.Gaps).Code);
    }
}
