using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace PiiScanner.Ocr.Evaluation;

/// <summary>
/// Prints lists, spoils them, reads them with this project's pipeline and with plain <c>tesseract -l vie</c>, and says how
/// many fields each found. Usage: [--lists 0,1] [--degradations c200,photo] [--no-plain] [--work DIR] [--debug DIR]
/// </summary>
internal static class Program
{
    private static readonly string[] Fields = ["id", "phone", "date", "name", "name-nd"];

    public static int Main(string[] arguments)
    {
        string work = Value(arguments, "--work") ?? Path.Combine(Path.GetTempPath(), "ocr-evaluation");
        HashSet<string>? lists = Value(arguments, "--lists")?.Split(',').ToHashSet();
        HashSet<string>? degradations = Value(arguments, "--degradations")?.Split(',').ToHashSet();
        using OcrEngine engine = new();
        if (!engine.Status.CanRead)
        {
            Console.Error.WriteLine("missing: " + string.Join(", ", engine.Status.Missing));
            return 2;
        }
        Comparison comparison = new(engine, new ListPrinter(work), work, withPlain: !arguments.Contains("--no-plain"), Value(arguments, "--debug"));
        Console.WriteLine("| degradation | id | phone | date | name | name, no diacritics | boxes | CPU s |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        Outcome total = new();
        foreach (Degradation degradation in Degradation.All.Where(one => degradations is null || degradations.Contains(one.Name)))
        {
            Outcome outcome = new();
            foreach (ListDesign design in ListDesign.All.Where(one => lists is null || lists.Contains(one.Id.ToString(CultureInfo.InvariantCulture))))
                outcome.Add(comparison.Run(design, degradation));
            total.Add(outcome);
            Console.WriteLine(Row(degradation.Name, outcome));
        }
        Console.WriteLine(Row("all", total));
        return 0;
    }

    private static string Row(string name, Outcome outcome)
    {
        StringBuilder row = new("| " + name);
        foreach (string field in Fields)
            row.Append(CultureInfo.InvariantCulture, $" | {Cell(outcome.Plain[field])} -> {Cell(outcome.Ours[field])}");
        return row.Append(CultureInfo.InvariantCulture, $" | {Cell(outcome.Ours["box"])} | {outcome.PlainSeconds:0.0} -> {outcome.OurSeconds:0.0} |").ToString();
    }

    private static string Cell(double value) => double.IsNaN(value) ? "-" : value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string? Value(string[] arguments, string name)
    {
        int at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : null;
    }
}
