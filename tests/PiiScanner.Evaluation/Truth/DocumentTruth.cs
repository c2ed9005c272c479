namespace PiiScanner.Evaluation.Truth;

/// <summary>All that is true of one generated document.</summary>
public sealed record DocumentTruth
{
    /// <summary>Path inside the corpus, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>Expected verdict; null where the verdict table leaves doubt and nothing is scored.</summary>
    public string? Verdict { get; init; }

    /// <summary>Rows of each list in reading order; null when not scored.</summary>
    public IReadOnlyList<int>? Lists { get; init; }

    /// <summary>Distinct people exposed; null when not scored.</summary>
    public int? People { get; init; }

    public required IReadOnlyList<TruthValue> Values { get; init; }

    /// <summary>Kinds of which any finding is allowed here, for instance a sensitive attribute that follows from the title.</summary>
    public IReadOnlyList<string> AllowedKinds { get; init; } = [];

    /// <summary>What the document is: contacts, welfare-title, letter …</summary>
    public required string Family { get; init; }

    /// <summary>True for lists that leak: the group whose verdict recall has a target of its own.</summary>
    public bool IsLeakingList { get; init; }

    public required string Layout { get; init; }

    public required string Encoding { get; init; }

    public required string Format { get; init; }

    /// <summary>Lines of text, for the rate of false findings.</summary>
    public int Lines { get; init; }
}
