using PiiScanner.Core.Text;

namespace PiiScanner.Core.Policy;

/// <summary>The policy: a total function from what stands together in a record to what follows. Immutable.</summary>
/// <param name="Version">Version it states.</param>
/// <param name="Kinds">One entry for each kind of finding.</param>
/// <param name="Rows">Rows in the order they are tried.</param>
public sealed record PublicationPolicy(string Version, IReadOnlyDictionary<string, KindPolicy> Kinds, IReadOnlyList<PolicyRow> Rows)
{
    /// <summary>True when a list of pupils who overcame hardship ("vượt khó") tells of poverty and makes every record sensitive; false when it is a list of honours.</summary>
    public bool HardshipIsWelfare { get; init; }

    /// <summary>True when one or two pupils named in the news are for a person to decide; false when they are a note.</summary>
    public bool ReviewsPupilsInNews { get; init; }

    /// <summary>True when at 16 and 17 the learner agrees alone; false when the representative is asked too, a cautious reading of Law 91/2025/QH15 article 24.</summary>
    public bool LearnerAloneFrom16 { get; init; }

    /// <summary>First day it holds, <c>yyyy-MM-dd</c>.</summary>
    public string ValidFrom { get; init; } = "";

    /// <summary>Who reviewed it.</summary>
    public string Reviewer { get; init; } = "";

    /// <summary>Switches each profile sets otherwise, by profile and switch.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Profiles { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>The policy as one profile has it; itself when the profile changes nothing.</summary>
    /// <param name="profile">Name of the profile.</param>
    public PublicationPolicy Under(string profile)
    {
        if (!Profiles.TryGetValue(profile, out var switches) || switches.Count == 0) return this;
        var policy = this;
        foreach (var pair in switches) policy = PolicySwitches.Set(policy, pair.Key, pair.Value);
        return policy;
    }

    private static readonly PolicyRow ByKind = new("by-kind", new Dictionary<string, IReadOnlyList<string>>(), Outcome.Note, "", new LocalizedText("theo từng loại dữ liệu", "by kind of data"));

    internal (Outcome Outcome, PolicyRow Row) Judge(RecordFacts facts)
    {
        foreach (var row in Rows)
        {
            if (row.Holds(facts, this)) return (row.Outcome, row);
        }

        var worst = Outcome.Clear;
        foreach (var kind in facts.Kinds)
        {
            var policy = Kinds[kind];
            var outcome = facts.Shape switch { "list" => policy.InList, "alone" => policy.Alone, _ => policy.InRecord };
            // A kind that exposes nobody here (masked, an office's line) never counts for more than a note.
            if (!facts.Exposing.Contains(kind) && outcome > Outcome.Note) outcome = Outcome.Note;
            if (outcome > worst) worst = outcome;
        }

        return (worst, ByKind);
    }
}
