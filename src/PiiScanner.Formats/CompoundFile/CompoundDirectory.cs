using System.Buffers.Binary;
using System.Text;

namespace PiiScanner.Formats.CompoundFile;

/// <summary>The directory of a compound file, and the small sectors whose bytes belong to its root.</summary>
internal sealed class CompoundDirectory
{
    private const int EntryLength = 128;
    private const int MaxEntries = 200_000;
    private const int MiniSectorSize = 64;
    private const uint NoEntry = uint.MaxValue;

    private readonly SectorMap _map;
    private readonly List<CompoundEntry?> _byIndex = [];
    private readonly List<(uint Left, uint Right, uint Child)> _links = [];
    private uint[]? _miniNext;
    private byte[]? _mini;

    private CompoundDirectory(SectorMap map) => _map = map;

    /// <summary>The root storage.</summary>
    public CompoundEntry Root => _byIndex[0]!; // TryRead gives no directory without one.

    /// <summary>All entries.</summary>
    public IReadOnlyList<CompoundEntry> Entries { get; private set; } = [];

    /// <summary>True when an entry cannot be as it is stated, or the tree does not reach all.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Reads the directory; null when there is no root.</summary>
    public static CompoundDirectory? TryRead(SectorMap map, CancellationToken cancel)
    {
        var directory = new CompoundDirectory(map);
        directory.ReadEntries(cancel);
        if (directory._byIndex.Count == 0 || directory._byIndex[0] is null) return null;
        directory.Entries = [.. directory._byIndex.OfType<CompoundEntry>()];
        directory.Link();
        return directory;
    }

    /// <summary>Opens a stream in the small sectors.</summary>
    public MemoryStream OpenSmall(CompoundEntry entry)
    {
        _mini ??= ReadMini();
        _miniNext ??= ReadMiniTable();
        var bytes = new byte[entry.Size];
        var done = 0;
        foreach (var sector in SectorMap.Chain(_miniNext, entry.FirstSector, entry.Size, MiniSectorSize))
        {
            var at = (long)sector * MiniSectorSize;
            var count = (int)Math.Min(Math.Min(MiniSectorSize, bytes.Length - done), _mini.Length - at);
            if (count <= 0) break;
            _mini.AsSpan((int)at, count).CopyTo(bytes.AsSpan(done));
            done += count;
        }

        return new MemoryStream(bytes, 0, done, writable: false);
    }

    private byte[] ReadMini()
    {
        using var stream = new SectorStream(_map, _map.Chain(Root.FirstSector, Root.Size), Root.Size);
        var bytes = new byte[Math.Min(stream.Length, Array.MaxLength)];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private uint[] ReadMiniTable()
    {
        var first = BinaryPrimitives.ReadUInt32LittleEndian(_map.Header.AsSpan(60));
        var perSector = _map.SectorSize / 4;
        var chain = _map.Chain(first, (Root.Size + MiniSectorSize - 1) / MiniSectorSize * 4);
        var table = new uint[chain.Length * perSector];
        for (var i = 0; i < chain.Length; i++) _map.ReadNumbers(chain[i], table.AsSpan(i * perSector, perSector));
        return table;
    }

    private void ReadEntries(CancellationToken cancel)
    {
        var first = BinaryPrimitives.ReadUInt32LittleEndian(_map.Header.AsSpan(48));
        using var stream = new SectorStream(_map, _map.Chain(first, long.MaxValue), long.MaxValue);
        var bytes = new byte[EntryLength];
        long total = 0;
        for (var index = 0; stream.ReadAtLeast(bytes, EntryLength, throwOnEndOfStream: false) == EntryLength; index++)
        {
            cancel.ThrowIfCancellationRequested();
            if (index == MaxEntries)
            {
                IsDamaged = true;
                break;
            }

            _byIndex.Add(Entry(index, bytes, ref total));
            _links.Add((Number(bytes, 68), Number(bytes, 72), Number(bytes, 76)));
        }
    }

    // Streams share no sectors, so that all together are no longer than the file; what is stated beyond that is not believed.
    private CompoundEntry? Entry(int index, byte[] bytes, ref long total)
    {
        CompoundKind? kind = bytes[66] switch { 1 => CompoundKind.Storage, 2 => CompoundKind.Stream, 5 when index == 0 => CompoundKind.Root, _ => null };
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(64));
        if (kind is null || nameLength is < 2 or > 64) return null;
        var name = Encoding.Unicode.GetString(bytes, 0, (nameLength - 2) & ~1);
        var stated = kind == CompoundKind.Storage ? 0 : _map.HasLongSizes ? BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(120)) : Number(bytes, 120);
        var room = ((long)_map.SectorCount * _map.SectorSize) - (kind == CompoundKind.Stream ? total : 0);
        var size = Math.Clamp(stated, 0, Math.Max(0, room));
        if (kind == CompoundKind.Stream) total += size;
        IsDamaged |= size != stated;
        return new CompoundEntry(index, name, kind.Value, size, size != stated) { FirstSector = Number(bytes, 116) };
    }

    private void Link()
    {
        var seen = new bool[_byIndex.Count];
        seen[0] = true;
        var storages = new Queue<CompoundEntry>([Root]);
        while (storages.TryDequeue(out var storage))
        {
            var children = new List<CompoundEntry>();
            var waiting = new Stack<uint>([_links[storage.Index].Child]);
            while (waiting.TryPop(out var number))
            {
                if (number >= _byIndex.Count || seen[number] || _byIndex[(int)number] is not { } entry)
                {
                    IsDamaged |= number != NoEntry;
                    continue;
                }

                seen[number] = true;
                children.Add(entry);
                waiting.Push(_links[entry.Index].Left);
                waiting.Push(_links[entry.Index].Right);
                if (entry.Kind == CompoundKind.Storage) storages.Enqueue(entry);
            }

            storage.Children = [.. children.OrderBy(child => child.Index)];
        }

        var lost = Entries.Where(entry => !seen[entry.Index]).ToList();
        if (lost.Count == 0) return;
        // What the broken tree does not reach is still there.
        IsDamaged = true;
        Root.Children = [.. Root.Children, .. lost];
    }

    private static uint Number(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
}
