using PiiScanner.Evaluation;
using PiiScanner.Evaluation.Corpus;
using PiiScanner.Evaluation.Scoring;

EvaluationOptions options;
try
{
    options = EvaluationOptions.Parse(args);
}
catch (ArgumentException error)
{
    Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine(EvaluationOptions.Usage);
    return 2;
}

var split = options.Split.ToString().ToLowerInvariant();
var folder = Path.GetFullPath(options.Out ?? Path.Combine("artifacts", "evaluation", $"{split}-{options.Seed}"));
var truth = CorpusFolder.Write(folder, options.Seed, options.Split, options.Count);
if (options.GenerateOnly)
{
    Console.WriteLine($"{truth.Documents.Count} documents in {folder}");
    return 0;
}

var run = new CommandRun(options.Cli, Environment.CurrentDirectory);
byte[] json;
try
{
    json = options.Report is { } file ? File.ReadAllBytes(file) : run.Scan(Path.Combine(folder, CorpusFolder.Files));
}
catch (Exception error) when (error is InvalidOperationException or IOException or System.ComponentModel.Win32Exception)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}

File.WriteAllBytes(Path.Combine(folder, "report.json"), json);
var reported = ScanReport.Read(new MemoryStream(json));
var summary = new Summary([.. truth.Documents.Select(document => Matcher.Score(document, reported.GetValueOrDefault(document.Path)))]);
var tables = MarkdownTables.Write(summary, split, options.Seed, run.Warnings);
Console.WriteLine(tables);
if (options.Markdown is { } markdown) File.WriteAllText(markdown, tables);
if (options.ListErrors > 0) Console.WriteLine(MarkdownTables.Errors(summary, options.ListErrors));
if (options.WriteFloors is { } target) File.WriteAllText(target, Floors.FromToday(summary, 0.01) + "\n");
if (options.Check is not { } floors) return 0;

var failures = Floors.Read(floors).Check(summary);
foreach (var failure in failures) Console.Error.WriteLine("below the floor: " + failure);
return failures.Count > 0 ? 1 : 0;
