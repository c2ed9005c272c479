using PiiScanner.Core.Findings;
using PiiScanner.Reporting.Results;

namespace PiiScanner.Reporting.Sarif;

/// <summary>Keeps a log within what GitHub code scanning takes: the gravest results and their first places stay.</summary>
/// <remarks>GitHub documentation, "SARIF results exceed limit": 25,000 results a run of which 5,000 are shown, 1,000 locations a result of which 100 are shown,
/// 25,000 rules, 20 tags a rule of which 10 are shown; and 10 MB compressed for a file, which the sum of places keeps.</remarks>
internal static class SarifLimits
{
    /// <summary>Results written at most.</summary>
    public const int MostResults = 5000;

    /// <summary>Places written for one result at most.</summary>
    public const int MostPlaces = 100;

    /// <summary>Places written for all results at most, beyond the first of each.</summary>
    public const int MostPlacesInAll = 50_000;

    /// <summary>Notifications written at most.</summary>
    public const int MostNotifications = 5000;

    /// <summary>The results that stay, in the order they came, with how many of their places stay.</summary>
    /// <param name="results">All results.</param>
    public static IReadOnlyList<(ReportResult Result, int Places)> Keep(IReadOnlyList<ReportResult> results)
    {
        var left = MostPlacesInAll;
        var kept = new List<(int Order, ReportResult Result, int Places)>();
        var gravestFirst = results.Select((result, order) => (result, order))
            .OrderByDescending(item => Weight(item.result)).ThenByDescending(item => item.result.Rank).ThenBy(item => item.order).Take(MostResults);
        foreach (var (result, order) in gravestFirst)
        {
            var places = Math.Min(Math.Min(result.Places.Count, MostPlaces), left + 1);
            left -= places - 1;
            kept.Add((order, result, places));
        }

        return [.. kept.OrderBy(item => item.Order).Select(item => (item.Result, item.Places))];
    }

    // What was not examined may hide anything: it goes before what a person only has to decide on.
    private static int Weight(ReportResult result) =>
        result.Accepted is not null ? 0 : result.Severity == Severity.Error ? 4 : result.Rule == ResultRules.NotExamined ? 3 : result.Severity == Severity.Warning ? 2 : 1;
}
