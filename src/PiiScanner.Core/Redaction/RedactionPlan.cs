using PiiScanner.Core.Text;

namespace PiiScanner.Core.Redaction;

/// <summary>What a redaction does to one file, in order of place. Holds no raw value: it may be shown and written.</summary>
public sealed record RedactionPlan
{
    /// <summary>What is done.</summary>
    public required IReadOnlyList<PlanEntry> Entries { get; init; }

    /// <summary>What people should know: rows that keep their order, columns that could not be dropped.</summary>
    public required IReadOnlyList<LocalizedText> Warnings { get; init; }

    /// <summary>Digest of all block texts, in lower-case hex: a plan fits the text it was made for and no other.</summary>
    public required string BlocksDigest { get; init; }

    /// <summary>True when nothing is done.</summary>
    public bool IsEmpty => Entries.All(entry => entry.Operator == Operator.Keep);
}
