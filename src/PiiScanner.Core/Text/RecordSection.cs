namespace PiiScanner.Core.Text;

/// <summary>The values of one person, or of one account, which the format itself puts together and names: a QR code of an identity card, a machine readable zone, a payment code.</summary>
/// <param name="fields">The values in their order; at least one.</param>
public sealed class RecordSection(IReadOnlyList<RecordField> fields) : DocumentSection
{
    /// <summary>The values in their order.</summary>
    public IReadOnlyList<RecordField> Fields { get; } = fields ?? throw new ArgumentNullException(nameof(fields));

    /// <summary>What stated them, as the rule id of the findings: <c>qr-code</c>, <c>machine-readable-zone</c>.</summary>
    public required string Source { get; init; }
}

/// <summary>One value of a record the format states.</summary>
/// <param name="Role">What it is, by a name of <c>rules/words/column-roles.tsv</c>; null where only its kind is known.</param>
/// <param name="Block">The value, whole.</param>
public sealed record RecordField(string? Role, TextBlock Block)
{
    /// <summary>Kind of finding where there is no role.</summary>
    public string? Kind { get; init; }

    /// <summary>How sure it is that the value was read right, 0 to 1. Default 0.99: a code with error correction.</summary>
    public double Confidence { get; init; } = 0.99;
}
