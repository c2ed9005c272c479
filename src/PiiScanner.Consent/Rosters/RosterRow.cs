namespace PiiScanner.Consent.Rosters;

/// <summary>One person of a roster. Holds raw values: in memory only.</summary>
/// <param name="Row">Row as people count, from 1.</param>
/// <param name="Name">Name as written, single spaces.</param>
/// <param name="Class">Class as written.</param>
/// <param name="BirthDate"><c>yyyy-MM-dd</c>, or null.</param>
/// <param name="Code">Student code, or null.</param>
public sealed record RosterRow(int Row, string Name, string Class, string? BirthDate, string? Code)
{
    /// <summary>Signs for themselves: staff. Default false.</summary>
    public bool IsStaff { get; init; }
}
