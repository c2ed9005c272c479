using System.Buffers;
using System.Text;
using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Reporting.Results;

namespace PiiScanner.Reporting.Json;

/// <summary>The JSON report: a contract, so the names, their order and their meaning move only with <see cref="ScanReport.SchemaVersion"/>.</summary>
public sealed class JsonReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "json";

    /// <inheritdoc/>
    public void Write(ScanReport report, TextWriter output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, JsonLayout.Indented);
        json.WriteStartObject();
        json.WriteString("schemaVersion", ScanReport.SchemaVersion);
        if (report.HoldsRawValues) json.WriteString("warning", ReportWords.HoldsRawValues.In(options.Language));
        json.WriteStartArray("files");
        var file = new JsonFile(json, options.Language);
        foreach (var entry in report.Files)
        {
            file.Write(entry);
            Drain(json, buffer, output);
        }

        json.WriteEndArray();
        file.WriteNotices("remarks", report.Remarks);
        file.WriteNotices("problems", report.Problems);
        WriteTool(json, report.Tool);
        WriteSummary(json, report, options);
        json.WriteEndObject();
        Drain(json, buffer, output);
        output.Write('\n');
    }

    // File by file, so that a report of many files is never whole in memory twice; to a file as the bytes they are.
    private static void Drain(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, TextWriter output)
    {
        json.Flush();
        if (output is StreamWriter { Encoding: UTF8Encoding } file)
        {
            file.Flush();
            file.BaseStream.Write(buffer.WrittenSpan);
        }
        else
        {
            output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        }

        buffer.ResetWrittenCount();
    }

    private static void WriteTool(Utf8JsonWriter json, ToolDescription tool)
    {
        json.WriteStartObject("tool");
        json.WriteString("version", tool.Version);
        json.WriteString("rulesHash", tool.RulesHash);
        json.WriteString("policyVersion", tool.PolicyVersion);
        json.WriteString("channel", tool.Channel);
        json.WriteString("purpose", tool.Purpose);
        json.WriteString("publishOn", tool.PublishOn);
        json.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter json, ScanReport report, ReportOptions options)
    {
        var decision = ExitDecision.From(report, options);
        json.WriteStartObject("summary");
        json.WriteNumber("files", report.CountFiles());
        json.WriteNumber("block", report.Count(Verdict.Block));
        json.WriteNumber("review", report.Count(Verdict.Review));
        json.WriteNumber("clear", report.Count(Verdict.Clear));
        json.WriteNumber("scanned", report.Count(FileStatus.Scanned));
        json.WriteNumber("partial", report.Count(FileStatus.Partial));
        json.WriteNumber("skipped", report.Count(FileStatus.Skipped));
        json.WriteNumber("failed", report.Count(FileStatus.Failed));
        json.WriteNumber("ignored", report.IgnoredFiles);
        json.WriteNumber("accepted", report.Files.Sum(file => (file.Suppression is null ? 0 : 1) + (file.Omitted?.Accepted ?? 0)));
        json.WriteNumber("subjects", report.Subjects);
        json.WriteNumber("exitCode", decision.Code);
        json.WriteString("closing", decision.Closing.In(options.Language));
        json.WriteEndObject();
    }
}
