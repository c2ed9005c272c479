using System.Buffers.Binary;
using System.Text;
using PiiScanner.Fixtures.Containers;
using PiiScanner.Formats.CompoundFile;

namespace PiiScanner.Formats.Tests.CompoundFile;

public sealed class CompoundReaderTests
{
    private static byte[] Sample { get; } = new CompoundFileWriter()
        .Add("WordDocument", Content(9_000, 1))
        .Add("Empty", [])
        .Add("Folder/Small", Content(100, 2))
        .Add("Folder/Inner/Exact", Content(4_096, 3))
        .Add("Folder/Inner/Below", Content(4_095, 4))
        .ToBytes();

    [Fact]
    public void ReadAll_StreamsOfAllSizes_GivesTheirBytes()
    {
        using var reader = Open(Sample)!;
        var folder = reader.Root.FindStorage("FOLDER")!;
        var inner = folder.FindStorage("Inner")!;

        Assert.Equal(Content(9_000, 1), reader.ReadAll(reader.Root.FindStream("WordDocument")!, 9_000));
        Assert.Empty(reader.ReadAll(reader.Root.FindStream("Empty")!, 0)!);
        Assert.Equal(Content(100, 2), reader.ReadAll(folder.FindStream("Small")!, 100));
        Assert.Equal(Content(4_096, 3), reader.ReadAll(inner.FindStream("Exact")!, 5_000));
        Assert.Equal(Content(4_095, 4), reader.ReadAll(inner.FindStream("Below")!, 5_000));
        Assert.Null(reader.ReadAll(folder.FindStream("Small")!, 99));
        Assert.Null(reader.Root.FindStream("Folder"));
        Assert.False(reader.IsDamaged);
    }

    [Fact]
    public void OpenStream_Sought_ReadsFromThere()
    {
        using var reader = Open(Sample)!;
        using var stream = reader.OpenStream(reader.Root.FindStream("WordDocument")!);
        stream.Position = 5_000;
        var bytes = new byte[1_500];
        stream.ReadExactly(bytes);

        Assert.Equal(Content(9_000, 1)[5_000..6_500], bytes);
        Assert.Equal(9_000, stream.Seek(0, SeekOrigin.End));
        Assert.Equal(0, stream.Read(bytes));
    }

    [Fact]
    public void ReadAll_TableBeyondTheHeader_IsFollowed()
    {
        var content = Content(8 << 20, 5);
        using var reader = Open(new CompoundFileWriter().Add("Big", content).Add("Small", Content(70, 6)).ToBytes())!;

        Assert.Equal(content, reader.ReadAll(reader.Root.FindStream("Big")!, content.Length));
        Assert.Equal(Content(70, 6), reader.ReadAll(reader.Root.FindStream("Small")!, 70));
        Assert.False(reader.IsDamaged);
    }

    [Fact]
    public void ReadAll_ChainInACircle_IsCutShort()
    {
        var bytes = (byte[])Sample.Clone();
        var table = TableOffset(bytes);
        // The first stream begins in sector 0: its second sector leads back to the first.
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(table + 4), 0);
        using var reader = Open(bytes)!;

        var read = reader.ReadAll(reader.Root.FindStream("WordDocument")!, 9_000)!;
        Assert.InRange(read.Length, 1_024, 4 * 1_024);
        Assert.True(reader.IsDamaged);
    }

    [Fact]
    public void TryOpen_DirectoryInACircle_Ends()
    {
        var bytes = (byte[])Sample.Clone();
        var first = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(48));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(TableOffset(bytes) + (int)(first * 4)), first);
        using var reader = Open(bytes)!;

        Assert.NotNull(reader.Root.FindStream("WordDocument"));
        Assert.InRange(reader.Entries.Count, 4, 16);
        Assert.True(reader.IsDamaged);
    }

    [Fact]
    public void TryOpen_TreeInACircle_ShowsEachOnce()
    {
        var bytes = (byte[])Sample.Clone();
        var directory = 512 + (512 * (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(48)));
        for (var entry = 1; entry < 4; entry++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(directory + (entry * 128) + 68), 0);
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(directory + (entry * 128) + 76), 1);
        }

        using var reader = Open(bytes)!;
        var seen = new HashSet<int>();
        var waiting = new Stack<CompoundEntry>([reader.Root]);
        while (waiting.TryPop(out var entry))
        {
            Assert.True(seen.Add(entry.Index));
            foreach (var child in entry.Children) waiting.Push(child);
        }

        Assert.True(reader.IsDamaged);
    }

    [Fact]
    public void TryOpen_SizesBeyondTheFile_AreNotBelieved()
    {
        var bytes = (byte[])Sample.Clone();
        var directory = 512 + (512 * (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(48)));
        for (var entry = 0; entry < 8; entry++) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(directory + (entry * 128) + 120), 0x7FFF_FFFF);
        using var reader = Open(bytes)!;

        Assert.True(reader.IsDamaged);
        Assert.True(reader.Entries.Where(entry => entry.Kind == CompoundKind.Stream).Sum(entry => entry.Size) <= bytes.Length);
        Assert.All(reader.Entries.Where(entry => entry.Kind == CompoundKind.Stream), entry => Assert.True(reader.ReadAll(entry, bytes.Length)!.Length <= bytes.Length));
    }

    [Fact]
    public void TryOpen_CutOrChangedAnywhere_NeverThrows()
    {
        for (var length = 0; length < Sample.Length; length += 37) ReadEverything(Sample[..length]);
        var random = new Random(8_011);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = (byte[])Sample.Clone();
            for (var n = 0; n <= i % 5; n++)
            {
                // Table, directory and header are small beside the content: they are hit on purpose.
                var at = i % 3 == 0 ? random.Next(512) : bytes.Length - 1 - random.Next(Math.Min(bytes.Length, 2_560));
                bytes[at] = (byte)(i % 2 == 0 ? random.Next(256) : random.Next(16));
            }

            ReadEverything(bytes);
        }
    }

    private static void ReadEverything(byte[] bytes)
    {
        using var reader = Open(bytes);
        if (reader is null) return;
        long total = 0;
        foreach (var entry in reader.Entries.Where(entry => entry.Kind == CompoundKind.Stream)) total += reader.ReadAll(entry, bytes.Length)?.Length ?? 0;
        Assert.True(total <= bytes.Length);
    }

    private static int TableOffset(byte[] bytes) => 512 + (512 * (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(76)));

    private static CompoundReader? Open(byte[] bytes) => CompoundReader.TryOpen(SourceFile.FromBytes("a.doc", bytes), CancellationToken.None);

    private static byte[] Content(int length, int seed)
    {
        var bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        Encoding.ASCII.GetBytes(seed.ToString("X8")).AsSpan(0, Math.Min(8, length)).CopyTo(bytes);
        return bytes;
    }

    [Fact]
    public void ReadAll_ChainThatRunsIntoAnotherOrIntoItself_IsDamage()
    {
        foreach (var size in (int[])[8192, 1000]) // ordinary sectors, and the small ones
        {
            var bytes = new CompoundFileWriter().Add("A", new byte[size]).Add("B", new byte[size]).ToBytes();
            using var whole = CompoundReader.TryOpen(SourceFile.FromBytes("a.doc", bytes), CancellationToken.None)!;
            Assert.True(whole.ReadAll(whole.Root.FindStream("A")!, size)!.Length + whole.ReadAll(whole.Root.FindStream("B")!, size)!.Length == 2 * size && !whole.IsDamaged);
            var (a, b) = (whole.Root.FindStream("A")!.FirstSector, whole.Root.FindStream("B")!.FirstSector);
            var table = (BitConverter.ToInt32(bytes, size < 4096 ? 60 : 76) + 1) * 512;
            foreach (var next in (uint[])[a, b])
            {
                var wrong = (byte[])bytes.Clone();
                BitConverter.GetBytes(next).CopyTo(wrong, table + (4 * a));
                using var reader = CompoundReader.TryOpen(SourceFile.FromBytes("a.doc", wrong), CancellationToken.None)!;
                foreach (var name in (string[])["A", "B"]) Assert.NotNull(reader.ReadAll(reader.Root.FindStream(name)!, size));
                Assert.True(reader.IsDamaged);
            }
        }
    }
}
