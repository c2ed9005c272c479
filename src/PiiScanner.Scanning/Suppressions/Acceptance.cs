using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Scanning.Suppressions;

/// <summary>Marks in a report what was accepted before: by the baseline, and by people in the file of suppressions. Serves all threads.</summary>
/// <param name="baseline">The baseline, or null.</param>
/// <param name="suppressions">The suppressions, or null.</param>
/// <param name="keys">Keys by which findings are recognised.</param>
/// <param name="today">The day expiry is judged on, <c>yyyy-MM-dd</c>.</param>
public sealed class Acceptance(Baseline? baseline, SuppressionList? suppressions, BaselineKeys keys, string today)
{
    private readonly IReadOnlyList<SuppressionEntry> _valid = [.. suppressions?.Entries.Where(entry => !entry.IsExpired(today)) ?? []];

    /// <summary>What is said once of the run.</summary>
    public IReadOnlyList<Notice> Remarks => keys.HasKey || !NeedsKey ? [] : [SuppressionTexts.NoKey];

    /// <summary>Expired suppressions.</summary>
    public IReadOnlyList<Notice> Problems => suppressions is null ? [] : [.. suppressions.Entries.Where(entry => entry.IsExpired(today)).Select(entry => SuppressionTexts.Expired(suppressions.Path, entry))];

    private bool NeedsKey => baseline?.Findings.Count > 0 || _valid.Any(entry => entry.Fingerprint is not null);

    /// <summary>Marks the reports of one outermost file and of what it holds.</summary>
    /// <param name="entry">What was scanned.</param>
    /// <param name="files">Its report, then those of the files inside it.</param>
    public IReadOnlyList<FileReport> Mark(WalkEntry entry, IReadOnlyList<FileReport> files)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(files);
        var marked = new List<FileReport>(files.Count);
        // What is accepted whole is accepted with all it holds.
        (Suppression? By, bool Unread, int Depth) around = (null, false, 0);
        foreach (var file in files)
        {
            if (around.By is not null && file.Depth <= around.Depth) around = default;
            if (around.By is null && Whole(file) is { } whole) around = (whole.By, whole.Unread, file.Depth);
            marked.Add(around.By is { } by ? Accept(file, by, around.Unread) : Mark(new KnownPath(entry, file), file));
        }

        return marked;
    }

    private (Suppression By, bool Unread)? Whole(FileReport file)
    {
        if (_valid.FirstOrDefault(entry => entry.File is { } digest && digest == file.Sha256) is { } reviewed) return (reviewed.ToSuppression(), true);
        return file.Depth == 0 && baseline?.Covers(file) == true ? (new Suppression(SuppressionSource.Baseline), false) : null;
    }

    private static FileReport Accept(FileReport file, Suppression by, bool unread) => file with
    {
        Suppression = by,
        UnreadIsAccepted = unread,
        Findings = [.. file.Findings.Select(finding => finding.Severity == Severity.Note ? finding : finding with { Suppression = by })],
    };

    private FileReport Mark(KnownPath path, FileReport file) =>
        file.Findings.Count == 0 ? file : file with { Findings = [.. file.Findings.Select(finding => Mark(path, finding))] };

    private Finding Mark(KnownPath path, Finding finding)
    {
        if (finding.Suppression is not null || finding.Severity == Severity.Note) return finding;
        foreach (var entry in _valid)
        {
            if (entry.Covers(suppressions?.Folder ?? "", path, finding, keys)) return finding with { Suppression = entry.ToSuppression() };
        }

        return baseline?.Covers(path, finding, keys) == true ? finding with { Suppression = new Suppression(SuppressionSource.Baseline) } : finding;
    }
}
