using System.Formats.Tar;
using System.IO.Compression;

namespace PiiScanner.Packages;

/// <summary>Writes a compressed tar archive whose bytes depend on its files and the time alone; all belongs to root.</summary>
internal static class TarGzPackage
{
    private const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable = Plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Writes the archive.</summary>
    /// <param name="output">Written to.</param>
    /// <param name="files">Its files.</param>
    /// <param name="time">Time all of them bear.</param>
    /// <param name="prefix">Put before each path, such as <c>./</c>.</param>
    public static void Write(Stream output, IEnumerable<PackedFile> files, DateTimeOffset time, string prefix = "")
    {
        using var gzip = new GZipStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        using var tar = new TarWriter(gzip, TarEntryFormat.Ustar, leaveOpen: true);
        var sorted = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        foreach (var folder in sorted.SelectMany(file => Parents(file.Path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) tar.WriteEntry(Entry(TarEntryType.Directory, $"{prefix}{folder}/", Executable, time));
        foreach (var file in sorted) Write(tar, file, prefix, time);
    }

    private static void Write(TarWriter tar, PackedFile file, string prefix, DateTimeOffset time)
    {
        var entry = Entry(file.LinkTarget is null ? TarEntryType.RegularFile : TarEntryType.SymbolicLink, prefix + file.Path, file.IsExecutable || file.LinkTarget is not null ? Executable : Plain, time);
        if (file.LinkTarget is { } target) entry.LinkName = target;
        else entry.DataStream = new MemoryStream(file.Content.ToArray());
        tar.WriteEntry(entry);
    }

    private static UstarTarEntry Entry(TarEntryType type, string path, UnixFileMode mode, DateTimeOffset time) =>
        new(type, path) { Mode = mode, ModificationTime = time, Uid = 0, Gid = 0, UserName = "root", GroupName = "root" };

    private static IEnumerable<string> Parents(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1)) yield return path[..slash];
    }
}
