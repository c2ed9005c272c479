using PiiScanner.Evaluation.Corpus;
using PiiScanner.Evaluation.Scoring;

namespace PiiScanner.Evaluation;

/// <summary>One evaluation: corpus, scan, score, tables, check.</summary>
internal static class EvaluationRun
{
    /// <returns>0, or 1 below a floor or with variants that differ, or 2 when the command cannot be run.</returns>
    public static int Execute(EvaluationOptions options, TextWriter output, TextWriter errors)
    {
        var split = options.Split.ToString().ToLowerInvariant();
        var folder = Path.GetFullPath(options.Out ?? Path.Combine("artifacts", "evaluation", options.Variants > 0 ? $"variants-{split}-{options.Seed}" : $"{split}-{options.Seed}"));
        var truth = options.Variants > 0 ? CorpusFolder.WriteVariants(folder, options.Seed, options.Split, options.Variants) : CorpusFolder.Write(folder, options.Seed, options.Split, options.Count);
        if (options.GenerateOnly)
        {
            output.WriteLine($"{truth.Documents.Count} documents in {folder}");
            return 0;
        }

        if (options.Redact) return Redacting.RedactionEvaluation.Execute(options, folder, truth, output, errors);
        var run = new CommandRun(options.Cli, Environment.CurrentDirectory);
        IReadOnlyDictionary<string, ReportedFile> reported;
        try
        {
            var json = options.Report is { } file ? File.ReadAllBytes(file) : run.Scan(Path.Combine(folder, CorpusFolder.Files));
            File.WriteAllBytes(Path.Combine(folder, "report.json"), json);
            reported = ScanReport.Read(new MemoryStream(json));
        }
        catch (Exception error) when (error is InvalidOperationException or IOException or System.ComponentModel.Win32Exception or System.Text.Json.JsonException)
        {
            errors.WriteLine(error.Message);
            return 2;
        }

        if (options.Variants > 0) return Compare(options, reported, output);
        var summary = new Summary([.. truth.Documents.Select(document => Matcher.Score(document, reported.GetValueOrDefault(document.Path)))]);
        Print(options, MarkdownTables.Write(summary, split, options.Seed, run.Warnings), output);
        if (options.ListErrors > 0) output.WriteLine(MarkdownTables.Errors(summary, options.ListErrors));
        if (options.WriteFloors is { } target) File.WriteAllText(target, Floors.FromToday(summary, 0.01) + "\n");
        return options.Check is { } floors ? Check(floors, summary, errors) : 0;
    }

    private static int Compare(EvaluationOptions options, IReadOnlyDictionary<string, ReportedFile> reported, TextWriter output)
    {
        var comparison = new VariantComparison(reported, options.Variants);
        Print(options, comparison.ToMarkdown(), output);
        return comparison.Differences.Count > 0 ? 1 : 0;
    }

    private static int Check(string floors, Summary summary, TextWriter errors)
    {
        var failures = Floors.Read(floors).Check(summary);
        foreach (var failure in failures) errors.WriteLine("below the floor: " + failure);
        return failures.Count > 0 ? 1 : 0;
    }

    private static void Print(EvaluationOptions options, string markdown, TextWriter output)
    {
        output.WriteLine(markdown);
        if (options.Markdown is { } file) File.WriteAllText(file, markdown);
    }
}
