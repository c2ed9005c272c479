using System.Buffers.Binary;
using System.Numerics;

namespace PiiScanner.Formats.CompoundFile;

/// <summary>The sectors of a compound file and the table that chains them.</summary>
internal sealed class SectorMap : IDisposable
{
    /// <summary>Streams shorter than this stand in the small sectors of 64 bytes; the standard allows no other bound.</summary>
    public const int MiniCutoff = 4096;

    private const int HeaderLength = 512;
    private const int InHeader = 109;

    private readonly Stream _stream;
    private readonly CancellationToken _cancel;
    private uint[] _next = [];
    private uint[]? _owners;

    private SectorMap(Stream stream, byte[] header, int shift, CancellationToken cancel)
    {
        _stream = stream;
        _cancel = cancel;
        Header = header;
        SectorSize = 1 << shift;
        SectorCount = (int)Math.Min(int.MaxValue, Math.Max(0, (stream.Length - 1) / SectorSize));
        HasLongSizes = shift > 9;
    }

    /// <summary>Bytes of a sector: 512 or 4096.</summary>
    public int SectorSize { get; }

    /// <summary>Sectors that the file really has; the last one may be cut.</summary>
    public int SectorCount { get; }

    /// <summary>True when sizes of streams have 64 bits; in the older version the upper half is not defined.</summary>
    public bool HasLongSizes { get; }

    /// <summary>The 512 bytes at the beginning.</summary>
    public byte[] Header { get; }

    /// <summary>True when the table is cut or runs in circles.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Reads header and table; null when the file is no compound file of a known version.</summary>
    public static SectorMap? TryOpen(SourceFile file, CancellationToken cancel)
    {
        var stream = file.Open();
        var header = new byte[HeaderLength];
        var isWhole = stream.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) == HeaderLength;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (isWhole && CompoundReader.HasSignature(header) && shift is 9 or 12)
        {
            var map = new SectorMap(stream, header, shift, cancel);
            map.ReadTable();
            return map;
        }

        stream.Dispose();
        return null;
    }

    /// <summary>The sectors of a chain, at most as many as the bytes need; shorter when the chain breaks off or comes back to itself.</summary>
    /// <param name="first">First sector.</param>
    /// <param name="length">Bytes wanted; <see cref="long.MaxValue"/> for all.</param>
    public uint[] Chain(uint first, long length)
    {
        var chain = Chain(_next, first, length, SectorSize);
        IsDamaged |= !IsAlone(_owners ??= new uint[_next.Length], chain, first);
        return chain;
    }

    /// <summary>False when a chain meets itself or another one asked for before: no program writes such a file, and the bytes read are not those of the stream.</summary>
    /// <param name="owners">First sectors, each plus one, of the chains that sectors belong to.</param>
    /// <param name="chain">The chain.</param>
    /// <param name="first">Its first sector.</param>
    public static bool IsAlone(uint[] owners, uint[] chain, uint first)
    {
        var sorted = (uint[])chain.Clone();
        Array.Sort(sorted);
        var isAlone = true;
        for (var i = 0; i < sorted.Length; i++)
        {
            ref var owner = ref owners[sorted[i]];
            isAlone &= (owner == 0 || owner == first + 1) && (i == 0 || sorted[i] != sorted[i - 1]);
            owner = first + 1;
        }

        return isAlone;
    }

    /// <summary>Follows a chain in a table, and stops soon after it came back to itself: one sector, moved on after 1, 2, 4, … steps, is met again.</summary>
    public static uint[] Chain(uint[] table, uint first, long length, int sectorSize)
    {
        var wanted = (int)Math.Min(table.Length, length > long.MaxValue - sectorSize ? long.MaxValue : (length + sectorSize - 1) / sectorSize);
        var chain = new List<uint>(Math.Min(wanted, 1024));
        var marked = uint.MaxValue;
        for (var sector = first; chain.Count < wanted && sector < table.Length && sector != marked; sector = table[sector])
        {
            if (BitOperations.IsPow2(chain.Count + 1)) marked = sector;
            chain.Add(sector);
        }

        return [.. chain];
    }

    /// <summary>Bytes a sector really has: less than its size for the last one of a cut file.</summary>
    public int BytesOf(uint sector) => (int)Math.Clamp(_stream.Length - (((long)sector + 1) * SectorSize), 0, SectorSize);

    /// <summary>Reads from a place in a sector; 0 behind the end of the file.</summary>
    public int Read(uint sector, int offset, Span<byte> buffer)
    {
        _cancel.ThrowIfCancellationRequested();
        var at = (((long)sector + 1) * SectorSize) + offset;
        if (at >= _stream.Length) return 0;
        _stream.Position = at;
        return _stream.Read(buffer);
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();

    // As much of the table as the real sectors need, whatever the header says.
    private void ReadTable()
    {
        _next = new uint[SectorCount];
        Array.Fill(_next, uint.MaxValue);
        var perSector = SectorSize / 4;
        var needed = (SectorCount + perSector - 1) / perSector;
        var done = 0;
        foreach (var place in TablePlaces(needed))
        {
            ReadNumbers(place, _next.AsSpan(done * perSector, Math.Min(perSector, SectorCount - (done * perSector))));
            done++;
        }

        IsDamaged |= done < needed;
    }

    private IEnumerable<uint> TablePlaces(int needed)
    {
        for (var i = 0; i < InHeader && needed > 0; i++, needed--)
        {
            var place = BinaryPrimitives.ReadUInt32LittleEndian(Header.AsSpan(76 + (i * 4)));
            if (place >= SectorCount) yield break;
            yield return place;
        }

        var numbers = new uint[SectorSize / 4];
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(Header.AsSpan(68));
        for (var lists = 0; needed > 0 && sector < SectorCount && lists < SectorCount; lists++, sector = numbers[^1])
        {
            ReadNumbers(sector, numbers);
            for (var i = 0; i < numbers.Length - 1 && needed > 0; i++, needed--)
            {
                if (numbers[i] >= SectorCount) yield break;
                yield return numbers[i];
            }
        }
    }

    /// <summary>Reads the numbers at the beginning of a sector; those behind the end of the file are left at "free".</summary>
    public void ReadNumbers(uint sector, Span<uint> numbers)
    {
        var bytes = new byte[SectorSize];
        var length = 0;
        for (int read; length < bytes.Length && (read = Read(sector, length, bytes.AsSpan(length))) > 0;) length += read;
        for (var i = 0; i < numbers.Length; i++) numbers[i] = (i + 1) * 4 <= length ? BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(i * 4)) : uint.MaxValue;
    }
}
