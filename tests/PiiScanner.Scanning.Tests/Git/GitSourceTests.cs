using System.Text;
using PiiScanner.Core.Findings;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Git;
using PiiScanner.Scanning.Tests.Fakes;

namespace PiiScanner.Scanning.Tests.Git;

public sealed class GitSourceTests
{
    private static readonly GitSelection Staged = new(true, null, false);
    private static readonly GitSelection History = new(false, null, true);

    [Fact]
    public void Staged_ContentsOfTheIndex_NotOfTheWorkTree()
    {
        if (!GitFolder.HasGit) return;
        using var git = new GitFolder();
        git.Add("a.txt", "in the index");
        git.Add("sub/b c.txt", "new");
        git.Git("add", "-A");
        git.Add("a.txt", "in the work tree");
        git.Add("untracked.txt", "x");
        Assert.Equal([("a.txt", "in the index"), ("sub/b c.txt", "new")], Contents(git, Staged));
        git.Commit("first");
        git.Add("a.txt", "changed");
        git.Git("rm", "-q", "sub/b c.txt");
        git.Git("add", "-A");
        Assert.Equal([("a.txt", "changed")], Contents(git, Staged));
    }

    [Fact]
    public void Staged_NothingChanged_IsEmpty()
    {
        if (!GitFolder.HasGit) return;
        using var git = new GitFolder();
        git.Add("a.txt", "x");
        git.Commit("first");
        Assert.Empty(Contents(git, Staged));
    }

    [Fact]
    public void Since_FilesOfTheLastCommitThatDifferFromTheFork()
    {
        if (!GitFolder.HasGit) return;
        using var git = new GitFolder();
        git.Add("old.txt", "old");
        var fork = git.Commit("fork");
        git.Git("checkout", "-q", "-b", "work");
        git.Add("gone.txt", "was there for one commit");
        git.Commit("one");
        git.Git("rm", "-q", "gone.txt");
        git.Add("new.txt", "new");
        var last = git.Commit("two");
        git.Git("checkout", "-q", "main");
        git.Add("main.txt", "main went on");
        git.Commit("main");
        git.Git("checkout", "-q", "work");
        var walk = Walk(git, new GitSelection(false, "main", false), out _);
        Assert.Equal([("new.txt", last)], walk.Entries.Select(entry => (entry.Path, entry.Commit)));
        Assert.Equal(["gone.txt", "new.txt"], Walk(git, new GitSelection(false, "main", true), out _).Entries.Select(entry => entry.Path));
        Assert.NotEqual(fork, last);
    }

    [Fact]
    public void History_EachContentOnce_WithTheCommitThatBroughtIt()
    {
        if (!GitFolder.HasGit) return;
        using var git = new GitFolder();
        git.Add("a.txt", "one");
        var first = git.Commit("first");
        git.Add("a.txt", "two");
        git.Add("copy.txt", "one");
        var second = git.Commit("second");
        git.Git("checkout", "-q", "-b", "side");
        git.Git("rm", "-q", "a.txt");
        git.Add("c.txt", "on a branch");
        var third = git.Commit("third");
        git.Git("checkout", "-q", "main");
        Assert.Equal([("a.txt", first), ("a.txt", second), ("c.txt", third)], Walk(git, History, out _).Entries.Select(entry => (entry.Path, entry.Commit!))); // not null: all are from commits
        Assert.Equal([("a.txt", "one"), ("a.txt", "two"), ("c.txt", "on a branch")], Contents(git, History));
    }

    [Fact]
    public void History_MergeThatBringsSomethingOfItsOwn_IsSeen()
    {
        if (!GitFolder.HasGit) return;
        using var git = new GitFolder();
        git.Add("a.txt", "a");
        git.Commit("a");
        git.Git("checkout", "-q", "-b", "side");
        git.Add("b.txt", "b");
        git.Commit("b");
        git.Git("checkout", "-q", "main");
        git.Add("c.txt", "c");
        git.Commit("c");
        git.Git("merge", "-q", "--no-commit", "side");
        git.Add("hidden.txt", "put into the merge");
        git.Commit("merge");
        Assert.Contains(("hidden.txt", "put into the merge"), Contents(git, History));
    }

    [Fact]
    public void Walk_FolderBelowTheTop_TakesWhatLiesBelow()
    {
        if (!GitFolder.HasGit) return;
        using var git = new GitFolder();
        git.Add("site/a.txt", "a");
        git.Add("site2/b.txt", "b");
        git.Git("add", "-A");
        using var source = new GitSource(ScanFolder.Options(), Path.Combine(git.Root, "site"), Staged);
        Assert.Equal(["site/a.txt"], source.Walk(CancellationToken.None).Entries.Select(entry => entry.Path));
    }

    [Fact]
    public void Walk_PatternsAndTheIgnoreFilesOfTheIndex_LeaveOut()
    {
        if (!GitFolder.HasGit) return;
        using var git = new GitFolder();
        git.Add(IgnoreFile.Name, "nhap/\n");
        foreach (var path in new[] { "nhap/a.txt", "b.txt", "out/c.txt", "d.md", "Thumbs.db" }) git.Add(path, path);
        git.Git("add", "-A");
        git.Add(IgnoreFile.Name, "*\n");
        var walk = Walk(git, Staged, out _, options => options with { Exclude = ["out/**"], Include = ["*.txt"] });
        Assert.Equal(
            [("b.txt", null), ("nhap/a.txt", "ignored"), ("out/c.txt", "excluded")],
            walk.Entries.Select(entry => (entry.Path, entry.Reason?.Code)));
        Assert.Equal(3, walk.Ignored);
    }

    [Fact]
    public void Walk_LinksSubmodulesAndConflicts_AreNotReadAsText()
    {
        if (!GitFolder.HasGit) return;
        using var git = new GitFolder();
        git.Add("a.txt", "a");
        var commit = git.Commit("a");
        File.CreateSymbolicLink(Path.Combine(git.Root, "link"), "a.txt");
        git.Git("add", "link");
        git.Git("update-index", "--add", "--cacheinfo", $"160000,{commit},module");
        Assert.Equal([("module", FileStatus.Failed, "submodule")], Walk(git, Staged, out _).Entries.Select(entry => (entry.Path, entry.Status, entry.Reason!.Code))); // not null: it is not scanned
    }

    [Fact]
    public void Walk_UnmergedFile_IsNotRead()
    {
        if (!GitFolder.HasGit) return;
        using var git = new GitFolder();
        git.Add("a.txt", "a");
        git.Commit("a");
        var blob = git.Git("rev-parse", "HEAD:a.txt").Trim();
        git.Git("rm", "-q", "--cached", "a.txt");
        var info = Path.Combine(git.Root, "index-info");
        File.WriteAllText(info, $"100644 {blob} 1\ta.txt\n100644 {blob} 2\ta.txt\n100644 {blob} 3\ta.txt\n");
        git.Git("-c", "alias.feed=!git update-index --index-info < index-info", "feed");
        Assert.Contains(Walk(git, Staged, out _).Entries, entry => entry is { Path: "a.txt", Status: FileStatus.Failed, Reason.Code: "merge-conflict" });
    }

    [Fact]
    public void History_ShallowRepository_IsNamedAsIncomplete()
    {
        if (!GitFolder.HasGit) return;
        using var git = new GitFolder();
        git.Add("a.txt", "a");
        git.Commit("a");
        git.Add("a.txt", "b");
        git.Commit("b");
        git.Git("clone", "-q", "--depth", "1", "file://" + git.Root, "shallow");
        using var source = new GitSource(ScanFolder.Options(), Path.Combine(git.Root, "shallow"), History);
        Assert.Contains(source.Walk(CancellationToken.None).Entries, entry => entry is { Status: FileStatus.Failed, Reason.Code: "shallow-history" });
    }

    [Fact]
    public void Scan_ContentThatIsNotThere_IsFailedNotFetched()
    {
        if (!GitFolder.HasGit) return;
        using var git = new GitFolder();
        git.Add("a.txt", "a content");
        git.Commit("a");
        var blob = git.Git("rev-parse", "HEAD:a.txt").Trim();
        File.Delete(Path.Combine(git.Root, ".git", "objects", blob[..2], blob[2..]));
        git.Add("b.txt", "b content");
        git.Git("add", "b.txt");
        var report = Scan(git, History);
        Assert.Equal((FileStatus.Failed, "object-missing"), (report.Files.Single().Status, report.Files.Single().Reasons[0].Code));
    }

    [Fact]
    public void Walk_NamesThatAreNotUtf8_AreShownByTheirBytes()
    {
        if (!GitFolder.HasGit || !OperatingSystem.IsLinux()) return;
        using var git = new GitFolder();
        git.Add("list.sh", "printf 'x' > \"$(printf 'a\\377\\n.txt')\"\ngit add -A\nrm -f a*\n");
        git.Git("-c", "alias.make=!sh list.sh", "make");
        Assert.Contains(Walk(git, Staged, out _).Entries, entry => entry.Path == "a\\xFF\n.txt");
    }

    [Fact]
    public void Walk_HostileRepository_RunsNothingOfIt()
    {
        if (!GitFolder.HasGit || OperatingSystem.IsWindows()) return;
        using var git = new GitFolder();
        git.Add("a.txt", "a");
        git.Add(".gitattributes", "*.txt filter=evil diff=evil\n");
        var commit = git.Commit("a");
        var blob = git.Git("rev-parse", "HEAD:a.txt").Trim();
        var mark = Path.Combine(git.Root, "executed");
        var evil = Path.Combine(git.Root, ".git", "evil");
        File.WriteAllText(evil, $"#!/bin/sh\ntouch '{mark}'\n");
        File.SetUnixFileMode(evil, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var hook in new[] { "post-index-change", "pre-auto-gc", "reference-transaction" }) File.Copy(evil, Path.Combine(git.Root, ".git", "hooks", hook), overwrite: true);
        git.Add("a.txt", "changed");
        git.Git("add", "-A");
        File.Delete(mark);
        File.AppendAllText(
            Path.Combine(git.Root, ".git", "config"),
            $"[core]\n fsmonitor = {evil}\n pager = {evil}\n sshCommand = {evil}\n editor = {evil}\n hooksPath = .git/hooks\n[diff]\n external = {evil}\n[diff \"evil\"]\n textconv = {evil}\n command = {evil}\n[filter \"evil\"]\n clean = {evil}\n smudge = {evil}\n process = {evil}\n[log]\n showSignature = true\n[gpg]\n program = {evil}\n[remote \"origin\"]\n url = ext::{evil}\n promisor = true\n[protocol \"ext\"]\n allow = always\n[extensions]\n partialClone = origin\n");
        File.Delete(Path.Combine(git.Root, ".git", "objects", blob[..2], blob[2..]));
        Assert.Equal([("a.txt", "changed")], Contents(git, Staged));
        _ = Scan(git, History);
        _ = Scan(git, new GitSelection(false, commit, true));
        Assert.False(File.Exists(mark));
    }

    [Fact]
    public void Walk_ReplacedObjects_AreNotBelieved()
    {
        if (!GitFolder.HasGit) return;
        using var git = new GitFolder();
        git.Add("a.txt", "the truth");
        git.Add("b.txt", "a lie");
        git.Commit("a");
        git.Git("replace", git.Git("rev-parse", "HEAD:a.txt").Trim(), git.Git("rev-parse", "HEAD:b.txt").Trim());
        Assert.Contains(("a.txt", "the truth"), Contents(git, History));
    }

    [Theory]
    [InlineData("nothing-here")]
    [InlineData("--all")]
    [InlineData("")]
    public void Walk_UnknownRevision_Throws(string revision)
    {
        if (!GitFolder.HasGit) return;
        using var git = new GitFolder();
        git.Add("a.txt", "a");
        git.Commit("a");
        var wrong = Assert.Throws<GitException>(() => Walk(git, new GitSelection(false, revision, false), out _));
        Assert.Contains($"\"{revision}\"", wrong.Text.Vi, StringComparison.Ordinal);
    }

    [Fact]
    public void Walk_NoRepository_Throws()
    {
        using var folder = new ScanFolder();
        using var source = new GitSource(ScanFolder.Options(), folder.Root, Staged);
        Assert.Throws<GitException>(() => source.Walk(CancellationToken.None));
    }

    [Fact]
    public void Dispose_CopiesOfContents_AreGone()
    {
        if (!GitFolder.HasGit) return;
        using var git = new GitFolder();
        git.Add("a.txt", "a");
        git.Git("add", "-A");
        string? copy;
        using (var source = new GitSource(ScanFolder.Options(), git.Root, Staged))
        {
            using (var fetched = source.Walk(CancellationToken.None).Entries.Single().Fetch!(CancellationToken.None)) // not null: it is to be scanned
            {
                copy = fetched.Entry.Place?.Text;
                Assert.True(File.Exists(copy));
            }

            Assert.False(File.Exists(copy));
        }

        Assert.False(Directory.Exists(Path.GetDirectoryName(copy)));
    }

    private static WalkResult Walk(GitFolder git, GitSelection selection, out GitSource source, Func<ScanOptions, ScanOptions>? change = null)
    {
        var options = ScanFolder.Options();
        source = new GitSource(change is null ? options : change(options), git.Root, selection);
        using (source) return source.Walk(CancellationToken.None);
    }

    private static List<(string Path, string Text)> Contents(GitFolder git, GitSelection selection)
    {
        using var source = new GitSource(ScanFolder.Options(), git.Root, selection);
        var contents = new List<(string, string)>();
        foreach (var entry in source.Walk(CancellationToken.None).Entries)
        {
            using var fetched = entry.Fetch?.Invoke(CancellationToken.None);
            if (fetched?.Entry.Open is not { } open) continue;
            using var reader = new StreamReader(open(), Encoding.UTF8);
            contents.Add((entry.Path, reader.ReadToEnd()));
        }

        return contents;
    }

    private static ScanReport Scan(GitFolder git, GitSelection selection)
    {
        var options = ScanFolder.Options();
        using var source = new GitSource(options, git.Root, selection);
        return new ScanRun(new FakeFormats(), new FakeExaminer(), options) { Source = source }.Run(new ToolDescription("1", "0", "1", null, null, null), null, CancellationToken.None);
    }
}
