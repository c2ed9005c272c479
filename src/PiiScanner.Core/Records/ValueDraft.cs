using PiiScanner.Core.Findings;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>One value before it is judged. Holds the raw value: in memory only, never seen by reports.</summary>
internal sealed record ValueDraft
{
    public required string RuleId { get; init; }

    public required string Kind { get; init; }

    /// <summary>The value as written; parts of a value over several cells joined by a space or slash.</summary>
    public required string Raw { get; init; }

    /// <summary>Normal form of PRODUCT.md; empty when the value does not parse.</summary>
    public required string Normalized { get; init; }

    public required double Confidence { get; init; }

    /// <summary>Where it stands; the first part of a value over several cells.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The further parts of a value over several cells.</summary>
    public IReadOnlyList<TextSpan> Further { get; init; } = [];

    public required Location Location { get; init; }

    /// <summary>How it weighs beside a name.</summary>
    public required RoleWeight Weight { get; init; }

    /// <summary>Whose value it is, when the value itself tells; otherwise the record's person.</summary>
    public Subject? Subject { get; init; }

    /// <summary>Role name that labels it in sentences, or null.</summary>
    public ColumnRole? Role { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Parts are hidden by asterisks or initials.</summary>
    public bool IsMasked { get; init; }

    /// <summary>A sample value such as Nguyễn Văn A.</summary>
    public bool IsPlaceholder { get; init; }

    public double? OcrConfidence { get; init; }

    /// <summary>Stands in for a value that is not kept, in a document played from a recording; null where the value is there.</summary>
    public ValueTrace? Trace { get; init; }
}
