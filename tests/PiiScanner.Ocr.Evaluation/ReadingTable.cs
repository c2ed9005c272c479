using System.Globalization;
using System.Text;
using PiiScanner.Ocr.Pictures.Lists;
using PiiScanner.Ocr.Pictures.Spoiling;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>Prints one row for each degradation and one for each level: what plain Tesseract finds, and what we find.</summary>
internal sealed class ReadingTable(string[] arguments)
{
    private static readonly string[] Fields = ["id", "phone", "date", "name", "name-nd"];

    public const string Head = "| picture | id | phone | date | name | name, no diacritics | boxes | CPU s |\n|---|---|---|---|---|---|---|---|";

    public void Print()
    {
        int per = int.Parse(Program.Value(arguments, "--per") ?? "2", CultureInfo.InvariantCulture);
        HashSet<string>? wanted = Program.Value(arguments, "--degradations")?.Split(',').ToHashSet();
        ListDesign[] designs = Designs();
        PictureStore store = new(Program.Work(arguments));
        using Comparison comparison = new(!arguments.Contains("--no-plain"), Program.Value(arguments, "--debug"));
        Console.WriteLine(Head);
        SortedDictionary<Level, Outcome> levels = [];
        Outcome total = new();
        for (int i = 0; i < Degradation.All.Count; i++)
        {
            Degradation degradation = Degradation.All[i];
            if (wanted?.Contains(degradation.Name) == false)
                continue;
            Outcome outcome = new();
            // Each degradation takes the next few designs in turn, so that all designs are seen.
            for (int k = 0; k < (per == 0 ? designs.Length : per); k++)
            {
                ListDesign design = designs[((i * per) + k) % designs.Length];
                List<ListRow> rows = PeopleGenerator.Make(design);
                outcome.Add(comparison.Run(store.Get(design, rows, degradation), rows));
            }
            Console.WriteLine(Row(degradation.Name, outcome));
            levels.TryAdd(degradation.Level, new Outcome());
            levels[degradation.Level].Add(outcome);
            total.Add(outcome);
        }
        foreach ((Level level, Outcome outcome) in levels)
            Console.WriteLine(Row("**" + level + "**", outcome));
        Console.WriteLine(Row("**all**", total));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nlargest memory {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MiB"));
    }

    private ListDesign[] Designs()
    {
        HashSet<string>? ids = Program.Value(arguments, "--designs")?.Split(',').ToHashSet();
        string split = Program.Value(arguments, "--split") ?? "held-out";
        HashSet<string> fonts = [.. Program.Run("fc-list", ":", "family").Split(['\n', ','], StringSplitOptions.TrimEntries)];
        ListDesign[] chosen = [.. ListDesign.All.Where(design => ids?.Contains(design.Id.ToString(CultureInfo.InvariantCulture)) ?? (split == "all" || design.IsHeldOut == (split == "held-out")))];
        foreach (ListDesign missing in chosen.Where(design => !fonts.Contains(design.Font)))
            Console.Error.WriteLine($"list {missing.Id} is left out: the font {missing.Font} is not installed");
        return [.. chosen.Where(design => fonts.Contains(design.Font))];
    }

    public static string Row(string name, Outcome outcome)
    {
        StringBuilder row = new("| " + name);
        foreach (string field in Fields)
            row.Append(CultureInfo.InvariantCulture, $" | {Program.Percent(outcome.Plain[field])} -> {Program.Percent(outcome.Ours[field])}");
        return row.Append(CultureInfo.InvariantCulture, $" | {Program.Percent(outcome.Ours["box"])} | {outcome.PlainSeconds:0.0} -> {outcome.OurSeconds:0.0} |").ToString();
    }
}
