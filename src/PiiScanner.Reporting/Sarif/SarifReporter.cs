using System.Buffers;
using System.Text;
using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Reporting.Results;

namespace PiiScanner.Reporting.Sarif;

/// <summary>The report for code scanning platforms: SARIF 2.1.0 (OASIS standard, errata 01), within the limits of GitHub. No snippet, no value.</summary>
public sealed class SarifReporter : IReporter
{
    /// <inheritdoc/>
    public string Name => "sarif";

    /// <inheritdoc/>
    public void Write(ScanReport report, TextWriter output, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(options);
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, JsonLayout.Indented);
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        if (report.HoldsRawValues) WriteWarning(json, options.Language);
        json.WriteStartArray("runs");
        WriteRun(json, report, options, () => Drain(json, buffer, output));
        json.WriteEndArray();
        json.WriteEndObject();
        Drain(json, buffer, output);
        output.Write('\n');
    }

    private static void WriteRun(Utf8JsonWriter json, ScanReport report, ReportOptions options, Action drain)
    {
        var all = ResultMaker.Make(report);
        var kept = SarifLimits.Keep(all);
        var artifacts = new SarifArtifacts(report, kept.Select(item => item.Result.File));
        var notifications = new SarifNotifications(report, options, artifacts, all, kept);
        json.WriteStartObject();
        SarifTool.Write(json, report.Tool, kept.Select(item => item.Result.Rule), notifications.Codes, options.Language);
        notifications.Write(json);
        json.WriteString("language", options.Language == Language.Vietnamese ? "vi" : "en");
        json.WriteString("columnKind", "utf16CodeUnits");
        artifacts.Write(json);
        var writer = new SarifResult(json, artifacts, options);
        json.WriteStartArray("results");
        foreach (var (result, places) in kept)
        {
            writer.Write(result, places);
            drain();
        }

        json.WriteEndArray();
        WriteProperties(json, report.Tool);
        json.WriteEndObject();
    }

    private static void WriteWarning(Utf8JsonWriter json, Language language)
    {
        json.WriteStartObject("properties");
        json.WriteString("warning", ReportWords.HoldsRawValues.In(language));
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, ToolDescription tool)
    {
        json.WriteStartObject("properties");
        json.WriteString("rulesHash", tool.RulesHash);
        json.WriteString("policyVersion", tool.PolicyVersion);
        if (tool.Channel is { } channel) json.WriteString("channel", channel);
        if (tool.Purpose is { } purpose) json.WriteString("purpose", purpose);
        if (tool.PublishOn is { } day) json.WriteString("publishOn", day);
        json.WriteEndObject();
    }

    // Result by result, so that a log of thousands is never whole in memory twice.
    private static void Drain(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, TextWriter output)
    {
        json.Flush();
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        buffer.ResetWrittenCount();
    }
}
