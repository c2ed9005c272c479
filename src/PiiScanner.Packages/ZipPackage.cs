using System.IO.Compression;

namespace PiiScanner.Packages;

/// <summary>Writes a zip archive whose bytes depend on its files and the time alone.</summary>
internal static class ZipPackage
{
    /// <summary>Writes the archive.</summary>
    /// <param name="path">The archive; replaced.</param>
    /// <param name="files">Its files.</param>
    /// <param name="time">Time all of them bear.</param>
    public static void Write(string path, IEnumerable<PackedFile> files, DateTimeOffset time)
    {
        using var output = File.Create(path);
        Write(output, files, time);
    }

    /// <summary>The same archive without the times and the order it was made in.</summary>
    /// <param name="archive">The archive, read from where it stands.</param>
    /// <param name="time">Time all files of it bear.</param>
    public static byte[] Settled(Stream archive, DateTimeOffset time)
    {
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read);
        using var buffer = new MemoryStream();
        Write(buffer, [.. zip.Entries.Select(entry => new PackedFile(entry.FullName, Content(entry)))], time);
        return buffer.ToArray();
    }

    private static void Write(Stream output, IEnumerable<PackedFile> files, DateTimeOffset time)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var entry = zip.CreateEntry(file.Path, CompressionLevel.SmallestSize);
            entry.LastWriteTime = time.ToUniversalTime();
            using var stream = entry.Open();
            stream.Write(file.Content.Span);
        }
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return buffer.ToArray();
    }
}
