using PiiScanner.Core.Redaction;

namespace PiiScanner.Scanning.Redaction;

/// <summary>What must be gone from a copy, and what lawfully stays.</summary>
/// <param name="Values">The values.</param>
/// <param name="Lawful">Keys of values that stay at other places, and how often.</param>
public sealed record RemovedValues(ValueIndex Values, IReadOnlyDictionary<ulong, int> Lawful);
