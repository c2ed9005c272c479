using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Reporting.Results;

namespace PiiScanner.Reporting.Sarif;

/// <summary>Writes what made the log: the tool, the rules its results use and the notifications it gives.</summary>
internal static class SarifTool
{
    /// <summary>Writes the member <c>tool</c>.</summary>
    /// <param name="json">Written to, inside a run.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="used">Rules the results use.</param>
    /// <param name="notifications">Codes of the notifications given.</param>
    /// <param name="language">Language of texts.</param>
    public static void Write(Utf8JsonWriter json, ToolDescription tool, IEnumerable<string> used, IEnumerable<string> notifications, Language language)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "PiiScanner");
        json.WriteString("version", tool.Version);
        json.WriteString("semanticVersion", tool.Version);
        json.WriteStartArray("rules");
        foreach (var rule in Rules(used)) WriteRule(json, rule, language);
        json.WriteEndArray();
        json.WriteStartArray("notifications");
        foreach (var code in notifications) WriteNotification(json, code);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The rules in their fixed order, those in use only.</summary>
    /// <param name="used">Rules the results use.</param>
    public static IReadOnlyList<string> Rules(IEnumerable<string> used)
    {
        var set = used.ToHashSet(StringComparer.Ordinal);
        return [.. ResultRules.All.Where(set.Contains)];
    }

    private static void WriteRule(Utf8JsonWriter json, string rule, Language language)
    {
        json.WriteStartObject();
        json.WriteString("id", rule);
        WriteText(json, "shortDescription", ResultRules.Title(rule).In(language));
        WriteText(json, "fullDescription", ResultRules.Title(rule).In(language) + ". " + ResultRules.Help(rule).In(language));
        WriteText(json, "help", ResultRules.Help(rule).In(language));
        json.WriteStartObject("properties");
        json.WriteStartArray("tags");
        json.WriteStringValue("privacy");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteNotification(Utf8JsonWriter json, string code)
    {
        json.WriteStartObject();
        json.WriteString("id", code);
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
