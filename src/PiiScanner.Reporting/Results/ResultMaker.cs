using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Results;

/// <summary>Turns a report into results: one for each list, one for each person outside lists, one for each value that belongs to nobody, one for each file not examined.</summary>
/// <remarks>What counts towards nothing is left out, unless it was accepted: it then shows that it was.</remarks>
internal static class ResultMaker
{
    /// <summary>The results in the order of the report.</summary>
    /// <param name="report">The report.</param>
    public static IReadOnlyList<ReportResult> Make(ScanReport report)
    {
        var results = new List<ReportResult>();
        var group = 0;
        var whole = report.Files.Count > 0 ? report.Files[0] : null;
        for (var i = 0; i < report.Files.Count; i++)
        {
            var file = report.Files[i];
            if (file.Depth == 0) group = results.Count;
            if (file.Depth == 0) whole = file;
            results.AddRange(OfLists(file).Concat(OfFindings(file)).Select(result => Judge(result, whole)));
            if (FileWords.IsUnexamined(file)) results.Add(NotExamined(file));
            var isLast = i + 1 == report.Files.Count || report.Files[i + 1].Depth == 0;
            if (isLast && Unsaid(whole, results.Skip(group)) is { } unsaid) results.Add(unsaid);
        }

        return results;
    }

    private static IEnumerable<ReportResult> OfLists(FileReport file)
    {
        var byList = file.Findings.Where(finding => finding.List is not null).ToLookup(finding => finding.List);
        for (var i = 0; i < file.Lists.Count; i++)
        {
            var list = file.Lists[i];
            var findings = byList[i].ToList();
            if (list.Severity == Severity.Note && !findings.Exists(finding => finding.Consent is not null)) continue;
            yield return new ReportResult
            {
                File = file,
                Rule = ResultRules.List,
                Severity = list.Severity,
                Rank = Rank(list.Severity, findings),
                Message = FileWords.List(list),
                Places = Places(list.Location, findings.Select(finding => finding.Location)),
                Findings = findings,
            };
        }
    }

    private static IEnumerable<ReportResult> OfFindings(FileReport file)
    {
        var alone = file.Findings.Where(finding => finding.List is null && (finding.Severity != Severity.Note || finding.Consent is not null));
        // A value that belongs to no record stands for itself.
        foreach (var group in alone.Select((finding, number) => (finding, number)).GroupBy(item => item.finding.Record ?? -1 - item.number, item => item.finding))
        {
            var findings = group.ToList();
            var severity = findings.Max(finding => finding.Severity);
            var isRecord = findings.Count > 1;
            yield return new ReportResult
            {
                File = file,
                Rule = isRecord ? ResultRules.Record : findings[0].Kind,
                Severity = severity,
                Rank = Rank(severity, findings),
                Message = Message(findings, isRecord),
                Places = Places(findings[0].Location, findings.Select(finding => finding.Location)),
                Findings = findings,
            };
        }
    }

    private static LocalizedText Message(List<Finding> findings, bool isRecord)
    {
        var people = ReportWords.People(findings[0].Subject);
        var kinds = findings.Select(finding => finding.Kind).ToList();
        var (vi, en) = (FileWords.Kinds(kinds, Language.Vietnamese), FileWords.Kinds(kinds, Language.English));
        return isRecord ? new($"Một người ({people.Vi}): {vi}", $"One person ({people.En}): {en}") : new($"Dữ liệu cá nhân ({people.Vi}): {vi}", $"Personal data ({people.En}): {en}");
    }

    private static ReportResult NotExamined(FileReport file)
    {
        var reasons = FileWords.Reasons(file);
        return new ReportResult
        {
            File = file,
            Rule = ResultRules.NotExamined,
            Severity = Severity.Warning,
            Rank = UnexaminedRank,
            Message = file.Status == FileStatus.Failed
                ? new($"Chưa đọc được: {reasons.Vi}. Chưa thể kết luận.", $"Not read: {reasons.En}. No conclusion is possible yet.")
                : new($"Chưa đọc hết: {reasons.Vi}. Chưa thể kết luận về phần đó.", $"Not read to the end: {reasons.En}. No conclusion is possible about that part."),
            Places = [new Location()],
            Accepted = file.UnreadIsAccepted ? file.Suppression is { } accepted ? FileWords.Details(accepted) : new("đã có người chịu trách nhiệm", "somebody answers for it") : null,
        };
    }

    // With --max-findings a verdict may rest on what was not kept: the file itself then stands for it.
    private static ReportResult? Unsaid(FileReport? file, IEnumerable<ReportResult> said)
    {
        if (file?.Verdict is not (Verdict.Block or Verdict.Review)) return null;
        var severity = file.Verdict == Verdict.Block ? Severity.Error : Severity.Warning;
        if (said.Any(result => result.Severity >= severity && result.Rule != ResultRules.NotExamined)) return null;
        var result = new ReportResult { File = file, Rule = ResultRules.FileVerdict, Severity = severity, Rank = Rank(severity, []), Message = FileWords.Headline(file), Places = [new Location()] };
        return Judge(result, file);
    }

    // Acceptance of the whole file, or of all of the result; one value that still counts leaves it counting.
    private static ReportResult Judge(ReportResult result, FileReport? whole)
    {
        if (whole is { Suppression: { } outer } && FileWords.IsAccepted(whole)) return result with { Accepted = FileWords.Details(outer), IsAcceptedInside = outer.Source == SuppressionSource.Inline };
        if (result.File.Suppression is { } own && FileWords.IsAccepted(result.File)) return result with { Accepted = FileWords.Details(own), IsAcceptedInside = own.Source == SuppressionSource.Inline };
        var counted = result.Findings.Where(finding => finding.Severity != Severity.Note || finding.Consent is not null).ToList();
        if (counted.Count == 0 || !counted.TrueForAll(finding => finding.Suppression is not null || finding.Consent is not null)) return result;
        var first = counted[0];
        return first.Suppression is { } accepted
            ? result with { Accepted = FileWords.Details(accepted), IsAcceptedInside = accepted.Source == SuppressionSource.Inline }
            : result with { Accepted = new(first.Consent ?? "", first.Consent ?? "") };
    }

    private const double UnexaminedRank = 69;

    private static double Rank(Severity severity, List<Finding> findings)
    {
        var surest = findings.Count == 0 ? 1 : findings.Max(finding => finding.Confidence);
        var floor = severity switch { Severity.Error => 70, Severity.Warning => 40, _ => 10 };
        return Math.Round(floor + (29 * Math.Clamp(surest, 0, 1)), 1);
    }

    private static List<Location> Places(Location first, IEnumerable<Location> others)
    {
        var seen = new HashSet<Location> { first };
        var places = new List<Location> { first };
        foreach (var place in others)
        {
            if (seen.Add(place)) places.Add(place);
        }

        return places;
    }
}
