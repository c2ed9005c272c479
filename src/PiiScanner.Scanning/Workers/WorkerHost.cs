using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using PiiScanner.Scanning.Workers.Native;

namespace PiiScanner.Scanning.Workers;

/// <summary>The inside of a worker process: takes requests from its run until that closes the stream or is gone.</summary>
public static class WorkerHost
{
    // Readers of nested documents recurse.
    private const int StackBytes = 16 << 20;

    /// <summary>Makes this process a worker and serves its run to the end. Does not return: the process ends at once with its run.</summary>
    /// <param name="arguments">The arguments; the last is the process id of the run.</param>
    /// <param name="configure">Makes the task from the run's configuration; null when it cannot work as configured.</param>
    public static void Run(IReadOnlyList<string> arguments, Func<byte[], IWorkerTask?> configure)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments.Count > 0 && int.TryParse(arguments[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var run)) WorkerEnvironment.BindTo(run);
        var (input, output, errors) = WorkerEnvironment.TakeStreams();
        MemoryAlarm.Arm(errors);
        Serve(input, output, configure, new CpuLimit());
        WorkerEnvironment.End();
    }

    /// <summary>Serves requests until the input ends.</summary>
    /// <param name="input">From the run.</param>
    /// <param name="output">To the run.</param>
    /// <param name="configure">Makes the task from the configuration.</param>
    /// <param name="processor">Bounds the processor time of each piece of work; null for no bound.</param>
    internal static void Serve(Stream input, Stream output, Func<byte[], IWorkerTask?> configure, CpuLimit? processor)
    {
        var frames = new FrameStream(input, output);
        using var work = new BlockingCollection<Frame>();
        var worker = new Thread(() => Work(frames, work, configure, processor), StackBytes) { IsBackground = true, Name = "worker" };
        worker.Start();
        try
        {
            // This thread only reads, so that the end of the run is noticed in the middle of any work.
            while (frames.Read() is { } frame) work.Add(frame);
        }
        catch (Exception gone) when (gone is IOException or InvalidDataException)
        {
            // The run is gone: the same as a closed stream.
        }

        work.CompleteAdding();
    }

    private static void Work(FrameStream frames, BlockingCollection<Frame> work, Func<byte[], IWorkerTask?> configure, CpuLimit? processor)
    {
        IWorkerTask? task = null;
        try
        {
            foreach (var frame in work.GetConsumingEnumerable())
            {
                if (frame.Kind == FrameKind.Configure)
                {
                    task = configure(frame.Payload);
                    frames.Write(Frame.Bare(task is null ? FrameKind.Refused : FrameKind.Ready));
                }
                else if (task is not null && frame.Kind == FrameKind.Request)
                {
                    processor?.Allow(task.TimeLimit);
                    frames.Write(new Frame(FrameKind.Done, task.Run(frame.Payload, new Reply(frames, processor))));
                }
            }
        }
        catch (IOException)
        {
            // The run is gone; the reading thread notices too and ends the process.
        }
    }

    private sealed class Reply(FrameStream frames, CpuLimit? processor) : IWorkerReply
    {
        public void Enter(string file) => frames.Write(new Frame(FrameKind.Enter, Encoding.UTF8.GetBytes(file)));

        public void Leave() => frames.Write(Frame.Bare(FrameKind.Leave));

        public void NeedTime(TimeSpan more)
        {
            var payload = new byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(payload, more.Ticks);
            processor?.Allow(more);
            frames.Write(new Frame(FrameKind.MoreTime, payload));
        }

        public void Part(byte[] part) => frames.Write(new Frame(FrameKind.Part, part));
    }
}
