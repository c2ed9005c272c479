using PiiScanner.Core;
using PiiScanner.Core.Recordings;
using PiiScanner.Formats;

namespace PiiScanner.Scanning;

/// <summary>What the caller of a scan may choose.</summary>
public sealed record ScanOptions
{
    /// <summary>Files and folders to scan, as the user wrote them.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Choices for the engine; the file's name is filled in for each file.</summary>
    public required ExamineOptions Examine { get; init; }

    /// <summary>Only files that match one of these patterns are scanned; empty means all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Set in a run that records what is detected, to judge it later; null in any other.</summary>
    public RecordingChoice? Recording { get; init; }

    /// <summary>Files and folders that match one of these patterns are skipped.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Files that are never scanned: the reports this very run writes. Full paths.</summary>
    public IReadOnlyList<string> OwnOutputs { get; init; } = [];

    /// <summary>Files read at the same time, at least 1. The report does not depend on it. Default: one for each processor.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether the report needs the SHA-256 of the files. Default: it does.</summary>
    public bool NeedsDigests { get; init; } = true;

    /// <summary>Bounds for each outermost file.</summary>
    public ReadLimits Limits { get; init; } = new();

    /// <summary>Longest time for one outermost file, without what <see cref="TimePerPicture"/> adds; a file that takes longer is failed. Default 5 minutes.</summary>
    public TimeSpan TimeoutPerFile { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Time added for each picture, or page of a scanned document, that is read by OCR; for 240 of them at most. Default one minute, the longest OCR of a page.</summary>
    public TimeSpan TimePerPicture { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Passwords to try in turn on files that need one. Default: none. Never part of a report or message.</summary>
    public IReadOnlyList<string> Passwords { get; init; } = [];

    /// <summary>Most resident memory of the process that reads one outermost file, in bytes; a file that needs more is failed. Default 2 GiB.</summary>
    public long MemoryPerFile { get; init; } = 2L << 30;

    /// <summary>Folder that takes a picture of every step by which pictures are read, as a full path; null for none. These pictures are personal data.</summary>
    public string? DebugImages { get; init; }
}
