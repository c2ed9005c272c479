using PiiScanner.Core;
using PiiScanner.Core.Redaction;
using PiiScanner.Formats;

namespace PiiScanner.Scanning.Redaction;

/// <summary>What the caller of a redaction may choose.</summary>
public sealed record RedactionOptions
{
    /// <summary>Files and folders, as the user wrote them.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>Folder of the copies; nothing is written outside it.</summary>
    public required string Output { get; init; }

    /// <summary>What is done with which values.</summary>
    public required PlanOptions Plan { get; init; }

    /// <summary>Choices for the engine; the file's name is filled in for each file.</summary>
    public required ExamineOptions Examine { get; init; }

    /// <summary>Only files that match one of these patterns; empty means all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>Files and folders that match one of these patterns are left out.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Files of plans by path, when a plan somebody looked through is applied; null when the preset decides.</summary>
    public IReadOnlyDictionary<string, PlannedChoice>? Apply { get; init; }

    /// <summary>True to make plans only; nothing is written. Default false.</summary>
    public bool PlanOnly { get; init; }

    /// <summary>True to replace copies that are there already. Default false.</summary>
    public bool Force { get; init; }

    /// <summary>Reads the text in pictures; null when there is no engine for it: what holds pictures is then refused.</summary>
    public IPictureReader? Pictures { get; init; }

    /// <summary>Passwords to try in turn on files that need one.</summary>
    public IReadOnlyList<string> Passwords { get; init; } = [];

    /// <summary>Bounds for each outermost file.</summary>
    public ReadLimits Limits { get; init; } = new();

    /// <summary>Longest time for one outermost file, without what <see cref="TimePerPicture"/> adds. Default 10 minutes: a copy is read several times.</summary>
    public TimeSpan TimeoutPerFile { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Time added for each reading of a picture by OCR. Default one minute.</summary>
    public TimeSpan TimePerPicture { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Digest of the rules, for plans and records.</summary>
    public required string RulesHash { get; init; }

    /// <summary>Versions of the OCR engine and its data, for plans. Default empty.</summary>
    public string OcrVersions { get; init; } = "";

    /// <summary>Version of the program, for plans and records.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Key for the fingerprints of the record.</summary>
    public required RedactionKey Key { get; init; }
}
