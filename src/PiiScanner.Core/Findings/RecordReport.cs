using PiiScanner.Core.Text;

namespace PiiScanner.Core.Findings;

/// <summary>One data subject's values put together, without the values.</summary>
/// <param name="Subject">Whose record it is.</param>
/// <param name="Kinds">Kinds found in it, in the order of <see cref="FindingKinds.All"/>.</param>
/// <param name="Consent"><c>covered</c>, <c>missing</c>, …; null while no registry is in use.</param>
/// <param name="Location">Where the record begins.</param>
public sealed record RecordReport(Subject Subject, IReadOnlyList<string> Kinds, string? Consent, Location Location);

/// <summary>Three or more records of the same shape, without the values.</summary>
/// <param name="Rows">People in the list; exact.</param>
/// <param name="Columns">Kinds of its columns, left to right.</param>
/// <param name="Title">Title found above it or the sheet's name, masked where it holds a personal value; null when there is none.</param>
/// <param name="Subject">Whose list it is.</param>
/// <param name="Consent">Counts by consent state; null while no registry is in use.</param>
/// <param name="Location">Where the list begins.</param>
public sealed record ListReport(int Rows, IReadOnlyList<string> Columns, string? Title, Subject Subject, ConsentCounts? Consent, Location Location)
{
    /// <summary>What its worst row counts towards.</summary>
    public Severity Severity { get; init; }
}

/// <summary>How many rows of a list are in which state of consent.</summary>
/// <param name="Covered">Covered for this channel and purpose.</param>
/// <param name="Missing">No consent recorded.</param>
/// <param name="Refused">Refused, expired or withdrawn.</param>
/// <param name="Ambiguous">More than one person matches.</param>
public sealed record ConsentCounts(int Covered, int Missing, int Refused, int Ambiguous);
