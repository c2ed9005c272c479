using PiiScanner.Core.Findings;

namespace PiiScanner.Scanning.Files;

/// <summary>Something a walk met: a file to be scanned, or something that is reported without being scanned.</summary>
/// <param name="Path">Path as shown in reports.</param>
/// <param name="Open">Opens the bytes with shared access; null when the entry is not to be scanned.</param>
/// <param name="Status">Status of an entry that is not to be scanned.</param>
/// <param name="Reason">Why it is not to be scanned.</param>
public sealed record WalkEntry(string Path, Func<Stream>? Open, FileStatus Status = FileStatus.Scanned, StatusReason? Reason = null)
{
    /// <summary>Where the bytes lie, so that another process can open them; null when that is known to <see cref="Open"/> alone.</summary>
    internal DiskPath? Place { get; init; }

    /// <summary>Brings a file that does not lie on disk there, for as long as it is scanned; null for one that does.</summary>
    public Func<CancellationToken, FetchedFile>? Fetch { get; init; }

    /// <summary>Threads that scanning the file may keep busy, at least 1; the report does not depend on it. Default 1.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Full id of the git commit the file was found in, or null.</summary>
    public string? Commit { get; init; }

    /// <summary>Where the file lies, or would lie, on this disk: what a baseline knows it by. Null when it is known by its shown path alone.</summary>
    public string? FullPath { get; init; }

    /// <summary>What the disk says of the file without opening it; null when that is not known.</summary>
    public FileMark? Mark() => Place is { } place ? FileWalker.ThisDisk().MarkOf(place) : null;

    /// <summary>The SHA-256 of the file's bytes, lower-case hex.</summary>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="InvalidOperationException">The entry is not to be opened.</exception>
    public string Digest(CancellationToken cancel)
    {
        var open = Open ?? throw new InvalidOperationException("The entry is not to be opened.");
        long length;
        using (var stream = open()) length = stream.Length;
        return FileDigest.OfEmbeddedFile(new Formats.SourceFile(Path, length, open), cancel).Sha256;
    }

    /// <summary>The entry of a file on this disk.</summary>
    /// <param name="path">Path as shown in reports.</param>
    /// <param name="place">Where it lies.</param>
    /// <param name="disk">The disk.</param>
    internal static WalkEntry At(string path, DiskPath place, IDisk disk) => new(path, () => disk.Open(place)) { Place = place, FullPath = System.IO.Path.GetFullPath(place.Text) };
}

/// <summary>What a walk met.</summary>
/// <param name="Entries">Sorted by path.</param>
/// <param name="Ignored">Files and folders that are not reported: litter, stores, the run's own reports, what <c>--include</c> does not name.</param>
public sealed record WalkResult(IReadOnlyList<WalkEntry> Entries, int Ignored);
