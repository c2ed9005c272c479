using System.Text;

namespace PiiScanner.Cli.Drop;

/// <summary>Where a run started by dropping files writes: beside the first of them, or among the user's documents where that folder is read-only.</summary>
/// <param name="spare">The folder to use instead; the user's documents, or null for the temporary folder.</param>
internal sealed class DropPlaces(string? spare)
{
    /// <summary>Stands in the head of every report this program writes.</summary>
    public const string OwnMark = "<meta name=\"generator\" content=\"pii-scanner\">";

    private const int HeadLength = 2048;

    /// <summary>A file to write a report to: free, or holding an earlier report of this program.</summary>
    /// <param name="dropped">The first file or folder that was dropped.</param>
    /// <param name="name">File name with its ending.</param>
    public string Report(string dropped, string name) =>
        Numbered(Path.Combine(Folder(dropped), Path.GetFileNameWithoutExtension(name)), Path.GetExtension(name)).First(path => !Path.Exists(path) || IsOwn(path));

    /// <summary>A folder that does not exist yet.</summary>
    /// <param name="dropped">The first file or folder that was dropped.</param>
    /// <param name="name">Its name.</param>
    public string NewFolder(string dropped, string name) => Numbered(Path.Combine(Folder(dropped), name), "").First(path => !Path.Exists(path));

    // Never inside a dropped folder: it may be the website itself, and the next look at it would see the report.
    private string Folder(string dropped)
    {
        var beside = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(dropped)));
        return beside is not null && MayWrite(beside) ? beside : Spare();
    }

    private string Spare()
    {
        if (spare is { Length: > 0 } && MayWrite(spare)) return spare;
        return Path.GetTempPath();
    }

    // The only way to know that holds for network drives and access lists too.
    private static bool MayWrite(string folder)
    {
        try
        {
            var probe = Path.Combine(folder, $".pii-scanner-{Guid.NewGuid():N}");
            using (new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose)) return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Numbered(string path, string ending) =>
        Enumerable.Range(2, 10_000).Select(number => $"{path} ({number}){ending}").Prepend(path + ending);

    private static bool IsOwn(string path)
    {
        try
        {
            if (!File.Exists(path)) return false;
            using var stream = File.OpenRead(path);
            var head = new byte[HeadLength];
            var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            return Encoding.UTF8.GetString(head, 0, read).Contains(OwnMark, StringComparison.Ordinal);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
