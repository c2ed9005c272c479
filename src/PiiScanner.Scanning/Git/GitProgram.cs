using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PiiScanner.Scanning.Git;

/// <summary>Starts git, out of process and by its full path, so that nothing the repository says is run: no hooks, no file-system monitor, no external diff, no filters, no fetching of what is missing, no replaced objects.</summary>
/// <remarks>The repository may be a stranger's. Only plumbing commands are used that neither refresh the index nor convert contents. The user's own configuration stays in force: it says which repositories are trusted.</remarks>
internal static class GitProgram
{
    private static readonly string[] Harmless =
    [
        "--no-pager", "--literal-pathspecs",
        "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.alternateRefsCommand=", "-c", "diff.external=", "-c", "protocol.allow=never",
        "-c", "safe.bareRepository=explicit", "-c", "core.quotePath=false", "-c", "submodule.recurse=false", "-c", "gc.auto=0", "-c", "maintenance.auto=false",
    ];

    // Variables through which the surroundings could make git start something, or answer with something else than the repository holds.
    private static readonly string[] Removed =
    [
        "GIT_EXTERNAL_DIFF", "GIT_DIFF_OPTS", "GIT_PAGER", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_PROXY_COMMAND", "GIT_ASKPASS", "SSH_ASKPASS", "GIT_EDITOR", "GIT_REPLACE_REF_BASE",
        "GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS", "GIT_EXEC_PATH", "GIT_TRACE", "GIT_TRACE2", "GIT_TRACE2_EVENT", "GIT_TRACE2_PERF",
    ];

    private static readonly string[] Places = ["GIT_DIR", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE", "GIT_OBJECT_DIRECTORY"];

    /// <summary>Starts git.</summary>
    /// <param name="folder">Folder git works in.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <exception cref="GitException">There is no git.</exception>
    public static Process Start(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path ?? throw new GitException(GitTexts.NoGit), [.. Harmless, .. arguments])
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in Removed) start.Environment.Remove(name);
        foreach (var name in Places)
        {
            // Git hands them to a hook relative to the folder the hook starts in.
            if (start.Environment.TryGetValue(name, out var place) && !string.IsNullOrEmpty(place)) start.Environment[name] = System.IO.Path.GetFullPath(place);
        }

        start.Environment["LC_ALL"] = "C";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        start.Environment["GIT_ALLOW_PROTOCOL"] = "none";
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        try
        {
            return Process.Start(start) ?? throw new GitException(GitTexts.NoGit);
        }
        catch (Win32Exception)
        {
            throw new GitException(GitTexts.NoGit);
        }
    }

    // Looked for by hand: Windows would look into the current folder first, which may be the stranger's.
    private static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(System.IO.Path.IsPathFullyQualified)
        .Select(folder => System.IO.Path.Join(folder, OperatingSystem.IsWindows() ? "git.exe" : "git"))
        .FirstOrDefault(File.Exists);
}
