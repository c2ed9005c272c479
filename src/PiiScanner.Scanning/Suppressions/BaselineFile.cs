using PiiScanner.Core.Policy;

namespace PiiScanner.Scanning.Suppressions;

/// <summary>One file a baseline knows.</summary>
/// <param name="Sha256">Digest of its bytes, lower-case hex.</param>
/// <param name="Verdict">Its verdict then: a harder one is not covered.</param>
/// <param name="Path">Where it lay, for people; null when the path holds personal data.</param>
public sealed record BaselineFile(string Sha256, Verdict Verdict, string? Path);
