using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Findings;

/// <summary>One data subject's values put together and judged.</summary>
/// <param name="Subject">Whose record it is.</param>
/// <param name="Outcome">What the policy made of it.</param>
/// <param name="List">Number of its list, or null when it stands in none.</param>
/// <param name="Values">Its values in order of place; at least one.</param>
public sealed record JudgedRecord(Subject Subject, Outcome Outcome, int? List, IReadOnlyList<JudgedValue> Values)
{
    /// <summary>What the consent registry said of it; null when none is in use, or the record counts towards nothing anyway.</summary>
    public ConsentAnswer? Consent { get; init; }
}

/// <summary>One raw value and every place it is written at.</summary>
public sealed record JudgedValue
{
    /// <summary>One of <see cref="FindingKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The value in Unicode, as written otherwise; parts over several cells joined.</summary>
    public required string Raw { get; init; }

    /// <summary>Normal form of the value; empty when it does not parse.</summary>
    public required string Normalized { get; init; }

    /// <summary>Whose value it is.</summary>
    public required Subject Subject { get; init; }

    /// <summary>Where it stands: one stretch of original text, or several for a value over several cells.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary>How sure the engine is, 0 to 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Where people find it.</summary>
    public required Location Location { get; init; }

    /// <summary>Parts are hidden already, or it is a sample value: nothing to remove.</summary>
    public required bool IsHarmless { get; init; }

    /// <summary>What it counts towards.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Role of its column or label, or null.</summary>
    public string? Role { get; init; }
}
