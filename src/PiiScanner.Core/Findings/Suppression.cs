namespace PiiScanner.Core.Findings;

/// <summary>Why a finding, or a whole file, stays in the report but does not count towards the exit code.</summary>
/// <param name="Source">Where it was accepted.</param>
/// <param name="Reason">Why, in the words of whoever accepted it; null in a baseline, which gives none.</param>
/// <param name="Reviewer">Who accepted it; null where nobody is named.</param>
/// <param name="Until">Last day it holds, <c>yyyy-MM-dd</c>; null when it has no end.</param>
public sealed record Suppression(SuppressionSource Source, string? Reason = null, string? Reviewer = null, string? Until = null);
