using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Readings;

namespace PiiScanner.Sweep.Runs;

/// <summary>Sums up the report of an outermost file.</summary>
internal static class FactsMaker
{
    /// <summary>The facts.</summary>
    /// <param name="outcome">The reports of the file and all it holds.</param>
    /// <param name="reading">Its reading.</param>
    public static FileFacts Of(FileOutcome outcome, FileReading reading)
    {
        var root = outcome.Files[0];
        var counted = outcome.Files.Where(file => file.Verdict is Verdict.Block or Verdict.Review).ToList();
        var lists = counted.SelectMany(file => file.Lists).Where(list => list.Severity != Severity.Note).ToList();
        return new FileFacts
        {
            Verdict = root.Verdict,
            Status = root.Status,
            Reasons = root.Reasons,
            UnreadInside = [.. outcome.Files.Skip(1).Where(file => file.Status is FileStatus.Partial or FileStatus.Failed).SelectMany(file => file.Reasons).DistinctBy(reason => reason.Code)],
            Headline = root.Headline,
            MediaType = root.MediaType,
            Subjects = root.Subjects,
            Kinds = Kinds(counted),
            HasPosition = outcome.Files.SelectMany(file => file.Findings).Any(finding => finding.Kind == FindingKinds.GeoLocation),
            Whose = Whose(counted),
            Lists = lists.Count,
            LongestList = lists.Count == 0 ? 0 : lists.Max(list => list.Rows),
            Hidden = [.. outcome.Files.SelectMany(file => file.Notices).Where(notice => notice.Code == "hidden-content").Select(notice => notice.Text).Distinct()],
            DecidedBy = root.DecidedBy,
            Inside = outcome.Files.Count - 1,
            IsAtLeast = reading.IsCut || root.Status == FileStatus.Partial || outcome.Files.Any(file => file.FindingsOmitted > 0),
            Traces = [.. reading.Flatten().SelectMany(file => file.Detected?.Lists ?? [])],
            People = [.. outcome.People.Entries],
        };
    }

    private static Dictionary<string, int> Kinds(List<FileReport> files)
    {
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in files.SelectMany(file => file.Findings).Where(finding => finding.Severity != Severity.Note)) kinds[finding.Kind] = kinds.GetValueOrDefault(finding.Kind) + 1;
        return kinds;
    }

    private static Dictionary<Subject, int> Whose(List<FileReport> files)
    {
        var whose = new Dictionary<Subject, int>();
        foreach (var file in files)
        {
            var exposed = file.Findings.Where(finding => finding.Severity != Severity.Note && finding.Record is not null).Select(finding => finding.Record!.Value).ToHashSet(); // not null: asked
            for (var i = 0; i < file.Records.Count; i++)
            {
                if (exposed.Contains(i)) whose[file.Records[i].Subject] = whose.GetValueOrDefault(file.Records[i].Subject) + 1;
            }
        }

        return whose;
    }
}
