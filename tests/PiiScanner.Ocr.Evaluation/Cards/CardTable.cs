using System.Globalization;
using System.Text.Json;
using PiiScanner.Evaluation.Redacting;
using PiiScanner.Ocr.Pictures.Scenes.Cards;

namespace PiiScanner.Ocr.Evaluation.Cards;

/// <summary>Scans pictures of identity cards, and pictures that are none, with the whole product, and says how many are told apart.</summary>
internal sealed class CardTable(string[] arguments)
{
    private const string Notice = "identity-document";
    private readonly int _per = int.Parse(Program.Value(arguments, "--per") ?? "12", CultureInfo.InvariantCulture);
    private readonly string _folder = Path.Combine(Program.Work(arguments), "cards");

    public void Print()
    {
        string scanner = Program.Value(arguments, "--scanner") ?? throw new ArgumentException("--scanner PATH is missing");
        string wanted = Program.Value(arguments, "--only") ?? "";
        List<(string What, bool IsCard, bool HoldsPeople, List<string> Files)> kinds = [];
        Directory.CreateDirectory(_folder);
        foreach ((CardView view, int index) in CardView.All.Select((view, index) => (view, index)))
            kinds.Add((view.Name, true, true, Make(FormattableString.Invariant($"card-{index:00}"), "jpg", view.Draw)));
        kinds.Add(("in docx", true, true, Make("card-docx", "docx", number => CardFiles.Docx(CardView.All[0].Draw(number)))));
        kinds.Add(("in PDF", true, true, Make("card-pdf", "pdf", number => ScannedPdf.Write([CardView.All[0].Draw(number)], 300))));
        foreach ((OtherPicture other, int index) in OtherPicture.All.Select((other, index) => (other, index)))
            kinds.Add((other.Name, false, other.HoldsPeople, Make(FormattableString.Invariant($"other-{index:00}"), "jpg", other.Draw)));
        kinds.RemoveAll(kind => !kind.What.Contains(wanted, StringComparison.Ordinal));
        Dictionary<string, FileVerdict> verdicts = Scan(scanner, [.. kinds.SelectMany(kind => kind.Files)]);
        Write("identity card", kinds.Where(kind => kind.IsCard), verdicts);
        Write("no identity card", kinds.Where(kind => !kind.IsCard), verdicts);
        foreach ((string what, bool isCard, bool holdsPeople, List<string> files) in kinds)
            foreach (string file in files)
                if (verdicts[file] is var verdict && (verdict.IsCard != isCard || (!isCard && !holdsPeople && verdict.Verdict != "clear")))
                    Console.WriteLine($"{what}: {file} {verdict.Verdict} {verdict.Status}");
    }

    private static void Write(string what, IEnumerable<(string What, bool IsCard, bool HoldsPeople, List<string> Files)> kinds, Dictionary<string, FileVerdict> verdicts)
    {
        Console.WriteLine($"| {what} | pictures | told as identity document | block | review | partial or failed | clear |\n|---|---|---|---|---|---|---|");
        List<FileVerdict> all = [];
        foreach ((string name, _, _, List<string> files) in kinds)
        {
            List<FileVerdict> of = [.. files.Select(file => verdicts[file])];
            all.AddRange(of);
            Console.WriteLine(Row(name, of));
        }
        Console.WriteLine(Row("**all**", all) + "\n");
    }

    private static string Row(string name, List<FileVerdict> of) => string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {of.Count} | {of.Count(one => one.IsCard)} ({100.0 * of.Count(one => one.IsCard) / Math.Max(1, of.Count):0.0} %) | {Count(of, "block")} | {Count(of, "review")} | {Count(of, "")} | {Count(of, "clear")} |");

    private static int Count(List<FileVerdict> of, string verdict) => of.Count(one => one.Verdict == verdict);

    private List<string> Make(string name, string extension, Func<int, byte[]> draw)
    {
        List<string> files = [];
        for (int number = 0; number < _per; number++)
        {
            string file = FormattableString.Invariant($"{name}-{number:000}.{extension}"), path = Path.Combine(_folder, file);
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
