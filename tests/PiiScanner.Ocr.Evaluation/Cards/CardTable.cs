using System.Globalization;
using System.Text.Json;

namespace PiiScanner.Ocr.Evaluation.Cards;

/// <summary>Scans pictures of identity cards or certificates, and pictures that are none, with the whole product, and says how many are told apart.</summary>
internal sealed class CardTable(string[] arguments)
{
    private const string Notice = "identity-document";
    private readonly int _per = int.Parse(Program.Value(arguments, "--per") ?? "12", CultureInfo.InvariantCulture);
    private readonly int _first = int.Parse(Program.Value(arguments, "--first") ?? "0", CultureInfo.InvariantCulture);
    private readonly string _folder = Path.Combine(Program.Work(arguments), "cards");

    /// <summary>Draws, scans and prints.</summary>
    /// <param name="kinds">What is drawn.</param>
    public void Print(PictureKinds kinds)
    {
        string scanner = Program.Value(arguments, "--scanner") ?? throw new ArgumentException("--scanner PATH is missing");
        string wanted = Program.Value(arguments, "--only") ?? "";
        Directory.CreateDirectory(_folder);
        List<(PictureKind Kind, List<string> Files)> drawn =
            [.. kinds.All.Where(kind => kind.What.Contains(wanted, StringComparison.Ordinal)).Select(kind => (kind, Make(kind.File, kind.Extension, kind.Draw)))];
        Dictionary<string, FileVerdict> verdicts = Scan(scanner, [.. drawn.SelectMany(kind => kind.Files)]);
        Func<FileVerdict, bool> isTold = kinds.IsToldByNotice ? verdict => verdict.IsCard : verdict => verdict.Verdict is "block" or "review";
        Write(kinds.Wanted, kinds.Told, drawn.Where(one => one.Kind.IsWanted), verdicts, isTold);
        Write("others", kinds.Told, drawn.Where(one => !one.Kind.IsWanted), verdicts, isTold);
        foreach ((PictureKind kind, List<string> files) in drawn)
            foreach (string file in files)
                if (verdicts[file] is var verdict && (isTold(verdict) != kind.IsWanted || (!kind.IsWanted && !kind.HoldsPeople && verdict.Verdict != "clear")))
                    Console.WriteLine($"{kind.What}: {file} {verdict.Verdict} {verdict.Status}");
    }

    private static void Write(string what, string told, IEnumerable<(PictureKind Kind, List<string> Files)> kinds, Dictionary<string, FileVerdict> verdicts, Func<FileVerdict, bool> isTold)
    {
        Console.WriteLine($"| {what} | pictures | {told} | block | review | partial or failed | clear |\n|---|---|---|---|---|---|---|");
        List<FileVerdict> all = [];
        foreach ((PictureKind kind, List<string> files) in kinds)
        {
            List<FileVerdict> of = [.. files.Select(file => verdicts[file])];
            all.AddRange(of);
            Console.WriteLine(Row(kind.What, of, isTold));
        }
        Console.WriteLine(Row("**all**", all, isTold) + "\n");
    }

    private static string Row(string name, List<FileVerdict> of, Func<FileVerdict, bool> isTold) => string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {of.Count} | {of.Count(isTold)} ({100.0 * of.Count(isTold) / Math.Max(1, of.Count):0.0} %) | {Count(of, "block")} | {Count(of, "review")} | {Count(of, "")} | {Count(of, "clear")} |");

    private static int Count(List<FileVerdict> of, string verdict) => of.Count(one => one.Verdict == verdict);

    private List<string> Make(string name, string extension, Func<int, byte[]> draw)
    {
        List<string> files = [];
        for (int number = _first; number < _first + _per; number++)
        {
            string file = FormattableString.Invariant($"{name}-{number:000}{extension}"), path = Path.Combine(_folder, file);
            if (!File.Exists(path))
                File.WriteAllBytes(path, draw(number));
            files.Add(file);
        }
        return files;
    }

    private Dictionary<string, FileVerdict> Scan(string scanner, string[] files)
    {
        string report = Program.Run(scanner, [0, 1, 3], ["scan", .. files.Select(file => Path.Combine(_folder, file)), "--format", "json", "--max-findings", "100000"]);
        using JsonDocument json = JsonDocument.Parse(report);
        // A picture in a document stands in the report for itself, below the path of the document.
        return json.RootElement.GetProperty("files").EnumerateArray()
            .GroupBy(file => Path.GetFileName(file.GetProperty("path").GetString()!.Split('!')[0])) // the report gives every file a path
            .ToDictionary(same => same.Key, same => Together([.. same]));
    }

    private static FileVerdict Together(JsonElement[] same)
    {
        string[] verdicts = [.. same.Select(file => file.GetProperty("verdict").GetString() ?? "")];
        return new FileVerdict(
            new[] { "block", "review", "", "clear" }.First(verdicts.Contains), string.Join(' ', same.Select(file => file.GetProperty("status").GetString()).Distinct()),
            same.SelectMany(file => file.GetProperty("notices").EnumerateArray()).Any(notice => notice.GetProperty("code").GetString() == Notice));
    }

    private sealed record FileVerdict(string Verdict, string Status, bool IsCard);
}
