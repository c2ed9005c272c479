using PiiScanner.Core.Findings;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Suppressions;

namespace PiiScanner.Cli.Commands;

/// <summary>What a scan takes besides its options.</summary>
/// <param name="Source">Where the files come from; null for the paths of the options.</param>
/// <param name="Accepted">What was accepted before, or null.</param>
internal sealed record ScanParts(IFileSource? Source, Acceptance? Accepted)
{
    /// <summary>The file of decisions as the user named it; null when he named none.</summary>
    public string? Approvals { get; init; }

    /// <summary>Shown every outermost file with its reports; null when nobody asks.</summary>
    public Action<WalkEntry, IReadOnlyList<FileReport>>? Seen { get; init; }
}
