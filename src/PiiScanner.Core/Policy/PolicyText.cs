using System.Text;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Policy;

/// <summary>The policy in a line format that is read without YAML at start-up. Written from <c>rules/policy.yaml</c>; a test holds the two together.</summary>
public static class PolicyText
{
    private const string Resource = "PiiScanner.Core.Policy.BuiltIn.generated.txt";
    private static PublicationPolicy? _builtIn;

    /// <summary>The policy the product ships.</summary>
    public static PublicationPolicy BuiltIn => _builtIn ??= Read(BuiltInRules.ReadResource(Resource));

    /// <summary>Writes a policy.</summary>
    /// <param name="policy">The policy.</param>
    public static string Write(PublicationPolicy policy)
    {
        if (policy is null) throw new ArgumentNullException(nameof(policy));
        var text = new StringBuilder();
        text.Append("version\t").Append(policy.Version).Append('\n');
        Line(text, "validFrom", policy.ValidFrom);
        Line(text, "reviewer", policy.Reviewer);
        foreach (var name in PolicySwitches.Words.Keys) Line(text, "switch", name, PolicySwitches.Get(policy, name));
        foreach (var profile in policy.Profiles)
        {
            foreach (var pair in profile.Value) Line(text, "profile", profile.Key, pair.Key, pair.Value);
        }

        foreach (var pair in policy.Kinds) Line(text, "kind", pair.Key, pair.Value.Alone.ToString(), pair.Value.InRecord.ToString(), pair.Value.InList.ToString(), pair.Value.Law);
        foreach (var row in policy.Rows)
        {
            var when = string.Join(";", row.When.Select(condition => condition.Key + "=" + string.Join(",", condition.Value)));
            Line(text, "row", row.Id, row.Outcome.ToString(), row.Law, row.Text.Vi, row.Text.En, when);
        }

        return text.ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="text">The lines.</param>
    public static PublicationPolicy Read(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        var (version, validFrom, reviewer) = ("", "", "");
        var kinds = new Dictionary<string, KindPolicy>(StringComparer.Ordinal);
        var rows = new List<PolicyRow>();
        var switches = new List<string[]>();
        var profiles = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            var fields = line.TrimEnd('\r').Split('\t');
            switch (fields[0])
            {
                case "version":
                    version = fields[1];
                    break;
                case "validFrom":
                    validFrom = fields[1];
                    break;
                case "reviewer":
                    reviewer = fields[1];
                    break;
                case "switch":
                    switches.Add(fields);
                    break;
                case "profile":
                    if (!profiles.TryGetValue(fields[1], out var known)) profiles[fields[1]] = known = new Dictionary<string, string>(StringComparer.Ordinal);
                    ((Dictionary<string, string>)known)[fields[2]] = fields[3];
                    break;
                case "kind":
                    kinds[fields[1]] = new KindPolicy(OutcomeOf(fields[2]), OutcomeOf(fields[3]), OutcomeOf(fields[4]), fields[5]);
                    break;
                case "row":
                    rows.Add(new PolicyRow(fields[1], When(fields[6]), OutcomeOf(fields[2]), fields[3], new LocalizedText(fields[4], fields[5])));
                    break;
            }
        }

        var policy = new PublicationPolicy(version, kinds, rows) { ValidFrom = validFrom, Reviewer = reviewer, Profiles = profiles };
        foreach (var fields in switches) policy = PolicySwitches.Set(policy, fields[1], fields[2]);
        return policy;
    }

    private static Dictionary<string, IReadOnlyList<string>> When(string text)
    {
        var when = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var condition in text.Split(';'))
        {
            var equals = condition.IndexOf('=');
            if (equals > 0) when[condition.Substring(0, equals)] = condition.Substring(equals + 1).Split(',');
        }

        return when;
    }

    private static Outcome OutcomeOf(string word) => word switch
    {
        nameof(Outcome.Clear) => Outcome.Clear,
        nameof(Outcome.Note) => Outcome.Note,
        nameof(Outcome.Review) => Outcome.Review,
        nameof(Outcome.Block) => Outcome.Block,
        _ => throw new FormatException("An outcome is Clear, Note, Review or Block."),
    };

    private static void Line(StringBuilder text, params string[] fields) => text.Append(string.Join("\t", fields)).Append('\n');
}
