using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Core;

/// <summary>Everything the engine says of one document: the masked report parts, the verdict, and keys that let people be counted once over several documents.</summary>
public sealed record Examination
{
    /// <summary>Verdict of what was read.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Worst verdict that rests on something no finding is listed for, such as a masked list or a count of few people.</summary>
    public Verdict VerdictWithoutFindings { get; init; }

    /// <summary>Policy rows and law articles that decided.</summary>
    public required IReadOnlyList<Text.LocalizedText> DecidedBy { get; init; }

    /// <summary>The fixed sentence of the verdict.</summary>
    public required Text.LocalizedText Headline { get; init; }

    /// <summary>What to do next.</summary>
    public required Text.LocalizedText NextStep { get; init; }

    /// <summary>Distinct people exposed.</summary>
    public required PeopleCount People { get; init; }

    /// <summary>Findings in order of place, masked, at most the limit asked for.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Findings beyond the limit.</summary>
    public required int FindingsOmitted { get; init; }

    /// <summary>Records in order of place, at most the limit asked for.</summary>
    public required IReadOnlyList<RecordReport> Records { get; init; }

    /// <summary>Lists in order of place; exact.</summary>
    public required IReadOnlyList<ListReport> Lists { get; init; }

    /// <summary>Notices the engine adds to the reader's: hidden content and what it holds.</summary>
    public required IReadOnlyList<Text.Notice> Notices { get; init; }
}
