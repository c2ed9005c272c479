using PiiScanner.Core.Policy;

namespace PiiScanner.Sweep.Runs;

/// <summary>The order of a take-down list: what must come down before what needs a decision, then by harm, then by people, then by path.</summary>
internal sealed class HarmOrder : IComparer<SweptFile>
{
    /// <summary>The only instance.</summary>
    public static HarmOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(SweptFile? x, SweptFile? y)
    {
        if (x is null || y is null) return (x is null ? 1 : 0) - (y is null ? 1 : 0);
        var order = Rank(y.Facts.Verdict).CompareTo(Rank(x.Facts.Verdict));
        if (order == 0) order = Harm.Of(y.Facts).CompareTo(Harm.Of(x.Facts));
        if (order == 0) order = y.Facts.Subjects.CompareTo(x.Facts.Subjects);
        return order != 0 ? order : string.CompareOrdinal(x.File.Path, y.File.Path);
    }

    private static int Rank(Verdict? verdict) => verdict switch { Verdict.Block => 2, Verdict.Review => 1, _ => 0 };
}
