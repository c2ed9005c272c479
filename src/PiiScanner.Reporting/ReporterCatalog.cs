using PiiScanner.Reporting.Console;
using PiiScanner.Reporting.Csv;
using PiiScanner.Reporting.GitHub;
using PiiScanner.Reporting.GitLab;
using PiiScanner.Reporting.Html;
using PiiScanner.Reporting.JUnit;
using PiiScanner.Reporting.Json;
using PiiScanner.Reporting.MSBuild;
using PiiScanner.Reporting.Sarif;

namespace PiiScanner.Reporting;

/// <summary>All reports; help and <c>--format</c> take their values from here.</summary>
public static class ReporterCatalog
{
    /// <summary>All reports, the default first.</summary>
    public static IReadOnlyList<IReporter> All { get; } = 
    [
        new ConsoleReporter(), new JsonReporter(), new SarifReporter(), new HtmlReporter(), new CsvReporter(), new GitHubReporter(), new GitLabReporter(), new JUnitReporter(), new MSBuildReporter(),
    ];

    /// <summary>The report of that name, or null.</summary>
    /// <param name="name">A name as on the command line.</param>
    public static IReporter? Find(string name) => All.FirstOrDefault(reporter => reporter.Name == name);
}
