using System.Globalization;

namespace PiiScanner.Analyzers.Settings;

/// <summary>So many diagnostics of one id in one file are accepted until a month, for a reason; one more, and all are told of.</summary>
/// <param name="Id">Id of the diagnostics.</param>
/// <param name="Path">End of the file's path; <c>*</c> is any text.</param>
/// <param name="Count">How many are accepted.</param>
/// <param name="FirstDayAfter">The first day on which none is.</param>
internal sealed record Allowance(string Id, string Path, int Count, DateTime FirstDayAfter)
{
    private const int Fields = 5;

    /// <summary>Name of the additional file that holds a baseline: rule, path, count, month and reason, separated by tabs.</summary>
    public const string BaselineName = "pii-scanner.baseline.tsv";

    /// <summary>Reads the fields of one allowance.</summary>
    /// <param name="text">Id, path, count, month and reason.</param>
    /// <param name="separator">What stands between them.</param>
    /// <param name="allowance">The allowance.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? TryRead(string text, char separator, out Allowance? allowance)
    {
        allowance = null;
        var fields = text.Trim().Split([separator], Fields, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length < Fields) return "an allowance has five parts: id, path, count, month (2027-05), reason";
        var id = fields[0].Trim();
        if (!Diagnostics.DiagnosticCatalog.All.Any(descriptor => descriptor.Id == id)) return $"\"{id}\" is no id of this analyzer";
        if (!int.TryParse(fields[2].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return $"\"{fields[2].Trim()}\" is no count";
        if (!Ending.TryReadMonth(fields[3].Trim(), out var after)) return $"\"{fields[3].Trim()}\" is no month; write it as 2027-05";
        allowance = new Allowance(id, fields[1].Trim().Replace('\\', '/'), count, after);
        return null;
    }

    /// <summary>Says whether it holds for a diagnostic.</summary>
    /// <param name="id">Id of the diagnostic.</param>
    /// <param name="path">Path of its file.</param>
    /// <param name="asOf">The day of the build.</param>
    public bool Covers(string id, string path, DateTime asOf) => Id == id && asOf < FirstDayAfter && EndsWith(path.Replace('\\', '/'), Path);

    // "Data/*.cs" covers /site/Data/Seed.cs and not /site/MyData/Seed.cs.
    private static bool EndsWith(string path, string pattern)
    {
        for (var start = 0; start >= 0 && start < path.Length; start = path.IndexOf('/', start) is var slash && slash < 0 ? -1 : slash + 1)
        {
            if (Fits(path, start, pattern, 0)) return true;
        }

        return false;
    }

    private static bool Fits(string path, int from, string pattern, int at)
    {
        for (; at < pattern.Length; at++, from++)
        {
            if (pattern[at] == '*')
            {
                for (var end = from; end <= path.Length; end++)
                {
                    if (Fits(path, end, pattern, at + 1)) return true;
                }

                return false;
            }

            if (from >= path.Length || path[from] != pattern[at]) return false;
        }

        return from == path.Length;
    }
}
