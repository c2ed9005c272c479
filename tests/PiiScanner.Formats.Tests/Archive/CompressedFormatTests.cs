using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace PiiScanner.Formats.Tests.Archive;

public sealed class CompressedFormatTests
{
    // "Nguyễn Văn An" and a line feed, packed by bzip2 and xz.
    private const string Bzip2 = "QlpoOTFBWSZTWecNZ/UAAAJXzQAQQAAgAQEAAIECIAoAAAgEACAAIAAiEzSYm0hAAA6rNwC/VZOnfi7kinChIc4az+o=";
    private const string Xz = "/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAQTmd1eeG7hW4gVsSDbiBBbgoAAAAA0DNlZEucMRcAASkRMgpwDh+2830BAAAAAARZWg==";

    [Fact]
    public void Read_GzipOfOneFile_HandsItOver()
    {
        var read = Unpacked.From("thư/ds.csv.gz", Gzip("STT,Họ tên"));
        Assert.Equal([("thư/ds.csv.gz!ds.csv", "STT,Họ tên")], read.Files);
        Assert.Empty(read.Gaps);
    }

    [Fact]
    public void Read_GzipThatKeepsAName_UsesIt()
    {
        byte[] packed = Gzip("x");
        packed = [.. packed[..3], 8, .. packed[4..10], .. "thu muc/Nguy\u1EC5n.txt\0"u8, .. packed[10..]];
        Assert.Equal([("a.gz!Nguyễn.txt", "x")], Unpacked.From("a.gz", packed).Files);
    }

    [Fact]
    public void Read_MembersBehindOneAnother_AreOneFile() =>
        Assert.Equal([("a.txt.gz!a.txt", "AnBình")], Unpacked.From("a.txt.gz", [.. Gzip("An"), .. Gzip("Bình")]).Files);

    [Fact]
    public void Read_OtherBytesBehindTheEnd_AreAGap()
    {
        var read = Unpacked.From("a.txt.gz", [.. Gzip("An"), .. "Nguyen Van An 0912345678"u8]);
        Assert.Equal("damaged", read.Damage ?? read.GapCodes.Single());
    }

    [Theory]
    [InlineData("a.tar.gz")]
    [InlineData("a.tgz")]
    [InlineData("a.txt")]
    public void Read_TarInside_IsWalkedThrough(string path) =>
        Assert.Equal([($"{path}!lop/a.txt", "An"), ($"{path}!b.txt", "B")], Unpacked.From(path, Gzip(TarFormatTests.Tar(TarEntryFormat.Pax, ("lop/a.txt", "An"), ("b.txt", "B")))).Files);

    [LibraryFact]
    public void Read_Bzip2AndXz_AreUnpacked()
    {
        Assert.Equal([("a.txt.bz2!a.txt", "Nguyễn Văn An\n")], Unpacked.From("a.txt.bz2", Convert.FromBase64String(Bzip2)).Files);
        Assert.Equal([("a.txt.xz!a.txt", "Nguyễn Văn An\n")], Unpacked.From("a.txt.xz", Convert.FromBase64String(Xz)).Files);
    }

    [LibraryFact]
    public void Read_DamagedOrCut_GivesAResult()
    {
        foreach (var packed in new[] { Convert.FromBase64String(Bzip2), Convert.FromBase64String(Xz), Gzip("Nguyễn Văn An") })
        {
            for (var length = 10; length < packed.Length; length++)
            {
                if (FormatCatalog.Recognize(SourceFile.FromBytes("a.gz", packed[..length])) is { Format.Name: "compressed" }) Unpacked.From("a.gz", packed[..length]);
            }

            for (var at = 10; at < packed.Length; at++)
            {
                var changed = (byte[])packed.Clone();
                changed[at] ^= 0x55;
                Unpacked.From("a.gz", changed);
            }
        }
    }

    [Fact]
    public void Read_CutGzip_IsNeverWhole()
    {
        var packed = Gzip(string.Join('\n', Enumerable.Range(0, 4_000).Select(i => $"{i * 7919 % 10007}")));
        var read = Unpacked.From("a.txt.gz", packed[..(packed.Length / 2)]);
        Assert.StartsWith("0\n7919\n", read.Files.Single().Text);
        Assert.Equal(["damaged"], read.GapCodes);
    }

    [Fact]
    public void Read_Bomb_StopsAtTheRatio()
    {
        var bomb = Gzip(new byte[60 << 20]);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = Unpacked.From("a.txt.gz", bomb);
        Assert.Equal("limit-reached", read.Damage ?? read.GapCodes.Single());
        Assert.Empty(read.Files);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 120 << 20);
    }

    [Fact]
    public void Read_BombOfTar_StopsAtTheTotal()
    {
        var tar = TarFormatTests.Tar(TarEntryFormat.Ustar, ("a.txt", new string('a', 60_000)), ("b.txt", new string('b', 60_000)), ("c.txt", "c"));
        var read = Unpacked.From("a.tgz", Gzip(tar), new ReadLimits { MaxExpandedBytes = 100_000 });
        Assert.Equal(["a.tgz!a.txt"], read.Paths);
        Assert.Equal(["limit-reached"], read.GapCodes);
    }

    internal static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    internal static byte[] Gzip(byte[] content)
    {
        var bytes = new MemoryStream();
        using (var packer = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true)) packer.Write(content);
        return bytes.ToArray();
    }
}
