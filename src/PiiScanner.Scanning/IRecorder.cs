using PiiScanner.Core;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning;

/// <summary>The engine where detecting and judging are done at different times. One instance serves all threads.</summary>
public interface IRecorder
{
    /// <summary>Detects everything in a document and keeps it without a value.</summary>
    /// <param name="document">Enumerated by this call.</param>
    /// <param name="options">What the user chose.</param>
    /// <param name="choice">How to record.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    Recording Record(Document document, ExamineOptions options, RecordingChoice choice, CancellationToken cancel);

    /// <summary>Judges what was detected before.</summary>
    /// <param name="tape">Of a recording.</param>
    /// <param name="options">What the user chose.</param>
    /// <exception cref="FormatException">The tape is damaged.</exception>
    Examination Replay(byte[] tape, ExamineOptions options);
}
