using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Sweep.Runs;

/// <summary>The sums of a sweep.</summary>
public sealed class SweepSummary
{
    private const int MostWorst = 100;
    private readonly PeopleCount _people = new();
    private readonly List<FileReport> _outlines = [];
    private readonly List<SweptFile> _worst = [];

    /// <summary>Outermost files.</summary>
    public int Files { get; private set; }

    /// <summary>Files that must come down.</summary>
    public int Block { get; private set; }

    /// <summary>Files a person has to decide on.</summary>
    public int Review { get; private set; }

    /// <summary>Files in which nothing was found.</summary>
    public int Clear { get; private set; }

    /// <summary>Files not read, or not to their end.</summary>
    public int Unread { get; private set; }

    /// <summary>Files left out by rule, or that hold no text.</summary>
    public int Skipped { get; private set; }

    /// <summary>Distinct people exposed, each counted once over all files.</summary>
    public int Subjects => _people.Total;

    /// <summary>The files that do most harm, the worst first; at most a hundred.</summary>
    public IReadOnlyList<SweptFile> Worst => _worst;

    /// <summary>The files without their findings: enough to decide how the run ends.</summary>
    public IReadOnlyList<FileReport> Outlines => _outlines;

    /// <summary>Sums up.</summary>
    /// <param name="files">The files of a sweep.</param>
    public static SweepSummary Of(IEnumerable<SweptFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var summary = new SweepSummary();
        foreach (var file in files) summary.Add(file);
        return summary;
    }

    /// <summary>Adds a file.</summary>
    /// <param name="file">The file.</param>
    public void Add(SweptFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        Files++;
        var facts = file.Facts;
        if (facts.Verdict == Verdict.Block) Block++;
        else if (facts.Verdict == Verdict.Review) Review++;
        else if (facts.Verdict == Verdict.Clear) Clear++;
        if (facts.Status is FileStatus.Partial or FileStatus.Failed) Unread++;
        if (facts.Status == FileStatus.Skipped) Skipped++;
        _people.Merge(PeopleCount.From(facts.People));
        _outlines.Add(new FileReport { Path = file.File.Path, Status = facts.Status, Reasons = facts.Reasons, Verdict = facts.Verdict });
        foreach (var code in facts.UnreadInside) _outlines.Add(new FileReport { Path = file.File.Path + "!", Depth = 1, Status = FileStatus.Failed, Reasons = [code] });
        if (facts.Verdict is Verdict.Block or Verdict.Review) Keep(file);
    }

    /// <summary>Adds an address nobody has examined and that is no file of the archive.</summary>
    /// <param name="path">The address.</param>
    /// <param name="reason">Why.</param>
    public void AddUnexamined(string path, StatusReason reason)
    {
        ArgumentNullException.ThrowIfNull(path);
        Unread++;
        _outlines.Add(new FileReport { Path = path, Status = FileStatus.Failed, Reasons = [reason] });
    }

    private void Keep(SweptFile file)
    {
        var at = _worst.BinarySearch(file, HarmOrder.Instance);
        at = at < 0 ? ~at : at;
        if (at >= MostWorst) return;
        _worst.Insert(at, file);
        if (_worst.Count > MostWorst) _worst.RemoveAt(MostWorst);
    }
}
