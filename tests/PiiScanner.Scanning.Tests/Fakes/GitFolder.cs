using System.Diagnostics;
using System.Text;

namespace PiiScanner.Scanning.Tests.Fakes;

/// <summary>A git repository of its own for one test, gone afterwards.</summary>
internal sealed class GitFolder : IDisposable
{
    public GitFolder() => Git("init", "-q", "-b", "main");

    public string Root { get; } = Directory.CreateTempSubdirectory("pii-scanner-git-").FullName;

    public static bool HasGit { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "git")));

    public string Add(string path, string text)
    {
        var file = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? Root);
        File.WriteAllText(file, text);
        return file;
    }

    public string Commit(string message)
    {
        Git("add", "-A");
        Git("commit", "-q", "-m", message);
        return Git("rev-parse", "HEAD").Trim();
    }

    public string Git(params string[] arguments)
    {
        string[] own = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always"];
        var start = new ProcessStartInfo("git", [.. own, .. arguments]) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("No process.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return output;
    }

    public void Dispose()
    {
        if (OperatingSystem.IsWindows())
        {
            // Git writes its objects read-only, which keeps Windows from deleting them.
            foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(Root, recursive: true);
    }
}
