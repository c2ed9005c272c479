using PiiScanner.Core.Text;

namespace PiiScanner.Reporting;

/// <summary>What people call kinds of findings, as all reports do.</summary>
public static class ReportKinds
{
    /// <summary>The name of a kind.</summary>
    /// <param name="kind">One of the kinds of findings.</param>
    /// <param name="language">The language.</param>
    public static string Of(string kind, Language language) => ReportWords.Kind(kind, language);
}
