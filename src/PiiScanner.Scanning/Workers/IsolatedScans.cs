using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Readings;

namespace PiiScanner.Scanning.Workers;

/// <summary>Scans files in worker processes. Costs nothing until the first file needs one; all workers end with it.</summary>
/// <param name="launch">How a worker is started.</param>
/// <param name="setup">How it scans.</param>
/// <remarks>A file inside that breaks its worker is reported as failed, and the rest of its container is read all the same, by a new worker.</remarks>
public sealed class IsolatedScans(WorkerLaunch launch, ScanWorkerSetup setup) : IIsolation, IDisposable
{
    private const int MostBrokenInside = 3;

    private readonly Lock _gate = new();
    private WorkerFleet? _fleet;

    /// <inheritdoc/>
    public FileOutcome Scan(WalkEntry entry, FileReport head, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(head);
        if (entry.Place is not { } place) return Failed(head, Reasons.NoReader);
        var refused = new List<RefusedFile>();
        while (true)
        {
            var request = new ScanRequest(entry.Path, place.Text, place.Bytes, refused, entry.Threads);
            switch (Fleet().Ask(JsonSerializer.SerializeToUtf8Bytes(request, WorkerJson.Default.ScanRequest), cancel))
            {
                case WorkerAnswer.Done done:
                    return Read(done, head) ?? Failed(head, Reasons.Garbled);
                case WorkerAnswer.Broken { Inside: { } file, Why: WorkerFailure.Crashed or WorkerFailure.Garbled or WorkerFailure.Memory } broken when refused.Count < MostBrokenInside:
                    refused.Add(new RefusedFile(file, Reasons.Of(broken.Why)));
                    break;
                case WorkerAnswer.Broken end:
                    return Failed(head, Reasons.Of(end.Why));
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }
    }

    /// <summary>Says whether a worker can be started and made ready.</summary>
    /// <param name="cancel">The user's wish to stop.</param>
    /// <exception cref="OperationCanceledException">The user stopped it.</exception>
    public bool CanStart(CancellationToken cancel) => Fleet().CanStart(cancel);

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate) _fleet?.Dispose();
    }

    private WorkerFleet Fleet()
    {
        lock (_gate)
        {
            return _fleet ??= new WorkerFleet(
                launch,
                JsonSerializer.SerializeToUtf8Bytes(setup, WorkerJson.Default.ScanWorkerSetup),
                new WorkerLimits { Time = setup.Options.TimeoutPerFile, Memory = setup.Options.MemoryPerFile });
        }
    }

    private FileOutcome? Read(WorkerAnswer.Done answer, FileReport head)
    {
        try
        {
            if (setup.Options.Recording is not null) return new FileOutcome([head], new PeopleCount()) { Reading = ReadingBytes.Read(answer.End) };
            var files = answer.Parts.Select(part => JsonSerializer.Deserialize(part, WorkerJson.Default.FileReport)).OfType<FileReport>().ToList();
            var people = JsonSerializer.Deserialize(answer.End, WorkerJson.Default.PeopleEntryArray);
            return files.Count == 0 || files.Count < answer.Parts.Count || people is null ? null : new FileOutcome(files, PeopleCount.From(people));
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidDataException)
        {
            return null;
        }
    }

    private FileOutcome Failed(FileReport head, StatusReason reason)
    {
        var failed = head with { Status = FileStatus.Failed, Reasons = [reason] };
        return new FileOutcome([failed], new PeopleCount()) { Reading = setup.Options.Recording is null ? null : FileReading.Of(failed, null, []) };
    }
}
