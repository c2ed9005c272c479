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

    private static readonly PolicyRow ByKind = new("by-kind", new Dictionary<string, IReadOnlyList<string>>(), Outcome.Note, "", new LocalizedText("theo từng loại dữ liệu", "by kind of data"));

    internal (Outcome Outcome, PolicyRow Row) Judge(RecordFacts facts)
    {
        foreach (var row in Rows)
        {
            if (row.Holds(facts)) return (row.Outcome, row);
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
