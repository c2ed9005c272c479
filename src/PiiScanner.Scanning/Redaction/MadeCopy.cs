using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Redaction;

/// <summary>What came of one outermost file, in whichever process: a verified draft beside its place, a plan, or a reason. Holds no value.</summary>
internal sealed record MadeCopy
{
    /// <summary>Why there is no copy, or null.</summary>
    public StatusReason? Reason { get; init; }

    /// <summary>The first plan; null when none could be made.</summary>
    public RedactionPlan? Plan { get; init; }

    /// <summary>Path of the verified draft; null where none was written.</summary>
    public string? Draft { get; init; }

    /// <summary>Digest of the draft.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Name for the copy, without personal data; empty where there is none.</summary>
    public string Name { get; init; } = "";

    /// <summary>True when nothing had to be removed.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Values removed.</summary>
    public IReadOnlyList<RemovedCount> Removed { get; init; } = [];

    /// <summary>Parts that were changed or left out.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>What people should know.</summary>
    public IReadOnlyList<LocalizedText> Warnings { get; init; } = [];
}

/// <summary>How many values of a kind were removed, and how.</summary>
/// <param name="Kind">One of <see cref="FindingKinds"/>.</param>
/// <param name="Operator">What was done.</param>
/// <param name="Count">How many.</param>
internal readonly record struct RemovedCount(string Kind, Operator Operator, int Count);
