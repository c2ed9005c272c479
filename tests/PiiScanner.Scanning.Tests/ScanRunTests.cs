using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Formats;
using PiiScanner.Scanning.Tests.Fakes;

namespace PiiScanner.Scanning.Tests;

public sealed class ScanRunTests
{
    [Fact]
    public void Run_AnyNumberOfJobs_GivesTheSameReport()
    {
        using var folder = new ScanFolder();
        for (var i = 0; i < 60; i++) folder.Add($"{i % 7}/{i}.txt", i % 3 == 0 ? $"block:{i % 10}" : "free");
        var one = Describe(folder.Scan(ScanFolder.Options(folder.Root) with { Jobs = 1 }));
        var many = Describe(folder.Scan(ScanFolder.Options(folder.Root) with { Jobs = 16 }));
        Assert.Equal(one, many);
        Assert.Contains("block", one, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(1, 8, 8192, 8)]
    [InlineData(4, 8, 8192, 2)]
    [InlineData(9, 8, 8192, 1)]
    [InlineData(1, 8, 2048, 3)]
    [InlineData(1, 8, 512, 1)]
    [InlineData(1, 1, 8192, 1)]
    public void Run_FewerFilesThanJobs_GivesAFileTheJobsThatAreLeftAsFarAsItsMemoryGoes(int files, int jobs, int memory, int expected)
    {
        using var folder = new ScanFolder();
        for (var i = 0; i < files; i++) folder.Add($"{i}.txt", "free");
        var formats = new ThreadCount();
        var options = ScanFolder.Options(folder.Root) with { Jobs = jobs, MemoryPerFile = (long)memory << 20 };

        new ScanRun(formats, new FakeExaminer(), options).Run(new ToolDescription("1", "0", "1", null, null, null), null, CancellationToken.None);

        // Others may have ended before the later ones begin.
        Assert.Equal(expected, formats.Asked.Min());
    }

    [Fact]
    public void Run_PersonInTwoFiles_IsCountedOnceOverAll()
    {
        using var folder = new ScanFolder();
        folder.Add("a.txt", "block:A", "block:B");
        folder.Add("b.txt", "block:A");
        Assert.Equal(2, folder.Scan().Subjects);
    }

    [Fact]
    public void Run_UnreadableFolder_IsFailedAndTheRestIsScanned()
    {
        // Root may open everything, so the test would say nothing.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return;
        using var folder = new ScanFolder();
        folder.Add("locked/a.txt", "block:A");
        folder.Add("z.txt", "free");
        File.SetUnixFileMode(Path.Combine(folder.Root, "locked"), UnixFileMode.None);
        var files = folder.Scan().Files;
        Assert.Equal(("locked", FileStatus.Failed, "unreadable-folder"), (files[0].Path, files[0].Status, files[0].Reasons[0].Code));
        Assert.Equal(Verdict.Clear, files[1].Verdict);
    }

    [Fact]
    public void Run_FolderThatCannotBeListed_IsFailedAndTheRestIsScanned()
    {
        var options = ScanFolder.Options("root");
        var walk = new Scanning.Files.FileWalker(options, new BrokenDisk()).Walk(options.Paths, CancellationToken.None);
        Assert.Equal(["locked", "z.txt"], walk.Entries.Select(entry => entry.Path));
        Assert.Equal((FileStatus.Failed, "unreadable-folder"), (walk.Entries[0].Status, walk.Entries[0].Reason?.Code));
    }

    [Fact]
    public void Run_Cancelled_Throws()
    {
        using var folder = new ScanFolder();
        folder.Add("a.txt", "free");
        var run = new ScanRun(new FakeFormats(), new FakeExaminer(), ScanFolder.Options(folder.Root));
        var tool = new ToolDescription("1", "0", "1", null, null, null);
        Assert.Throws<OperationCanceledException>(() => run.Run(tool, null, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Run_Progress_CountsEveryFile()
    {
        using var folder = new ScanFolder();
        folder.Add("a.txt", "free");
        folder.Add("b.txt", "free");
        var progress = new ScanProgress();
        new ScanRun(new FakeFormats(), new FakeExaminer(), ScanFolder.Options(folder.Root))
            .Run(new ToolDescription("1", "0", "1", null, null, null), progress, CancellationToken.None);
        Assert.Equal((2, 2), (progress.Total, progress.Done));
    }

    private static string Describe(ScanReport report) =>
        string.Join('\n', report.Files.Select(file => $"{file.Path} {file.Verdict} {file.Sha256} {file.Subjects} {file.Findings.Count}")) + report.Subjects;

    /// <summary>A format that notes how many threads its reader may keep busy.</summary>
    private sealed class ThreadCount : IFormatRecognizer, IDocumentFormat
    {
        public ConcurrentBag<int> Asked { get; } = [];

        public IReadOnlyList<IDocumentFormat> All => [this];

        public string Name => "count";

        public IReadOnlyList<string> Extensions { get; } = [".txt"];

        public bool NeedsIsolation => false;

        public IRedactor? Redactor => null;

        public string? Recognize(SourceFile file) => "text/plain";

        public bool TryRecognize(SourceFile file, [NotNullWhen(true)] out IDocumentFormat? format, [NotNullWhen(true)] out string? mediaType)
        {
            (format, mediaType) = (this, "text/plain");
            return true;
        }

        public ReadResult Read(SourceFile file, ReadContext context, CancellationToken cancel)
        {
            Asked.Add(context.Threads);
            return new ReadResult.Ok(new Document(_ => []));
        }
    }

    /// <summary>A disk with one folder that may not be listed.</summary>
    private sealed class BrokenDisk : Scanning.Files.IDisk
    {
        public IReadOnlyList<Scanning.Files.FolderItem> List(Scanning.Files.DiskPath folder) => folder.Text.EndsWith("locked", StringComparison.Ordinal)
            ? throw new UnauthorizedAccessException()
            : [new("locked", null, Scanning.Files.ItemKind.Folder, false), new("z.txt", null, Scanning.Files.ItemKind.File, false)];

        public Scanning.Files.ItemKind KindOf(Scanning.Files.DiskPath path) => Scanning.Files.ItemKind.Folder;

        public string Identity(Scanning.Files.DiskPath folder) => folder.Text;

        public Scanning.Files.FileMark? MarkOf(Scanning.Files.DiskPath file) => null;

        public Stream Open(Scanning.Files.DiskPath file) => throw new IOException();
    }
}
