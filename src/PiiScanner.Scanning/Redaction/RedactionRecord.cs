using System.Text.Json;
using PiiScanner.Core.Redaction;

namespace PiiScanner.Scanning.Redaction;

/// <summary>Writes <c>redaction.json</c>, the record beside the copies: what was done to which file, without any value.</summary>
public static class RedactionRecord
{
    /// <summary>Name of the file in the output folder.</summary>
    public const string FileName = "redaction.json";

    /// <summary>Writes the record.</summary>
    /// <param name="outcomes">What became of the files.</param>
    /// <param name="options">What the user chose.</param>
    /// <param name="stream">Takes UTF-8.</param>
    public static void Write(IReadOnlyList<CopyOutcome> outcomes, RedactionOptions options, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(options);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" });
        json.WriteStartObject();
        json.WriteString("schemaVersion", "1.0");
        json.WriteString("tool", options.ToolVersion);
        json.WriteString("rulesHash", options.RulesHash);
        json.WriteString("preset", options.Plan.Preset.Id);
        json.WriteBoolean("lastingKey", options.Key.IsLasting);
        json.WriteStartArray("files");
        foreach (var outcome in outcomes) WriteFile(outcome, options, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFile(CopyOutcome outcome, RedactionOptions options, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        // A path may hold a name; the copy's does not.
        if (outcome.CopyPath is { } path) json.WriteString("copy", path);
        json.WriteString("status", outcome.Status.ToString().ToLowerInvariant());
        if (outcome.Reason is { } reason) json.WriteString("reason", reason.Code);
        json.WriteString("sha256", outcome.Sha256);
        if (outcome.CopySha256 is { } digest)
        {
            json.WriteString("copySha256", digest);
            json.WriteString("fingerprint", options.Key.Fingerprint(outcome.Sha256 + digest));
        }

        json.WriteStartArray("removed");
        foreach (var ((kind, applied), count) in outcome.Removed.OrderBy(pair => pair.Key.Kind, StringComparer.Ordinal).ThenBy(pair => pair.Key.Operator))
        {
            json.WriteStartObject();
            json.WriteString("kind", kind);
            json.WriteString("operator", OperatorNames.Of(applied));
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("parts");
        foreach (var part in outcome.Parts) json.WriteStringValue(part);
        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in outcome.Warnings) json.WriteStringValue(warning.En);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
