namespace PiiScanner.Scanning.Workers;

/// <summary>What came of one piece of work.</summary>
internal abstract record WorkerAnswer
{
    /// <summary>It was done.</summary>
    /// <param name="Parts">The parts in order.</param>
    /// <param name="End">What closes the answer.</param>
    public sealed record Done(IReadOnlyList<byte[]> Parts, byte[] End) : WorkerAnswer;

    /// <summary>It was not done; the worker is gone.</summary>
    /// <param name="Why">Why.</param>
    /// <param name="Inside">The innermost file inside that was being read then; null when it was the outermost one.</param>
    public sealed record Broken(WorkerFailure Why, string? Inside) : WorkerAnswer;
}
