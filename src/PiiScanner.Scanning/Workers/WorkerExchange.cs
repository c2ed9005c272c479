using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;

namespace PiiScanner.Scanning.Workers;

/// <summary>One piece of work given to a worker: waits for the answer and watches memory and time meanwhile. Whatever goes wrong ends the worker and is an answer.</summary>
/// <param name="worker">The worker; nobody else gives it work meanwhile.</param>
/// <param name="limits">What the work may cost.</param>
internal sealed class WorkerExchange(WorkerProcess worker, WorkerLimits limits)
{
    private static readonly TimeSpan Rhythm = TimeSpan.FromMilliseconds(50);

    private readonly List<byte[]> _parts = [];
    private readonly Stack<byte[]> _inside = [];
    private readonly long _begun = Stopwatch.GetTimestamp();
    private TimeSpan _allowed;
    private TimeSpan _looked;
    private long _bytes;

    /// <summary>Tells a new worker how to work. False when it does not come up.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="cancel">The user's wish to stop.</param>
    /// <exception cref="OperationCanceledException">The user stopped the run; the worker is gone.</exception>
    public bool Configure(byte[] configuration, CancellationToken cancel)
    {
        _allowed = limits.Start;
        return worker.TrySend(new Frame(FrameKind.Configure, configuration)) && Next(cancel, out _) is { Kind: FrameKind.Ready };
    }

    /// <summary>Has the worker do one piece of work.</summary>
    /// <param name="request">What to do.</param>
    /// <param name="cancel">The user's wish to stop.</param>
    /// <exception cref="OperationCanceledException">The user stopped the run; the worker is gone.</exception>
    public WorkerAnswer Ask(byte[] request, CancellationToken cancel)
    {
        _allowed = limits.Time + limits.Grace;
        if (!worker.TrySend(new Frame(FrameKind.Request, request))) return Broken(WorkerFailure.Crashed);
        while (true)
        {
            if (Next(cancel, out var failure) is not { } frame) return Broken(failure);
            if (frame.Kind == FrameKind.Done) return new WorkerAnswer.Done(_parts, frame.Payload);
            if (!TryNote(frame)) return Broken(WorkerFailure.Garbled);
        }
    }

    // The next message, or null and why there is none.
    private Frame? Next(CancellationToken cancel, out WorkerFailure failure)
    {
        try
        {
            while (true)
            {
                var frame = worker.Take(Rhythm, cancel, out var hasEnded);
                if (Excess() is { } excess)
                {
                    failure = excess;
                    return null;
                }

                failure = worker.IsGarbled ? WorkerFailure.Garbled : WorkerFailure.Crashed;
                if (frame is not null) return frame;
                if (!hasEnded) continue;
                if (failure == WorkerFailure.Crashed && worker.RanOutOfMemory()) failure = WorkerFailure.Memory;
                return null;
            }
        }
        catch (OperationCanceledException)
        {
            worker.Dispose();
            throw;
        }
    }

    private WorkerFailure? Excess()
    {
        var passed = Stopwatch.GetElapsedTime(_begun);
        if (passed > _allowed) return WorkerFailure.Time;
        if (passed - _looked < Rhythm) return null;
        _looked = passed;
        return worker.Memory() > limits.Memory ? WorkerFailure.Memory : null;
    }

    private bool TryNote(Frame frame)
    {
        switch (frame.Kind)
        {
            case FrameKind.Enter:
                _inside.Push(frame.Payload);
                return true;
            case FrameKind.Leave when _inside.Count > 0:
                _inside.Pop();
                return true;
            case FrameKind.MoreTime when frame.Payload.Length == sizeof(long) && BinaryPrimitives.ReadInt64LittleEndian(frame.Payload) is > 0 and < TimeSpan.TicksPerDay:
                _allowed += TimeSpan.FromTicks(BinaryPrimitives.ReadInt64LittleEndian(frame.Payload));
                return true;
            case FrameKind.Part when _bytes + frame.Payload.Length <= FrameStream.MaxPayload:
                _bytes += frame.Payload.Length;
                _parts.Add(frame.Payload);
                return true;
            default:
                return false;
        }
    }

    private WorkerAnswer.Broken Broken(WorkerFailure why)
    {
        worker.Dispose();
        return new WorkerAnswer.Broken(why, _inside.TryPeek(out var inside) ? Encoding.UTF8.GetString(inside) : null);
    }
}
