using PiiScanner.Core.Findings;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Scanning.Git;

/// <summary>Files of a git repository, with the bytes git holds: the work tree is not looked at. A content that several commits bring is scanned once.</summary>
/// <param name="options">Patterns.</param>
/// <param name="folder">A folder of the repository; only files below it are scanned.</param>
/// <param name="selection">Which files.</param>
public sealed class GitSource(ScanOptions options, string folder, GitSelection selection) : IFileSource
{
    private readonly CopyFolder _copies = new();
    private GitBlobs? _blobs;
    private GitRepository? _repository;

    /// <summary>True when the files are part of the history already.</summary>
    public bool IsCommitted => !selection.Staged;

    /// <inheritdoc/>
    /// <exception cref="GitException">There is no git, no repository, or no such revision.</exception>
    public WalkResult Walk(CancellationToken cancel)
    {
        if (!Directory.Exists(folder)) throw new PathNotFoundException(folder);
        var repository = _repository = GitRepository.Open(Path.GetFullPath(folder), cancel);
        var blobs = _blobs = new GitBlobs(repository.Root);
        var filter = new FileFilter(options.Include, options.Exclude);
        var ignored = IgnoreTreeOf(repository, blobs, cancel);
        var entries = new List<WalkEntry>();
        var left = 0;
        foreach (var file in Files(repository).Where(file => file.Path.StartsWith(repository.Prefix, StringComparison.Ordinal)))
        {
            if (FileFilter.IsLitter(file.Path[(file.Path.LastIndexOf('/') + 1)..]) || !filter.Includes(file.Path)) left++;
            else entries.Add(EntryOf(file, filter, ignored));
        }

        if (selection.History && repository.IsShallow) entries.Add(new WalkEntry(".git", null, FileStatus.Failed, GitTexts.Shallow));
        // Stable: versions of one file stay in the order of the history.
        return new WalkResult([.. entries.OrderBy(entry => entry.Path, PathOrder.Instance)], left);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _blobs?.Dispose();
        _copies.Dispose();
    }

    private IEnumerable<GitFile> Files(GitRepository repository)
    {
        if (selection.Staged) return repository.Staged();
        return selection.History ? repository.History(selection.Since) : repository.Since(selection.Since ?? "HEAD");
    }

    private IgnoreTree IgnoreTreeOf(GitRepository repository, GitBlobs blobs, CancellationToken cancel)
    {
        var files = repository.IgnoreFiles(ofIndex: selection.Staged);
        return new IgnoreTree(name =>
        {
            if (!files.TryGetValue(name, out var blob)) return null;
            using var bytes = new KeptStream();
            if (!blobs.Copy(blob, _ => bytes, cancel)) return null;
            bytes.Position = 0;
            return IgnoreFile.Read(bytes);
        });
    }

    private WalkEntry EntryOf(GitFile file, FileFilter filter, IgnoreTree ignored)
    {
        var entry = new WalkEntry(file.Path, null) { Commit = file.Commit };
        if (IsExcluded(filter, file.Path)) return entry with { Status = FileStatus.Skipped, Reason = WalkReasons.Excluded };
        if (ignored.Ignores(file.Path)) return entry with { Status = FileStatus.Skipped, Reason = WalkReasons.Ignored };
        if (file.Problem is { } problem) return entry with { Status = FileStatus.Failed, Reason = problem };
        return entry with { Fetch = cancel => Fetch(file, cancel), FullPath = Path.Join(_repository?.Root, file.Path) };
    }

    private static bool IsExcluded(FileFilter filter, string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (filter.ExcludesFolder(path[..slash])) return true;
        }

        return filter.ExcludesFile(path);
    }

    private FetchedFile Fetch(GitFile file, CancellationToken cancel)
    {
        var copy = _copies.NewPath();
        try
        {
            var isTooLarge = false;
            var isThere = _blobs?.Copy(file.Blob, Open, cancel) == true;
            if (isThere && !isTooLarge) return new FetchedFile(WalkEntry.At(file.Path, new DiskPath(copy), FileWalker.ThisDisk()), copy);
            return Failed(isTooLarge ? Reasons.TooLarge : GitTexts.Missing);

            Stream Open(long size)
            {
                isTooLarge = size > options.Limits.MaxFileBytes;
                return isTooLarge ? Stream.Null : new FileStream(copy, FileMode.CreateNew, FileAccess.Write);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or GitException)
        {
            return Failed(failure is GitException ? GitTexts.Missing : Reasons.From(failure));
        }

        FetchedFile Failed(StatusReason reason) => new(new WalkEntry(file.Path, null, FileStatus.Failed, reason), null);
    }

    // The copying closes its target; what was copied is still to be read.
    private sealed class KeptStream : MemoryStream
    {
        protected override void Dispose(bool disposing) => Flush();
    }
}
