namespace PiiScanner.Scanning.Files;

/// <summary>A walk whose entries are not held in memory: one pass has counted them and followed the links, a second gives them out folder by folder, in the order of a report. What is held is the folders, and the items of those that are open.</summary>
public sealed class WalkSurvey
{
    private readonly FolderReader _reader;
    private readonly WalkFolder? _top;
    private readonly WalkEntry? _only;
    private readonly HashSet<string> _closed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _links = new(StringComparer.Ordinal);

    internal WalkSurvey(FolderReader reader, WalkFolder? top, WalkEntry? only) => (_reader, _top, _only) = (reader, top, only);

    /// <summary>Entries met by the first pass.</summary>
    public int Count { get; internal set; }

    /// <summary>Files and folders that are not reported, met by the first pass.</summary>
    public int Ignored { get; internal set; }

    /// <summary>Whether a path the walk does not give out may be there all the same: <c>--include</c> does not name it, or a link leads to it.</summary>
    /// <param name="root">Folder of the walk.</param>
    /// <param name="path">Path relative to it.</param>
    public bool MayHide(string root, string path) => !_reader.Includes(path) || Path.Exists(Path.Combine(root, path));

    /// <summary>The entries, sorted by path. What a folder holds now is given out, not what it held before.</summary>
    /// <param name="cancel">Stops the walk.</param>
    public IEnumerable<WalkEntry> Entries(CancellationToken cancel)
    {
        if (_only is not null) yield return _only;
        if (_top is null) yield break;
        var open = new Stack<Level>();
        if (Open(_top, open) is { } unreadable) yield return unreadable;
        while (open.TryPeek(out var level))
        {
            cancel.ThrowIfCancellationRequested();
            if (level.Next() is not { } item)
            {
                open.Pop();
                continue;
            }

            var (entry, inner) = _reader.Meet(level.Folder, item);
            if (inner is not null && IsEntered(inner, item)) entry = Open(inner, open);
            if (entry is not null) yield return entry;
        }
    }

    /// <summary>Notes that the first pass left a folder out: it had been there already.</summary>
    /// <param name="folder">The folder.</param>
    internal void Close(WalkFolder folder) => _closed.Add(folder.Shown);

    /// <summary>Notes that the first pass entered a link.</summary>
    /// <param name="folder">The link.</param>
    internal void Follow(WalkFolder folder) => _links.Add(folder.Shown);

    private bool IsEntered(WalkFolder folder, FolderItem item) => item.IsLink ? _links.Contains(folder.Shown) : !_closed.Contains(folder.Shown);

    // Null when it was opened.
    private WalkEntry? Open(WalkFolder folder, Stack<Level> open)
    {
        try
        {
            var items = _reader.List(ref folder);
            open.Push(new Level(folder, InOrder(folder, items)));
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return folder.Unreadable;
        }
    }

    // A folder stands where its files do.
    private List<FolderItem> InOrder(WalkFolder folder, IReadOnlyList<FolderItem> items)
    {
        var sorted = items.Select(item => (Item: item, Key: item.Kind == ItemKind.Folder ? item.Name + "/" : item.Name)).OrderBy(pair => pair.Key, PathOrder.Instance).Select(pair => pair.Item).ToList();
        for (var i = 1; i < sorted.Count; i++)
        {
            // Of a folder that cannot be opened its own name is reported, which stands before "name!": seldom enough to be tried here.
            var item = sorted[i];
            if (item.Kind != ItemKind.Folder || !sorted[i - 1].Name.StartsWith(item.Name + "!", StringComparison.Ordinal) || _reader.Meet(folder, item).Inner is not { } inner || Open(inner, []) is null) continue;
            sorted.RemoveAt(i);
            sorted.Insert(sorted.FindIndex(other => other.Name.StartsWith(item.Name + "!", StringComparison.Ordinal)), item);
        }

        return sorted;
    }

    private sealed class Level(WalkFolder folder, List<FolderItem> items)
    {
        private int _next;

        public WalkFolder Folder => folder;

        public FolderItem? Next() => _next < items.Count ? items[_next++] : null;
    }
}
