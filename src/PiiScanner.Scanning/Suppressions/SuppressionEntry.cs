using PiiScanner.Core.Findings;
using PiiScanner.Scanning.Files;

namespace PiiScanner.Scanning.Suppressions;

/// <summary>One thing a person accepted, with a reason and a last day. Names a file by its digest, findings of a rule by path, or one finding by its fingerprint.</summary>
public sealed record SuppressionEntry
{
    /// <summary>Line of the entry in its file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Digest of a file accepted whole, lower-case hex; else null.</summary>
    public string? File { get; init; }

    /// <summary>Pattern of paths relative to the folder of the suppressions, as in <c>.piiscannerignore</c>; together with <see cref="Rule"/>, else null.</summary>
    public string? Path { get; init; }

    /// <summary>Id of the rule whose findings are accepted in <see cref="Path"/>.</summary>
    public string? Rule { get; init; }

    /// <summary>Fingerprint of one finding, as a baseline holds it; else null.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>Who.</summary>
    public required string Reviewer { get; init; }

    /// <summary>Last day it holds, <c>yyyy-MM-dd</c>.</summary>
    public required string Until { get; init; }

    internal Glob? Pattern { get; init; }

    /// <summary>Says whether its last day is over.</summary>
    /// <param name="today">The day, <c>yyyy-MM-dd</c>.</param>
    public bool IsExpired(string today) => string.CompareOrdinal(Until, today) < 0;

    /// <summary>Says whether it covers a finding.</summary>
    /// <param name="folder">Full path of the folder of the suppressions.</param>
    /// <param name="path">The file the finding stands in.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="keys">Keys for fingerprints.</param>
    public bool Covers(string folder, KnownPath path, Finding finding, BaselineKeys keys)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(finding);
        ArgumentNullException.ThrowIfNull(keys);
        if (Fingerprint is { } fingerprint)
        {
            var known = path.From(folder);
            return fingerprint == keys.Fingerprint(known, finding) || fingerprint == keys.PreviousFingerprint(known, finding);
        }

        return Rule == finding.RuleId && Pattern is { } pattern && Matches(pattern, path.From(folder));
    }

    // A pattern that names a folder means all that lies in it.
    private static bool Matches(Glob pattern, string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (pattern.Matches(path[..slash])) return true;
        }

        return !pattern.FolderOnly && pattern.Matches(path);
    }

    /// <summary>What the report says of it.</summary>
    public Suppression ToSuppression() => new(SuppressionSource.Reviewed, Reason, Reviewer, Until);
}
