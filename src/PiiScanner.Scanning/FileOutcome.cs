using PiiScanner.Core.Findings;

namespace PiiScanner.Scanning;

/// <summary>What came of one outermost file.</summary>
/// <param name="Files">Its report, then those of the files inside it, sorted by path.</param>
/// <param name="People">Distinct people exposed in it and in all it holds.</param>
public sealed record FileOutcome(IReadOnlyList<FileReport> Files, PeopleCount People);
