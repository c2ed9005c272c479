using PiiScanner.Core;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning;

/// <summary>The engine as the pipeline sees it: one document in, everything that is said of it out. One instance serves all threads.</summary>
public interface IExaminer
{
    /// <summary>Examines a document.</summary>
    /// <param name="document">Enumerated by this call, more than once if need be.</param>
    /// <param name="options">What the user chose.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    Examination Examine(Document document, ExamineOptions options, CancellationToken cancel);
}
