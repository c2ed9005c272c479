using System.Text;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Scanning.Git;

/// <summary>A repository as far as a scan asks it: which files are in the index, changed since a revision, or anywhere in the history.</summary>
internal sealed class GitRepository
{
    private readonly string _folder;
    private readonly CancellationToken _cancel;

    private GitRepository(string folder, string root, string prefix, CancellationToken cancel)
    {
        _folder = folder;
        _cancel = cancel;
        Root = root;
        Prefix = prefix;
    }

    /// <summary>Full path of its top folder.</summary>
    public string Root { get; }

    /// <summary>The opened folder relative to the top, with a closing <c>/</c>; empty for the top itself.</summary>
    public string Prefix { get; }

    /// <summary>Opens the repository around a folder.</summary>
    /// <param name="folder">A folder.</param>
    /// <param name="cancel">Ends git.</param>
    /// <exception cref="GitException">There is no git, or no repository.</exception>
    public static GitRepository Open(string folder, CancellationToken cancel)
    {
        var top = GitAnswer.Of(folder, [], cancel, "rev-parse", "--show-toplevel");
        if (top.Code != 0) throw new GitException(top.Error.Contains("dubious ownership", StringComparison.Ordinal) ? GitTexts.NotTrusted : GitTexts.NoRepository);
        var prefix = GitAnswer.Of(folder, [], cancel, "rev-parse", "--show-prefix");
        return new GitRepository(top.Line, top.Line, DiskPath.Show(Encoding.UTF8.GetBytes(prefix.Line)), cancel);
    }

    /// <summary>The files whose version in the index differs from the last commit.</summary>
    public IEnumerable<GitFile> Staged()
    {
        var against = TryResolve("HEAD") ?? Run("hash-object", "-t", "tree", "--stdin").Line;
        return RawChanges.Read(Run("diff-index", "--cached", "--raw", "-z", "-r", "--no-renames", "--no-abbrev", "--no-ext-diff", "--ignore-submodules=none", against).Parts());
    }

    /// <summary>The files of the last commit that differ from where its line of work left a revision.</summary>
    /// <param name="revision">As the user wrote it.</param>
    /// <exception cref="GitException">There is no such revision.</exception>
    public IEnumerable<GitFile> Since(string revision)
    {
        var (fork, head) = Fork(revision);
        var commit = Encoding.ASCII.GetBytes(head);
        return RawChanges.Read(Run("diff-tree", "--raw", "-z", "-r", "--no-renames", "--no-abbrev", "--no-ext-diff", "--ignore-submodules=none", fork, head).Parts().Prepend(commit));
    }

    /// <summary>Every version of every file that any commit brought, each content once, in the order of the history.</summary>
    /// <param name="revision">Only commits that are not part of this revision yet; null for all there are, on all branches.</param>
    /// <exception cref="GitException">There is no such revision.</exception>
    public IEnumerable<GitFile> History(string? revision)
    {
        var commits = revision is null
            ? Run(["rev-list", "--all", .. TryResolve("HEAD") is { } last ? [last] : Array.Empty<string>(), "--topo-order", "--reverse"]).Output
            : Run("rev-list", "HEAD", "^" + Resolve(revision), "--topo-order", "--reverse").Output;
        var answer = GitAnswer.Of(_folder, commits, _cancel, "diff-tree", "--stdin", "--raw", "-z", "-r", "-m", "--root", "--no-renames", "--no-abbrev", "--no-ext-diff", "--ignore-submodules=none");
        if (answer.Code != 0) throw new GitException(GitTexts.Failed(answer.Code));
        return RawChanges.Read(answer.Parts()).DistinctBy(file => file.Problem is null ? file.Blob : file.Blob + "\0" + file.Path);
    }

    /// <summary>True when a part of the history was never fetched.</summary>
    public bool IsShallow => Run("rev-parse", "--is-shallow-repository").Line == "true";

    /// <summary>The ignore files of the index, or of the last commit: id of the content by folder.</summary>
    /// <param name="ofIndex">True for the index.</param>
    public IReadOnlyDictionary<string, string> IgnoreFiles(bool ofIndex)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!ofIndex && TryResolve("HEAD") is null) return found;
        // Both answers read "mode … id …", a tab, the path; the id is the last but one word of the index, the last of a tree.
        var answer = ofIndex ? Run("ls-files", "-s", "-z", "--full-name") : Run("ls-tree", "-r", "-z", "--full-tree", "HEAD");
        foreach (var part in answer.Parts())
        {
            var tab = Array.IndexOf(part, (byte)'\t');
            var path = DiskPath.Show(part.AsSpan(tab + 1));
            if (path[(path.LastIndexOf('/') + 1)..] != IgnoreFile.Name) continue;
            var words = Encoding.ASCII.GetString(part, 0, Math.Max(0, tab)).Split(' ');
            if (words[0].StartsWith("100", StringComparison.Ordinal)) found[path[..(path.LastIndexOf('/') + 1)]] = ofIndex ? words[1] : words[2];
        }

        return found;
    }

    private (string Fork, string Head) Fork(string revision)
    {
        var (since, head) = (Resolve(revision), Resolve("HEAD"));
        var fork = GitAnswer.Of(_folder, [], _cancel, "merge-base", since, head);
        return fork.Code == 0 ? (fork.Line.Split('\n')[0], head) : throw new GitException(GitTexts.NoCommonHistory(revision));
    }

    private string Resolve(string revision) => TryResolve(revision) ?? throw new GitException(GitTexts.UnknownRevision(revision));

    private string? TryResolve(string revision)
    {
        if (revision.Length == 0 || revision.StartsWith('-')) return null;
        var answer = GitAnswer.Of(_folder, [], _cancel, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        return answer.Code == 0 && answer.Line.Length >= 40 && answer.Line.All(char.IsAsciiHexDigitLower) ? answer.Line : null;
    }

    private GitAnswer Run(params string[] arguments)
    {
        var answer = GitAnswer.Of(_folder, [], _cancel, arguments);
        return answer.Code == 0 ? answer : throw new GitException(GitTexts.Failed(answer.Code));
    }
}
