using PiiScanner.Core.Findings;

namespace PiiScanner.Sweep.Runs;

/// <summary>What a sweep goes by besides the options of a scan.</summary>
public sealed record SweepOptions
{
    /// <summary>Name under which the ledger knows the archive: its full path, unless the user gave another.</summary>
    public required string Root { get; init; }

    /// <summary>Key of the purpose <c>ledger</c>.</summary>
    public required PurposeKey Key { get; init; }

    /// <summary>Digest of everything that decides what is read and detected.</summary>
    public required string Setup { get; init; }

    /// <summary>Digest of what verdicts are made by.</summary>
    public required string Judge { get; init; }

    /// <summary>True when verdicts depend on the path too: folders are published for different purposes.</summary>
    public bool JudgesByPath { get; init; }

    /// <summary>Digest of what the verdict of one file is made by.</summary>
    /// <param name="path">Its path.</param>
    public string JudgeOf(string path) => JudgesByPath ? SetupDigest.Of([Judge, path]) : Judge;

    /// <summary>Which name of a file has which effect on its reading; of the engine.</summary>
    public required Func<string, string> NameEffect { get; init; }

    /// <summary>Reads every file's bytes again, even where the disk says it is unchanged. Default false.</summary>
    public bool Rehash { get; init; }

    /// <summary>Reads a file no further than until it must be blocked. Default false.</summary>
    public bool UntilVerdict { get; init; }

    /// <summary>The part of the archive to be swept.</summary>
    public Shard Shard { get; init; } = Shard.All;
}
