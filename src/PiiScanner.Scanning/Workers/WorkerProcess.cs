using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using PiiScanner.Scanning.Workers.Native;

namespace PiiScanner.Scanning.Workers;

/// <summary>A worker process as its run sees it: messages in both directions, memory, the end.</summary>
internal sealed class WorkerProcess : IDisposable
{
    // The worker waits when the run does not keep up.
    private const int Backlog = 64;
    private static readonly TimeSpan Burial = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly FrameStream _frames;
    private readonly BlockingCollection<Frame> _inbox = new(Backlog);
    private readonly CancellationTokenSource _ended = new();
    private readonly WindowsJob? _job;
    private readonly Thread _drain;
    private readonly int _id;
    private volatile bool _hasNoMemory;
    private volatile bool _garbled;

    private WorkerProcess(Process process, WindowsJob? job)
    {
        _process = process;
        _id = process.Id;
        _job = job;
        _frames = new FrameStream(process.StandardOutput.BaseStream, process.StandardInput.BaseStream);
        new Thread(Receive) { IsBackground = true, Name = $"worker {process.Id}" }.Start();
        _drain = new Thread(Drain) { IsBackground = true, Name = $"worker {process.Id} errors" };
        _drain.Start();
    }

    /// <summary>Pieces of work it was given.</summary>
    public int Served { get; private set; }

    /// <summary>True when what it sent was no message.</summary>
    public bool IsGarbled => _garbled;

    /// <summary>Of a process that has ended: whether it ran out of memory before, once or more.</summary>
    public bool RanOutOfMemory()
    {
        // It has ended, so the stream has too, and the thread only reads what still lies in the pipe.
        _drain.Join(Burial);
        return _hasNoMemory;
    }

    /// <summary>Starts a process; null when that is not possible.</summary>
    /// <param name="launch">The program.</param>
    /// <param name="memory">Most memory it may use, in bytes.</param>
    public static WorkerProcess? Start(WorkerLaunch launch, long memory)
    {
        var start = new ProcessStartInfo(launch.File, [.. launch.Arguments, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        WorkerEnvironment.Prepare(start.Environment, memory);
        try
        {
            if (Process.Start(start) is not { } process) return null;
            return new WorkerProcess(process, OperatingSystem.IsWindows() ? WindowsJob.Hold(process, memory) : null);
        }
        catch (Exception failure) when (failure is Win32Exception or IOException)
        {
            return null;
        }
    }

    /// <summary>Gives it a message. False when it is gone.</summary>
    /// <param name="frame">The message.</param>
    public bool TrySend(Frame frame)
    {
        if (frame.Kind == FrameKind.Request) Served++;
        try
        {
            _frames.Write(frame);
            return true;
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Waits for a message.</summary>
    /// <param name="patience">How long.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <param name="hasEnded">True when no message will come any more.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Frame? Take(TimeSpan patience, CancellationToken cancel, out bool hasEnded)
    {
        hasEnded = false;
        if (_inbox.TryTake(out var frame, (int)patience.TotalMilliseconds, cancel)) return frame;
        hasEnded = _inbox.IsCompleted;
        return null;
    }

    /// <summary>Resident memory in bytes; 0 when the process is gone.</summary>
    public long Memory()
    {
        try
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            return 0;
        }
    }

    /// <summary>Ends the process at once, with the programs it started, and waits until it is gone.</summary>
    public void Dispose()
    {
        try
        {
            // Only while it is known to be ours: the number of a process that is gone may be somebody else's.
            if (!_process.HasExited) WorkerEnvironment.KillGroup(_process.Id);
            _process.Kill();
            _process.WaitForExit(Burial);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception)
        {
            // It ended before it was killed: what was wanted.
        }

        _ended.Cancel();
        _job?.Dispose();
        _process.Dispose();
    }

    private void Receive()
    {
        try
        {
            while (_frames.Read() is { } frame) _inbox.Add(frame, _ended.Token);
        }
        catch (InvalidDataException)
        {
            _garbled = true;
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The process ended, perhaps inside a message; the exchange sees that no more comes.
        }
        finally
        {
            // A worker that crashed leaves behind the programs it started.
            if (!_ended.IsCancellationRequested) WorkerEnvironment.KillGroup(_id);
            _inbox.CompleteAdding();
        }
    }

    // What a worker says of its own end may quote the file: it is read away, never shown. Only the alarm is heard.
    private void Drain()
    {
        try
        {
            var errors = _process.StandardError.BaseStream;
            Span<byte> said = stackalloc byte[512];
            for (var read = errors.Read(said); read > 0; read = errors.Read(said)) _hasNoMemory |= MemoryAlarm.IsIn(said[..read]);
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The process ended.
        }
    }
}
