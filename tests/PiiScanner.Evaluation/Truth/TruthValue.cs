namespace PiiScanner.Evaluation.Truth;

/// <summary>What the scorer does with a planted value.</summary>
public enum Expectation
{
    /// <summary>Must be found: counts in recall.</summary>
    Must,

    /// <summary>May be found or not: the product's words leave room.</summary>
    May,

    /// <summary>May be reported as a note with a reason, never as an error or warning.</summary>
    Decoy,
}

/// <summary>A value put into a document on purpose.</summary>
/// <param name="Kind">A kind of the product's vocabulary; "*" for any kind.</param>
/// <param name="Normalized">Normalized as the JSON report normalizes.</param>
public sealed record TruthValue(string Kind, string Normalized, Expectation Expectation = Expectation.Must)
{
    /// <summary>Other normalized forms that are right too, for instance a number with and without the zeros Excel lost.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>Whose value it is; null when not scored.</summary>
    public string? Subject { get; init; }

    public static TruthValue Decoy(string kind, string value) => new(kind, value, Expectation.Decoy);

    public static TruthValue May(string kind, string value) => new(kind, value, Expectation.May);
}
