using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Findings;

/// <summary>The result of a run: everything a reporter may know. Sorted by path, then position.</summary>
public sealed record ScanReport
{
    /// <summary>Version of the JSON contract.</summary>
    public const string SchemaVersion = "1.2";

    /// <summary>One entry for each file met, embedded files after their container, save those an entry says are <see cref="FileReport.Omitted"/>.</summary>
    public required IReadOnlyList<FileReport> Files { get; init; }

    /// <summary>Folder the paths are relative to, seen from the folder the program was started in, with a slash behind it and personal data masked; empty when that is the same folder or lies elsewhere.</summary>
    public string Root { get; init; } = "";

    /// <summary>What made the report.</summary>
    public required ToolDescription Tool { get; init; }

    /// <summary>True when values are raw: the report is itself personal data and says so at its top.</summary>
    public bool HoldsRawValues { get; init; }

    /// <summary>Distinct people exposed over all files, each counted once.</summary>
    public int Subjects { get; init; }

    /// <summary>Files ignored without a report, such as lock files and Thumbs.db.</summary>
    public int IgnoredFiles { get; init; }

    /// <summary>What is said once of the whole run, such as a baseline of which a part needs a key that is not there.</summary>
    public IReadOnlyList<Notice> Remarks { get; init; } = [];

    /// <summary>What is wrong with what the user configured although the scan could be made, such as an expired suppression: without findings the run ends with exit code 2.</summary>
    public IReadOnlyList<Notice> Problems { get; init; } = [];

    /// <summary>True when the files are part of a git history already: taking a file away does not take its data out of it.</summary>
    public bool IsCommitted { get; init; }

    /// <summary>Number of files met, those not listed among them.</summary>
    public int CountFiles() => Files.Sum(file => 1 + (file.Omitted?.Files ?? 0));

    /// <summary>Number of files with a verdict.</summary>
    /// <param name="verdict">The verdict counted.</param>
    public int Count(Verdict verdict) => Files.Sum(file => (file.Verdict == verdict ? 1 : 0) + (file.Omitted?.Count(verdict) ?? 0));

    /// <summary>Number of files with a status.</summary>
    /// <param name="status">The status counted.</param>
    public int Count(FileStatus status) => Files.Sum(file => (file.Status == status ? 1 : 0) + (file.Omitted?.Count(status) ?? 0));
}

/// <summary>What made a report.</summary>
/// <param name="Version">Version of the program.</param>
/// <param name="Rules">Gives the digest of the active rules, policy and word lists; computed when a report tells it.</param>
/// <param name="PolicyVersion">Version the policy states.</param>
/// <param name="Channel">Where it is to be published, when told.</param>
/// <param name="Purpose">For which purpose, when told.</param>
/// <param name="PublishOn">On which day, <c>yyyy-MM-dd</c>, when told.</param>
public sealed record ToolDescription(string Version, Lazy<string> Rules, string PolicyVersion, string? Channel, string? Purpose, string? PublishOn)
{
    /// <summary>Describes a tool whose digest is known.</summary>
    /// <param name="version">Version of the program.</param>
    /// <param name="rulesHash">Digest of the active rules, policy and word lists, lower-case hex.</param>
    /// <param name="policyVersion">Version the policy states.</param>
    /// <param name="channel">Where the files are to be published, or null.</param>
    /// <param name="purpose">Why, or null.</param>
    /// <param name="publishOn">When, or null.</param>
    public ToolDescription(string version, string rulesHash, string policyVersion, string? channel, string? purpose, string? publishOn)
        : this(version, new Lazy<string>(() => rulesHash), policyVersion, channel, purpose, publishOn)
    {
    }

    /// <summary>Digest of the active rules, policy and word lists, lower-case hex.</summary>
    public string RulesHash => (Rules ?? throw new InvalidOperationException("No rules.")).Value;
}
