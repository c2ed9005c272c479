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

    [Fact]
    public void Survey_AnyTree_GivesOutWhatAWalkMeets()
    {
        using var outside = new ScanFolder();
        outside.Add("x.txt");
        outside.Add("m/y.txt");
        using var folder = new ScanFolder();
        foreach (var path in new[] { "a/z.txt", "a/b/c.txt", "a-b.txt", "a.txt", "a!b.txt", "ab.txt", "Đ/é.txt", "old/1.txt", "keep/2.log", "keep/3.txt", "keep/trong/4.txt", "~$khoa.docx", "Thumbs.db", ".git/config", "z/real.txt" }) folder.Add(path);
        File.WriteAllText(Path.Combine(folder.Root, "keep", ".piiscannerignore"), "trong/\n");
        Directory.CreateDirectory(Path.Combine(folder.Root, "rong"));
        if (TryLink(Path.Combine(folder.Root, "link"), outside.Root)) TryLink(Path.Combine(folder.Root, "broken.txt"), Path.Combine(folder.Root, "gone"));
        if (!OperatingSystem.IsWindows())
        {
            TryLink(Path.Combine(folder.Root, "z", "up"), folder.Root);
            TryLink(Path.Combine(folder.Root, "again"), Path.Combine(outside.Root, "m"));
        }

        var options = ScanFolder.Options(folder.Root) with { Exclude = ["old", "*.log"] };
        AssertSame(options);
        AssertSame(options with { Include = ["*.txt"] });
        AssertSame(options with { Paths = [Path.Combine(folder.Root, "a.txt")] });
    }

    [Fact]
    public void Survey_FolderThatCannotBeOpened_StandsWhereAWalkReportsIt()
    {
        using var folder = new ScanFolder();
        foreach (var path in new[] { "locked/in.txt", "locked!1.txt", "locked!2/3.txt", "locked-4.txt" }) folder.Add(path);
        var disk = new ClosedDisk(FileWalker.ThisDisk(), "locked");
        var options = ScanFolder.Options(folder.Root);
        AssertSame(options, disk);
        Assert.Equal(["locked", "locked!1.txt", "locked!2/3.txt", "locked-4.txt"], new FileWalker(options, disk).Survey(folder.Root, default).Entries(default).Select(entry => entry.Path));
    }

    private static void AssertSame(ScanOptions options, IDisk? disk = null)
    {
        var walker = new FileWalker(options, disk ?? FileWalker.ThisDisk());
        var walk = walker.Walk(options.Paths, default);
        var survey = walker.Survey(options.Paths[0], default);
        Assert.Equal(walk.Entries.Select(entry => (entry.Path, entry.Status, entry.Reason?.Code, entry.FullPath)), survey.Entries(default).Select(entry => (entry.Path, entry.Status, entry.Reason?.Code, entry.FullPath)));
        Assert.Equal((walk.Entries.Count, walk.Ignored), (survey.Count, survey.Ignored));
    }

    /// <summary>A disk on which one folder cannot be listed, whoever asks.</summary>
    private sealed class ClosedDisk(IDisk disk, string closed) : IDisk
    {
        public IReadOnlyList<FolderItem> List(DiskPath folder) => Path.GetFileName(folder.Text) == closed ? throw new UnauthorizedAccessException() : disk.List(folder);

        public ItemKind KindOf(DiskPath path) => disk.KindOf(path);

        public string Identity(DiskPath folder) => disk.Identity(folder);

        public FileMark? MarkOf(DiskPath file) => disk.MarkOf(file);

        public Stream Open(DiskPath file) => disk.Open(file);
    }

    private static bool TryLink(string link, string target)
    {
        // Windows asks for a privilege that a test machine may not have.
        if (OperatingSystem.IsWindows()) return false;
        File.CreateSymbolicLink(link, target);
        return true;
    }
}
