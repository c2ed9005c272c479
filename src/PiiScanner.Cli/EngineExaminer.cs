using PiiScanner.Core;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Text;
using PiiScanner.Scanning;

namespace PiiScanner.Cli;

/// <summary>The engine as the pipeline sees it.</summary>
/// <param name="engine">The engine.</param>
internal sealed class EngineExaminer(DocumentExaminer engine) : IExaminer, IRecorder
{
    /// <inheritdoc/>
    public Examination Examine(Document document, ExamineOptions options, CancellationToken cancel) => engine.Examine(document, options, cancel);

    /// <inheritdoc/>
    public Recording Record(Document document, ExamineOptions options, RecordingChoice choice, CancellationToken cancel) => engine.Record(document, options, choice, cancel);

    /// <inheritdoc/>
    public Examination Replay(byte[] tape, ExamineOptions options) => engine.Replay(tape, options);
}
