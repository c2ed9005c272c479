using PiiScanner.Core.Findings;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Readings;

/// <summary>Everything that reading and detection found out of one file and all it holds, without a value and without a verdict. <see cref="ReadingJudge"/> makes the report from it.</summary>
public sealed record FileReading
{
    /// <summary>The file's place in its container, as a level of a <c>!</c> path; empty for the outermost file, whose name is known otherwise.</summary>
    public string Level { get; init; } = "";

    /// <summary>Digest of the bytes, lower-case hex; null when they could not be read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Media type by content; null when not recognised.</summary>
    public string? MediaType { get; init; }

    /// <summary>How far it was read.</summary>
    public required FileStatus Status { get; init; }

    /// <summary>Why it is partial, skipped or failed.</summary>
    public IReadOnlyList<StatusReason> Reasons { get; init; } = [];

    /// <summary>The fixed sentence of a partial file; null for any other.</summary>
    public LocalizedText? Headline { get; init; }

    /// <summary>Notices of its reader.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>What was detected; null when nothing was examined.</summary>
    public Recording? Detected { get; init; }

    /// <summary>Files directly inside it.</summary>
    public IReadOnlyList<FileReading> Children { get; init; } = [];

    /// <summary>The file and all it holds, containers first.</summary>
    public IEnumerable<FileReading> Flatten() => Children.SelectMany(child => child.Flatten()).Prepend(this);

    /// <summary>The days on which the file would be read the same way, yyyyMMdd, both included.</summary>
    public (int From, int To) Days()
    {
        var days = (From: 0, To: int.MaxValue);
        foreach (var file in Flatten())
        {
            if (file.Detected is { } detected) days = (Math.Max(days.From, detected.From), Math.Min(days.To, detected.To));
        }

        return days;
    }

    /// <summary>True when reading ended at the verdict somewhere in it.</summary>
    public bool IsCut => Flatten().Any(file => file.Detected?.IsCut == true);

    internal static FileReading Of(FileReport report, Recording? detected, IReadOnlyList<ScannedFile> children) => new()
    {
        Level = report.Depth == 0 ? "" : report.Path[(report.Path.LastIndexOf('!') + 1)..],
        Sha256 = report.Sha256,
        MediaType = report.MediaType,
        Status = report.Status,
        Reasons = report.Reasons,
        Headline = report.Status == FileStatus.Partial ? report.Headline : null,
        Notices = report.Notices,
        Detected = detected,
        Children = [.. children.Select(child => child.Reading ?? Of(child.Report, null, child.Children))],
    };
}
