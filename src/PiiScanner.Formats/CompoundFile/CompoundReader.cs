namespace PiiScanner.Formats.CompoundFile;

/// <summary>Reads OLE compound files ([MS-CFB]): old Office documents, saved Outlook messages, encrypted new Office documents.</summary>
/// <remarks>Made for hostile files: chains that run in circles end, no size is believed beyond the bytes that are there, and the tables in memory take a 64th of the file at most.</remarks>
internal sealed class CompoundReader : IDisposable
{
    private readonly SectorMap _map;
    private readonly CompoundDirectory _directory;

    private bool _isShort;

    private CompoundReader(SectorMap map, CompoundDirectory directory) => (_map, _directory) = (map, directory);

    /// <summary>The root storage.</summary>
    public CompoundEntry Root => _directory.Root;

    /// <summary>All storages and streams in the order of the directory, also those that the tree does not reach.</summary>
    public IReadOnlyList<CompoundEntry> Entries => _directory.Entries;

    /// <summary>Tells of a damaged file: a table or the directory broke off, an entry is not reached by the tree, or a stream opened so far was shorter than stated.</summary>
    public bool IsDamaged => _map.IsDamaged || _directory.IsDamaged || _isShort;

    /// <summary>True when the bytes begin like a compound file.</summary>
    /// <param name="head">At least the first 8 bytes.</param>
    public static bool HasSignature(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Opens the file and reads its directory; null when nothing can be made of it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static CompoundReader? TryOpen(SourceFile file, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        var map = SectorMap.TryOpen(file, cancel);
        if (map is null) return null;
        if (CompoundDirectory.TryRead(map, cancel) is { } directory) return new CompoundReader(map, directory);
        map.Dispose();
        return null;
    }

    /// <summary>Names of the streams directly in the root of a file, which tell its kind; those of files embedded in it stand deeper. Empty when it is no compound file.</summary>
    /// <param name="file">The file.</param>
    public static IReadOnlySet<string> StreamNames(SourceFile file)
    {
        using var reader = TryOpen(file, CancellationToken.None);
        return reader is null ? new HashSet<string>() : reader.Root.Children.Where(entry => entry.Kind == CompoundKind.Stream).Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Opens a stream. Its length is that of the bytes that can really be reached, which in a damaged file may be less than <see cref="CompoundEntry.Size"/>.</summary>
    /// <param name="entry">A stream of this file.</param>
    /// <remarks>Seekable; not to be used from two threads, like everything else of this reader.</remarks>
    public Stream OpenStream(CompoundEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Kind != CompoundKind.Stream) throw new ArgumentException("Only a stream can be opened.", nameof(entry));
        Stream stream = entry.Size >= SectorMap.MiniCutoff ? new SectorStream(_map, _map.Chain(entry.FirstSector, entry.Size), entry.Size) : _directory.OpenSmall(entry);
        _isShort |= stream.Length < entry.Size;
        return stream;
    }

    /// <summary>The bytes of a stream; null when they are more than allowed.</summary>
    /// <param name="entry">A stream of this file.</param>
    /// <param name="max">Most bytes.</param>
    public byte[]? ReadAll(CompoundEntry entry, long max)
    {
        using var stream = OpenStream(entry);
        if (stream.Length > max) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public void Dispose() => _map.Dispose();
}
