using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Workers;

namespace PiiScanner.Scanning.Redaction;

/// <summary>Redacts files in worker processes. Costs nothing until the first file needs one; all workers end with it.</summary>
/// <param name="launch">How a worker is started.</param>
/// <param name="setup">How it redacts.</param>
public sealed class IsolatedRedactions(WorkerLaunch launch, RedactWorkerSetup setup) : IDisposable
{
    private WorkerFleet? _fleet;

    /// <summary>Makes the draft of one outermost file's copy. Whatever goes wrong refuses the file: of a copy nothing may be missing.</summary>
    /// <param name="entry">What a walk met.</param>
    /// <param name="folder">Where the draft is to lie; null for a plan alone.</param>
    /// <param name="choice">The plan somebody looked through, when one is applied.</param>
    /// <param name="pseudonyms">Numbers of this run; learns those the worker gives.</param>
    /// <param name="cancel">The user's wish to stop.</param>
    /// <exception cref="OperationCanceledException">The user stopped the run.</exception>
    internal MadeCopy Make(WalkEntry entry, string? folder, PlannedChoice? choice, PseudonymBook pseudonyms, CancellationToken cancel)
    {
        if (entry.Place is not { } place) return new MadeCopy { Reason = Reasons.NoReader };
        _fleet ??= new WorkerFleet(launch, JsonSerializer.SerializeToUtf8Bytes(setup, WorkerJson.Default.RedactWorkerSetup), new WorkerLimits { Time = setup.TimeoutPerFile, Memory = setup.MemoryPerFile });
        var request = new RedactRequest(entry.Path, place.Text, place.Bytes, folder, choice, pseudonyms.Numbers);
        return _fleet.Ask(JsonSerializer.SerializeToUtf8Bytes(request, WorkerJson.Default.RedactRequest), cancel) switch
        {
            WorkerAnswer.Done done => Read(done, pseudonyms) ?? new MadeCopy { Reason = Reasons.Garbled },
            WorkerAnswer.Broken broken => new MadeCopy { Reason = Reasons.Of(broken.Why) },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _fleet?.Dispose();

    private static MadeCopy? Read(WorkerAnswer.Done answer, PseudonymBook pseudonyms)
    {
        try
        {
            if (JsonSerializer.Deserialize(answer.End, WorkerJson.Default.RedactAnswer) is not { } read) return null;
            pseudonyms.Learn(read.Pseudonyms);
            return read.Made;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
