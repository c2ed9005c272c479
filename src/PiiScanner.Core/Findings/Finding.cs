using PiiScanner.Core.Text;

namespace PiiScanner.Core.Findings;

/// <summary>One personal value at one place, judged and masked.</summary>
public sealed record Finding
{
    /// <summary>The rule that found it, or <c>table-column</c> when a column's role did.</summary>
    public required string RuleId { get; init; }

    /// <summary>One of <see cref="FindingKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose value it is.</summary>
    public required Subject Subject { get; init; }

    /// <summary>What it counts towards.</summary>
    public required Severity Severity { get; init; }

    /// <summary>0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Masked, unless the user asked for raw values.</summary>
    public required string Value { get; init; }

    /// <summary>The value in its normal form; only when the user asked for raw values.</summary>
    public string? Normalized { get; init; }

    /// <summary>Keyed fingerprint of kind and value, the same wherever the value stands: 32 lower-case hex digits; null without a key.
    /// What is written down is made from it with the key of that purpose, never it itself.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The same under the secret before; null without one.</summary>
    public string? PreviousFingerprint { get; init; }

    /// <summary>Confidence of the OCR engine, where the value was read from pixels.</summary>
    public double? OcrConfidence { get; init; }

    /// <summary>What raised and lowered the score.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Law article that makes it personal, or null.</summary>
    public string? Law { get; init; }

    /// <summary>Reference of the consent that covers it, or null.</summary>
    public string? Consent { get; init; }

    /// <summary>True when it stands in a list, that is among three or more records of one shape.</summary>
    public bool InList { get; init; }

    /// <summary>Set when it was accepted and does not count.</summary>
    public Suppression? Suppression { get; init; }

    /// <summary>Index of its record in <see cref="FileReport.Records"/>, or null when it stands alone.</summary>
    public int? Record { get; init; }

    /// <summary>Index of its list in <see cref="FileReport.Lists"/>, or null when it stands in none.</summary>
    public int? List { get; init; }

    /// <summary>Where it stands.</summary>
    public required Location Location { get; init; }
}
