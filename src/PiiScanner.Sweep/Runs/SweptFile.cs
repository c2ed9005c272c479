using PiiScanner.Scanning.Readings;
using PiiScanner.Sweep.Ledgers;

namespace PiiScanner.Sweep.Runs;

/// <summary>One address a sweep met, with its facts.</summary>
/// <param name="File">As the ledger knows it.</param>
/// <param name="Facts">What a take-down list tells of it.</param>
public sealed record SweptFile(LedgerFile File, FileFacts Facts);

/// <summary>Where the reading of an address is: in the ledger, or with the address itself.</summary>
/// <param name="Path">The path.</param>
/// <param name="Reading">Number of its reading, or 0.</param>
/// <param name="Exposes">Whether the path holds personal data.</param>
/// <param name="Passing">The reading that is not kept, or null.</param>
internal sealed record SweptPlace(string Path, long Reading, bool Exposes, FileReading? Passing);
