using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Reporting.Json;
using PiiScanner.Reporting.Results;

namespace PiiScanner.Reporting.Sarif;

/// <summary>Writes results.</summary>
internal sealed class SarifResult
{
    private readonly Utf8JsonWriter _json;
    private readonly ReportOptions _options;
    private readonly SarifLocation _location;
    private readonly ResultFingerprint _fingerprint;

    /// <summary>Makes a writer.</summary>
    /// <param name="json">Written to, inside the array of results.</param>
    /// <param name="artifacts">The files of the log.</param>
    /// <param name="options">How the report is written.</param>
    public SarifResult(Utf8JsonWriter json, SarifArtifacts artifacts, ReportOptions options)
    {
        (_json, _options) = (json, options);
        _location = new SarifLocation(json, artifacts);
        _fingerprint = new ResultFingerprint(options.FingerprintKey);
    }

    /// <summary>Level of a severity.</summary>
    /// <param name="severity">The severity.</param>
    public static string LevelOf(Severity severity) => JsonWords.Of(severity);

    /// <summary>Writes one result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="places">How many of its places are written, at least 1.</param>
    public void Write(ReportResult result, int places)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", result.Rule);
        _json.WriteString("level", LevelOf(result.Severity));
        _json.WriteStartObject("message");
        _json.WriteString("text", result.Message.In(_options.Language));
        _json.WriteEndObject();
        _json.WriteStartArray("locations");
        foreach (var place in result.Places.Take(places)) _location.Write(result.File, place);
        _json.WriteEndArray();
        WriteFingerprints(result);
        if (result.Accepted is { } reason) WriteSuppression(reason.In(_options.Language), result.IsAcceptedInside);
        _json.WriteNumber("rank", result.Rank);
        if (result.Findings.Count > 0) WriteProperties(result);
        _json.WriteEndObject();
    }

    // GitHub knows a result again by the one named after the first line, which it would else make from the bytes of that line.
    private void WriteFingerprints(ReportResult result)
    {
        var print = _fingerprint.Of(result);
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString(_fingerprint.IsKeyed(result) ? "keyedValues/v1" : "structure/v1", print);
        _json.WriteString("primaryLocationLineHash", print[..16] + ":1");
        _json.WriteEndObject();
    }

    private void WriteSuppression(string reason, bool isInside)
    {
        _json.WriteStartArray("suppressions");
        _json.WriteStartObject();
        _json.WriteString("kind", isInside ? "inSource" : "external");
        _json.WriteString("status", "accepted");
        _json.WriteString("justification", reason);
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteProperties(ReportResult result)
    {
        _json.WriteStartObject("properties");
        WriteMany("kinds", result.Findings.Select(finding => finding.Kind));
        WriteMany("subjects", result.Findings.Select(finding => JsonWords.Of(finding.Subject)));
        WriteMany("detectors", result.Findings.Select(finding => finding.RuleId));
        WriteMany("law", result.Findings.Select(finding => finding.Law).OfType<string>());
        _json.WriteNumber("confidence", Math.Round(result.Findings.Max(finding => finding.Confidence), 3, MidpointRounding.AwayFromZero));
        _json.WriteEndObject();
    }

    private void WriteMany(string name, IEnumerable<string> words)
    {
        _json.WriteStartArray(name);
        foreach (var word in words.Distinct().Order(StringComparer.Ordinal)) _json.WriteStringValue(word);
        _json.WriteEndArray();
    }
}
