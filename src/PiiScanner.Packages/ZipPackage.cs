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
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var entry = zip.CreateEntry(file.Path, CompressionLevel.SmallestSize);
            entry.LastWriteTime = time.ToUniversalTime();
            using var stream = entry.Open();
            stream.Write(file.Content.Span);
        }
    }
}
