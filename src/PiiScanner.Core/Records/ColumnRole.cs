using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>How the policy weighs what a column says beside a person's name.</summary>
public enum RoleWeight
{
    /// <summary>Says nothing about a person.</summary>
    None,

    /// <summary>The name itself.</summary>
    Name,

    /// <summary>Harmless alone: class, school, sex, prize.</summary>
    Plain,

    /// <summary>Exposes the person: birth date, phone, identifier, sensitive attribute.</summary>
    Exposing,

    /// <summary>Work capacity: post, duty.</summary>
    Work,
}

/// <summary>What a column of a table holds.</summary>
/// <param name="Name">Role name in kebab case, as in <c>rules/words/column-roles.tsv</c>.</param>
/// <param name="Kind">Kind of finding its values make, or null.</param>
/// <param name="Subject">Whose values they are, when the role itself says so.</param>
/// <param name="Weight">How the policy weighs them.</param>
/// <param name="Label">What people call it.</param>
public sealed record ColumnRole(string Name, string? Kind, Subject? Subject, RoleWeight Weight, LocalizedText Label)
{
    /// <summary>True where the label names things as often as people: a value counts only if it is a name by itself.</summary>
    internal bool IsOfThingsToo { get; init; }

    /// <summary>True where the label calls somebody to turn to: a post behind the name says that it is one of the school's.</summary>
    internal bool IsContact { get; init; }

    /// <summary>Reads the catalogue of roles.</summary>
    /// <param name="words">Word lists that hold <c>column-roles</c>.</param>
    public static IReadOnlyDictionary<string, ColumnRole> ReadAll(WordLists words)
    {
        var roles = new Dictionary<string, ColumnRole>(StringComparer.Ordinal);
        foreach (var row in (words ?? throw new ArgumentNullException(nameof(words))).Rows("column-roles", 6))
        {
            roles[row[0]] = new ColumnRole(
                row[0],
                row[1] == "-" ? null : row[1],
                row[2] == "-" ? null : SubjectOf(row[2]),
                WeightOf(row[3]),
                new LocalizedText(row[4], row[5]));
        }

        return roles;
    }

    /// <summary>The subject a word list names.</summary>
    /// <param name="word">The name in lower case.</param>
    /// <exception cref="RuleException">There is no such subject.</exception>
    internal static Subject SubjectOf(string word) => word switch
    {
        "unknown" => Findings.Subject.Unknown,
        "pupil" => Findings.Subject.Pupil,
        "parent" => Findings.Subject.Parent,
        "staff" => Findings.Subject.Staff,
        "official" => Findings.Subject.Official,
        "organisation" => Findings.Subject.Organisation,
        "other" => Findings.Subject.Other,
        _ => throw new RuleException("words", 1, 1, $"unknown subject \"{word}\""),
    };

    private static RoleWeight WeightOf(string word) => word switch
    {
        "none" => RoleWeight.None,
        "name" => RoleWeight.Name,
        "plain" => RoleWeight.Plain,
        "exposing" => RoleWeight.Exposing,
        "work" => RoleWeight.Work,
        _ => throw new RuleException("column-roles.tsv", 1, 1, $"unknown weight \"{word}\""),
    };
}
