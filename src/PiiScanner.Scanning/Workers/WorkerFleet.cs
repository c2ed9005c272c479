using System.Collections.Concurrent;

namespace PiiScanner.Scanning.Workers;

/// <summary>The worker processes of a run. One is started when a thread of the run needs one and none is free, so there are never more than threads; all end with the fleet.</summary>
/// <param name="launch">How a worker is started.</param>
/// <param name="configuration">What each worker is told first.</param>
/// <param name="limits">What one piece of work may cost.</param>
/// <remarks>Knows nothing of scanning: any work that can be cut into requests goes this way.</remarks>
internal sealed class WorkerFleet(WorkerLaunch launch, byte[] configuration, WorkerLimits limits) : IDisposable
{
    // Then the program cannot be started at all; trying once more for each of ten thousand files would take hours.
    private const int MostFailedStarts = 3;

    private readonly ConcurrentBag<WorkerProcess> _free = [];
    private readonly LongThread _starter = new("worker starter");
    private int _failedStarts;

    /// <summary>Has a worker do one piece of work. When it breaks on a worker that has worked before, a new one tries once more: what earlier work left behind must not decide.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancel">The user's wish to stop.</param>
    /// <exception cref="OperationCanceledException">The user stopped the run.</exception>
    public WorkerAnswer Ask(byte[] request, CancellationToken cancel)
    {
        while (true)
        {
            if (Rent(cancel) is not { } worker) return new WorkerAnswer.Broken(WorkerFailure.NotStarted, null);
            var isFresh = worker.Served == 0;
            var answer = new WorkerExchange(worker, limits).Ask(request, cancel);
            if (answer is WorkerAnswer.Broken { Why: not WorkerFailure.Time } && !isFresh) continue;
            if (answer is WorkerAnswer.Done) Return(worker);
            return answer;
        }
    }

    /// <summary>Starts a worker if none is free, and says whether there is one now.</summary>
    /// <param name="cancel">The user's wish to stop.</param>
    /// <exception cref="OperationCanceledException">The user stopped the run.</exception>
    public bool CanStart(CancellationToken cancel)
    {
        if (Rent(cancel) is not { } worker) return false;
        _free.Add(worker);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_free.TryTake(out var worker)) worker.Dispose();
        _starter.Dispose();
    }

    private WorkerProcess? Rent(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (_free.TryTake(out var free)) return free;
        if (Volatile.Read(ref _failedStarts) >= MostFailedStarts) return null;
        if (_starter.Do(() => WorkerProcess.Start(launch, limits.Memory)) is { } started)
        {
            if (new WorkerExchange(started, limits).Configure(configuration, cancel))
            {
                Volatile.Write(ref _failedStarts, 0);
                return started;
            }

            started.Dispose();
        }

        Interlocked.Increment(ref _failedStarts);
        return null;
    }

    // One that has grown large would fail the next file for memory it does not need.
    private void Return(WorkerProcess worker)
    {
        if (worker.Memory() > limits.Memory / 2) worker.Dispose();
        else _free.Add(worker);
    }
}
