using System.Text;
using PiiScanner.Evaluation.Corpus;
using PiiScanner.Evaluation.Truth;

namespace PiiScanner.Evaluation.Scoring;

/// <summary>Compares the reports of the variants of each list with that of its first variant.</summary>
internal sealed class VariantComparison(IReadOnlyDictionary<string, ReportedFile> reported, int lists)
{
    /// <summary>Variants whose verdict or number of people differs, or whose names do, one line each.</summary>
    public IReadOnlyList<string> Differences { get; } = [.. Enumerable.Range(0, lists).SelectMany(number => Compare(reported, number))];

    public string ToMarkdown()
    {
        var text = new StringBuilder($"## The same list in {VariantSet.Variants.Count} variants ({lists} lists)\n\n{Differences.Count} of {lists * (VariantSet.Variants.Count - 1)} variants differ from the first one.\n\n");
        foreach (var difference in Differences.Take(60)) text.Append("- ").Append(difference).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<string> Compare(IReadOnlyDictionary<string, ReportedFile> reported, int number)
    {
        string Path((string Name, string Format, string, bool) variant) => $"{number:000}-{variant.Name}.{variant.Format}";
        var first = reported.GetValueOrDefault(Path(VariantSet.Variants[0]));
        foreach (var variant in VariantSet.Variants.Skip(1))
        {
            var other = reported.GetValueOrDefault(Path(variant));
            var unlike = new List<string>();
            if (first is null || other is null) unlike.Add("not in the report");
            else
            {
                if (first.Verdict != other.Verdict) unlike.Add($"verdict {other.Verdict ?? "none"}, not {first.Verdict ?? "none"}");
                if (first.Subjects != other.Subjects) unlike.Add($"{other.Subjects} people, not {first.Subjects}");
                var (lost, added) = (Names(first).Except(Names(other)).ToList(), Names(other).Except(Names(first)).ToList());
                if (lost.Count + added.Count > 0) unlike.Add($"{lost.Count} names lost ({string.Join(", ", lost.Take(3))}), {added.Count} added ({string.Join(", ", added.Take(3))})");
            }

            if (unlike.Count > 0) yield return $"`{Path(variant)}`: {string.Join("; ", unlike)}";
        }
    }

    private static HashSet<string> Names(ReportedFile file) => [.. file.Findings.Where(f => f.Kind == Kinds.Name).Select(f => ValueKey.Of(Kinds.Name, f.Value))];
}
