using System.Diagnostics.CodeAnalysis;
using PiiScanner.Core;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Text;
using PiiScanner.Formats;
using PiiScanner.Scanning;

namespace PiiScanner.Sweep.Tests;

/// <summary>The real engine and formats, counting what is read.</summary>
internal sealed class Engine(DocumentExaminer engine) : IExaminer, IRecorder, IFormatRecognizer
{
    private int _recorded;

    public Engine()
        : this(DocumentExaminer.Default)
    {
    }

    /// <summary>Documents recorded so far.</summary>
    public int Recorded => _recorded;

    /// <summary>Called for every document that is recorded, with how many there were.</summary>
    public Action<int>? OnRecord { get; init; }

    public IReadOnlyList<IDocumentFormat> All => FormatCatalog.All;

    public Examination Examine(Document document, ExamineOptions options, CancellationToken cancel) => engine.Examine(document, options, cancel);

    public Recording Record(Document document, ExamineOptions options, RecordingChoice choice, CancellationToken cancel)
    {
        var count = Interlocked.Increment(ref _recorded);
        OnRecord?.Invoke(count);
        return engine.Record(document, options, choice, cancel);
    }

    public Examination Replay(byte[] tape, ExamineOptions options) => engine.Replay(tape, options);

    public string NameEffect(string name) => engine.NameEffect(name);

    public bool TryRecognize(SourceFile file, [NotNullWhen(true)] out IDocumentFormat? format, [NotNullWhen(true)] out string? mediaType)
    {
        var recognition = FormatCatalog.Recognize(file);
        (format, mediaType) = (recognition?.Format, recognition?.MediaType);
        return recognition is not null;
    }
}
