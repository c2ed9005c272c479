using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Policy;

/// <summary>What a record amounts to.</summary>
public enum Outcome
{
    /// <summary>Nothing to report.</summary>
    Clear,

    /// <summary>Kept in the report, counts towards nothing.</summary>
    Note,

    /// <summary>A person must decide.</summary>
    Review,

    /// <summary>Must not be published.</summary>
    Block,
}

/// <summary>One row of the policy: conditions that must all hold, and what then follows.</summary>
/// <param name="Id">Name of the row.</param>
/// <param name="When">Accepted words by condition; the conditions are listed in <see cref="PolicyReader"/>.</param>
/// <param name="Outcome">What follows.</param>
/// <param name="Law">Articles it stands on, or empty.</param>
/// <param name="Text">What it covers, said to people.</param>
public sealed record PolicyRow(string Id, IReadOnlyDictionary<string, IReadOnlyList<string>> When, Outcome Outcome, string Law, LocalizedText Text)
{
    internal bool Holds(RecordFacts facts, PublicationPolicy policy)
    {
        foreach (var condition in When)
        {
            if (!Holds(condition.Key, condition.Value, facts, policy)) return false;
        }

        return true;
    }

    private static bool Holds(string condition, IReadOnlyList<string> words, RecordFacts facts, PublicationPolicy policy) => condition switch
    {
        "shape" => words.Contains(facts.Shape),
        "name" => words.Contains(WordOf(facts.Name)),
        "subject" => words.Contains(WordOf(facts.Subject)),
        "exposing" => words.Contains(facts.Exposing.Count > 0 ? "some" : "none"),
        "exposes" => facts.Exposing.Any(words.Contains),
        "plain" => words.Contains(facts.Traits.Count > 0 || facts.Kinds.Count > 1 ? "some" : "none"),
        "traits" => words.All(facts.Traits.Contains),
        "title" => words.Contains(facts.SensitiveTitle ? "sensitive" : "ordinary"),
        "people" => words.Contains(facts.ManyPeople ? "many" : "few"),
        "news" => words.Contains(policy.ReviewsPupilsInNews ? "review" : "note"),
        "profile" => words.Contains(facts.Profile),
        _ => false,
    };

    // Not by their names: those are looked up by reflection, a millisecond of every start.
    private static string WordOf(NameState name) => name switch
    {
        NameState.None => "none",
        NameState.Whole => "whole",
        NameState.Masked => "masked",
        NameState.Placeholder => "placeholder",
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    private static string WordOf(Subject subject) => subject switch
    {
        Subject.Unknown => "unknown",
        Subject.Pupil => "pupil",
        Subject.Parent => "parent",
        Subject.Staff => "staff",
        Subject.Official => "official",
        Subject.Organisation => "organisation",
        Subject.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };
}

/// <summary>What a kind yields when no row decides.</summary>
/// <param name="Alone">Alone.</param>
/// <param name="InRecord">In a record.</param>
/// <param name="InList">In a list.</param>
/// <param name="Law">Article that makes it personal data.</param>
public sealed record KindPolicy(Outcome Alone, Outcome InRecord, Outcome InList, string Law);
