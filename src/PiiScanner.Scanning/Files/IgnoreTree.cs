namespace PiiScanner.Scanning.Files;

/// <summary>Asks the ignore files of a tree that is not walked: a list of paths, or the files of a git commit.</summary>
/// <param name="load">The ignore file of a folder, or null; the folder is relative to the root with a closing <c>/</c>, empty for the root itself.</param>
internal sealed class IgnoreTree(Func<string, IgnoreFile?> load)
{
    private readonly Dictionary<string, Folder> _folders = new(StringComparer.Ordinal);

    /// <summary>Says whether a file is left out, itself or with a folder above it.</summary>
    /// <param name="path">Path relative to the root, <c>/</c> between folders.</param>
    public bool Ignores(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var folder = FolderOf(path[..(path.LastIndexOf('/') + 1)]);
        return folder.IsIgnored || folder.Scope?.Ignores(path, isFolder: false) == true;
    }

    private Folder FolderOf(string name)
    {
        if (_folders.TryGetValue(name, out var known)) return known;
        var above = name.Length == 0 ? new Folder(false, null) : FolderOf(name[..(name.LastIndexOf('/', name.Length - 2) + 1)]);
        var isIgnored = above.IsIgnored || (name.Length > 0 && above.Scope?.Ignores(name[..^1], isFolder: true) == true);
        var scope = !isIgnored && load(name) is { } file ? new IgnoreScope(above.Scope, file, name) : above.Scope;
        return _folders[name] = new Folder(isIgnored, scope);
    }

    private sealed record Folder(bool IsIgnored, IgnoreScope? Scope);
}
