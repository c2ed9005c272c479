namespace PiiScanner.Scanning.Workers;

/// <summary>How a worker scans: everything the run itself goes by. It crosses a pipe and is never part of a command line.</summary>
/// <param name="Options">What the user chose.</param>
/// <param name="RulesFolder">Folder of <c>--rules</c>, or null for the built-in rules.</param>
public sealed record ScanWorkerSetup(ScanOptions Options, string? RulesFolder)
{
    /// <summary>The text of <c>school.yaml</c> as the run read it; null when there is none.</summary>
    public string? School { get; init; }

    /// <summary>What the program needs to answer for a consent registry, in its own form; null when none is in use. Holds keys: it crosses the pipe alone.</summary>
    public byte[]? Consent { get; init; }
}
