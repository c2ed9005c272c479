using PiiScanner.Core.Findings;

namespace PiiScanner.Scanning.Git;

/// <summary>One version of a file in a repository.</summary>
/// <param name="Path">Path from the top of the repository as shown.</param>
/// <param name="Blob">Id of its content.</param>
/// <param name="Commit">Commit that brought it, or null for the index.</param>
/// <param name="Problem">Why there is no content to scan, or null.</param>
internal sealed record GitFile(string Path, string Blob, string? Commit, StatusReason? Problem);
