namespace PiiScanner.Scanning.Files;

/// <summary>Which files a walk leaves out: by the user's patterns, or because they are litter of a program.</summary>
internal sealed class FileFilter
{
    private static readonly string[] LitterNames = ["Thumbs.db", "ehthumbs.db", "desktop.ini", ".DS_Store"];

    private readonly Glob[] _include;
    private readonly Glob[] _exclude;

    /// <summary>Makes a filter.</summary>
    /// <param name="include">Patterns, one of which a file must match; empty means all.</param>
    /// <param name="exclude">Patterns that leave a file or folder out.</param>
    public FileFilter(IReadOnlyList<string> include, IReadOnlyList<string> exclude)
    {
        _include = [.. include.Select(Glob.Parse)];
        _exclude = [.. exclude.Select(Glob.Parse)];
    }

    /// <summary>Lock files and caches that programs leave beside documents: nobody publishes them and they hold no text of their own.</summary>
    /// <param name="name">The file's own name.</param>
    public static bool IsLitter(string name) =>
        name.StartsWith("~$", StringComparison.Ordinal)
        || (name.StartsWith(".~lock.", StringComparison.Ordinal) && name.EndsWith('#'))
        || LitterNames.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Folders that hold a program's own store, not files for readers.</summary>
    /// <param name="name">The folder's own name.</param>
    public static bool IsStore(string name) => name == ".git";

    /// <summary>Says whether the user left the file out with <c>--exclude</c>.</summary>
    /// <param name="path">Path relative to the scanned root.</param>
    public bool ExcludesFile(string path) => _exclude.Any(glob => !glob.FolderOnly && glob.Matches(path));

    /// <summary>Says whether the user left the whole folder out with <c>--exclude</c>.</summary>
    /// <param name="path">Path relative to the scanned root.</param>
    public bool ExcludesFolder(string path) => _exclude.Any(glob => glob.Matches(path));

    /// <summary>Says whether the file is among those asked for with <c>--include</c>.</summary>
    /// <param name="path">Path relative to the scanned root.</param>
    public bool Includes(string path) => _include.Length == 0 || _include.Any(glob => glob.Matches(path));
}
