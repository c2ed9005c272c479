namespace PiiScanner.Core.Recordings;

/// <summary>What is kept of a list to recognise it elsewhere: keyed hashes, never a value. Each sample holds the smallest keys of its set.</summary>
public sealed record ListTrace
{
    /// <summary>Records in it.</summary>
    public required int Rows { get; init; }

    /// <summary>Kinds of findings and plain roles that stand in it, in ordinal order.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Records with a name readable as written.</summary>
    public required int Named { get; init; }

    /// <summary>Records with a name of which parts are hidden.</summary>
    public required int Masked { get; init; }

    /// <summary>Names.</summary>
    public IReadOnlyList<ulong> Names { get; init; } = [];

    /// <summary>There are not many more numbers of so few characters: nearly always all of them are kept.</summary>
    public const int MostShortCandidates = 1000;

    /// <summary>Candidate numbers of four characters and more, leading zeros not looked at.</summary>
    public IReadOnlyList<ulong> Candidates { get; init; } = [];

    /// <summary>Candidate numbers of fewer than four characters without leading zeros: each alone tells nothing.</summary>
    public IReadOnlyList<ulong> ShortCandidates { get; init; } = [];

    /// <summary>Values that a masked list may have left whole: codes, numbers, birth dates.</summary>
    public IReadOnlyList<ulong> Others { get; init; } = [];

    /// <summary>First letters of the names of three rows that follow each other: the same for a list and its masked twin.</summary>
    public IReadOnlyList<ulong> Order { get; init; } = [];
}
