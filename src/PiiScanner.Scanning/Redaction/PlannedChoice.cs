using PiiScanner.Core.Redaction;

namespace PiiScanner.Scanning.Redaction;

/// <summary>What a plan somebody looked through says of one file.</summary>
/// <param name="Sha256">Digest of the bytes it was made for.</param>
/// <param name="BlocksDigest">Digest of the texts it was made for.</param>
/// <param name="Operators">Operators by address.</param>
public sealed record PlannedChoice(string Sha256, string BlocksDigest, IReadOnlyDictionary<string, Operator> Operators);
