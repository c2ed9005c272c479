using PiiScanner.Core.Findings;

namespace PiiScanner.Scanning.Files;

/// <summary>Turns the PATHs of a command line into a sorted list of files. Folders are entered; nothing is opened.</summary>
/// <remarks>A link to a file is read like the file. A link to a folder is entered once all real folders are known, and only when its target
/// was not walked already: loops end, and a file is reported under its real path.</remarks>
public sealed class FileWalker
{
    private readonly IDisk _disk;
    private readonly FolderReader _reader;

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
        _reader = new FolderReader(disk, options);
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

    /// <summary>Walks one path without holding what it meets: for archives of any length. Entries are relative to it.</summary>
    /// <param name="path">File or folder.</param>
    /// <param name="cancel">Stops the walk.</param>
    /// <exception cref="PathNotFoundException">The path does not exist.</exception>
    public WalkSurvey Survey(string path, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(path);
        var root = Resolve(path).First();
        var isFolder = root.Kind == ItemKind.Folder;
        var top = isFolder ? new WalkFolder(root.Place, "", "", null) : null;
        var only = isFolder ? null : _reader.MeetArgument(root.Place, Path.GetFileName(Shown(root.Argument)), root.Kind);
        var survey = new WalkSurvey(_reader, top, only);
        var count = only is null ? 0 : 1;
        var walk = new State(this, _ => count++, cancel) { Survey = survey };
        if (top is not null) walk.Enter(top);
        walk.FollowLinks();
        (survey.Count, survey.Ignored) = (count, isFolder ? walk.Ignored : 1 - count);
        return survey;
    }

    private WalkResult Walk(IReadOnlyList<string> paths, bool isNamed, CancellationToken cancel)
    {
        var roots = paths.Distinct(StringComparer.Ordinal).SelectMany(Resolve).ToList();
        var entries = new List<WalkEntry>();
        var walk = new State(this, entries.Add, cancel);
        foreach (var root in roots)
        {
            var shown = roots.Count == 1 && !isNamed ? "" : Shown(root.Argument);
            if (root.Kind == ItemKind.Folder) walk.Enter(new WalkFolder(root.Place, shown, "", null));
            else walk.Take(_reader.MeetArgument(root.Place, shown.Length == 0 ? Path.GetFileName(Shown(root.Argument)) : shown, root.Kind));
        }

        walk.FollowLinks();
        entries.Sort((a, b) => PathOrder.Instance.Compare(a.Path, b.Path));
        return new WalkResult(entries, walk.Ignored);
    }

    private static string Shown(string argument)
    {
        var text = OperatingSystem.IsWindows() ? argument.Replace('\\', '/') : argument;
        return text.Length > 1 ? text.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/" : text;
    }

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

    // Classes, not structs: lists of classes share code that is compiled already, which a short run notices.
    private sealed record Root(string Argument, DiskPath Place, ItemKind Kind);

    private sealed class State(FileWalker walker, Action<WalkEntry> take, CancellationToken cancel)
    {
        private readonly HashSet<string> _entered = [];
        private readonly Queue<WalkFolder> _links = [];

        public WalkSurvey? Survey { get; init; }

        public int Ignored { get; private set; }

        public void Take(WalkEntry? entry)
        {
            if (entry is null) Ignored++;
            else take(entry);
        }

        public void FollowLinks()
        {
            while (_links.TryDequeue(out var link))
            {
                if (Enter(link)) Survey?.Follow(link);
            }
        }

        public bool Enter(WalkFolder top)
        {
            var open = new Stack<WalkFolder>();
            var isNew = _entered.Add(walker._disk.Identity(top.Place));
            if (isNew) ListInto(top, open);
            while (open.TryPop(out var folder))
            {
                cancel.ThrowIfCancellationRequested();
                if (_entered.Add(walker._disk.Identity(folder.Place))) ListInto(folder, open);
                else Survey?.Close(folder);
            }

            return isNew;
        }

        private void ListInto(WalkFolder folder, Stack<WalkFolder> open)
        {
            try
            {
                var items = walker._reader.List(ref folder);
                foreach (var item in items.OrderBy(item => item.Name, StringComparer.Ordinal))
                {
                    var (entry, inner) = walker._reader.Meet(folder, item);
                    if (inner is null) Take(entry);
                    else if (item.IsLink) _links.Enqueue(inner);
                    else open.Push(inner);
                }
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                take(folder.Unreadable);
            }
        }
    }
}
