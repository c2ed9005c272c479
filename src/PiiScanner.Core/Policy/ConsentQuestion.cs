using PiiScanner.Core.Findings;

namespace PiiScanner.Core.Policy;

/// <summary>What a consent registry is asked about one record. Holds raw values: in memory only.</summary>
public sealed record ConsentQuestion
{
    /// <summary>Whose record it is.</summary>
    public required Subject Subject { get; init; }

    /// <summary>The person's name in NFC as written; null when there is none or parts are hidden.</summary>
    public string? Name { get; init; }

    /// <summary>The person's own birth date, <c>yyyy-MM-dd</c>; null when it is not whole.</summary>
    public string? BirthDate { get; init; }

    /// <summary>Student code, normal form; null when there is none.</summary>
    public string? StudentCode { get; init; }

    /// <summary>Class as written, or the class the list's title names; null when not known.</summary>
    public string? ClassName { get; init; }

    /// <summary>Keys of the person, where the record comes from a recording: then name, birth date and code only say that there is one, as does the class.</summary>
    public PersonMarks? Keys { get; init; }

    /// <summary>Kinds of data that stand in the record: kinds of findings, <c>parent-</c> and a kind for what is a parent's, and plain roles such as <c>class</c>.</summary>
    public required IReadOnlyCollection<string> Kinds { get; init; }

    /// <summary>Path of the outermost file, of <see cref="ExamineOptions.Origin"/>; null for text without a file.</summary>
    public string? Origin { get; init; }

    /// <summary>Families of titles its list has, of <c>rules/words/list-titles.tsv</c>: they may propose a purpose, never decide one.</summary>
    public IReadOnlyCollection<string> TitleFamilies { get; init; } = [];
}
