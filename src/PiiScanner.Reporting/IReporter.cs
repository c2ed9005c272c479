using PiiScanner.Core.Findings;

namespace PiiScanner.Reporting;

/// <summary>Writes a report in one form. Stateless. Values are masked when the report is made; no reporter masks or unmasks.</summary>
public interface IReporter
{
    /// <summary>Its name on the command line, lower case.</summary>
    string Name { get; }

    /// <summary>Writes the whole report. The same report and options give the same text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Written to, not closed. Lines end with a line feed on every machine.</param>
    /// <param name="options">How it is written.</param>
    void Write(ScanReport report, TextWriter output, ReportOptions options);
}
