namespace PiiScanner.Consent.Rosters;

/// <summary>A roster as it was read: whole, or with the rows that cannot be taken.</summary>
/// <param name="Rows">People in the order of the file.</param>
/// <param name="Problems">Rows that cannot be taken; nothing of a roster with problems is used.</param>
public sealed record Roster(IReadOnlyList<RosterRow> Rows, IReadOnlyList<RowProblem> Problems);
