using System.Text.Json;
using PiiScanner.Evaluation.Corpus;
using PiiScanner.Evaluation.Scoring;
using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Tests;

public sealed class EvaluationRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pii-evaluation-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Execute_PerfectReport_PassesItsFloorsAndNamesTheFigures()
    {
        var output = new StringWriter();
        var code = Run(output, new StringWriter(), value => true, "{ \"leakRecall\": 0.995, \"falseBlockRate\": 0.01, \"f1:person-name\": 0.98 }");
        Assert.Equal(0, code);
        Assert.Contains("| leaking lists blocked | 100.0 % |", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_DetectorBroken_ExitsOneAndSaysWhich()
    {
        var errors = new StringWriter();
        Assert.Equal(1, Run(new StringWriter(), errors, value => value.Kind != Kinds.Birth, "{ \"f1:birth-date\": 0.98, \"f1:person-name\": 0.98 }"));
        Assert.Contains("below the floor: f1:birth-date", errors.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("person-name", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_CommandThatDoesNotExist_ExitsTwo()
    {
        var errors = new StringWriter();
        var options = new EvaluationOptions { Cli = "no-such-command-anywhere", Count = 2, Out = _folder };
        Assert.Equal(2, EvaluationRun.Execute(options, new StringWriter(), errors));
        Assert.NotEmpty(errors.ToString());
    }

    [Fact]
    public void Make_VariantsOfOneList_ShareTheirTruth()
    {
        var variants = new VariantSet(3, NameSplit.Dev).Make(1).ToList();
        Assert.Equal(VariantSet.Variants.Count, variants.Count);
        Assert.Single(variants.Select(v => (v.Truth.Verdict, v.Truth.People)).Distinct());
        Assert.Single(variants.Select(v => string.Join('|', v.Truth.Values.Select(value => value.Normalized).Order(StringComparer.Ordinal))).Distinct());
        Assert.Equal(variants.Count, variants.Select(v => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(v.Bytes))).Distinct().Count());
    }

    [Fact]
    public void Differences_VariantThatLosesAName_IsSaid()
    {
        var files = VariantSet.Variants.Select(v => $"000-{v.Name}.{v.Format}").ToDictionary(path => path, path => new ReportedFile(path, "block", "scanned", 2,
            [new(Kinds.Name, "Lê An", "error", "pupil"), .. path == "000-csv.csv" ? [] : new[] { new ReportedFinding(Kinds.Name, "Lê Bình", "error", "pupil") }], [2]));
        var difference = Assert.Single(new VariantComparison(files, 1).Differences);
        Assert.Contains("000-csv.csv", difference, StringComparison.Ordinal);
        Assert.Contains("lê bình", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void Split_QuotedPath_StaysOneWord() => Assert.Equal(["dotnet", "a b.dll", "--x"], CommandRun.Split("dotnet \"a b.dll\" --x"));

    private int Run(TextWriter output, TextWriter errors, Func<TruthValue, bool> finds, string floors)
    {
        var files = new CorpusGenerator(1, NameSplit.Dev).Generate(60).Select(d => d.Truth).Select(t => new
        {
            path = t.Path, status = "scanned", verdict = t.Verdict, subjects = t.People,
            findings = t.Values.Where(v => v.Expectation == Expectation.Must && finds(v)).Select(v =>
                new { kind = v.Kind, value = "x", normalized = v.Normalized, severity = "error", subject = v.Subject }),
            lists = (t.Lists ?? []).Select(rows => new { rows }),
        });
        var report = Path.Combine(_folder, "oracle.json");
        File.WriteAllText(report, JsonSerializer.Serialize(new { files }));
        var check = Path.Combine(_folder, "floors.json");
        File.WriteAllText(check, floors);
        return EvaluationRun.Execute(new EvaluationOptions { Count = 60, Out = Path.Combine(_folder, "corpus"), Report = report, Check = check }, output, errors);
    }
}
