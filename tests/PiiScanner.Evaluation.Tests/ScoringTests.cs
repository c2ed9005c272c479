using System.Text;
using System.Text.Json;
using PiiScanner.Evaluation.Corpus;
using PiiScanner.Evaluation.Scoring;
using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Tests;

public sealed class ScoringTests
{
    private static readonly IReadOnlyList<DocumentTruth> Corpus = [.. new CorpusGenerator(21, NameSplit.Dev).Generate(150).Select(d => d.Truth)];

    [Fact]
    public void Score_ReportThatIsTheTruth_IsPerfect()
    {
        var summary = Summarise(Oracle);
        Assert.Equal(1, summary.Total.F1);
        Assert.Equal(1, summary.LeakRecall);
        Assert.Equal(0, summary.FalseBlockRate);
        Assert.Equal(1, summary.RowsExact);
        Assert.Equal(1, summary.PeopleExact);
        Assert.Equal(0, summary.FalsePer1000Lines);
        Assert.All(Kinds.Scored, kind => Assert.Equal(0, summary.OfKind(kind).Missed));
    }

    [Fact]
    public void Score_EmptyReport_MissesEverythingAndFailsEveryFloor()
    {
        var summary = Summarise(_ => null);
        Assert.Equal(0, summary.Total.Recall);
        Assert.Equal(0, summary.LeakRecall);
        Assert.Contains(new Floors(new Dictionary<string, double> { ["leakRecall"] = 0.5 }).Check(summary), f => f.StartsWith("leakRecall", StringComparison.Ordinal));
    }

    [Fact]
    public void Score_OneKindLost_FailsThatFloorOnly()
    {
        var floors = new Floors(new Dictionary<string, double> { ["f1:phone-number"] = 0.98, ["f1:person-name"] = 0.98 });
        var summary = Summarise(t => Oracle(t) is { } file ? file with { Findings = [.. file.Findings.Where(f => f.Kind != Kinds.Phone)] } : null);
        var failure = Assert.Single(floors.Check(summary));
        Assert.StartsWith("f1:phone-number", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_CleanDocumentBlocked_CountsAsFalseBlock()
    {
        var summary = Summarise(t => Oracle(t) with { Verdict = "block" });
        Assert.Equal(1, summary.FalseBlockRate);
        Assert.NotEmpty(new Floors(new Dictionary<string, double> { ["falseBlockRate"] = 0.01 }).Check(summary));
    }

    [Fact]
    public void Check_UnknownFigure_Fails() =>
        Assert.Equal("leakRecal: no such figure", Assert.Single(new Floors(new Dictionary<string, double> { ["leakRecal"] = 0 }).Check(Summarise(Oracle))));

    [Fact]
    public void Check_FloorsOfToday_Pass()
    {
        var summary = Summarise(Oracle);
        var floors = JsonSerializer.Deserialize<Dictionary<string, double>>(Floors.FromToday(summary, 0.01))!;
        Assert.Empty(new Floors(floors).Check(summary));
    }

    [Theory]
    [InlineData("Hoà An", "hòa  an")]
    [InlineData("H’Hen Niê", "H' Hen Niê")]
    [InlineData("Nguyễn Văn An", "Nguye\u0302\u0303n Văn An")]
    public void Of_SameNameWrittenOtherwise_IsOneKey(string first, string second) => Assert.Equal(ValueKey.Of(Kinds.Name, first), ValueKey.Of(Kinds.Name, second));

    [Fact]
    public void Of_NamesThatDifferInAMark_AreTwoKeys() => Assert.NotEqual(ValueKey.Of(Kinds.Name, "Lê Thu"), ValueKey.Of(Kinds.Name, "Lê Thụ"));

    [Theory]
    [InlineData("note", 0)]
    [InlineData("error", 1)]
    public void Score_DecoyFound_IsFalseOnlyAboveNote(string severity, int expected)
    {
        var truth = Document(TruthValue.Decoy(Kinds.Name, "Nguyễn Trãi"));
        var score = Matcher.Score(truth, File([new(Kinds.Name, "Nguyễn Trãi", severity, "other")]));
        Assert.Equal(expected, score.False.Count);
    }

    [Fact]
    public void Score_NumberWithoutItsLostZero_IsFoundByEitherForm()
    {
        var truth = Document(new TruthValue(Kinds.Phone, "0912345678") { Alternatives = ["912345678"], Subject = "parent" });
        Assert.Single(Matcher.Score(truth, File([new(Kinds.Phone, "912345678", "error", "parent")])).Found);
        Assert.Single(Matcher.Score(truth, File([new(Kinds.Phone, "0912345678", "error", "parent")])).Found);
        Assert.Single(Matcher.Score(truth, File([new(Kinds.Phone, "0912345679", "error", "parent")])).Missed);
    }

    [Fact]
    public void Score_RightValueUnderWrongKind_IsMissedAndFalse()
    {
        var score = Matcher.Score(Document(new TruthValue(Kinds.StudentId, "7512345678")), File([new(Kinds.Phone, "7512345678", "error", "pupil")]));
        Assert.Equal(new Tally(0, 1, 1), score.Total);
    }

    [Theory]
    [InlineData(new[] { 35 }, new[] { 35 }, true)]
    [InlineData(new[] { 35 }, new[] { 34 }, false)]
    [InlineData(new[] { 20, 15 }, new[] { 35 }, true)]
    [InlineData(new[] { 20, 15 }, new[] { 15, 20 }, true)]
    [InlineData(new[] { 20, 15 }, new[] { 20 }, false)]
    [InlineData(new[] { 35 }, new[] { 35, 35 }, false)]
    public void RowsAgree_PiecesOrWhole(int[] expected, int[] reported, bool agree) => Assert.Equal(agree, Matcher.RowsAgree(expected, reported));

    [Fact]
    public void Read_InnerFiles_AreToldUnderTheOuterOne()
    {
        const string json = """
            { "files": [
              { "path": "a.docx", "status": "scanned", "verdict": "block", "subjects": 3, "findings": [], "lists": [] },
              { "path": "a.docx!word/embeddings/b.xlsx", "status": "scanned", "verdict": "block",
                "findings": [ { "kind": "phone-number", "value": "0912", "normalized": "0912345678", "severity": "error", "subject": "parent" } ], "lists": [ { "rows": 3 } ] } ] }
            """;
        var file = Assert.Single(ScanReport.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)))).Value;
        Assert.Equal(("a.docx", "block", 3), (file.Path, file.Verdict, file.Subjects));
        Assert.Equal("0912345678", Assert.Single(file.Findings).Value);
        Assert.Equal([3], file.ListRows);
    }

    [Fact]
    public void Write_Summary_NamesEveryKindOfTheCorpusAndItsWorstDocuments()
    {
        var summary = Summarise(t => t.IsLeakingList ? null : Oracle(t));
        var tables = MarkdownTables.Write(summary, "dev", 21, ["The command refused --max-findings."]);
        Assert.Contains("| person-name |", tables, StringComparison.Ordinal);
        Assert.Contains("> The command refused", tables, StringComparison.Ordinal);
        Assert.Contains("not in the report", MarkdownTables.Errors(summary, 5), StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_UnknownOption_Throws() => Assert.Throws<ArgumentException>(() => EvaluationOptions.Parse(["--splt", "dev"]));

    [Fact]
    public void Parse_AllOptions_AreTaken()
    {
        var options = EvaluationOptions.Parse(["--split", "test", "--seed", "5", "--count", "9", "--list-errors", "3", "--check", "f.json"]);
        Assert.Equal((NameSplit.Test, 5UL, 9, 3, "f.json"), (options.Split, options.Seed, options.Count, options.ListErrors, options.Check));
    }

    private static Summary Summarise(Func<DocumentTruth, ReportedFile?> report) => new([.. Corpus.Select(t => Matcher.Score(t, report(t)))]);

    /// <summary>A report that says exactly what is true.</summary>
    private static ReportedFile Oracle(DocumentTruth truth) => new(truth.Path, truth.Verdict ?? "review", "scanned", truth.People,
        [.. truth.Values.Where(v => v.Expectation == Expectation.Must).Select(v => new ReportedFinding(v.Kind, v.Normalized, "error", v.Subject ?? "unknown"))], truth.Lists ?? []);

    private static DocumentTruth Document(params TruthValue[] values) =>
        new() { Path = "a.txt", Values = values, Family = "f", Layout = "l", Encoding = "unicode", Format = "txt" };

    private static ReportedFile File(IReadOnlyList<ReportedFinding> findings) => new("a.txt", "clear", "scanned", 0, findings, []);
}
