using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Sweep.Runs;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>One line of a take-down list.</summary>
/// <param name="Swept">The file.</param>
/// <param name="Verdict">What it counts for, beside the other files of its site.</param>
public sealed record TakeDownItem(SweptFile Swept, Verdict Verdict)
{
    /// <summary>Its public address, or null.</summary>
    public string? Address { get; init; }

    /// <summary>Number of its group of the same lists, from 1; 0 when it stands alone.</summary>
    public int Group { get; init; }

    /// <summary>Why it counts for more than alone, with the path of the other file; null when it does not.</summary>
    public (LocalizedText Why, string Other)? Raised { get; init; }

    /// <summary>How it stands to an earlier sweep; null when none is compared.</summary>
    public Change? Change { get; init; }

    /// <summary>How much harm it does, 1 to 5.</summary>
    public int Harm => Runs.Harm.Of(Swept.Facts);

    /// <summary>What the school has answered about it before; empty when nothing.</summary>
    public string Answer { get; init; } = "";

    /// <summary>By what an answer finds its line again: the beginning of the digest of path and content.</summary>
    public string Handle => HandleOf(Swept.File.Path, Swept.File.Sha256);

    /// <summary>The handle of a line.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="sha256">Digest of its content, or null.</param>
    internal static string HandleOf(string path, string? sha256) => SetupDigest.Of([path, sha256])[..16];
}

/// <summary>How a file stands to an earlier sweep.</summary>
public enum Change
{
    /// <summary>It was listed before and still is.</summary>
    StillThere,

    /// <summary>It was not listed before.</summary>
    New,

    /// <summary>It was listed before and is gone, or holds nothing any more.</summary>
    TakenDown,
}
