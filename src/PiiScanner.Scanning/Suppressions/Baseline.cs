using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Scanning.Suppressions;

/// <summary>What was known and accepted on one day, without a value: files by their digest, findings by keyed fingerprints. What is new, or worse than then, still counts.</summary>
public sealed class Baseline
{
    private readonly SortedDictionary<string, BaselineFile> _files = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, BaselineFinding> _findings = new(StringComparer.Ordinal);

    /// <summary>Makes an empty baseline.</summary>
    /// <param name="folder">Full path of the folder its paths are relative to.</param>
    public Baseline(string folder) => Folder = folder;

    /// <summary>Full path of the folder its paths are relative to.</summary>
    public string Folder { get; }

    /// <summary>The files, sorted by digest.</summary>
    public IReadOnlyCollection<BaselineFile> Files => _files.Values;

    /// <summary>The findings, sorted by fingerprint.</summary>
    public IReadOnlyCollection<BaselineFinding> Findings => _findings.Values;

    /// <summary>Adds a file; of two entries for the same bytes the harder verdict stays.</summary>
    /// <param name="file">The file.</param>
    public void Add(BaselineFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!_files.TryGetValue(file.Sha256, out var known) || known.Verdict < file.Verdict) _files[file.Sha256] = file;
    }

    /// <summary>Adds a finding; of two entries for the same fingerprint the graver stays.</summary>
    /// <param name="finding">The finding.</param>
    public void Add(BaselineFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (!_findings.TryGetValue(finding.Fingerprint, out var known) || known.Severity < finding.Severity) _findings[finding.Fingerprint] = finding;
    }

    /// <summary>Accepts what counts in one outermost file and in what it holds.</summary>
    /// <param name="entry">What was scanned.</param>
    /// <param name="files">Its report, then those of the files inside it.</param>
    /// <param name="keys">Keys for the findings; without one only the file is accepted.</param>
    public void Accept(WalkEntry entry, IReadOnlyList<FileReport> files, BaselineKeys keys)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(keys);
        if (files.Count == 0 || files[0] is not { Sha256: { } digest, CountedVerdict: (Verdict.Block or Verdict.Review) and var verdict }) return;
        var holdsNames = files[0].PathHoldsPersonalData;
        Add(new BaselineFile(digest, verdict, holdsNames ? null : new KnownPath(entry, files[0]).From(Folder)));
        foreach (var file in files)
        {
            var path = new KnownPath(entry, file).From(Folder);
            foreach (var finding in file.Findings.Where(finding => finding.Severity != Severity.Note && finding.Suppression is null))
            {
                if (keys.Fingerprint(path, finding) is { } fingerprint) Add(new BaselineFinding(fingerprint, finding.Severity, finding.RuleId, holdsNames || file.PathHoldsPersonalData ? null : path));
            }
        }
    }

    /// <summary>Keeps of this baseline what is still there in one outermost file and in what it holds; entries of the secret before are written under the present one.</summary>
    /// <param name="entry">What was scanned.</param>
    /// <param name="files">Its report, then those of the files inside it.</param>
    /// <param name="keys">Keys for the findings.</param>
    /// <param name="kept">Takes what is still there.</param>
    public void Keep(WalkEntry entry, IReadOnlyList<FileReport> files, BaselineKeys keys, Baseline kept)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(kept);
        if (files.Count > 0 && files[0].Sha256 is { } digest && _files.TryGetValue(digest, out var known)) kept.Add(known);
        foreach (var file in files)
        {
            var path = new KnownPath(entry, file).From(Folder);
            // What could not be read to its end may still hold what is not seen today.
            if (file.Status is FileStatus.Partial or FileStatus.Failed || file.FindingsOmitted > 0)
            {
                foreach (var unseen in _findings.Values.Where(entry => entry.Path is null || entry.Path == path)) kept.Add(unseen);
            }

            foreach (var finding in file.Findings)
            {
                if (Find(path, finding, keys) is { } found) kept.Add(found with { Fingerprint = keys.Fingerprint(path, finding) ?? found.Fingerprint });
            }
        }
    }

    /// <summary>Says whether a file was accepted whole: the same bytes, and no harder verdict than then.</summary>
    /// <param name="file">The file.</param>
    public bool Covers(FileReport file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Sha256 is { } digest && file.Verdict is { } verdict && _files.TryGetValue(digest, out var known) && verdict <= known.Verdict;
    }

    /// <summary>Says whether a finding was accepted: the same value in the same file, and no graver than then.</summary>
    /// <param name="path">The file.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="keys">Keys for the findings.</param>
    public bool Covers(KnownPath path, Finding finding, BaselineKeys keys)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(keys);
        return _findings.Count > 0 && Find(path.From(Folder), finding, keys) is { } known && finding.Severity <= known.Severity;
    }

    private BaselineFinding? Find(string path, Finding finding, BaselineKeys keys)
    {
        if (keys.Fingerprint(path, finding) is { } now && _findings.TryGetValue(now, out var known)) return known;
        return keys.PreviousFingerprint(path, finding) is { } before && _findings.TryGetValue(before, out known) ? known : null;
    }
}
