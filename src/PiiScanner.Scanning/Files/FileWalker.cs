using PiiScanner.Core.Findings;

namespace PiiScanner.Scanning.Files;

/// <summary>Turns the PATHs of a command line into a sorted list of files. Folders are entered; nothing is opened.</summary>
/// <remarks>A link to a file is read like the file. A link to a folder is entered once all real folders are known, and only when its target
/// was not walked already: loops end, and a file is reported under its real path.</remarks>
public sealed class FileWalker
{
    private readonly IDisk _disk;
    private readonly FileFilter _filter;
    private readonly HashSet<string> _ownOutputs;

    /// <summary>Makes a walker.</summary>
    /// <param name="options">Patterns and the run's own output files.</param>
    public FileWalker(ScanOptions options)
        : this(options, ThisDisk())
    {
    }

    internal FileWalker(ScanOptions options, IDisk disk)
    {
        ArgumentNullException.ThrowIfNull(options);
        _disk = disk;
        _filter = new FileFilter(options.Include, options.Exclude);
        _ownOutputs = new HashSet<string>(options.OwnOutputs.Select(Path.GetFullPath), StringComparer.Ordinal);
    }

    /// <summary>The disk of this machine.</summary>
    internal static IDisk ThisDisk() => LinuxDisk.IsSupported ? new LinuxDisk() : new PortableDisk();

    /// <summary>Walks all paths. With one path the entries are relative to it; with several each begins with its argument.</summary>
    /// <param name="paths">Files and folders, at least one.</param>
    /// <param name="cancel">Stops the walk.</param>
    /// <exception cref="PathNotFoundException">A path does not exist.</exception>
    public WalkResult Walk(IReadOnlyList<string> paths, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return Walk(paths, isNamed: paths.Distinct(StringComparer.Ordinal).Skip(1).Any(), cancel);
    }

    /// <summary>Walks all paths; each entry begins with its argument, even when there is one only.</summary>
    /// <param name="paths">Files and folders, at least one.</param>
    /// <param name="cancel">Stops the walk.</param>
    /// <exception cref="PathNotFoundException">A path does not exist.</exception>
    internal WalkResult WalkNamed(IReadOnlyList<string> paths, CancellationToken cancel) => Walk(paths, isNamed: true, cancel);

    private WalkResult Walk(IReadOnlyList<string> paths, bool isNamed, CancellationToken cancel)
    {
        var roots = paths.Distinct(StringComparer.Ordinal).SelectMany(Resolve).ToList();
        var walk = new State(this, cancel);
        foreach (var root in roots)
        {
            var shown = roots.Count == 1 && !isNamed ? "" : Shown(root.Argument);
            if (root.Kind == ItemKind.Folder) walk.Enter(new Folder(root.Place, shown, "", null));
            else walk.MeetArgument(root.Place, shown.Length == 0 ? Path.GetFileName(Shown(root.Argument)) : shown, root.Kind);
        }

        walk.FollowLinks();
        walk.Entries.Sort((a, b) => PathOrder.Instance.Compare(a.Path, b.Path));
        return new WalkResult(walk.Entries, walk.Ignored);
    }

    private static string Shown(string argument)
    {
        var text = OperatingSystem.IsWindows() ? argument.Replace('\\', '/') : argument;
        return text.Length > 1 ? text.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/" : text;
    }

    private static string Join(string folder, string name) =>
        folder.Length == 0 ? name : folder.EndsWith('/') ? folder + name : $"{folder}/{name}";

    // An argument that is not UTF-8 reaches the program with U+FFFD in it: the folder's own list leads back to the bytes.
    private IEnumerable<Root> Resolve(string argument)
    {
        var place = new DiskPath(argument);
        var kind = argument.Length == 0 ? ItemKind.Missing : _disk.KindOf(place);
        if (kind != ItemKind.Missing) return [new Root(argument, place, kind)];
        var matches = argument.Contains('\uFFFD') ? MatchesByBytes(argument).ToList() : [];
        return matches.Count > 0 ? matches : throw new PathNotFoundException(argument);
    }

    private IEnumerable<Root> MatchesByBytes(string argument)
    {
        var folder = Path.GetDirectoryName(argument) is { Length: > 0 } parent ? parent : ".";
        if (_disk.KindOf(new DiskPath(folder)) != ItemKind.Folder) yield break;
        var name = Path.GetFileName(argument);
        foreach (var item in _disk.List(new DiskPath(folder)))
        {
            if (item.NameBytes is null || System.Text.Encoding.UTF8.GetString(item.NameBytes) != name) continue;
            var shown = argument[..^name.Length] + item.Name;
            yield return new Root(shown, new DiskPath(folder).Child(item.Name, item.NameBytes), item.Kind);
        }
    }

    // One that cannot be read leaves nothing out.
    private IgnoreFile? IgnoreFileIn(DiskPath folder)
    {
        try
        {
            using var stream = _disk.Open(folder.Child(IgnoreFile.Name, null));
            return IgnoreFile.Read(stream);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Classes, not structs: lists of classes share code that is compiled already, which a short run notices.
    private sealed record Root(string Argument, DiskPath Place, ItemKind Kind);

    private sealed record Folder(DiskPath Place, string Shown, string Relative, IgnoreScope? Ignore);

    private sealed class State(FileWalker walker, CancellationToken cancel)
    {
        private readonly HashSet<string> _entered = [];
        private readonly Queue<Folder> _links = [];

        public List<WalkEntry> Entries { get; } = [];

        public int Ignored { get; private set; }

        public void MeetArgument(DiskPath place, string shown, ItemKind kind)
        {
            if (walker._filter.ExcludesFile(shown)) Report(shown, FileStatus.Skipped, WalkReasons.Excluded);
            else if (!walker._filter.Includes(shown)) Ignored++;
            else Take(place, shown, kind);
        }

        public void FollowLinks()
        {
            while (_links.TryDequeue(out var link)) Enter(link);
        }

        public void Enter(Folder top)
        {
            var open = new Stack<Folder>();
            open.Push(top);
            while (open.TryPop(out var folder))
            {
                cancel.ThrowIfCancellationRequested();
                if (_entered.Add(walker._disk.Identity(folder.Place))) ListInto(folder, open);
            }
        }

        private void ListInto(Folder folder, Stack<Folder> open)
        {
            try
            {
                var items = walker._disk.List(folder.Place);
                var within = folder with { Ignore = ScopeOf(folder, items) };
                foreach (var item in items.OrderBy(item => item.Name, StringComparer.Ordinal)) Meet(within, item, open);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                Report(folder.Shown.Length == 0 ? "." : folder.Shown, FileStatus.Failed, WalkReasons.UnreadableFolder);
            }
        }

        private IgnoreScope? ScopeOf(Folder folder, IReadOnlyList<FolderItem> items)
        {
            if (!items.Any(item => item is { Name: IgnoreFile.Name, Kind: ItemKind.File })) return folder.Ignore;
            var prefix = folder.Relative.Length == 0 ? "" : folder.Relative + "/";
            return walker.IgnoreFileIn(folder.Place) is { } file ? new IgnoreScope(folder.Ignore, file, prefix) : folder.Ignore;
        }

        private void Meet(Folder folder, FolderItem item, Stack<Folder> open)
        {
            var inner = new Folder(
                folder.Place.Child(item.Name, item.NameBytes), Join(folder.Shown, item.Name), Join(folder.Relative, item.Name), folder.Ignore);
            if (item.Kind == ItemKind.Folder)
            {
                if (FileFilter.IsStore(item.Name)) Ignored++;
                else if (walker._filter.ExcludesFolder(inner.Relative)) Report(inner.Shown + "/", FileStatus.Skipped, WalkReasons.Excluded);
                else if (folder.Ignore?.Ignores(inner.Relative, isFolder: true) == true) Report(inner.Shown + "/", FileStatus.Skipped, WalkReasons.Ignored);
                else if (item.IsLink) _links.Enqueue(inner);
                else open.Push(inner);
            }
            else if (FileFilter.IsLitter(item.Name) || !walker._filter.Includes(inner.Relative))
            {
                Ignored++;
            }
            else if (walker._filter.ExcludesFile(inner.Relative))
            {
                Report(inner.Shown, FileStatus.Skipped, WalkReasons.Excluded);
            }
            else if (folder.Ignore?.Ignores(inner.Relative, isFolder: false) == true)
            {
                Report(inner.Shown, FileStatus.Skipped, WalkReasons.Ignored);
            }
            else
            {
                Take(inner.Place, inner.Shown, item.Kind);
            }
        }

        private void Take(DiskPath place, string shown, ItemKind kind)
        {
            if (kind == ItemKind.Missing) Report(shown, FileStatus.Failed, WalkReasons.BrokenLink);
            else if (kind == ItemKind.Special) Report(shown, FileStatus.Failed, WalkReasons.Special);
            else if (IsOwnOutput(place)) Ignored++;
            else Entries.Add(WalkEntry.At(shown, place, walker._disk));
        }

        private bool IsOwnOutput(DiskPath place) =>
            walker._ownOutputs.Count > 0 && place.Bytes is null && walker._ownOutputs.Contains(Path.GetFullPath(place.Text));

        private void Report(string shown, FileStatus status, StatusReason reason) => Entries.Add(new WalkEntry(shown, null, status, reason));
    }
}
