using PiiScanner.Evaluation.Truth;

namespace PiiScanner.Evaluation.Scoring;

/// <summary>How one document came out.</summary>
internal sealed record DocumentScore
{
    public required DocumentTruth Truth { get; init; }

    /// <summary>What was reported; null when the report does not name the file.</summary>
    public required ReportedFile? Reported { get; init; }

    public required IReadOnlyList<TruthValue> Found { get; init; }

    public required IReadOnlyList<TruthValue> Missed { get; init; }

    public required IReadOnlyList<ReportedFinding> False { get; init; }

    /// <summary>Right and all subjects of the values found, where the truth names one.</summary>
    public required int SubjectsRight { get; init; }

    public required int SubjectsScored { get; init; }

    /// <summary>Findings of kinds that the vocabulary did not hold when the truth was written.</summary>
    public required int OtherKinds { get; init; }

    /// <summary>Null when not scored.</summary>
    public bool? RowsExact { get; init; }

    public string Verdict => Reported?.Verdict ?? "none";

    public bool? VerdictRight => Truth.Verdict is null ? null : Truth.Verdict == Verdict;

    public Tally Total => new(Found.Count, Missed.Count, False.Count);

    public Tally OfKind(string kind) => new(Found.Count(v => v.Kind == kind), Missed.Count(v => v.Kind == kind), False.Count(f => f.Kind == kind));
}
