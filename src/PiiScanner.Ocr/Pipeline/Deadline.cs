using System.Diagnostics;

namespace PiiScanner.Ocr.Pipeline;

/// <summary>The time one image may take, together with the caller's wish to stop.</summary>
internal sealed class Deadline(TimeSpan limit, CancellationToken cancel)
{
    private readonly long _started = Stopwatch.GetTimestamp();

    public CancellationToken Cancel => cancel;

    public bool IsOver => Remaining <= TimeSpan.Zero;

    public TimeSpan Remaining => limit - Stopwatch.GetElapsedTime(_started);

    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="DeadlineException">The time is used up.</exception>
    public void Check()
    {
        cancel.ThrowIfCancellationRequested();
        if (IsOver)
            throw new DeadlineException();
    }
}

/// <summary>An image took longer than it may. Becomes a problem of the page; never leaves this project.</summary>
internal sealed class DeadlineException() : Exception("the time limit of one image is reached");
