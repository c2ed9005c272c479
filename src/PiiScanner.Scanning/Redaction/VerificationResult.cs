using PiiScanner.Core.Findings;

namespace PiiScanner.Scanning.Redaction;

/// <summary>What a verification of two files says.</summary>
/// <param name="Values">Values of the original that had to be gone.</param>
/// <param name="Left">Parts of the copy that still hold some.</param>
/// <param name="Reason">Why nothing can be proved, or null.</param>
public sealed record VerificationResult(int Values, IReadOnlyList<Survivor> Left, StatusReason? Reason)
{
    /// <summary>True when nothing is left and everything was looked at.</summary>
    public bool IsProved => Left.Count == 0 && Reason is null;
}
