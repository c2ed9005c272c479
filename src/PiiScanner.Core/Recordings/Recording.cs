namespace PiiScanner.Core.Recordings;

/// <summary>Everything that was detected in one document, without a value: what a verdict is made from, today and after the policy has changed.</summary>
/// <param name="Tape">For <see cref="DocumentExaminer.Replay"/>.</param>
/// <param name="From">First day, yyyyMMdd, on which the document would be read the same way.</param>
/// <param name="To">Last such day.</param>
/// <param name="Lists">Lists of three records or more, in the order they end.</param>
public sealed record Recording(byte[] Tape, int From, int To, IReadOnlyList<ListTrace> Lists)
{
    /// <summary>True when reading ended as soon as the document had to be blocked: what it holds is at least this.</summary>
    public bool IsCut { get; init; }
}
