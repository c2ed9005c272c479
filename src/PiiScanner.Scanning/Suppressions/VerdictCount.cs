using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Scanning.Suppressions;

/// <summary>What is left of verdicts once accepted findings and files are taken away. What no finding is listed for, and findings that were left out of the report, always count.</summary>
internal static class VerdictCount
{
    /// <summary>Says of each file what counts.</summary>
    /// <param name="files">An outermost file, then those inside it; accepted ones are marked.</param>
    public static IReadOnlyList<FileReport> Of(IReadOnlyList<FileReport> files)
    {
        if (!files.Any(IsMarked)) return files;
        var counted = new FileReport[files.Count];
        for (var i = files.Count - 1; i >= 0; i--) counted[i] = Count(files[i], Inside(files, counted, i));
        return counted;
    }

    private static bool IsMarked(FileReport file) => file.Suppression is not null || file.Findings.Any(finding => finding.Suppression is not null);

    // The files directly and deeper inside a file follow it, each deeper than it.
    private static IEnumerable<FileReport> Inside(IReadOnlyList<FileReport> files, FileReport[] counted, int container)
    {
        for (var i = container + 1; i < files.Count && files[i].Depth > files[container].Depth; i++) yield return counted[i];
    }

    private static FileReport Count(FileReport file, IEnumerable<FileReport> inside)
    {
        if (file.Verdict is null) return file;
        // Accepted as a whole: with all it holds.
        var left = file.Suppression is not null ? Verdict.Clear : Own(file);
        var by = file.Suppression ?? file.Findings.Select(finding => finding.Suppression).FirstOrDefault(suppression => suppression is not null);
        foreach (var inner in inside)
        {
            if (file.Suppression is null && inner.CountedVerdict > left) left = inner.CountedVerdict.Value;
            by ??= inner.Suppression;
        }

        if (left >= file.Verdict) return file with { Suppression = null, RemainingVerdict = null };
        return file with { Suppression = by, RemainingVerdict = left == Verdict.Clear && file.Status != FileStatus.Scanned ? null : left };
    }

    private static Verdict Own(FileReport file)
    {
        if (file.FindingsOmitted > 0 || !file.Findings.Any(finding => finding.Suppression is not null)) return file.OwnVerdict;
        var left = file.VerdictWithoutFindings;
        foreach (var finding in file.Findings.Where(finding => finding.Suppression is null))
        {
            var verdict = finding.Severity switch { Severity.Error => Verdict.Block, Severity.Warning => Verdict.Review, _ => Verdict.Clear };
            if (verdict > left) left = verdict;
        }

        return left < file.OwnVerdict ? left : file.OwnVerdict;
    }
}
