namespace PiiScanner.Core.Findings;

/// <summary>Where something was accepted.</summary>
public enum SuppressionSource
{
    /// <summary>The baseline: known when it was made.</summary>
    Baseline,

    /// <summary>The file of suppressions: a person gave a reason and a last day.</summary>
    Reviewed,

    /// <summary>A comment beside it, in a text or program file.</summary>
    Inline,

    /// <summary>A recorded decision on a file that needed one.</summary>
    Approval,
}
