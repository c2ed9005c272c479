using System.Text;
using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Readings;

namespace PiiScanner.Scanning.Workers;

/// <summary>The work of a worker of <c>scan</c>: one outermost file after the other through the pipeline.</summary>
public sealed class ScanWorker : IWorkerTask
{
    private readonly ScanPipeline _pipeline;
    private readonly IDisk _disk = FileWalker.ThisDisk();

    private ScanWorker(ScanPipeline pipeline, ScanOptions options)
    {
        _pipeline = pipeline;
        TimeLimit = options.TimeoutPerFile;
    }

    /// <inheritdoc/>
    public TimeSpan TimeLimit { get; }

    /// <summary>Makes the task from what the run sent.</summary>
    /// <param name="configuration">The run's setup.</param>
    /// <param name="pipeline">Makes the pipeline; null when rules or services cannot be had.</param>
    public static ScanWorker? Configure(byte[] configuration, Func<ScanWorkerSetup, ScanPipeline?> pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        return JsonSerializer.Deserialize(configuration, WorkerJson.Default.ScanWorkerSetup) is { } setup && pipeline(setup) is { } made
            ? new ScanWorker(made, setup.Options)
            : null;
    }

    /// <inheritdoc/>
    public byte[] Run(byte[] request, IWorkerReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var asked = JsonSerializer.Deserialize(request, WorkerJson.Default.ScanRequest) ?? throw new InvalidDataException("The request is empty.");
        var entry = WalkEntry.At(asked.Path, new DiskPath(asked.Place, asked.PlaceBytes), _disk) with { Threads = Math.Max(1, asked.Threads) };
        var outcome = _pipeline.Scan(entry, new Watch(asked.Refused, reply), CancellationToken.None);
        if (outcome.Reading is { } reading) return ReadingBytes.Write(reading);
        foreach (var file in outcome.Files) reply.Part(JsonSerializer.SerializeToUtf8Bytes(file, WorkerJson.Default.FileReport));
        return JsonSerializer.SerializeToUtf8Bytes([.. outcome.People.Entries], WorkerJson.Default.PeopleEntryArray);
    }

    private sealed class Watch(IReadOnlyList<RefusedFile> refused, IWorkerReply reply) : IVisitWatch
    {
        public StatusReason? Enter(string file)
        {
            // A name may hold half a surrogate pair, which no message carries: both are compared as they travel.
            var travelled = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(file));
            if (refused.FirstOrDefault(known => known.File == travelled) is { } known) return known.Reason;
            reply.Enter(travelled);
            return null;
        }

        public void Leave() => reply.Leave();

        public void NeedTime(TimeSpan more) => reply.NeedTime(more);
    }
}
