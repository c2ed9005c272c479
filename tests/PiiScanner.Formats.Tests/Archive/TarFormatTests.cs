using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace PiiScanner.Formats.Tests.Archive;

public sealed class TarFormatTests
{
    private static readonly string LongName = string.Join('/', Enumerable.Repeat("thư-mục-rất-dài", 12)) + "/Nguyễn.txt";

    public static TheoryData<TarEntryFormat> Formats() => [TarEntryFormat.V7, TarEntryFormat.Ustar, TarEntryFormat.Pax, TarEntryFormat.Gnu];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Read_FilesOfAllVersions_AreHandedOver(TarEntryFormat format)
    {
        var read = Unpacked.From("a.tar", Tar(format, ("lop/6A.txt", "An"), ("b%!.txt", new string('x', 1_000)), ("trống.txt", "")));

        Assert.Equal([("a.tar!lop/6A.txt", "An"), ("a.tar!b%25%21.txt", new string('x', 1_000)), ("a.tar!trống.txt", "")], read.Files);
        Assert.Empty(read.Gaps);
    }

    [Theory]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public void Read_LongNames_AreKept(TarEntryFormat format) =>
        Assert.Equal(["a.tar!" + LongName, "a.tar!sau.txt"], Unpacked.From("a.tar", Tar(format, (LongName, "An"), ("sau.txt", "x"))).Paths);

    [Fact]
    public void Read_LinksDevicesAndFolders_HoldNothing()
    {
        var bytes = new MemoryStream();
        using (var writer = new TarWriter(bytes, TarEntryFormat.Pax, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "a") { LinkName = "/etc/passwd" });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "b") { LinkName = "../../etc/shadow" });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.CharacterDevice, "c") { DeviceMajor = 1, DeviceMinor = 5 });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Fifo, "d"));
            writer.WriteEntry(new PaxTarEntry(TarEntryType.Directory, "e/"));
            writer.WriteEntry(Entry(TarEntryFormat.Pax, "/etc/../f.txt", "An"));
        }

        Assert.Equal([("a.tar!/etc/../f.txt", "An")], Unpacked.From("a.tar", bytes.ToArray()).Files);
    }

    [Fact]
    public void Read_ArchivesBehindOneAnother_AreAllRead()
    {
        byte[] both = [.. Tar(TarEntryFormat.Ustar, ("a.txt", "A")), .. new byte[10_240], .. Tar(TarEntryFormat.Ustar, ("b.txt", "B"))];
        Assert.Equal(["a.tar!a.txt", "a.tar!b.txt"], Unpacked.From("a.tar", both).Paths);
    }

    [Fact]
    public void Read_SomethingElseBehindTheEnd_IsAGap()
    {
        byte[] hidden = [.. Tar(TarEntryFormat.Ustar, ("a.txt", "A")), .. Encoding.UTF8.GetBytes(new string('y', 600))];
        Assert.Equal(["damaged"], Unpacked.From("a.tar", hidden).GapCodes);
    }

    [Fact]
    public void Read_Cut_GivesWhatIsThereAndAGap()
    {
        var tar = Tar(TarEntryFormat.Ustar, ("a.txt", "An"), ("b.txt", new string('b', 2_000)));
        var read = Unpacked.From("a.tar", tar[..2_000]);

        Assert.Equal([("a.tar!a.txt", "An"), ("a.tar!b.txt", new string('b', 464))], read.Files);
        Assert.Equal(["damaged"], read.GapCodes);
    }

    [Theory]
    [InlineData("77777777777\0")]
    [InlineData("00100000000\0")]
    public void Read_HugeSize_IsAGapAndCostsNothing(string size)
    {
        var tar = Tar(TarEntryFormat.Ustar, ("a.txt", "An"), ("b.txt", "B"));
        Encoding.ASCII.GetBytes(size).CopyTo(tar, 124);
        Sum(tar);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = Unpacked.From("a.tar", tar);

        Assert.Equal(["damaged"], read.GapCodes);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4 << 20);
    }

    [Fact]
    public void Read_BinarySizeBeyondAllNumbers_IsNoTar()
    {
        var tar = Tar(TarEntryFormat.Ustar, ("a.txt", "An"));
        for (var i = 124; i < 136; i++) tar[i] = (byte)(i == 124 ? 0x80 : 0xFF);
        Sum(tar);
        Assert.NotEqual("tar", FormatCatalog.Recognize(SourceFile.FromBytes("a.tar", tar))?.Format.Name);
    }

    [Fact]
    public void Read_NameInLegacyLetters_IsDecoded()
    {
        var tar = Tar(TarEntryFormat.V7, ("NNNNNNNNNN.txt", "x"));
        ((ReadOnlySpan<byte>)[(byte)'N', (byte)'g', (byte)'u', (byte)'y', 0xD4, (byte)'n', (byte)' ', (byte)'V', 0xA8, (byte)'n']).CopyTo(tar);
        Sum(tar);
        Assert.Equal(["a.tar!NguyÔn V¨n.txt"], Unpacked.From("a.tar", tar).Paths);
    }

    [Fact]
    public void Read_Limits_AreKept()
    {
        var tar = Tar(TarEntryFormat.Ustar, ("a.txt", new string('a', 5_000)), ("b.txt", new string('b', 500)), ("c.txt", "c"));
        Assert.Equal(["a.tar!b.txt", "a.tar!c.txt"], Unpacked.From("a.tar", tar, new ReadLimits { MaxEmbeddedBytes = 1_000 }).Paths);
        Assert.Equal(["a.tar!a.txt"], Unpacked.From("a.tar", tar, new ReadLimits { MaxExpandedBytes = 5_200 }).Paths);
        var few = Unpacked.From("a.tar", tar, new ReadLimits { MaxEntries = 1 });
        Assert.Equal(["a.tar!a.txt"], few.Paths);
        Assert.Equal(["limit-reached"], few.GapCodes);
        Assert.Equal(["embedded-not-read"], Unpacked.From("a.tar", tar, new ReadLimits { MaxDepth = 0 }).GapCodes);
    }

    [Fact]
    public void Read_CutOrChangedAnywhere_GivesAResult()
    {
        var tar = Tar(TarEntryFormat.Pax, ("a.txt", "Nguyễn Văn An"), (LongName, "x"));
        for (var length = 512; length < tar.Length; length += 31) Survive(tar[..length]);
        for (var at = 0; at < tar.Length; at += 3)
        {
            var changed = (byte[])tar.Clone();
            changed[at] ^= 0x11;
            if (at % 512 is < 148 or > 155) Sum(changed, at / 512 * 512);
            Survive(changed);
        }
    }

    private static void Survive(byte[] bytes)
    {
        var file = SourceFile.FromBytes("a.tar", bytes);
        if (FormatCatalog.Recognize(file) is { Format.Name: "tar" }) _ = Unpacked.From("a.tar", bytes);
    }

    internal static byte[] Tar(TarEntryFormat format, params (string Name, string Text)[] files)
    {
        var bytes = new MemoryStream();
        using (var writer = new TarWriter(bytes, format, leaveOpen: true))
        {
            foreach (var (name, text) in files) writer.WriteEntry(Entry(format, name, text));
        }

        return bytes.ToArray();
    }

    private static TarEntry Entry(TarEntryFormat format, string name, string text)
    {
        TarEntry entry = format switch
        {
            TarEntryFormat.V7 => new V7TarEntry(TarEntryType.V7RegularFile, name),
            TarEntryFormat.Ustar => new UstarTarEntry(TarEntryType.RegularFile, name),
            TarEntryFormat.Gnu => new GnuTarEntry(TarEntryType.RegularFile, name),
            _ => new PaxTarEntry(TarEntryType.RegularFile, name),
        };
        entry.ModificationTime = DateTimeOffset.UnixEpoch;
        entry.DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return entry;
    }

    private static void Sum(byte[] tar, int block = 0)
    {
        if (block + 512 > tar.Length) return;
        for (var i = 148; i < 156; i++) tar[block + i] = (byte)' ';
        var sum = 0;
        for (var i = 0; i < 512; i++) sum += tar[block + i];
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(tar, block + 148);
    }
}
