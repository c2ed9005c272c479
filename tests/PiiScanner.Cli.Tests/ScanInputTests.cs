using System.Text;
using System.Text.Json;
using PiiScanner.Scanning.Tests.Fakes;

namespace PiiScanner.Cli.Tests;

/// <summary>Files from a list, from standard input and from git, as a user asks for them.</summary>
public sealed class ScanInputTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\0")]
    public void FilesFrom_AnySeparator_ScansTheListedFiles(string separator)
    {
        using var folder = new WorkFolder();
        var (leak, note) = (folder.Add("ds lớp.csv", WorkFolder.Leak), folder.Add("note.txt", WorkFolder.Harmless));
        folder.Add("other.csv", WorkFolder.Leak);
        folder.Add("list", leak + separator + note + separator);
        var run = new InProcess();
        Assert.Equal(1, run.Run("scan", "--files-from", folder.At("list"), "--format", "json"));
        Assert.Equal([leak, note], Paths(run.Output));
        var piped = new InProcess { Input = Encoding.UTF8.GetBytes(note) };
        Assert.Equal(0, piped.Run("scan", "--files-from", "-", "--format", "json"));
        Assert.Equal([note], Paths(piped.Output));
    }

    [Fact]
    public void FilesFrom_EmptyListOrMissingFile()
    {
        using var folder = new WorkFolder();
        folder.Add("list", "");
        Assert.Equal(0, new InProcess().Run("scan", "--files-from", folder.At("list")));
        folder.Add("list", folder.At("gone.csv"));
        Assert.Equal(2, new InProcess().Run("scan", "--files-from", folder.At("list")));
        Assert.Equal(2, new InProcess().Run("scan", "--files-from", folder.At("nowhere")));
    }

    [Fact]
    public void Stdin_WithAName_IsReportedUnderIt()
    {
        var run = new InProcess { Input = Encoding.UTF8.GetBytes(WorkFolder.Leak) };
        Assert.Equal(1, run.Run("scan", "--stdin", "--stdin-name", "lop/ds.csv", "--format", "json"));
        Assert.Equal(["lop/ds.csv"], Paths(run.Output));
        var unnamed = new InProcess { Input = Encoding.UTF8.GetBytes(WorkFolder.Harmless) };
        Assert.Equal(0, unnamed.Run("scan", "--stdin", "--format", "json"));
        Assert.Equal(["stdin"], Paths(unnamed.Output));
        // What needs a process of its own, such as a PDF, comes through as well.
        var pdf = new InProcess { Input = File.ReadAllBytes(Path.Combine(SamplesTests.Root, "samples", "ds-lop-6a3.pdf")) };
        Assert.Equal(1, pdf.Run("scan", "--stdin", "--stdin-name", "a.pdf"));
    }

    [Theory]
    [InlineData("scan --staged --stdin", "Use only one of --files-from, --stdin, --clipboard, --staged, --since/--history.")]
    [InlineData("scan --staged --since HEAD", "Use only one of")]
    [InlineData("scan --staged --history", "Use only one of")]
    [InlineData("scan --stdin --files-from x", "Use only one of")]
    [InlineData("scan --clipboard --stdin", "Use only one of")]
    [InlineData("scan a --clipboard", "Unexpected argument \"a\".")]
    [InlineData("scan a --stdin", "Unexpected argument \"a\".")]
    [InlineData("scan a --files-from -", "Unexpected argument \"a\".")]
    [InlineData("scan a b --staged", "Unexpected argument \"b\".")]
    [InlineData("scan a --stdin-name x", "--stdin-name is used with --stdin only.")]
    [InlineData("scan nowhere-at-all --staged", "\"nowhere-at-all\" does not exist.")]
    [InlineData("scan a --allow-unexamined encryptd", "Did you mean \"encrypted\"?")]
    [InlineData("scan a --baseline nowhere-at-all", "The file \"nowhere-at-all\" cannot be read.")]
    [InlineData("scan a --suppressions nowhere-at-all", "The file \"nowhere-at-all\" cannot be read.")]
    [InlineData("baseline create", "PATH is missing")]
    [InlineData("baseline", "A command is missing; there are: create, prune.")]
    [InlineData("baseline prune a --baseline nowhere-at-all", "cannot be read")]
    public void WrongUsage_EndsWith2(string line, string expected)
    {
        ArgumentNullException.ThrowIfNull(line);
        var run = new InProcess();
        Assert.Equal(2, run.Run(line.Split(' ')));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Git_NoRepository_EndsWith2()
    {
        using var folder = new WorkFolder();
        var run = new InProcess();
        Assert.Equal(2, run.Run("scan", folder.Root, "--staged"));
        Assert.Matches("This folder is in no git repository|git was not found", run.Error);
    }

    [Fact]
    public void History_AFileDeletedAgain_IsFoundWithItsCommit_AndSinceLeavesOlderOnesOut()
    {
        if (!GitFolder.HasGit) return;
        using var git = new GitFolder();
        git.Add("tin/note.txt", WorkFolder.Harmless);
        git.Commit("first");
        git.Add("tin/ds.csv", WorkFolder.Leak);
        var leaked = git.Commit("second");
        File.Delete(Path.Combine(git.Root, "tin", "ds.csv"));
        var last = git.Commit("third");
        Assert.Equal(0, new InProcess().Run("scan", git.Root));
        var run = new InProcess();
        Assert.Equal(1, run.Run("scan", git.Root, "--history", "--format", "json"));
        using var json = JsonDocument.Parse(run.Output);
        var files = json.RootElement.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("path").GetString()!, StringComparer.Ordinal); // not null: every file has one
        Assert.Equal(["tin/ds.csv", "tin/note.txt"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("block", leaked), (files["tin/ds.csv"].GetProperty("verdict").GetString(), files["tin/ds.csv"].GetProperty("commit").GetString()));
        Assert.Equal(0, new InProcess().Run("scan", git.Root, "--history", "--since", leaked));
        Assert.Equal(1, new InProcess().Run("scan", git.Root, "--history", "--since", leaked + "~1"));
        var page = new InProcess();
        Assert.Equal(1, page.Run("scan", git.Root, "--history", "--lang", "vi"));
        Assert.Contains("Xóa tệp chưa đủ: dữ liệu vẫn nằm trong lịch sử git.", page.Output, StringComparison.Ordinal);
        Assert.NotEqual(leaked, last);
    }

    [Fact]
    public void AllowUnexamined_ThatClassAlone_GivesExit0()
    {
        using var folder = new WorkFolder();
        folder.Add("anh.psd", "8BPS\0\u0001 and so on");
        folder.Add("con-tro.pdf", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 12345\n");
        Assert.Equal(3, new InProcess().Run("scan", folder.Root));
        Assert.Equal(3, new InProcess().Run("scan", folder.Root, "--allow-unexamined", "lfs-pointer"));
        var run = new InProcess();
        Assert.Equal(0, run.Run("scan", folder.Root, "--allow-unexamined", "lfs-pointer", "--allow-unexamined", "unsupported"));
        Assert.Contains("The content lies in Git LFS", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("2 files not read, or not to the end, passed over because of --allow-unexamined.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ExitZero_SaysTheSameAndEndsWith0()
    {
        using var folder = new WorkFolder();
        folder.Add("leak.csv", WorkFolder.Leak);
        var run = new InProcess();
        Assert.Equal(0, run.Run("scan", folder.Root, "--exit-zero", "--format", "json"));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(0, json.RootElement.GetProperty("summary").GetProperty("exitCode").GetInt32());
        Assert.Equal("block", json.RootElement.GetProperty("files")[0].GetProperty("verdict").GetString());
        Assert.Contains("1 file MUST NOT BE PUBLISHED. The exit code is 0 all the same", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, new InProcess().Run("scan", "nowhere-at-all", "--exit-zero"));
    }

    private static IEnumerable<string?> Paths(string report)
    {
        using var json = JsonDocument.Parse(report);
        return [.. json.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("path").GetString())];
    }
}
