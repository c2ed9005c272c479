using System.Text.Json;

namespace PiiScanner.Evaluation.Scoring;

/// <summary>One finding as the report states it.</summary>
internal sealed record ReportedFinding(string Kind, string Value, string Severity, string Subject);

/// <summary>One top-level file of the report with all that its inner files hold.</summary>
internal sealed record ReportedFile(string Path, string? Verdict, string Status, int? Subjects, IReadOnlyList<ReportedFinding> Findings, IReadOnlyList<int> ListRows);

/// <summary>The product's JSON report, read as a stranger would: only the documented members.</summary>
internal static class ScanReport
{
    public static IReadOnlyDictionary<string, ReportedFile> Read(Stream json)
    {
        using var document = JsonDocument.Parse(json);
        var files = new Dictionary<string, ReportedFile>(StringComparer.Ordinal);
        foreach (var element in document.RootElement.GetProperty("files").EnumerateArray())
        {
            var file = ReadFile(element);
            files[file.Path] = files.TryGetValue(file.Path, out var before) ? Merge(before, file) : file;
        }

        return files;
    }

    /// <summary>Inner files ("outer.docx!inner.xlsx") are told under the outer file, whose verdict covers them.</summary>
    private static ReportedFile ReadFile(JsonElement element)
    {
        var path = Text(element, "path").Replace('\\', '/').Replace("./", string.Empty, StringComparison.Ordinal);
        var bang = path.IndexOf('!', StringComparison.Ordinal);
        var outer = bang < 0 ? path : path[..bang];
        return new(outer[(outer.LastIndexOf('/') + 1)..], bang < 0 ? OptionalText(element, "verdict") : null, Text(element, "status"), bang < 0 ? Number(element, "subjects") : null,
            [.. Items(element, "findings").Select(Finding)], [.. Items(element, "lists").Select(list => Number(list, "rows") ?? 0)]);
    }

    private static ReportedFile Merge(ReportedFile first, ReportedFile second) => first with
    {
        Verdict = first.Verdict ?? second.Verdict,
        Subjects = first.Subjects ?? second.Subjects,
        Findings = [.. first.Findings, .. second.Findings],
        ListRows = [.. first.ListRows, .. second.ListRows],
    };

    private static ReportedFinding Finding(JsonElement element) =>
        new(Text(element, "kind"), OptionalText(element, "normalized") ?? Text(element, "value"), Text(element, "severity"), Text(element, "subject"));

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var array) && array.ValueKind == JsonValueKind.Array ? array.EnumerateArray() : [];

    private static string Text(JsonElement element, string name) => OptionalText(element, name) ?? string.Empty;

    private static string? OptionalText(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
