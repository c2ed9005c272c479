namespace PiiScanner.Core.Recordings;

/// <summary>What is kept of a value that is not kept itself.</summary>
/// <param name="Shown">The value as reports mask it.</param>
/// <param name="Key">Keyed hash of what the value is known by, 64 bits.</param>
/// <param name="IsOfSchool">The school publishes it of itself; of a name: a leader's.</param>
internal sealed record ValueTrace(string Shown, ulong Key, bool IsOfSchool);
