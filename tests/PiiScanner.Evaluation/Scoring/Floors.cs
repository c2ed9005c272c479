using System.Text.Json;
using PiiScanner.Evaluation.Truth;

namespace PiiScanner.Evaluation.Scoring;

/// <summary>Figures that may not get worse. A file of floors is a flat JSON object; a name that is no figure is an error.</summary>
internal sealed class Floors(IReadOnlyDictionary<string, double> floors)
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    /// <summary>Figures of which less is better.</summary>
    private static readonly HashSet<string> Ceilings = ["falseBlockRate", "falseReviewRate", "missedReviewRate", "falsePer1000Lines"];

    public static Floors Read(string path) =>
        new(JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(path)) ?? throw new JsonException($"{path} holds no object."));

    /// <summary>One line for each figure that is worse than its floor (or above its ceiling), or unknown.</summary>
    public IReadOnlyList<string> Check(Summary summary)
    {
        var figures = Figures(summary);
        var failures = new List<string>();
        foreach (var (name, floor) in floors.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!figures.TryGetValue(name, out var value)) failures.Add($"{name}: no such figure");
            else if (double.IsNaN(value)) failures.Add($"{name}: nothing was measured");
            else if (Ceilings.Contains(name) ? value > floor : value < floor) failures.Add(FormattableString.Invariant($"{name}: {value:0.0000}, must be {(Ceilings.Contains(name) ? "at most" : "at least")} {floor:0.0000}"));
        }

        return failures;
    }

    /// <summary>Today's figures as floors, with some room for a change of seed.</summary>
    public static string FromToday(Summary summary, double room)
    {
        var figures = Figures(summary).Where(pair => !double.IsNaN(pair.Value)).ToDictionary(pair => pair.Key, pair => Math.Round(Ceilings.Contains(pair.Key)
            ? pair.Value + (pair.Key == "falsePer1000Lines" ? pair.Value * 0.1 + 0.5 : room) : Math.Max(0, pair.Value - room), 4));
        return JsonSerializer.Serialize(figures, Options);
    }

    internal static Dictionary<string, double> Figures(Summary s)
    {
        var figures = new Dictionary<string, double>
        {
            ["leakRecall"] = s.LeakRecall,
            ["blockRecall"] = s.BlockRecall,
            ["falseBlockRate"] = s.FalseBlockRate,
            ["falseReviewRate"] = s.FalseReviewRate,
            ["missedReviewRate"] = s.MissedReviewRate,
            ["verdictAccuracy"] = s.VerdictAccuracy,
            ["rowsExact"] = s.RowsExact,
            ["peopleExact"] = s.PeopleExact,
            ["subjectAccuracy"] = s.SubjectAccuracy,
            ["proseNameF1"] = s.ProseNames.F1,
            ["falsePer1000Lines"] = s.FalsePer1000Lines,
        };
        foreach (var kind in Kinds.Scored)
        {
            var tally = s.OfKind(kind);
            if (tally.Found + tally.Missed > 0) figures["f1:" + kind] = tally.F1;
        }

        return figures;
    }
}
