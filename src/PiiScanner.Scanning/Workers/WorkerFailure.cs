namespace PiiScanner.Scanning.Workers;

/// <summary>Why a worker gave no answer.</summary>
internal enum WorkerFailure
{
    /// <summary>It ended in the middle of its work: stack overflow, fault in native code, killed by somebody.</summary>
    Crashed,

    /// <summary>What it sent is no message.</summary>
    Garbled,

    /// <summary>It used more memory than allowed and was killed, or did not survive having none left.</summary>
    Memory,

    /// <summary>It took longer than allowed and was killed.</summary>
    Time,

    /// <summary>It could not be started, or not be made ready.</summary>
    NotStarted,
}
