using System.IO.Compression;

namespace PiiScanner.Formats.Ooxml;

/// <summary>One entry of a zip file.</summary>
/// <param name="Name">Name without leading slash; a folder ends with one.</param>
/// <param name="CompressedLength">Compressed bytes as stated.</param>
/// <param name="Open">Opens the decompressed bytes.</param>
internal sealed record ZipItem(string Name, long CompressedLength, Func<Stream> Open);

/// <summary>The entries of a zip file: by its directory, or when that is broken by the headers that stand before each entry.</summary>
internal sealed class ZipDirectory : IDisposable
{
    private readonly Stream _stream;
    private readonly ZipArchive? _archive;

    private ZipDirectory(Stream stream, ZipArchive? archive, IReadOnlyList<ZipItem> items, IReadOnlyList<string> comments)
    {
        _stream = stream;
        _archive = archive;
        Items = items;
        Comments = comments;
    }

    /// <summary>Entries in the order of the directory.</summary>
    public IReadOnlyList<ZipItem> Items { get; }

    /// <summary>Comments of the file and its entries, which no Office program shows.</summary>
    public IReadOnlyList<string> Comments { get; }

    /// <summary>True when the directory was broken and entries were searched for.</summary>
    public bool IsRecovered => _archive is null;

    /// <summary>Length of the file in bytes.</summary>
    public long FileLength => _stream.Length;

    /// <summary>Opens a zip file.</summary>
    /// <exception cref="DamagedFileException">No entry can be found, or there are more than <paramref name="maxEntries"/>.</exception>
    public static ZipDirectory Open(SourceFile file, int maxEntries)
    {
        var stream = file.Open();
        try
        {
            return ByDirectory(stream, maxEntries) ?? ByHeaders(stream, maxEntries) ?? throw new DamagedFileException("damaged", PackageMessages.NotAPackage);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _archive?.Dispose();
        _stream.Dispose();
    }

    private static ZipDirectory? ByDirectory(Stream stream, int maxEntries)
    {
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var entries = archive.Entries;
            if (entries.Count > maxEntries) throw new DamagedFileException("limit-reached", PackageMessages.TooManyEntries);
            var items = entries.Select(e => new ZipItem(PartNames.Clean(e.FullName), e.CompressedLength, () => OpenEntry(e))).ToList();
            var comments = entries.Select(e => e.Comment).Prepend(archive.Comment).Where(c => !string.IsNullOrWhiteSpace(c)).ToList();
            return new ZipDirectory(stream, archive, items, comments);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or ArgumentException or OverflowException)
        {
            archive?.Dispose();
            return null;
        }
        catch
        {
            archive?.Dispose();
            throw;
        }
    }

    private static Stream OpenEntry(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted) throw new InvalidDataException("encrypted entry");
        try
        {
            return entry.Open();
        }
        catch (Exception error) when (error is ArgumentException or OverflowException or NotSupportedException)
        {
            throw new InvalidDataException("damaged entry", error);
        }
    }

    private static ZipDirectory? ByHeaders(Stream stream, int maxEntries)
    {
        var items = LocalHeaders.Find(stream, maxEntries);
        return items.Count == 0 ? null : new ZipDirectory(stream, null, items, []);
    }
}
