using PiiScanner.Core.Findings;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Tests.Fakes;

namespace PiiScanner.Scanning.Tests.Files;

public sealed class FileWalkerTests
{
    private static string[] Paths(WalkResult walk) => [.. walk.Entries.Select(entry => entry.Path)];

    [Fact]
    public void Walk_FoldersInFolders_AreSortedAndRelative()
    {
        using var folder = new ScanFolder();
        folder.Add("b.txt");
        folder.Add("a/z.txt");
        folder.Add("a/b/c.txt");
        folder.Add("a.txt");
        Assert.Equal(["a/b/c.txt", "a/z.txt", "a.txt", "b.txt"], Paths(folder.Walk()));
    }

    [Fact]
    public void Walk_OneFile_IsShownByItsName()
    {
        using var folder = new ScanFolder();
        var file = folder.Add("a/z.txt");
        Assert.Equal(["z.txt"], Paths(folder.Walk(options => options with { Paths = [file] })));
    }

    [Fact]
    public void Walk_SeveralPaths_EachBeginsWithItsArgument()
    {
        using var folder = new ScanFolder();
        var file = folder.Add("one.txt");
        folder.Add("sub/two.txt");
        var sub = Path.Combine(folder.Root, "sub");
        var walk = folder.Walk(options => options with { Paths = [sub + "/", file, file] });
        Assert.Equal([file, sub + "/two.txt"], Paths(walk));
    }

    [Fact]
    public void Walk_MissingPath_Throws()
    {
        using var folder = new ScanFolder();
        var missing = Path.Combine(folder.Root, "none");
        var thrown = Assert.Throws<PathNotFoundException>(() => folder.Walk(options => options with { Paths = [missing] }));
        Assert.Equal(missing, thrown.Path);
    }

    [Fact]
    public void Walk_LitterAndStores_AreIgnoredAndCounted()
    {
        using var folder = new ScanFolder();
        folder.Add("a.docx");
        foreach (var litter in new[] { "~$a.docx", "Thumbs.db", "Desktop.ini", ".DS_Store", ".~lock.a.docx#", ".git/config" }) folder.Add(litter);
        var walk = folder.Walk();
        Assert.Equal(["a.docx"], Paths(walk));
        Assert.Equal(6, walk.Ignored);
    }

    [Fact]
    public void Walk_Exclude_ReportsSkipped()
    {
        using var folder = new ScanFolder();
        folder.Add("a.txt");
        folder.Add("b.log");
        folder.Add("old/c.txt");
        var walk = folder.Walk(options => options with { Exclude = ["*.log", "old"] });
        Assert.Equal(["a.txt", "b.log", "old/"], Paths(walk));
        Assert.Equal([FileStatus.Scanned, FileStatus.Skipped, FileStatus.Skipped], walk.Entries.Select(entry => entry.Status));
        Assert.Equal("excluded", walk.Entries[2].Reason?.Code);
    }

    [Fact]
    public void Walk_Include_LeavesOthersOutAndCountsThem()
    {
        using var folder = new ScanFolder();
        folder.Add("a.docx");
        folder.Add("sub/b.DOCX");
        folder.Add("c.txt");
        var walk = folder.Walk(options => options with { Include = ["*.docx"] });
        Assert.Equal(["a.docx", "sub/b.DOCX"], Paths(walk));
        Assert.Equal(1, walk.Ignored);
    }

    [Fact]
    public void Walk_OwnOutput_IsIgnored()
    {
        using var folder = new ScanFolder();
        folder.Add("a.txt");
        var report = folder.Add("report.json");
        var walk = folder.Walk(options => options with { OwnOutputs = [report] });
        Assert.Equal(["a.txt"], Paths(walk));
        Assert.Equal(1, walk.Ignored);
    }

    [Fact]
    public void Walk_LinksInACircle_EndAndKeepRealPaths()
    {
        using var folder = new ScanFolder();
        folder.Add("z/real.txt");
        if (!TryLink(Path.Combine(folder.Root, "z", "up"), folder.Root)) return;
        TryLink(Path.Combine(folder.Root, "a-link"), Path.Combine(folder.Root, "z"));
        File.CreateSymbolicLink(Path.Combine(folder.Root, "file-link.txt"), Path.Combine(folder.Root, "z", "real.txt"));
        Assert.Equal(["file-link.txt", "z/real.txt"], Paths(folder.Walk()));
    }

    [Fact]
    public void Walk_LinkOutOfTheRoot_IsEntered()
    {
        using var outside = new ScanFolder();
        outside.Add("x.txt");
        using var folder = new ScanFolder();
        if (!TryLink(Path.Combine(folder.Root, "link"), outside.Root)) return;
        Assert.Equal(["link/x.txt"], Paths(folder.Walk()));
    }

    [Fact]
    public void Walk_BrokenLink_IsFailed()
    {
        using var folder = new ScanFolder();
        if (!TryLink(Path.Combine(folder.Root, "broken.txt"), Path.Combine(folder.Root, "gone"))) return;
        var entry = Assert.Single(folder.Walk().Entries);
        Assert.Equal(("broken.txt", FileStatus.Failed, "broken-link"), (entry.Path, entry.Status, entry.Reason?.Code));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Walk_EitherDisk_ListsTheSame(bool portable)
    {
        using var folder = new ScanFolder();
        folder.Add("Hồ sơ/ds lớp 6A.txt");
        folder.Add("b.txt");
        IDisk disk = portable || !LinuxDisk.IsSupported ? new PortableDisk() : new LinuxDisk();
        var options = ScanFolder.Options(folder.Root);
        Assert.Equal(["Hồ sơ/ds lớp 6A.txt", "b.txt"], Paths(new FileWalker(options, disk).Walk(options.Paths, CancellationToken.None)));
    }

    private static bool TryLink(string link, string target)
    {
        // Windows asks for a privilege that a test machine may not have.
        if (OperatingSystem.IsWindows()) return false;
        File.CreateSymbolicLink(link, target);
        return true;
    }
}
