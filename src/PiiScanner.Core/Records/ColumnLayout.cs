using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Records;

/// <summary>One column of a list: its role, whose values it holds, and how sure that is.</summary>
/// <param name="Index">Column number.</param>
/// <param name="Role">Its role.</param>
/// <param name="Subject">Whose values, or null for the list's own people.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="FromHeader">A heading says so; otherwise the values do.</param>
internal sealed record ListColumn(int Index, ColumnRole Role, Subject? Subject, double Confidence, bool FromHeader)
{
    /// <summary>Roles of the lines of a cell, where a heading of several lines names one for each; null for a plain column.</summary>
    public IReadOnlyList<ColumnRole>? Lines { get; init; }

    /// <summary>No column: a label of a form or a line stands before the value.</summary>
    public bool IsOfLabel { get; init; }

    /// <summary>The column stands in a table of communes, districts or provinces.</summary>
    public bool IsOfPlaces { get; init; }

    /// <summary>Another column of the same rows bears it out.</summary>
    public bool IsAgreed { get; init; }
}

/// <summary>The columns of one list; a sheet with lists side by side has several layouts.</summary>
/// <param name="Columns">Columns with a role, left to right.</param>
/// <param name="First">First column that belongs to the list.</param>
/// <param name="Last">Last column that belongs to the list.</param>
internal sealed record ColumnLayout(IReadOnlyList<ListColumn> Columns, int First, int Last)
{
    /// <summary>The column of a role, or null.</summary>
    public ListColumn? With(string role) => Columns.FirstOrDefault(column => column.Role.Name == role);

    /// <summary>True when a column holds the names of the list's own people.</summary>
    public bool HasNames => Columns.Any(column => column.Role.Weight == RoleWeight.Name);

    /// <summary>True when a column holds something of a person.</summary>
    public bool HasPeople => HasNames || Columns.Any(column => column.Role.Weight == RoleWeight.Exposing || column.Role.Kind is not null);

    /// <summary>True where the units of a country are listed.</summary>
    public bool IsOfPlaces => Columns.Any(column => column.IsOfPlaces);

    /// <summary>True for figures: nobody is named or numbered, and what looks sensitive is counted.</summary>
    public bool IsStatistic => !HasNames && Columns.Any(column => column.Role.Kind == FindingKinds.SensitiveAttribute)
        && Columns.All(column => column.Role.Kind is null or FindingKinds.SensitiveAttribute or FindingKinds.StudyResult);

    /// <summary>True when two layouts hold the same roles in the same order: a list goes on.</summary>
    public bool SameRoles(ColumnLayout other) => Columns.Select(column => column.Role.Name).SequenceEqual(other.Columns.Select(column => column.Role.Name));
}
