using System.Text;
using System.Text.Json;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Redaction;

/// <summary>Plans as files that a person looks through: JSON, or CSV for a spreadsheet. Operators may be changed and lines deleted; digests and addresses must stay.</summary>
public static class PlanFile
{
    private static readonly string[] Columns = ["path", "sha256", "blocks", "tool", "rules", "preset", "id", "operator", "kinds", "subject", "shown", "values", "where", "ocr"];

    /// <summary>Writes plans.</summary>
    /// <param name="outcomes">The planned files.</param>
    /// <param name="options">What the user chose.</param>
    /// <param name="isCsv">True for CSV, false for JSON.</param>
    public static string Write(IReadOnlyList<CopyOutcome> outcomes, RedactionOptions options, bool isCsv)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(options);
        return isCsv ? Csv(outcomes, options) : Json(outcomes, options);
    }

    /// <summary>Reads plans, as people left them.</summary>
    /// <param name="text">Content of the file.</param>
    /// <returns>The plans.</returns>
    /// <exception cref="FormatException">The file is no plan.</exception>
    public static SavedPlan Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.TrimStart('\uFEFF');
        try
        {
            return text.TrimStart().StartsWith('{') ? ReadJson(text) : ReadCsv(text);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new FormatException("The file is no redaction plan.", wrong);
        }
    }

    private static string Json(IReadOnlyList<CopyOutcome> outcomes, RedactionOptions options)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("schemaVersion", "1.0");
            json.WriteString("tool", options.ToolVersion);
            json.WriteString("rulesHash", options.RulesHash);
            json.WriteString("preset", options.Plan.Preset.Id);
            json.WriteString("ocr", options.OcrVersions);
            json.WriteStartArray("files");
            foreach (var outcome in outcomes.Where(outcome => outcome.Plan is not null)) WriteFile(json, outcome);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteFile(Utf8JsonWriter json, CopyOutcome outcome)
    {
        if (outcome.Plan is not { } plan) return;
        json.WriteStartObject();
        json.WriteString("path", outcome.Path);
        json.WriteString("sha256", outcome.Sha256);
        json.WriteString("blocks", plan.BlocksDigest);
        json.WriteStartArray("entries");
        foreach (var entry in plan.Entries)
        {
            json.WriteStartObject();
            json.WriteString("id", entry.Id);
            json.WriteString("operator", OperatorNames.Of(entry.Operator));
            json.WriteString("kinds", string.Join(' ', entry.Kinds));
            json.WriteString("subject", entry.Subject.ToString().ToLowerInvariant());
            json.WriteString("shown", entry.Shown);
            json.WriteNumber("values", entry.Values);
            json.WriteString("where", Where(entry.Location));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Csv(IReadOnlyList<CopyOutcome> outcomes, RedactionOptions options)
    {
        // With a byte order mark, without which Excel does not read Vietnamese.
        var text = new StringBuilder("\uFEFF").AppendJoin(',', Columns).Append("\r\n");
        foreach (var outcome in outcomes)
        {
            if (outcome.Plan is not { } plan) continue;
            foreach (var entry in plan.Entries)
            {
                string[] cells =
                [
                    outcome.Path, outcome.Sha256, plan.BlocksDigest, options.ToolVersion, options.RulesHash, options.Plan.Preset.Id, entry.Id, OperatorNames.Of(entry.Operator),
                    string.Join(' ', entry.Kinds), entry.Subject.ToString().ToLowerInvariant(), entry.Shown, entry.Values.ToString(System.Globalization.CultureInfo.InvariantCulture), Where(entry.Location), options.OcrVersions,
                ];
                text.AppendJoin(',', cells.Select(CsvCell.Exact)).Append("\r\n");
            }
        }

        return text.ToString();
    }

    private static SavedPlan ReadJson(string text)
    {
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        var files = new Dictionary<string, PlannedChoice>(StringComparer.Ordinal);
        foreach (var file in root.GetProperty("files").EnumerateArray())
        {
            var operators = new Dictionary<string, Operator>(StringComparer.Ordinal);
            foreach (var entry in file.GetProperty("entries").EnumerateArray()) operators[Text(entry, "id")] = OperatorOf(Text(entry, "operator"));
            files[Text(file, "path")] = new PlannedChoice(Text(file, "sha256"), Text(file, "blocks"), operators);
        }

        return new SavedPlan(Text(root, "tool"), Text(root, "rulesHash"), Text(root, "preset"), Text(root, "ocr"), files);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException($"\"{name}\" is empty.");

    private static SavedPlan ReadCsv(string text)
    {
        var dialect = Core.Text.Readers.DelimitedSniffer.Sniff(text, isWhole: true, namedAsTable: true) ?? throw new FormatException("The file is no redaction plan.");
        string tool = "", rules = "", preset = "", ocr = "";
        var files = new Dictionary<string, PlannedChoice>(StringComparer.Ordinal);
        foreach (var row in Core.Text.Readers.DelimitedReader.Read(text, dialect).Sections.OfType<TableSection>().SelectMany(section => section.Rows).Skip(1))
        {
            var cells = new string[Columns.Length];
            Array.Fill(cells, "");
            foreach (var cell in row.Cells.Where(cell => cell.Column < cells.Length)) cells[cell.Column] = CsvCell.Read(cell.Block.Text);
            (tool, rules, preset, ocr) = (cells[3], cells[4], cells[5], cells[^1]);
            if (!files.TryGetValue(cells[0], out var known)) files[cells[0]] = known = new PlannedChoice(cells[1], cells[2], new Dictionary<string, Operator>(StringComparer.Ordinal));
            if (known.Sha256 != cells[1] || known.BlocksDigest != cells[2]) throw new FormatException("Digests of one file differ.");
            ((Dictionary<string, Operator>)known.Operators)[cells[6]] = OperatorOf(cells[7]);
        }

        return new SavedPlan(tool, rules, preset, ocr, files);
    }

    private static Operator OperatorOf(string word) => OperatorNames.Parse(word.Trim()) ?? throw new FormatException("There is no such operator in the plan.");

    private static string Where(Location at)
    {
        var parts = new List<string>();
        if (at.Page is { } page) parts.Add("page " + Number(page));
        if (at.Part is { } part) parts.Add(part);
        if (at.Cell is { } cell) parts.Add(cell);
        else if (at.Paragraph is { } paragraph) parts.Add("paragraph " + Number(paragraph));
        else if (at.Line is { } line) parts.Add("line " + Number(line));
        // What is painted over: left, top, width and height, in points of a page or pixels of a picture.
        if (at.Box is { } box) parts.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"box {box.X:0.#} {box.Y:0.#} {box.Width:0.#} {box.Height:0.#}"));
        return string.Join(", ", parts);
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
