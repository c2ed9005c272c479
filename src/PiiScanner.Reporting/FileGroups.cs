using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Reporting;

/// <summary>The files of a report as people read them: a file on disk with what it holds is one group; the worst groups come first, each rank in the order of paths.</summary>
internal static class FileGroups
{
    private const int LastRank = 5;

    /// <summary>The groups, worst first.</summary>
    /// <param name="files">Files of a report, embedded ones behind their container.</param>
    public static IReadOnlyList<IReadOnlyList<FileReport>> WorstFirst(IReadOnlyList<FileReport> files)
    {
        var groups = Of(files);
        var sorted = new List<IReadOnlyList<FileReport>>(groups.Count);
        // Rank by rank, not a sort by a number: the code for that would have to be compiled at every start.
        for (var rank = 0; rank <= LastRank; rank++) sorted.AddRange(groups.FindAll(group => Rank(group[0]) == rank));
        return sorted;
    }

    /// <summary>0 for a file that must not be published, up to <see cref="LastRank"/> for one that was skipped; what was accepted ranks by what is left.</summary>
    /// <param name="file">The file.</param>
    public static int Rank(FileReport file) => file.CountedVerdict switch
    {
        Verdict.Block => 0,
        Verdict.Review => 1,
        _ when file.Suppression is not null => 4,
        Verdict.Clear => 3,
        _ => file.Status == FileStatus.Skipped ? 5 : 2,
    };

    private static List<List<FileReport>> Of(IReadOnlyList<FileReport> files)
    {
        var groups = new List<List<FileReport>>();
        foreach (var file in files)
        {
            if (file.Depth == 0 || groups.Count == 0) groups.Add([]);
            groups[^1].Add(file);
        }

        return groups;
    }
}
