using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Scanning.Suppressions;

/// <summary>The form of a baseline on disk: JSON, one entry a line, sorted, without values and times, so that two people's changes merge and a review shows what was accepted.</summary>
public static class BaselineText
{
    private const int Version = 1;
    private const string Mark = "piiscannerBaseline";

    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a baseline.</summary>
    /// <param name="baseline">The baseline.</param>
    public static string Write(Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        var text = new StringBuilder($"{{\n  \"{Mark}\": {Version},\n  \"files\": [");
        AppendLines(text, baseline.Files, (json, file) =>
        {
            json.WriteString("sha256", file.Sha256);
            json.WriteString("verdict", file.Verdict == Verdict.Block ? "block" : "review");
            if (file.Path is { } path) json.WriteString("path", path);
        });
        text.Append("],\n  \"findings\": [");
        AppendLines(text, baseline.Findings, (json, finding) =>
        {
            json.WriteString("fingerprint", finding.Fingerprint);
            json.WriteString("severity", finding.Severity == Severity.Error ? "error" : "warning");
            json.WriteString("rule", finding.Rule);
            if (finding.Path is { } path) json.WriteString("path", path);
        });
        return text.Append("]\n}\n").ToString();
    }

    /// <summary>Reads a baseline.</summary>
    /// <param name="folder">Full path of the folder its paths are relative to.</param>
    /// <param name="text">What <see cref="Write"/> wrote.</param>
    /// <exception cref="FormatException">It is no baseline of this version.</exception>
    public static Baseline Read(string folder, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(Mark, out var version) || version.GetInt32() != Version) throw new FormatException("No baseline of this version.");
            var baseline = new Baseline(folder);
            foreach (var file in root.GetProperty("files").EnumerateArray())
            {
                baseline.Add(new BaselineFile(Hex(file, "sha256", 64), Text(file, "verdict") switch { "block" => Verdict.Block, "review" => Verdict.Review, _ => throw new FormatException("No such verdict.") }, Path(file)));
            }

            foreach (var finding in root.GetProperty("findings").EnumerateArray())
            {
                var severity = Text(finding, "severity") switch { "error" => Severity.Error, "warning" => Severity.Warning, _ => throw new FormatException("No such severity.") };
                baseline.Add(new BaselineFinding(Hex(finding, "fingerprint", 32), severity, Text(finding, "rule"), Path(finding)));
            }

            return baseline;
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("No baseline.", wrong);
        }
    }

    private static void AppendLines<T>(StringBuilder text, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write)
    {
        var separator = "\n    ";
        foreach (var item in items)
        {
            using var line = new MemoryStream();
            using (var json = new Utf8JsonWriter(line, OneLine))
            {
                json.WriteStartObject();
                write(json, item);
                json.WriteEndObject();
            }

            text.Append(separator).Append(Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length));
            separator = ",\n    ";
        }

        if (items.Count > 0) text.Append("\n  ");
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException("A text is missing.");

    private static string? Path(JsonElement element) => element.TryGetProperty("path", out var path) ? path.GetString() : null;

    private static string Hex(JsonElement element, string name, int length)
    {
        var text = Text(element, name);
        return text.Length == length && text.All(char.IsAsciiHexDigitLower) ? text : throw new FormatException("A digest is expected.");
    }
}
