using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Redaction;

/// <summary>One file of a redaction, for record and console. Holds no value.</summary>
public sealed record CopyOutcome
{
    /// <summary>Path of the original as in reports.</summary>
    public required string Path { get; init; }

    /// <summary>What became of it.</summary>
    public required CopyStatus Status { get; init; }

    /// <summary>Path of the copy below the output folder, or null.</summary>
    public string? CopyPath { get; init; }

    /// <summary>Why no copy was written, or null.</summary>
    public StatusReason? Reason { get; init; }

    /// <summary>Digest of the original.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>Digest of the copy, or null.</summary>
    public string? CopySha256 { get; init; }

    /// <summary>The first plan; null when none could be made.</summary>
    public RedactionPlan? Plan { get; init; }

    /// <summary>Values removed, by kind and operator.</summary>
    public IReadOnlyDictionary<(string Kind, Operator Operator), int> Removed { get; init; } = new Dictionary<(string, Operator), int>();

    /// <summary>Parts that were changed or left out, without personal data in their paths; empty for a file of one part.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>What people should know.</summary>
    public IReadOnlyList<LocalizedText> Warnings { get; init; } = [];
}
