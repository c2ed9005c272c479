using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Recordings;

/// <summary>How a document is recorded.</summary>
/// <param name="Key">Key of the purpose <c>ledger</c>: values are kept as its hashes.</param>
public sealed record RecordingChoice(PurposeKey Key)
{
    /// <summary>Ends the reading as soon as the document must be blocked. Default false.</summary>
    public bool UntilBlock { get; init; }
}
