using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Reporting.Results;

/// <summary>One thing to act on, as tools for developers list it: a list, the record of one person, a single value, a part that was not examined.</summary>
internal sealed record ReportResult
{
    /// <summary>The file it stands in.</summary>
    public required FileReport File { get; init; }

    /// <summary>What sort of result it is, one of <see cref="ResultRules"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>What it counts towards.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Importance, 0 to 100; orders results of one severity.</summary>
    public required double Rank { get; init; }

    /// <summary>Said to people; holds no value.</summary>
    public required LocalizedText Message { get; init; }

    /// <summary>Where, at least one place; the first is where it begins.</summary>
    public required IReadOnlyList<Location> Places { get; init; }

    /// <summary>The findings it sums up; empty for a file.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Why it does not count although it stays in the report; null when it counts.</summary>
    public LocalizedText? Accepted { get; init; }

    /// <summary>True when it was accepted by a comment in the file itself.</summary>
    public bool IsAcceptedInside { get; init; }
}
