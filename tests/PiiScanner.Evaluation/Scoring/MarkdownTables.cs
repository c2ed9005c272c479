using System.Globalization;
using System.Text;
using PiiScanner.Evaluation.Truth;

namespace PiiScanner.Evaluation.Scoring;

/// <summary>The summary as Markdown tables.</summary>
internal static class MarkdownTables
{
    public static string Write(Summary summary, string split, ulong seed, IReadOnlyList<string> warnings)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"## Evaluation: split {split}, seed {seed}, {summary.Documents.Count} documents\n\n");
        foreach (var warning in warnings) text.Append("> ").Append(warning).Append("\n\n");
        Verdicts(text, summary);
        ByKind(text, summary);
        Groups(text, "layout", summary.Documents.GroupBy(d => d.Truth.Layout));
        Groups(text, "encoding", summary.Documents.GroupBy(d => d.Truth.Encoding));
        Groups(text, "format", summary.Documents.GroupBy(d => d.Truth.Format));
        Groups(text, "family", summary.Documents.GroupBy(d => d.Truth.Family));
        return text.ToString();
    }

    /// <summary>The worst documents with what was missed and what was false. All values are invented, so they are shown whole.</summary>
    public static string Errors(Summary summary, int count)
    {
        var text = new StringBuilder("### Worst documents\n\n");
        var worst = summary.Documents.Where(d => d.VerdictRight == false || d.RowsExact == false || d.Total.Missed + d.Total.False > 0)
            .OrderByDescending(d => d.VerdictRight == false).ThenByDescending(d => d.Total.Missed + d.Total.False).ThenBy(d => d.Truth.Path, StringComparer.Ordinal).Take(count);
        foreach (var d in worst)
        {
            var rows = d.RowsExact == false ? $", rows {string.Join('+', d.Reported?.ListRows ?? [])} not {string.Join('+', d.Truth.Lists ?? [])}" : string.Empty;
            text.Append(CultureInfo.InvariantCulture, $"- `{d.Truth.Path}` ({d.Truth.Family}, {d.Truth.Layout}, {d.Truth.Encoding}): verdict {d.Verdict}, expected {d.Truth.Verdict ?? "any"}, status {d.Reported?.Status ?? "not in the report"}{rows}\n");
            if (d.Missed.Count > 0) text.Append("  - missed ").Append(d.Missed.Count).Append(": ").AppendJoin(" · ", d.Missed.Take(6).Select(v => $"{v.Kind} `{v.Normalized}`")).Append('\n');
            if (d.False.Count > 0) text.Append("  - false ").Append(d.False.Count).Append(": ").AppendJoin(" · ", d.False.Take(6).Select(f => $"{f.Kind} `{f.Value}` ({f.Severity})")).Append('\n');
        }

        return text.ToString();
    }

    internal static string Percent(double share) => double.IsNaN(share) ? "–" : (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static void Verdicts(StringBuilder text, Summary s)
    {
        text.Append("| figure | value |\n| --- | ---: |\n");
        void Row(string name, string value) => text.Append("| ").Append(name).Append(" | ").Append(value).Append(" |\n");
        Row("leaking lists blocked", Percent(s.LeakRecall));
        Row("all leaking documents blocked", Percent(s.BlockRecall));
        Row("clean publications blocked", Percent(s.FalseBlockRate));
        Row("clean publications sent to review", Percent(s.FalseReviewRate));
        Row("documents to review called clear", Percent(s.MissedReviewRate));
        Row("documents to review blocked", Percent(s.ReviewBlockedRate));
        Row("verdicts right", Percent(s.VerdictAccuracy));
        Row("list rows exact", Percent(s.RowsExact));
        Row("number of people exact", Percent(s.PeopleExact));
        Row("subject of a value right", Percent(s.SubjectAccuracy));
        Row("person-name F1 in running prose", Percent(s.ProseNames.F1));
        Row("false findings in 1,000 lines", s.FalsePer1000Lines.ToString("0.0", CultureInfo.InvariantCulture));
        if (s.OtherKinds > 0) Row("findings of kinds that are not scored", s.OtherKinds.ToString(CultureInfo.InvariantCulture));
        text.Append("\n| expected \\ got | block | review | clear | none |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (var expected in new[] { "block", "review", "clear" })
        {
            var group = s.Documents.Where(d => d.Truth.Verdict == expected).ToList();
            text.Append("| ").Append(expected).Append(" | ").AppendJoin(" | ", new[] { "block", "review", "clear", "none" }.Select(got => group.Count(d => d.Verdict == got))).Append(" |\n");
        }
    }

    private static void ByKind(StringBuilder text, Summary s)
    {
        text.Append("\n| kind | planted | precision | recall | F1 |\n| --- | ---: | ---: | ---: | ---: |\n");
        foreach (var kind in Kinds.Scored)
        {
            var tally = s.OfKind(kind);
            if (tally == default) continue;
            text.Append(CultureInfo.InvariantCulture, $"| {kind} | {tally.Found + tally.Missed} | {Percent(tally.Precision)} | {Percent(tally.Recall)} | {Percent(tally.F1)} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"| all | {s.Total.Found + s.Total.Missed} | {Percent(s.Total.Precision)} | {Percent(s.Total.Recall)} | {Percent(s.Total.F1)} |\n");
    }

    private static void Groups(StringBuilder text, string name, IEnumerable<IGrouping<string, DocumentScore>> groups)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n| {name} | documents | verdicts right | rows exact | precision | recall | F1 |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (var group in groups.OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var tally = Summary.Sum(group.Select(d => d.Total));
            var verdicts = Summary.Share(group.Where(d => d.VerdictRight is not null), d => d.VerdictRight == true);
            var rows = Summary.Share(group.Where(d => d.RowsExact is not null), d => d.RowsExact == true);
            text.Append(CultureInfo.InvariantCulture, $"| {group.Key} | {group.Count()} | {Percent(verdicts)} | {Percent(rows)} | {Percent(tally.Precision)} | {Percent(tally.Recall)} | {Percent(tally.F1)} |\n");
        }
    }
}
