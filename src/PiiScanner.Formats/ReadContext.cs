namespace PiiScanner.Formats;

/// <summary>What one outermost file shares over all its nesting levels: limits, the running total of decompressed bytes, and where embedded files go.</summary>
public sealed class ReadContext
{
    private readonly Action<SourceFile, ReadContext>? _onChild;
    private readonly StrongBox _expanded;

    /// <summary>Makes the context of an outermost file.</summary>
    /// <param name="limits">Bounds.</param>
    /// <param name="onChild">Told of every embedded file, with the context to read it in; null when embedded files are only to be reported as gaps.</param>
    /// <param name="pictures">Reads the text in pictures; null when there is no engine for it: pictures are then gaps.</param>
    /// <param name="passwords">Tried in turn on files that need one; null for none.</param>
    public ReadContext(ReadLimits limits, Action<SourceFile, ReadContext>? onChild = null, IPictureReader? pictures = null, IReadOnlyList<string>? passwords = null)
        : this(limits, onChild, pictures, passwords ?? [], new StrongBox(), 0)
    {
    }

    private ReadContext(ReadLimits limits, Action<SourceFile, ReadContext>? onChild, IPictureReader? pictures, IReadOnlyList<string> passwords, StrongBox expanded, int depth)
    {
        Passwords = passwords;
        Limits = limits ?? throw new ArgumentNullException(nameof(limits));
        Pictures = pictures;
        _onChild = onChild;
        _expanded = expanded;
        Depth = depth;
    }

    /// <summary>Bounds.</summary>
    public ReadLimits Limits { get; }

    /// <summary>Reads the text in pictures, at every nesting level; null when there is no engine for it: pictures are then gaps.</summary>
    public IPictureReader? Pictures { get; }

    /// <summary>Passwords to try in turn on a file that needs one, at every nesting level. Never part of a message.</summary>
    public IReadOnlyList<string> Passwords { get; }

    /// <summary>
    /// Whether letters that a scanner laid unseen over its picture stand for the picture where they read well. Default true. False where something is to be removed, or proved to be:
    /// the letters go and the picture still shows them.
    /// </summary>
    public bool TrustsLayers { get; init; } = true;

    /// <summary>Threads that reading one file may keep busy, at least 1; what is read does not depend on it. <see cref="Pictures"/> must serve as many. Default 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Levels of containers above, from 0.</summary>
    public int Depth { get; }

    /// <summary>Hands over an embedded file. False when it is not taken (too deep, too many at all levels together, or nobody asks): the reader reports a gap.</summary>
    /// <param name="child">The embedded file; its path has the container's path, <c>!</c> and the entry's name.</param>
    public bool TryHandOver(SourceFile child)
    {
        if (_onChild is null || Depth + 1 > Limits.MaxDepth || Interlocked.Increment(ref _expanded.Files) > Limits.MaxEntries) return false;
        _onChild(child, new ReadContext(Limits, _onChild, Pictures, Passwords, _expanded, Depth + 1) { TrustsLayers = TrustsLayers, Threads = Threads });
        return true;
    }

    /// <summary>Counts decompressed bytes. False once <see cref="ReadLimits.MaxExpandedBytes"/> is passed: the reader stops and reports a gap.</summary>
    /// <param name="bytes">Bytes just decompressed.</param>
    public bool TryExpand(long bytes) => Interlocked.Add(ref _expanded.Value, bytes) <= Limits.MaxExpandedBytes;

    private sealed class StrongBox
    {
        public long Value;
        public int Files;
    }
}
