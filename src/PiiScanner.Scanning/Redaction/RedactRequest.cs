namespace PiiScanner.Scanning.Redaction;

/// <summary>One outermost file for a worker to redact, or to compare with a copy of it.</summary>
/// <param name="Path">Path as shown in reports.</param>
/// <param name="Place">Where it lies, as a string.</param>
/// <param name="PlaceBytes">Where it lies, in bytes, when no string leads there.</param>
/// <param name="Folder">Where the draft is to lie; null for a plan alone.</param>
/// <param name="Choice">The plan somebody looked through, when one is applied.</param>
/// <param name="Pseudonyms">Numbers given before in this run.</param>
internal sealed record RedactRequest(string Path, string Place, byte[]? PlaceBytes, string? Folder, PlannedChoice? Choice, IReadOnlyDictionary<ulong, uint> Pseudonyms)
{
    /// <summary>Path of a copy that is to be verified; null where one is to be made.</summary>
    public string? Copy { get; init; }
}

/// <summary>A worker's answer.</summary>
/// <param name="Made">What came of the file.</param>
/// <param name="Pseudonyms">All numbers given so far.</param>
internal sealed record RedactAnswer(MadeCopy Made, IReadOnlyDictionary<ulong, uint> Pseudonyms)
{
    /// <summary>What came of a verification; null where a copy was made.</summary>
    public VerificationResult? Verification { get; init; }
}
