namespace PiiScanner.Core.Findings;

/// <summary>Weight of a finding: <see cref="Error"/> counts towards block, <see cref="Warning"/> towards review, <see cref="Note"/> towards nothing.</summary>
public enum Severity
{
    /// <summary>Kept in the report, counts towards nothing.</summary>
    Note,

    /// <summary>Counts towards review.</summary>
    Warning,

    /// <summary>Counts towards block.</summary>
    Error,
}
