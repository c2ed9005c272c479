using System.Globalization;
using System.Xml;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Reporting.Console;

namespace PiiScanner.Reporting.JUnit;

/// <summary>The report for test dashboards: a file is a test case, which fails as the run fails; one that was not examined is an error, never a pass.</summary>
public sealed class JUnitReporter : IReporter
{
    private static readonly XmlWriterSettings Layout = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true, CloseOutput = false };

    /// <inheritdoc/>
    public string Name => "junit";

    /// <inheritdoc/>
    public void Write(ScanReport report, TextWriter output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(output, Layout))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            WriteCounts(xml, report, options);
            WriteProperties(xml, report, options);
            foreach (var file in report.Files) WriteCase(xml, file, options);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.Write('\n');
    }

    private static Outcome OutcomeOf(FileReport file, ReportOptions options)
    {
        if (Fails(file, options.FailOn)) return Outcome.Failure;
        if (FileWords.IsUnexamined(file) && !FileWords.IsAllowed(file, options)) return Outcome.Error;
        return file.Status == FileStatus.Skipped ? Outcome.Skipped : Outcome.Passed;
    }

    private static bool Fails(FileReport file, FailOn failOn) => failOn switch
    {
        FailOn.Block => file.CountedVerdict == Verdict.Block,
        FailOn.Review => file.CountedVerdict is Verdict.Block or Verdict.Review,
        _ => false,
    };

    private static void WriteCounts(XmlWriter xml, ScanReport report, ReportOptions options)
    {
        var outcomes = report.Files.Select(file => OutcomeOf(file, options)).ToList();
        xml.WriteAttributeString("name", "pii-scanner");
        xml.WriteAttributeString("tests", Number(outcomes.Count));
        xml.WriteAttributeString("failures", Number(outcomes.Count(outcome => outcome == Outcome.Failure)));
        xml.WriteAttributeString("errors", Number(outcomes.Count(outcome => outcome == Outcome.Error)));
        xml.WriteAttributeString("skipped", Number(outcomes.Count(outcome => outcome == Outcome.Skipped)));
    }

    private static void WriteProperties(XmlWriter xml, ScanReport report, ReportOptions options)
    {
        xml.WriteStartElement("properties");
        if (report.HoldsRawValues) WriteProperty(xml, "warning", ReportWords.HoldsRawValues.In(options.Language));
        WriteProperty(xml, "closing", ExitDecision.From(report, options).Closing.In(options.Language));
        foreach (var said in report.Problems.Concat(report.Remarks)) WriteProperty(xml, said.Code, said.Text.In(options.Language));
        WriteProperty(xml, "version", report.Tool.Version);
        WriteProperty(xml, "rulesHash", report.Tool.RulesHash);
        xml.WriteEndElement();
    }

    private static void WriteProperty(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", TerminalText.Printable(value));
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, FileReport file, ReportOptions options)
    {
        var path = TerminalText.Printable(file.PublicPath);
        var slash = path.TrimEnd('/').LastIndexOf('/');
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", slash < 0 ? "." : path[..slash]);
        xml.WriteAttributeString("name", path[(slash + 1)..]);
        var headline = FileWords.Headline(file).In(options.Language);
        switch (OutcomeOf(file, options))
        {
            case Outcome.Failure: WriteOutcome(xml, "failure", file.CountedVerdict == Verdict.Block ? "block" : "review", headline, Details(file, options.Language)); break;
            case Outcome.Error: WriteOutcome(xml, "error", "not-examined", headline, Details(file, options.Language)); break;
            case Outcome.Skipped: WriteOutcome(xml, "skipped", null, FileWords.Reasons(file).In(options.Language), ""); break;
            default: xml.WriteElementString("system-out", TerminalText.Printable(FileWords.Accepted(file) is { } accepted ? headline + " " + accepted.In(options.Language) : headline)); break;
        }

        xml.WriteEndElement();
    }

    private static void WriteOutcome(XmlWriter xml, string element, string? type, string message, string details)
    {
        xml.WriteStartElement(element);
        if (type is not null) xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("message", TerminalText.Printable(message));
        if (details.Length > 0) xml.WriteString(details);
        xml.WriteEndElement();
    }

    private static string Details(FileReport file, Language language)
    {
        var lines = new List<string>();
        lines.AddRange(file.Lists.Select(list => FileWords.List(list).In(language)));
        lines.AddRange(file.Notices.Select(notice => notice.Text.In(language)).Distinct());
        if (file.Reasons.Count > 0) lines.Add((language == Language.Vietnamese ? "Chưa đọc: " : "Not read: ") + FileWords.Reasons(file).In(language));
        if (file.NextStep is { } next) lines.Add((language == Language.Vietnamese ? "Việc cần làm: " : "What to do: ") + next.In(language));
        return string.Concat(lines.Select(line => "\n- " + TerminalText.Printable(line)));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private enum Outcome
    {
        Passed,
        Failure,
        Error,
        Skipped,
    }
}
