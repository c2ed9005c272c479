using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Findings;

/// <summary>Files inside a container that a report counts and does not list one by one.</summary>
public sealed record OmittedFiles
{
    /// <summary>How many.</summary>
    public int Files { get; init; }

    /// <summary>Of these, by verdict; those without one are in none.</summary>
    public IReadOnlyDictionary<Verdict, int> Verdicts { get; init; } = new Dictionary<Verdict, int>();

    /// <summary>Of these, by status.</summary>
    public IReadOnlyDictionary<FileStatus, int> Statuses { get; init; } = new Dictionary<FileStatus, int>();

    /// <summary>Of these, accepted before, in whole or in part.</summary>
    public int Accepted { get; init; }

    /// <summary>Codes of why some were not read, or not to their end; each once, in ordinal order.</summary>
    public IReadOnlyList<string> UnreadCodes { get; init; } = [];

    /// <summary>Those of one verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    public int Count(Verdict verdict) => Verdicts.TryGetValue(verdict, out var count) ? count : 0;

    /// <summary>Those of one status.</summary>
    /// <param name="status">The status.</param>
    public int Count(FileStatus status) => Statuses.TryGetValue(status, out var count) ? count : 0;
}
