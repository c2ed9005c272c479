using PiiScanner.Reporting.Console;
using PiiScanner.Reporting.Json;

namespace PiiScanner.Reporting;

/// <summary>All reports; help and <c>--format</c> take their values from here.</summary>
public static class ReporterCatalog
{
    /// <summary>All reports, the default first.</summary>
    public static IReadOnlyList<IReporter> All { get; } = [new ConsoleReporter(), new JsonReporter()];

    /// <summary>The report of that name, or null.</summary>
    /// <param name="name">A name as on the command line.</param>
    public static IReporter? Find(string name) => All.FirstOrDefault(reporter => reporter.Name == name);
}
