using System.Text;
using PiiScanner.Cli.Machine;

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

    /// <summary>Says whether what is written lies elsewhere than beside what was dropped, and so where nobody would look.</summary>
    /// <param name="dropped">The first file or folder that was dropped.</param>
    /// <param name="written">What was written.</param>
    public static bool IsElsewhere(string dropped, string written) => Beside(dropped) != Path.GetDirectoryName(written);

    // Never inside a dropped folder: it may be the website itself, and the next look at it would see the report.
    private string Folder(string dropped) => Beside(dropped) is { } beside && WritableFolder.Is(beside) ? beside : Spare();

    private static string? Beside(string dropped) => Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(dropped)));

    private string Spare()
    {
        return spare is { Length: > 0 } && WritableFolder.Is(spare) ? Path.TrimEndingDirectorySeparator(spare) : Path.TrimEndingDirectorySeparator(Path.GetTempPath());
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
