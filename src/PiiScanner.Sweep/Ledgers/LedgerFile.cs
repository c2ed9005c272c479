using PiiScanner.Scanning.Files;

namespace PiiScanner.Sweep.Ledgers;

/// <summary>One address of an archive, as the ledger knows it.</summary>
public sealed record LedgerFile
{
    /// <summary>Path relative to the archive, as in reports.</summary>
    public required string Path { get; init; }

    /// <summary>What the disk said of it.</summary>
    public FileMark Mark { get; init; }

    /// <summary>When that was, in ticks, UTC; 0 when the file changed while it was read, so that the mark proves nothing.</summary>
    public long Recorded { get; init; }

    /// <summary>Digest of its bytes, lower-case hex; null when they could not be read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>Its reading, or null when nothing worth keeping came of it.</summary>
    public long? Reading { get; init; }

    /// <summary>A reading that another sweep may do better, such as of a file nobody may open: kept for the report, never used again.</summary>
    public byte[]? Passing { get; init; }

    /// <summary>True when the path itself holds personal data.</summary>
    public bool Exposes { get; init; }

    /// <summary>Under which rules that was found out, hex.</summary>
    public string ExposesUnder { get; init; } = "";

    /// <summary>First day on which this content was seen here, yyyyMMdd.</summary>
    public int FirstSeen { get; init; }

    /// <summary>The last sweep that met it.</summary>
    public long Sweep { get; init; }
}
