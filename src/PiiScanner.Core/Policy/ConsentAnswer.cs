using PiiScanner.Core.Text;

namespace PiiScanner.Core.Policy;

/// <summary>What a consent registry answers about one record. Holds no value.</summary>
/// <param name="State">The state.</param>
public sealed record ConsentAnswer(ConsentState State)
{
    /// <summary>Reference of what covers the record, or of what was refused, withdrawn or is over; null when nothing is recorded.</summary>
    public string? Reference { get; init; }

    /// <summary>The most the record may amount to; null when consent changes nothing. <see cref="Outcome.Note"/> for what is covered.</summary>
    public Outcome? AtMost { get; init; }

    /// <summary>Why, said to people; null when the state says all.</summary>
    public LocalizedText? Why { get; init; }

    /// <summary>Registry's own id of the person found; null when none or several.</summary>
    public string? Person { get; init; }

    /// <summary>True when the person was found by name and class alone: two rows of one list may then be two people.</summary>
    public bool IsByClass { get; init; }
}
