namespace PiiScanner.Scanning.Git;

/// <summary>Which files of a repository are scanned.</summary>
/// <param name="Staged">What is about to be committed, with the bytes of the index.</param>
/// <param name="Since">What differs from this revision; null for no such bound.</param>
/// <param name="History">Every version any commit brought, those that were deleted again too.</param>
public sealed record GitSelection(bool Staged, string? Since, bool History);
