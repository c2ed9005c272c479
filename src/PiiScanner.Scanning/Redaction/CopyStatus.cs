namespace PiiScanner.Scanning.Redaction;

/// <summary>What became of one file.</summary>
public enum CopyStatus
{
    /// <summary>Nothing had to be removed: the copy is the original, byte for byte.</summary>
    Unchanged,

    /// <summary>The copy is redacted and verified.</summary>
    Redacted,

    /// <summary>No copy was written.</summary>
    Refused,

    /// <summary>Only planned.</summary>
    Planned,
}
