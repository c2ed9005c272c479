using System.Buffers.Binary;
using System.Text;

namespace PiiScanner.Fixtures.Containers;

/// <summary>Writes OLE compound files ([MS-CFB], version 3): sectors of 512 bytes, short streams in the small sectors, allocation lists beyond the header where they are needed.</summary>
public sealed class CompoundFileWriter
{
    private const int SectorSize = 512;
    private const int MiniSize = 64;
    private const int MiniCutoff = 4096;
    private const int InHeader = 109;
    private const uint EndOfChain = 0xFFFFFFFE;
    private const uint Free = 0xFFFFFFFF;

    private readonly Node _root = new("Root Entry", null);
    private readonly List<Node> _nodes = [];

    /// <summary>Makes a file with nothing in it.</summary>
    public CompoundFileWriter() => _nodes.Add(_root);

    /// <summary>A file of streams with no bytes.</summary>
    /// <param name="streams">Their names.</param>
    public static byte[] Empty(params string[] streams)
    {
        var writer = new CompoundFileWriter();
        foreach (var stream in streams) writer.Add(stream, []);
        return writer.ToBytes();
    }

    /// <summary>Adds a stream; storages on the way are made.</summary>
    /// <param name="path">Names with <c>/</c> between them.</param>
    /// <param name="bytes">The content.</param>
    public CompoundFileWriter Add(string path, byte[] bytes)
    {
        var names = path.Split('/');
        var at = _root;
        foreach (var name in names[..^1])
        {
            var next = at.Children.Find(child => child.Name == name);
            if (next is null) AddTo(at, next = new Node(name, null));
            at = next;
        }

        AddTo(at, new Node(names[^1], bytes));
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        var mini = new MemoryStream();
        var miniNext = new List<uint>();
        foreach (var node in _nodes.Where(node => node.Bytes is { Length: > 0 and < MiniCutoff })) node.First = AddMini(node.Bytes!, mini, miniNext);
        var sectors = new List<byte[]>();
        var next = new List<uint>();
        foreach (var node in _nodes.Where(node => node.Bytes is { Length: >= MiniCutoff })) node.First = AddChain(node.Bytes!, sectors, next);
        (_root.First, _root.MiniLength) = (AddChain(mini.ToArray(), sectors, next), (int)mini.Length);
        var miniTable = AddChain(Numbers(miniNext), sectors, next);
        var directory = AddChain(Directory(), sectors, next);
        return Assemble(sectors, next, directory, miniTable);
    }

    private void AddTo(Node storage, Node node)
    {
        storage.Children.Add(node);
        node.Index = _nodes.Count;
        _nodes.Add(node);
    }

    private static uint AddMini(byte[] bytes, MemoryStream mini, List<uint> next)
    {
        var first = (uint)next.Count;
        var count = (bytes.Length + MiniSize - 1) / MiniSize;
        for (var i = 1; i <= count; i++) next.Add(i == count ? EndOfChain : first + (uint)i);
        mini.Write(bytes);
        mini.Write(new byte[(count * MiniSize) - bytes.Length]);
        return first;
    }

    private static uint AddChain(byte[] bytes, List<byte[]> sectors, List<uint> next)
    {
        if (bytes.Length == 0) return EndOfChain;
        var first = (uint)sectors.Count;
        for (var at = 0; at < bytes.Length; at += SectorSize)
        {
            var sector = new byte[SectorSize];
            bytes.AsSpan(at, Math.Min(SectorSize, bytes.Length - at)).CopyTo(sector);
            sectors.Add(sector);
            next.Add(at + SectorSize >= bytes.Length ? EndOfChain : (uint)sectors.Count);
        }

        return first;
    }

    private static byte[] Assemble(List<byte[]> sectors, List<uint> next, uint directory, uint miniTable)
    {
        // The table describes its own sectors and those that list them, too.
        int tables = 0, lists = 0;
        while (true)
        {
            var needed = (next.Count + tables + lists + (SectorSize / 4) - 1) / (SectorSize / 4);
            var neededLists = Math.Max(0, needed - InHeader + 126) / 127;
            if (needed == tables && neededLists == lists) break;
            (tables, lists) = (needed, neededLists);
        }

        var firstTable = (uint)sectors.Count;
        for (var i = 0; i < tables; i++) next.Add(0xFFFFFFFD);
        for (var i = 0; i < lists; i++) next.Add(0xFFFFFFFC);
        var file = new MemoryStream();
        file.Write(Header(tables, firstTable, lists, directory, miniTable));
        foreach (var sector in sectors) file.Write(sector);
        file.Write(Numbers(next));
        for (var i = 0; i < lists; i++) file.Write(List(i, lists, tables, firstTable));
        return file.ToArray();
    }

    private static byte[] List(int number, int lists, int tables, uint firstTable)
    {
        var list = new List<uint>();
        for (var i = 0; i < 127; i++) list.Add(InHeader + (number * 127) + i is var table && table < tables ? firstTable + (uint)table : Free);
        list.Add(number + 1 < lists ? firstTable + (uint)(tables + number + 1) : EndOfChain);
        return Numbers(list);
    }

    private static byte[] Header(int tables, uint firstTable, int lists, uint directory, uint miniTable)
    {
        var header = new byte[SectorSize];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(header);
        Short(header, 24, 0x3E);
        Short(header, 26, 3);
        Short(header, 28, 0xFFFE);
        Short(header, 30, 9);
        Short(header, 32, 6);
        Long(header, 44, (uint)tables);
        Long(header, 48, directory);
        Long(header, 56, MiniCutoff);
        Long(header, 60, miniTable);
        Long(header, 68, lists == 0 ? EndOfChain : firstTable + (uint)tables);
        Long(header, 72, (uint)lists);
        for (var i = 0; i < InHeader; i++) Long(header, 76 + (i * 4), i < tables ? firstTable + (uint)i : Free);
        return header;
    }

    private byte[] Directory()
    {
        var bytes = new byte[(_nodes.Count + 3) / 4 * SectorSize];
        foreach (var node in _nodes) node.Sort();
        foreach (var node in _nodes)
        {
            var entry = bytes.AsSpan(node.Index * 128, 128).ToArray();
            Encoding.Unicode.GetBytes(node.Name).CopyTo(entry, 0);
            Short(entry, 64, (node.Name.Length + 1) * 2);
            entry[66] = node == _root ? (byte)5 : node.Bytes is null ? (byte)1 : (byte)2;
            entry[67] = 1;
            Long(entry, 68, Free);
            Long(entry, 72, node.Right);
            Long(entry, 76, node.Children.Count > 0 ? (uint)node.Children[0].Index : Free);
            Long(entry, 116, node.First);
            Long(entry, 120, (uint)(node.Bytes?.Length ?? node.MiniLength));
            entry.CopyTo(bytes, node.Index * 128);
        }

        return bytes;
    }

    private static byte[] Numbers(List<uint> numbers)
    {
        var bytes = new byte[(numbers.Count + 127) / 128 * SectorSize];
        bytes.AsSpan().Fill(0xFF);
        for (var i = 0; i < numbers.Count; i++) Long(bytes, i * 4, numbers[i]);
        return bytes;
    }

    private static void Short(byte[] bytes, int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)value);

    private static void Long(byte[] bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);

    private sealed class Node(string name, byte[]? bytes)
    {
        public string Name => name;

        public byte[]? Bytes => bytes;

        public List<Node> Children { get; } = [];

        public int Index { get; set; }

        public uint First { get; set; } = EndOfChain;

        public uint Right { get; private set; } = Free;

        public int MiniLength { get; set; }

        // The order of the standard: shorter names first. A tree that leans to one side is allowed.
        public void Sort()
        {
            Children.Sort((a, b) => a.Name.Length != b.Name.Length ? a.Name.Length - b.Name.Length : string.CompareOrdinal(a.Name.ToUpperInvariant(), b.Name.ToUpperInvariant()));
            for (var i = 0; i + 1 < Children.Count; i++) Children[i].Right = (uint)Children[i + 1].Index;
        }
    }
}
