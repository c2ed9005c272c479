namespace PiiScanner.Sweep.Ledgers;

/// <summary>What a reading is kept by, and for how long it holds.</summary>
/// <param name="Sha256">Digest of the content, lower-case hex.</param>
/// <param name="Setup">Digest of everything that decides what is read and detected.</param>
/// <param name="Effect">Digest of what the file's name does to it.</param>
public sealed record ReadingKey(string Sha256, string Setup, string Effect)
{
    /// <summary>The day the archive is looked at, yyyyMMdd.</summary>
    public required int Day { get; init; }

    /// <summary>Limits of time and memory: they decide only where one of them ended the reading.</summary>
    public required string Limits { get; init; }

    /// <summary>Digest of what verdicts are made by where reading may end at the verdict; null where files are read whole.</summary>
    public string? UntilVerdictOf { get; init; }
}

/// <summary>A reading to be kept.</summary>
/// <param name="Key">What it is kept by.</param>
/// <param name="From">First day it holds for, yyyyMMdd.</param>
/// <param name="To">Last such day.</param>
/// <param name="IsBounded">True when a limit of time or memory ended it.</param>
/// <param name="IsCut">True when it ended at the verdict.</param>
/// <param name="Body">The reading as bytes.</param>
public sealed record StoredReading(ReadingKey Key, int From, int To, bool IsBounded, bool IsCut, byte[] Body);
