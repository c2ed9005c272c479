using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Cli.Tests.Places;

/// <summary>A network drive as readers see it: it hands out a few bytes at a time, or goes away while a file is being read.</summary>
public sealed class UnsteadyDriveTests
{
    private static readonly string Samples = Path.Combine(SamplesTests.Root, "samples");

    [Fact]
    public void Scan_FewBytesAtATime_SaysTheSame()
    {
        foreach (var sample in Files()) Assert.Equal(Described(Scan(sample, stream => stream)), Described(Scan(sample, stream => new SlowStream(stream))));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.4)]
    [InlineData(1.0)]
    public void Scan_DriveGoesAway_NeverCountsAsRead(double share)
    {
        var broken = 0;
        foreach (var sample in Files())
        {
            var streams = new List<VanishingStream>();
            var files = Scan(sample, stream =>
            {
                var vanishing = new VanishingStream(stream, (long)((stream.Length - 1) * share));
                lock (streams) streams.Add(vanishing);
                return vanishing;
            });
            if (!streams.Exists(stream => stream.HasVanished)) continue;
            broken++;
            var whole = files[0];
            Assert.True(whole.Status is FileStatus.Failed or FileStatus.Partial, $"{sample}: {whole.Status}");
            Assert.True(whole.Verdict is not Verdict.Clear, sample);
            Assert.NotEmpty(whole.Reasons.Select(reason => reason.Text.Vi));
        }

        Assert.True(broken > 10, $"{broken} files were cut off");
    }

    [Fact]
    public void Scan_FileGoneBeforeItsTurn_IsFailedAndTheOthersAreScanned()
    {
        using var folder = new WorkFolder();
        var leak = folder.Add("a.csv", WorkFolder.Leak);
        var gone = new WalkEntry("thư mục đã mất/b.docx", () => throw new DirectoryNotFoundException());
        var report = Run(new OneSource([gone, new WalkEntry("c.csv", () => File.OpenRead(leak))]));
        Assert.Equal([(FileStatus.Failed, null), (FileStatus.Scanned, (Verdict?)Verdict.Block)], report.Files.Select(file => (file.Status, file.Verdict)));
        Assert.Equal("vanished", report.Files[0].Reasons[0].Code);
    }

    // Pictures are left to the tests of the engine that reads them; large files would only take longer.
    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Samples).Where(path => new FileInfo(path).Length < 200_000 && Path.GetExtension(path) is not (".tsv" or ".jpg" or ".png")).Order(StringComparer.Ordinal);

    private static IReadOnlyList<FileReport> Scan(string sample, Func<Stream, Stream> drive) => Run(new OneSource([new WalkEntry(Path.GetFileName(sample), () => drive(File.OpenRead(sample)))])).Files;

    private static ScanReport Run(IFileSource source)
    {
        var services = new ServiceFactory().Create(null);
        var options = new ScanOptions { Paths = [], Examine = new ExamineOptions { AsOf = (2026, 9, 5) } };
        return new ScanRun(services.Formats, services.Examiner, options) { Source = source }.Run(new ToolDescription("1", "0", "1", null, null, null), null, CancellationToken.None);
    }

    private static string Described(IEnumerable<FileReport> files) => string.Join('\n', files.Select(file =>
        $"{file.Path} {file.Status} {file.Verdict} {file.Subjects} {string.Join(',', file.Reasons.Select(reason => reason.Code))} {string.Join(',', file.Findings.Select(finding => finding.Kind + finding.Value))}"));

    private sealed class OneSource(IReadOnlyList<WalkEntry> entries) : IFileSource
    {
        public WalkResult Walk(CancellationToken cancel) => new(entries, 0);

        public void Dispose()
        {
        }
    }

    /// <summary>Gives at most 97 bytes at a time.</summary>
    private sealed class SlowStream(Stream inner) : DriveStream(inner)
    {
        public override int Read(Span<byte> buffer) => Inner.Read(buffer[..Math.Min(buffer.Length, 97)]);
    }

    /// <summary>Fails where a byte behind a place is wanted.</summary>
    private sealed class VanishingStream(Stream inner, long place) : DriveStream(inner)
    {
        public bool HasVanished { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (Inner.Position + buffer.Length <= place || Inner.Position >= Inner.Length) return Inner.Read(buffer);
            if (Inner.Position < place) return Inner.Read(buffer[..(int)(place - Inner.Position)]);
            HasVanished = true;
            throw new IOException("The specified network name is no longer available.");
        }
    }

    private abstract class DriveStream(Stream inner) : Stream
    {
        protected Stream Inner => inner;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position
        {
            get => inner.Position;
            set => inner.Position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
