using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Reporting;

/// <summary>The outermost files of a report, counted by what they mean for the end of the run.</summary>
internal sealed record Tally
{
    /// <summary>Files that must not be published.</summary>
    public int Block { get; init; }

    /// <summary>Files that a person must decide on.</summary>
    public int Review { get; init; }

    /// <summary>Files without a finding.</summary>
    public int Clear { get; init; }

    /// <summary>Files that were accepted before and of which nothing else counts.</summary>
    public int Accepted { get; init; }

    /// <summary>Files not read, or not to the end.</summary>
    public int Unread { get; init; }

    /// <summary>Files not read, or not to the end, where the user allowed it.</summary>
    public int Allowed { get; init; }

    /// <summary>Things wrong with what the user configured.</summary>
    public int Problems { get; init; }

    /// <summary>True when the files are part of a git history already.</summary>
    public bool IsCommitted { get; init; }

    /// <summary>Counts.</summary>
    /// <param name="report">The report.</param>
    /// <param name="allowed">Codes of what may stay unexamined.</param>
    public static Tally Of(ScanReport report, IReadOnlyCollection<string> allowed)
    {
        var outermost = report.Files.Where(file => file.Depth == 0).ToList();
        var unread = 0;
        var isAllowed = 0;
        foreach (var group in UnreadGroups(report.Files))
        {
            if (IsAllowed(group, allowed)) isAllowed++;
            else unread++;
        }

        return new Tally
        {
            Block = outermost.Count(file => file.CountedVerdict == Verdict.Block),
            Review = outermost.Count(file => file.CountedVerdict == Verdict.Review),
            Clear = outermost.Count(file => file.Verdict == Verdict.Clear),
            Accepted = outermost.Count(file => file.Suppression is not null && file.CountedVerdict is not (Verdict.Block or Verdict.Review)),
            Unread = unread,
            Allowed = isAllowed,
            Problems = report.Problems.Count,
            IsCommitted = report.IsCommitted,
        };
    }

    // An outermost file that was not read to its end, with the files inside it.
    private static List<List<FileReport>> UnreadGroups(IReadOnlyList<FileReport> files)
    {
        var groups = new List<List<FileReport>>();
        foreach (var file in files)
        {
            if (file.Depth == 0) groups.Add([file]);
            else if (groups.Count > 0) groups[^1].Add(file);
        }

        groups.RemoveAll(group => group[0].Status is not (FileStatus.Partial or FileStatus.Failed) || group[0].UnreadIsAccepted);
        return groups;
    }

    // A container says only that something inside was not read: the files inside say why.
    private static bool IsAllowed(List<FileReport> group, IReadOnlyCollection<string> allowed)
    {
        if (allowed.Count == 0) return false;
        var inside = group.Skip(1).Where(file => file.Status is FileStatus.Partial or FileStatus.Failed).ToList();
        var codes = group[0].Reasons.Concat(inside.SelectMany(file => file.Reasons)).Select(reason => reason.Code)
            .Where(code => code != UnexaminedCodes.Embedded || inside.Count == 0).ToList();
        return codes.Count > 0 && codes.TrueForAll(allowed.Contains);
    }
}
