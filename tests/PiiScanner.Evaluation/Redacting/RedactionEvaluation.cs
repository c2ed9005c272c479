using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PiiScanner.Evaluation.Corpus;
using PiiScanner.Evaluation.Scoring;
using PiiScanner.Evaluation.Truth;

namespace PiiScanner.Evaluation.Redacting;

/// <summary>Redacts a corpus with the product's command and looks through the copies with readers of its own.</summary>
internal static class RedactionEvaluation
{
    private const double LeastKept = 0.99;

    // What tesseract reads of a picture changes with what stands beside it: its words are shown and held to nothing.
    private static readonly string[] ReadByOcr = ["png", "pdf (scan)"];

    private const int LostShown = 24;

    /// <returns>0; 1 when a value the scan knew of survived, or too much other text changed; 2 when the command cannot be run.</returns>
    public static int Execute(EvaluationOptions options, string folder, CorpusTruth truth, TextWriter output, TextWriter errors)
    {
        var files = Path.Combine(folder, CorpusFolder.Files);
        IReadOnlyList<DocumentTruth> documents = [.. truth.Documents, .. MoreForms.Add(truth.Documents, files, Path.Combine(folder, "office-pdf"))];
        var run = new CommandRun(options.Cli, Environment.CurrentDirectory);
        var found = Found(ScanReport.Read(new MemoryStream(run.Scan(files))));
        var tables = new StringBuilder();
        var failed = false;
        var reader = new IndependentReaders(files, Path.Combine(folder, "read-original"));
        var originals = documents.ToDictionary(document => document.Path, document => Read(reader, Path.Combine(files, document.Path)), StringComparer.Ordinal);
        foreach (var preset in (string[])["all", "publish-safe"])
        {
            var copies = Path.Combine(folder, "copies-" + preset);
            run.Redact(files, copies, preset);
            var readers = new IndependentReaders(copies, Path.Combine(folder, "read-" + preset));
            failed |= !Score(documents, found, originals, copies, preset, readers, tables, errors);
        }

        output.WriteLine(tables);
        if (options.Markdown is { } target) File.WriteAllText(target, tables.ToString());
        return failed ? 1 : 0;
    }

    private static ReadFile Read(IndependentReaders readers, string path) => new(path, readers.Of(path));

    private static bool Score(IReadOnlyList<DocumentTruth> documents, Dictionary<string, HashSet<string>> found, Dictionary<string, ReadFile> originals, string copies, string preset, IndependentReaders readers, StringBuilder tables, TextWriter errors)
    {
        var rows = new SortedDictionary<string, List<RedactionScore>>(StringComparer.Ordinal);
        var refused = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var survivors = new List<string>();
        var made = CopiesByDigest(copies);
        foreach (var document in documents)
        {
            var original = originals[document.Path];
            // A name that holds a value is another in the copy.
            var digest = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(original.Path)));
            if (!made.TryGetValue(digest, out var copy))
            {
                refused[document.Format] = refused.GetValueOrDefault(document.Format) + 1;
                continue;
            }

            if (!rows.TryGetValue(document.Format, out var scores)) rows[document.Format] = scores = [];
            var score = RedactionScore.Of(document, found.GetValueOrDefault(document.Path) ?? [], original, Read(readers, copy), leavesWork: preset != "all", survivors, Source(document, originals));
            scores.Add(score);
            if (preset == "all" && score.Lost.Count > 0) errors.WriteLine($"not kept: {document.Path}: {string.Join(' ', score.Lost.Take(LostShown))}");
        }

        foreach (var survivor in survivors.Take(30)) errors.WriteLine($"survived ({preset}): {survivor}");
        Write(tables, preset, rows, refused);
        // Dropped columns take their headings along, so that only masking is held to the bound.
        return survivors.Count == 0 && rows.Count > 0 && (preset != "all" || rows.All(row => ReadByOcr.Contains(row.Key) || Share(row.Value) >= LeastKept));
    }

    // The document a printed form was made of.
    private static ReadFile? Source(DocumentTruth document, Dictionary<string, ReadFile> originals)
    {
        var stem = Path.GetFileNameWithoutExtension(document.Path);
        return stem.LastIndexOf('-') is > 0 and var cut && originals.GetValueOrDefault(stem[..cut] + ".docx", originals.GetValueOrDefault(stem[..cut] + ".xlsx")!) is { } source ? source : null;
    }

    private static void Write(StringBuilder tables, string preset, SortedDictionary<string, List<RedactionScore>> rows, SortedDictionary<string, int> refused)
    {
        tables.AppendLine(CultureInfo.InvariantCulture, $"`{preset}`:").AppendLine();
        tables.AppendLine("| format | copies | refused | values to remove | survivors, by reader | never found by the scan | other text kept |").AppendLine("| --- | ---: | ---: | ---: | --- | ---: | ---: |");
        foreach (var format in rows.Keys.Union(refused.Keys).Order(StringComparer.Ordinal)) Line(tables, format, rows.GetValueOrDefault(format) ?? [], refused.GetValueOrDefault(format));
        Line(tables, "all", [.. rows.Values.SelectMany(scores => scores)], refused.Values.Sum());
        tables.AppendLine();
    }

    private static void Line(StringBuilder tables, string format, List<RedactionScore> scores, int refused)
    {
        var survivors = scores.SelectMany(score => score.Survivors).GroupBy(left => left.Key, StringComparer.Ordinal).OrderBy(reader => reader.Key, StringComparer.Ordinal)
            .Select(reader => string.Create(CultureInfo.InvariantCulture, $"{reader.Key} {reader.Sum(left => left.Value)}"));
        tables.AppendLine(CultureInfo.InvariantCulture, $"| {format} | {scores.Count} | {refused} | {scores.Sum(s => s.Checked)} | {string.Join(", ", survivors)} | {scores.Sum(s => s.Missed)} | {Share(scores) * 100:0.0} % |");
    }

    private static Dictionary<string, string> CopiesByDigest(string copies)
    {
        var made = new Dictionary<string, string>(StringComparer.Ordinal);
        using var record = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(copies, "redaction.json")));
        foreach (var file in record.RootElement.GetProperty("files").EnumerateArray())
        {
            if (file.TryGetProperty("copy", out var copy) && copy.GetString() is { } path) made[file.GetProperty("sha256").GetString() ?? ""] = Path.Combine(copies, path);
        }

        return made;
    }

    private static double Share(List<RedactionScore> scores) => scores.Sum(s => s.Words) is > 0 and var words ? (double)scores.Sum(s => s.Kept) / words : 1;

    private static Dictionary<string, HashSet<string>> Found(IReadOnlyDictionary<string, ReportedFile> reported) =>
        reported.ToDictionary(file => file.Key, file => file.Value.Findings.Select(finding => finding.Kind + ":" + finding.Value).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
