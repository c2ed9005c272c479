using PiiScanner.Core;
using PiiScanner.Core.Text;
using PiiScanner.Scanning;

namespace PiiScanner.Cli;

/// <summary>The engine as the pipeline sees it.</summary>
/// <param name="engine">The engine.</param>
internal sealed class EngineExaminer(DocumentExaminer engine) : IExaminer
{
    /// <inheritdoc/>
    public Examination Examine(Document document, ExamineOptions options, CancellationToken cancel) => engine.Examine(document, options, cancel);
}
