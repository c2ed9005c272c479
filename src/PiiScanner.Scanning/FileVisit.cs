using PiiScanner.Formats;

namespace PiiScanner.Scanning;

/// <summary>The state of one outermost file while it is scanned: which file is being read now, and which embedded files were already scanned.</summary>
/// <remarks>A document is enumerated more than once, and its reader hands the embedded files over each time: the n-th file of one path is scanned once.</remarks>
internal sealed class FileVisit
{
    private readonly Stack<Level> _levels = [];
    private readonly Func<SourceFile, ReadContext, FileVisit, ScannedFile> _scan;
    private readonly IVisitWatch? _watch;

    /// <summary>Begins a visit.</summary>
    /// <param name="scan">Scans one embedded file.</param>
    /// <param name="cancel">Stops the visit: the user's wish or the time limit.</param>
    /// <param name="watch">Told of every embedded file, or null.</param>
    public FileVisit(Func<SourceFile, ReadContext, FileVisit, ScannedFile> scan, CancellationToken cancel, IVisitWatch? watch = null)
    {
        _watch = watch;
        _scan = scan;
        Cancel = cancel;
    }

    /// <summary>True once nothing that is still unread could make the verdict worse: no further file inside is read.</summary>
    public bool IsDecided { get; set; }

    /// <summary>Files inside that were not read for that reason.</summary>
    public int Unneeded { get; private set; }

    /// <summary>Stops the visit.</summary>
    public CancellationToken Cancel { get; }

    /// <summary>Begins a file; embedded files handed over from now on are its own.</summary>
    public void Begin() => _levels.Push(new Level());

    /// <summary>The present file is enumerated from its start once more.</summary>
    public void BeginPass() => _levels.Peek().MetInPass.Clear();

    /// <summary>Ends the present file.</summary>
    /// <returns>The files directly inside it.</returns>
    public IReadOnlyList<ScannedFile> End() => _levels.Pop().Children;

    /// <summary>Takes an embedded file of the present file.</summary>
    /// <param name="child">The embedded file.</param>
    /// <param name="context">The context to read it in.</param>
    public void Take(SourceFile child, ReadContext context)
    {
        if (IsDecided)
        {
            Unneeded++;
            return;
        }

        var level = _levels.Peek();
        var met = level.MetInPass.GetValueOrDefault(child.Path) + 1;
        level.MetInPass[child.Path] = met;
        if (level.Scanned.Add($"{met}:{child.Path}")) level.Children.Add(Scan($"{met}:{child.Path}", child, context));
    }

    private ScannedFile Scan(string key, SourceFile child, ReadContext context)
    {
        if (_watch?.Enter(key) is { } refusal) return ReportComposer.Failed(ScanPipeline.Head(child.Path, context.Depth), refusal, []);
        var scanned = _scan(child, context, this);
        _watch?.Leave();
        return scanned;
    }

    private sealed class Level
    {
        public Dictionary<string, int> MetInPass { get; } = [];

        public HashSet<string> Scanned { get; } = [];

        public List<ScannedFile> Children { get; } = [];
    }
}
