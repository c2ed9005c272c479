using PiiScanner.Core.Findings;
using PiiScanner.Scanning.Tests.Fakes;
using PiiScanner.Scanning.Workers;

namespace PiiScanner.Scanning.Tests.Workers;

/// <summary>Scans through the test worker, whose formats do what hostile files do to readers.</summary>
internal static class Workers
{
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "PiiScanner.Scanning.TestWorker.dll");

    public static WorkerLaunch Launch(string mode = "work") => new("dotnet", [Program, mode]);

    public static byte[] Hostile(string action) => System.Text.Encoding.UTF8.GetBytes("HOSTILE\n" + action);

    public static ScanReport Scan(ScanOptions options, WorkerLaunch? launch = null, CancellationToken cancel = default)
    {
        using var isolation = new IsolatedScans(launch ?? Launch(), new ScanWorkerSetup(options, null));
        return new ScanRun(new Recognizer(), new FakeExaminer(), options) { Isolation = isolation }.Run(new ToolDescription("1", "0", "1", null, null, null), null, cancel);
    }

    public static ScanReport Scan(ScanFolder folder, WorkerLaunch? launch = null) => Scan(ScanFolder.Options(folder.Root) with { Jobs = 2 }, launch);

    // The run itself knows that hostile files exist, but never reads one.
    public sealed class Recognizer : IFormatRecognizer
    {
        private readonly FakeFormats _fakes = new();

        public IReadOnlyList<Formats.IDocumentFormat> All => _fakes.All;

        public bool TryRecognize(Formats.SourceFile file, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Formats.IDocumentFormat? format, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? mediaType)
        {
            if (!file.Head(7).AsSpan().SequenceEqual("HOSTILE"u8)) return _fakes.TryRecognize(file, out format, out mediaType);
            (format, mediaType) = (new Unread(), "application/x-hostile");
            return true;
        }
    }

    private sealed class Unread : Formats.IDocumentFormat
    {
        public string Name => "hostile";

        public IReadOnlyList<string> Extensions => [];

        public string? Recognize(Formats.SourceFile file) => null;

        public Formats.ReadResult Read(Formats.SourceFile file, Formats.ReadContext context, CancellationToken cancel) => throw new InvalidOperationException("Read outside a worker.");
    }
}
