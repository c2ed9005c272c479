using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Policy;

/// <summary>How the name in a record stands.</summary>
internal enum NameState
{
    /// <summary>No name.</summary>
    None,

    /// <summary>Readable as written.</summary>
    Whole,

    /// <summary>Parts are hidden.</summary>
    Masked,

    /// <summary>A sample name.</summary>
    Placeholder,
}

/// <summary>What the policy is told of one record: no value, only what kinds of values stand together.</summary>
internal sealed record RecordFacts
{
    /// <summary><c>list</c>, <c>card</c>, <c>text</c> or <c>alone</c>.</summary>
    public required string Shape { get; init; }

    public required NameState Name { get; init; }

    public required Subject Subject { get; init; }

    /// <summary>Kinds of values that expose the person.</summary>
    public required IReadOnlyCollection<string> Exposing { get; init; }

    /// <summary>All kinds found, exposing or not.</summary>
    public required IReadOnlyCollection<string> Kinds { get; init; }

    /// <summary>Plain roles that hold something, and the engine's own: <c>singled-out</c>, <c>small-count</c>.</summary>
    public required IReadOnlyCollection<string> Traits { get; init; }

    /// <summary>The titles make every record a sensitive attribute.</summary>
    public required bool SensitiveTitle { get; init; }

    /// <summary>Three or more people are named in the text.</summary>
    public required bool ManyPeople { get; init; }

    public required string Profile { get; init; }
}
