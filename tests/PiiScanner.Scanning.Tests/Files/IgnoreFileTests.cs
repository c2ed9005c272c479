using System.Diagnostics;
using System.Text;
using PiiScanner.Core.Findings;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Tests.Fakes;

namespace PiiScanner.Scanning.Tests.Files;

public sealed class IgnoreFileTests
{
    [Theory]
    [InlineData("nhap.docx", "nhap.docx", true)]
    [InlineData("nhap.docx", "a/b/nhap.docx", true)]
    [InlineData("Nhap.docx", "nhap.docx", false)]
    [InlineData("/nhap.docx", "a/nhap.docx", false)]
    [InlineData("a/*.docx", "a/nhap.docx", true)]
    [InlineData("a/*.docx", "b/a/nhap.docx", false)]
    [InlineData("**/a/*.docx", "b/c/a/nhap.docx", true)]
    [InlineData("a/**/z", "a/z", true)]
    [InlineData("a/**/z", "a/b/c/z", true)]
    [InlineData("a/**", "a/b/c", true)]
    [InlineData("a/**", "a", false)]
    [InlineData("a**z", "ab/z", false)]
    [InlineData("a**z", "abcz", true)]
    [InlineData("bản nháp*", "bản nháp 2.docx", true)]
    [InlineData("a?c", "a/c", false)]
    [InlineData("[a-c]x", "bx", true)]
    [InlineData("[!a-c]x", "bx", false)]
    [InlineData("[]]x", "]x", true)]
    [InlineData("[[:digit:]]x", "7x", true)]
    [InlineData("[[:digit:]]x", "ax", false)]
    [InlineData("[[:nothing:]]x", "7x", false)]
    [InlineData("[a-x", "[a-x", false)]
    [InlineData("\\#x", "#x", true)]
    [InlineData("#x", "#x", false)]
    [InlineData("\\!x", "!x", true)]
    [InlineData("a\\*b", "a*b", true)]
    [InlineData("a\\*b", "axb", false)]
    [InlineData("x  ", "x", true)]
    [InlineData("x\\ ", "x ", true)]
    [InlineData("x\r", "x", true)]
    [InlineData("x\\", "x", false)]
    [InlineData("", "x", false)]
    [InlineData("/", "x", false)]
    public void Decide_OneLine_AsGitSays(string line, string path, bool ignores) =>
        Assert.Equal(ignores ? true : null, IgnoreFile.Parse(line).Decide(path, isFolder: false));

    [Fact]
    public void Decide_LaterLine_TakesBack()
    {
        var file = IgnoreFile.Parse("\uFEFF*.docx\n!mau.docx\n");
        Assert.True(file.Decide("a.docx", isFolder: false));
        Assert.False(file.Decide("mau.docx", isFolder: false));
        Assert.Null(file.Decide("a.txt", isFolder: false));
    }

    [Fact]
    public void Decide_SlashAtTheEnd_MeansFolders()
    {
        var file = IgnoreFile.Parse("nhap/");
        Assert.Null(file.Decide("nhap", isFolder: false));
        Assert.True(file.Decide("a/nhap", isFolder: true));
    }

    [Fact]
    public void Read_MoreThanAPersonWrites_LeavesNothingOut()
    {
        using var stream = new MemoryStream(new byte[2 << 20]);
        Assert.Null(IgnoreFile.Read(stream));
    }

    [Fact]
    public void Walk_IgnoreFilesAtTheRootAndBelow_AreReportedAsSkipped()
    {
        using var folder = new ScanFolder();
        folder.Add(IgnoreFile.Name, Encoding.UTF8.GetBytes("*.tmp\nnhap/\n/goc.txt\n"));
        folder.Add("sub/" + IgnoreFile.Name, Encoding.UTF8.GetBytes("!giu.tmp\nrieng.txt\n"));
        foreach (var path in new[] { "a.txt", "x.tmp", "goc.txt", "nhap/b.txt", "nhap/" + IgnoreFile.Name, "sub/giu.tmp", "sub/rieng.txt", "sub/goc.txt", "rieng.txt" })
        {
            folder.Add(path, Encoding.UTF8.GetBytes(path.EndsWith(IgnoreFile.Name, StringComparison.Ordinal) ? "!*\n" : "x"));
        }

        var walk = folder.Walk().Entries;
        Assert.Equal(
            [IgnoreFile.Name, "a.txt", "rieng.txt", "sub/" + IgnoreFile.Name, "sub/giu.tmp", "sub/goc.txt"],
            walk.Where(entry => entry.Open is not null).Select(entry => entry.Path));
        var skipped = walk.Where(entry => entry.Open is null).ToList();
        Assert.Equal(["goc.txt", "nhap/", "sub/rieng.txt", "x.tmp"], skipped.Select(entry => entry.Path));
        Assert.All(skipped, entry => Assert.Equal((FileStatus.Skipped, "ignored"), (entry.Status, entry.Reason?.Code)));
    }

    [Fact]
    public void Walk_AFileNamedOnTheCommandLine_IsScannedAllTheSame()
    {
        using var folder = new ScanFolder();
        folder.Add(IgnoreFile.Name, Encoding.UTF8.GetBytes("*\n"));
        var file = folder.Add("a.txt");
        Assert.NotNull(Assert.Single(folder.Walk(options => options with { Paths = [file] }).Entries).Open);
    }

    [Fact]
    public void Walk_RandomTrees_LeavesOutWhatGitLeavesOut()
    {
        if (!HasGit()) return;
        var random = new Random(8);
        for (var round = 0; round < 12; round++)
        {
            using var folder = new ScanFolder();
            Git(folder.Root, "init", "-q");
            for (var i = 0; i < 60; i++) folder.Add(RandomPath(random), "x"u8.ToArray());
            foreach (var place in Directory.EnumerateDirectories(folder.Root, "*", SearchOption.AllDirectories).Where(place => !place.Contains(".git", StringComparison.Ordinal)).Prepend(folder.Root).ToList())
            {
                if (place == folder.Root || random.Next(4) == 0) File.WriteAllLines(Path.Combine(place, IgnoreFile.Name), Enumerable.Range(0, 5).Select(_ => RandomPattern(random)));
            }

            var ours = folder.Walk().Entries.Where(entry => entry.Open is not null).Select(entry => entry.Path).Order(StringComparer.Ordinal);
            var tree = new IgnoreTree(name => File.Exists(Path.Combine(folder.Root, name + IgnoreFile.Name)) ? IgnoreFile.Parse(File.ReadAllText(Path.Combine(folder.Root, name + IgnoreFile.Name))) : null);
            var git = Git(folder.Root, "ls-files", "-o", "-z", "--exclude-per-directory=" + IgnoreFile.Name).Split('\0', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(git, ours);
            Assert.Equal(git, Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder.Root, path)).Where(path => !path.StartsWith(".git/", StringComparison.Ordinal) && !tree.Ignores(path)).Order(StringComparer.Ordinal));
        }
    }

    private static string RandomPath(Random random)
    {
        string[] names = ["a", "b", "ab", "c1", "nhap", "x.y"];
        var depth = random.Next(1, 4);
        // A folder and a file never share a name: folders end in "d".
        return string.Concat(Enumerable.Range(0, depth - 1).Select(_ => names[random.Next(names.Length)] + "d/")) + names[random.Next(names.Length)];
    }

    private static string RandomPattern(Random random)
    {
        string[] parts = ["a", "b", "ab", "c1", "nhap", "x.y", "*", "**", "?", "[a-c]", "[!a]", "a*", "*d", "**d", "ad", "bd", "[[:alpha:]]*", "\\a", "x.?", "[]a]", "a[", "***"];
        var text = string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(_ => parts[random.Next(parts.Length)]));
        return (random.Next(4) == 0 ? "!" : "") + (random.Next(4) == 0 ? "/" : "") + text + (random.Next(4) == 0 ? "/" : "") + (random.Next(8) == 0 ? " " : "");
    }

    private static bool HasGit() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "git")));

    private static string Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("No process.");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
