using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Drafts;

namespace PiiScanner.Evaluation.Corpus;

/// <summary>A document's content with its truth, before a format and an encoding are applied.</summary>
internal sealed record Content
{
    /// <summary>Neutral content; null when <see cref="Text"/> or <see cref="Bytes"/> is set.</summary>
    public Draft? Draft { get; init; }

    /// <summary>Finished text of a text format, still to be encoded.</summary>
    public string? Text { get; init; }

    /// <summary>A finished file that no encoding applies to.</summary>
    public byte[]? Bytes { get; init; }

    public required IReadOnlyList<TruthValue> Values { get; init; }

    /// <summary>Rows of each list; null when not scored.</summary>
    public IReadOnlyList<int>? Lists { get; init; }

    public string? Verdict { get; init; }

    public int? People { get; init; }

    public required string Family { get; init; }

    public bool IsLeakingList { get; init; }

    public IReadOnlyList<string> AllowedKinds { get; init; } = [];

    /// <summary>Words the file is named by.</summary>
    public required string FileName { get; init; }
}
