using PiiScanner.Core.Findings;

namespace PiiScanner.Scanning.Suppressions;

/// <summary>One finding a baseline knows.</summary>
/// <param name="Fingerprint">Keyed fingerprint of path, kind and value: 32 lower-case hex digits.</param>
/// <param name="Severity">What it counted towards then: more is not covered.</param>
/// <param name="Rule">The rule, for people.</param>
/// <param name="Path">Where it stood, for people; null when the path holds personal data.</param>
public sealed record BaselineFinding(string Fingerprint, Severity Severity, string Rule, string? Path);
