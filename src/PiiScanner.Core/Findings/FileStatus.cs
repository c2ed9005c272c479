namespace PiiScanner.Core.Findings;

/// <summary>How far a file was read.</summary>
public enum FileStatus
{
    /// <summary>Read to the end.</summary>
    Scanned,

    /// <summary>Some part could not be read; the reasons say which.</summary>
    Partial,

    /// <summary>Not read, by a rule of the user or because its format holds no text.</summary>
    Skipped,

    /// <summary>Could not be read.</summary>
    Failed,
}
