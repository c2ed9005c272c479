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
        return Ask(new RedactRequest(entry.Path, place.Text, place.Bytes, folder, choice, pseudonyms.Numbers), cancel) switch
        {
            WorkerAnswer.Done done => Read(done, pseudonyms) ?? new MadeCopy { Reason = Reasons.Garbled },
            WorkerAnswer.Broken broken => new MadeCopy { Reason = Reasons.Of(broken.Why) },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Compares an original with a copy of it. Whatever goes wrong proves nothing.</summary>
    /// <param name="original">Path of the original.</param>
    /// <param name="copy">Path of the copy.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The user stopped the run.</exception>
    internal VerificationResult Verify(string original, string copy, CancellationToken cancel)
    {
        var request = new RedactRequest(Path.GetFileName(original), Path.GetFullPath(original), null, null, null, new Dictionary<ulong, uint>()) { Copy = Path.GetFullPath(copy) };
        return Ask(request, cancel) switch
        {
            WorkerAnswer.Done done => Read(done)?.Verification ?? new VerificationResult(0, [], Reasons.Garbled),
            WorkerAnswer.Broken broken => new VerificationResult(0, [], Reasons.Of(broken.Why)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _fleet?.Dispose();

    private WorkerAnswer Ask(RedactRequest request, CancellationToken cancel)
    {
        _fleet ??= new WorkerFleet(launch, JsonSerializer.SerializeToUtf8Bytes(setup, WorkerJson.Default.RedactWorkerSetup), new WorkerLimits { Time = setup.TimeoutPerFile, Memory = setup.MemoryPerFile });
        return _fleet.Ask(JsonSerializer.SerializeToUtf8Bytes(request, WorkerJson.Default.RedactRequest), cancel);
    }

    private static MadeCopy? Read(WorkerAnswer.Done answer, PseudonymBook pseudonyms)
    {
        if (Read(answer) is not { } read) return null;
        pseudonyms.Learn(read.Pseudonyms);
        return read.Made;
    }

    private static RedactAnswer? Read(WorkerAnswer.Done answer)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.End, WorkerJson.Default.RedactAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
