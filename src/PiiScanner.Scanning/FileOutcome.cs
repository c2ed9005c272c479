using PiiScanner.Core.Findings;
using PiiScanner.Scanning.Readings;

namespace PiiScanner.Scanning;

/// <summary>What came of one outermost file.</summary>
/// <param name="Files">Its report, then those of the files inside it, sorted by path.</param>
/// <param name="People">Distinct people exposed in it and in all it holds.</param>
public sealed record FileOutcome(IReadOnlyList<FileReport> Files, PeopleCount People)
{
    /// <summary>What is kept of it, in a run that records: then the reports hold no verdict. Null in any other.</summary>
    public FileReading? Reading { get; init; }
}
