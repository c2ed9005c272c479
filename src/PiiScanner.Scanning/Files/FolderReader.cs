using PiiScanner.Core.Findings;

namespace PiiScanner.Scanning.Files;

/// <summary>Lists folders and says of each item what it is to the walk. Nothing is opened but ignore files.</summary>
/// <param name="disk">The disk.</param>
/// <param name="options">Patterns and the run's own output files.</param>
internal sealed class FolderReader(IDisk disk, ScanOptions options)
{
    private readonly FileFilter _filter = new(options.Include, options.Exclude);
    private readonly HashSet<string> _ownOutputs = new(options.OwnOutputs.Select(Path.GetFullPath), StringComparer.Ordinal);

    /// <summary>Whether the user asked for a path with <c>--include</c>.</summary>
    /// <param name="path">Path relative to the root.</param>
    public bool Includes(string path) => _filter.Includes(path);

    /// <summary>Lists a folder.</summary>
    /// <param name="folder">The folder; given back with its own ignore file.</param>
    /// <exception cref="IOException">It cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be listed.</exception>
    public IReadOnlyList<FolderItem> List(ref WalkFolder folder)
    {
        var items = disk.List(folder.Place);
        folder = folder with { Ignore = ScopeOf(folder, items) };
        return items;
    }

    /// <summary>A file the user named.</summary>
    /// <param name="place">Where it lies.</param>
    /// <param name="shown">Its path as shown.</param>
    /// <param name="kind">What it is.</param>
    public WalkEntry? MeetArgument(DiskPath place, string shown, ItemKind kind)
    {
        if (_filter.ExcludesFile(shown)) return Skipped(shown, WalkReasons.Excluded);
        return _filter.Includes(shown) ? Take(place, shown, kind) : null;
    }

    /// <summary>An item of a folder: an entry, a folder to be entered, or neither when it is not reported.</summary>
    /// <param name="folder">The folder, listed.</param>
    /// <param name="item">The item.</param>
    public (WalkEntry? Entry, WalkFolder? Inner) Meet(WalkFolder folder, FolderItem item)
    {
        var inner = new WalkFolder(folder.Place.Child(item.Name, item.NameBytes), Join(folder.Shown, item.Name), Join(folder.Relative, item.Name), folder.Ignore);
        if (item.Kind == ItemKind.Folder)
        {
            if (FileFilter.IsStore(item.Name)) return default;
            if (_filter.ExcludesFolder(inner.Relative)) return (Skipped(inner.Shown + "/", WalkReasons.Excluded), null);
            return folder.Ignore?.Ignores(inner.Relative, isFolder: true) == true ? (Skipped(inner.Shown + "/", WalkReasons.Ignored), null) : (null, inner);
        }

        if (FileFilter.IsLitter(item.Name) || !_filter.Includes(inner.Relative)) return default;
        if (_filter.ExcludesFile(inner.Relative)) return (Skipped(inner.Shown, WalkReasons.Excluded), null);
        if (folder.Ignore?.Ignores(inner.Relative, isFolder: false) == true) return (Skipped(inner.Shown, WalkReasons.Ignored), null);
        return (Take(inner.Place, inner.Shown, item.Kind), null);
    }

    private WalkEntry? Take(DiskPath place, string shown, ItemKind kind) => kind switch
    {
        ItemKind.Missing => new WalkEntry(shown, null, FileStatus.Failed, WalkReasons.BrokenLink),
        ItemKind.Special => new WalkEntry(shown, null, FileStatus.Failed, WalkReasons.Special),
        _ => IsOwnOutput(place) ? null : WalkEntry.At(shown, place, disk),
    };

    private bool IsOwnOutput(DiskPath place) => _ownOutputs.Count > 0 && place.Bytes is null && _ownOutputs.Contains(Path.GetFullPath(place.Text));

    private IgnoreScope? ScopeOf(WalkFolder folder, IReadOnlyList<FolderItem> items)
    {
        if (!items.Any(item => item is { Name: IgnoreFile.Name, Kind: ItemKind.File })) return folder.Ignore;
        var prefix = folder.Relative.Length == 0 ? "" : folder.Relative + "/";
        return IgnoreFileIn(folder.Place) is { } file ? new IgnoreScope(folder.Ignore, file, prefix) : folder.Ignore;
    }

    // One that cannot be read leaves nothing out.
    private IgnoreFile? IgnoreFileIn(DiskPath folder)
    {
        try
        {
            using var stream = disk.Open(folder.Child(IgnoreFile.Name, null));
            return IgnoreFile.Read(stream);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static WalkEntry Skipped(string shown, StatusReason reason) => new(shown, null, FileStatus.Skipped, reason);

    private static string Join(string folder, string name) => folder.Length == 0 ? name : folder.EndsWith('/') ? folder + name : $"{folder}/{name}";
}
