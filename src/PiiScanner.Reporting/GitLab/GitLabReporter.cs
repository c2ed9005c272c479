using System.Buffers;
using System.Text;
using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Reporting.Console;
using PiiScanner.Reporting.Results;

namespace PiiScanner.Reporting.GitLab;

/// <summary>The code quality report of GitLab: a JSON array of issues, as its documentation describes it (a part of the Code Climate format).</summary>
public sealed class GitLabReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "gitlab";

    /// <inheritdoc/>
    public void Write(ScanReport report, TextWriter output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, JsonLayout.Indented);
        var prints = new ResultFingerprint(options.FingerprintKey);
        json.WriteStartArray();
        if (report.HoldsRawValues) WriteIssue(json, "report", new string('0', 32), "info", ".", 1, ReportWords.HoldsRawValues.In(options.Language));
        foreach (var said in report.Problems.Concat(report.Remarks))
        {
            WriteIssue(json, said.Code, ResultFingerprint.OfText(said.Code + said.Text.En), "info", ".", 1, said.Text.In(options.Language));
        }

        foreach (var result in ResultMaker.Make(report))
        {
            var path = RepositoryPath.Of(report, result.File);
            var line = path.Inside.Length == 0 ? result.Places[0].Line ?? 1 : 1;
            WriteIssue(json, result.Rule, prints.Of(result), SeverityOf(result), path.OnDisk, Math.Max(1, line), Description(result, path, options.Language));
        }

        json.WriteEndArray();
        json.Flush();
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n");
    }

    private static void WriteIssue(Utf8JsonWriter json, string check, string fingerprint, string severity, string path, int line, string description)
    {
        json.WriteStartObject();
        json.WriteString("description", description);
        json.WriteString("check_name", check);
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("severity", severity);
        json.WriteStartObject("location");
        json.WriteString("path", path);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", line);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // GitLab shows neither sheet nor page, so the text names them.
    private static string Description(ReportResult result, RepositoryPath path, Language language)
    {
        var place = new PlaceWords(language).Exact(result.Places[0]);
        var where = string.Join(", ", new[] { path.Inside, place }.Where(part => part.Length > 0));
        return result.Message.In(language) + (where.Length > 0 ? $" ({where})" : "");
    }

    private static string SeverityOf(ReportResult result) => result switch
    {
        { Accepted: not null } => "info",
        { Severity: Severity.Error } => "blocker",
        { Severity: Severity.Warning } => "major",
        _ => "minor",
    };
}
