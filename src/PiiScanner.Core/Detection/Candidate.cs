using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>Something a rule found, before it is known whose it is. Says where, never what.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Span">Where, in the original text of the block.</param>
/// <param name="Start">First code unit in the normal form of the block.</param>
/// <param name="Length">Code units in the normal form.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Evidence">What raised or lowered the confidence.</param>
public sealed record Candidate(Rule Rule, TextSpan Span, int Start, int Length, double Confidence, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>First code unit of the normal form behind the candidate.</summary>
    public int End => Start + Length;
}
