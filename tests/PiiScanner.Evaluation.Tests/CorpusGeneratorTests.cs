using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using PiiScanner.Evaluation.Corpus;
using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Tests;

public sealed class CorpusGeneratorTests
{
    private static readonly IReadOnlyList<GeneratedDocument> Dev = [.. new CorpusGenerator(11, NameSplit.Dev).Generate(500)];

    [Fact]
    public void Make_SameSeedAndNumber_IsByteIdentical()
    {
        var again = new CorpusGenerator(11, NameSplit.Dev);
        foreach (var number in new[] { 0, 7, 63, 311 })
        {
            var document = again.Make(number);
            Assert.True(document.Bytes.AsSpan().SequenceEqual(Dev[number].Bytes), document.Truth.Path);
            Assert.Equal(Dev[number].Truth.Path, document.Truth.Path);
        }
    }

    [Fact]
    public void Generate_OtherSeed_GivesOtherDocuments() =>
        Assert.NotEqual(Dev[3].Bytes, new CorpusGenerator(12, NameSplit.Dev).Make(3).Bytes);

    [Fact]
    public void Generate_OfficeFiles_AreWellFormed()
    {
        foreach (var document in Dev.Where(d => d.Truth.Format is "docx" or "xlsx"))
        {
            using var zip = new ZipArchive(new MemoryStream(document.Bytes));
            foreach (var entry in zip.Entries.Where(e => !e.FullName.EndsWith(".xlsx", StringComparison.Ordinal)))
            {
                using var stream = entry.Open();
                var xml = new XmlDocument { XmlResolver = null };
                xml.Load(stream);
                Assert.NotNull(xml.DocumentElement);
            }
        }
    }

    /// <summary>What the truth says must be found really stands in the file, in the form the truth gives.</summary>
    [Fact]
    public void Generate_PlainTextFiles_HoldEveryPlantedNameAndNumber()
    {
        var checkedValues = 0;
        foreach (var document in Dev.Where(d => d.Truth.Encoding == "unicode" && d.Truth.Format is not ("docx" or "xlsx")))
        {
            var text = Regex.Replace(Encoding.UTF8.GetString(document.Bytes), "<[^>]*>|[,;|\"'\\s\u00A0]+", " ");
            text = document.Truth.Layout.StartsWith("html", StringComparison.Ordinal) ? Encoding.UTF8.GetString(document.Bytes) : Regex.Replace(text, " +", " ");
            var digits = new string([.. text.Where(char.IsAsciiDigit)]);
            foreach (var value in document.Truth.Values.Where(v => v.Expectation == Expectation.Must))
            {
                checkedValues++;
                var plain = Regex.Replace(value.Normalized, "[' ]+", " ");
                if (value.Kind == Kinds.Name) Assert.True(text.Contains(plain, StringComparison.Ordinal) || text.Contains(value.Normalized, StringComparison.Ordinal)
                    || document.Truth.Layout == "rotated",
                    $"{document.Truth.Path}: {value.Normalized}");
                if (value.Kind is Kinds.Phone or Kinds.NationalId) Assert.True(value.Alternatives.Append(value.Normalized[1..]).Any(n =>
                    digits.Contains(n, StringComparison.Ordinal)), $"{document.Truth.Path}: {value.Normalized}");
            }
        }

        Assert.True(checkedValues > 1000, $"{checkedValues} values");
    }

    [Fact]
    public void Generate_Lists_PlantOnePersonNameForEachRow()
    {
        foreach (var truth in Dev.Select(d => d.Truth).Where(t => t is { IsLeakingList: true, People: not null, Lists: not null }))
        {
            Assert.Equal(truth.People, truth.Lists!.Sum());
            var names = truth.Values.Count(v => v is { Kind: Kinds.Name, Expectation: Expectation.Must, Subject: not "official" });
            Assert.InRange(names, truth.People ?? 0, (truth.People ?? 0) + 2);
        }
    }

    [Fact]
    public void Generate_Corpus_CoversVerdictsEncodingsAndKinds()
    {
        Assert.True(Dev.Count(d => d.Truth.Verdict == "clear") >= 100);
        Assert.True(Dev.Count(d => d.Truth.Verdict == "block") >= 200);
        Assert.True(Dev.Count(d => d.Truth.Verdict == "review") >= 25);
        Assert.True(Dev.Select(d => d.Truth.Encoding).Distinct().Count() >= 10);
        Assert.True(Dev.Select(d => d.Truth.Layout).Distinct().Count() >= 25);
        var kinds = Dev.SelectMany(d => d.Truth.Values).Where(v => v.Expectation == Expectation.Must).Select(v => v.Kind).ToHashSet();
        Assert.Superset(new HashSet<string> { Kinds.Name, Kinds.Birth, Kinds.Phone, Kinds.NationalId, Kinds.StudentId, Kinds.Address, Kinds.Email, Kinds.BankAccount,
            Kinds.Credential, Kinds.Plate, Kinds.Income }, kinds);
    }

    [Fact]
    public void Generate_ClearDocuments_PlantNothingExposing()
    {
        foreach (var truth in Dev.Select(d => d.Truth).Where(t => t.Verdict == "clear"))
        {
            Assert.All(truth.Values.Where(v => v.Expectation == Expectation.Must), value => Assert.True(value.Kind == Kinds.Name, $"{truth.Path}: {value.Kind}"));
        }
    }

    [Fact]
    public void Generate_TestSplit_UsesHeldBackLayoutsAndUnseenGivenNames()
    {
        var test = new CorpusGenerator(11, NameSplit.Test).Generate(400).Select(d => d.Truth).ToList();
        var devLayouts = Dev.Select(d => d.Truth.Layout).ToHashSet();
        Assert.Contains(test, t => t.Layout is "pipe-text" or "combined-cells" or "definition-list" or "nested-table");
        Assert.DoesNotContain(devLayouts, layout => layout is "pipe-text" or "combined-cells" or "definition-list" or "nested-table");
        Assert.Empty(FullNames(Dev.Select(d => d.Truth)).Intersect(FullNames(test)));
    }

    [Fact]
    public void ToJson_ThenFromJson_GivesTheTruthBack()
    {
        var corpus = new CorpusTruth(11, "dev", [.. Dev.Take(20).Select(d => d.Truth)]);
        Assert.Equal(corpus.ToJson(), CorpusTruth.FromJson(corpus.ToJson()).ToJson());
    }

    private static HashSet<string> FullNames(IEnumerable<DocumentTruth> documents) =>
        [.. documents.SelectMany(t => t.Values).Where(v => v is { Kind: Kinds.Name, Expectation: Expectation.Must }).Select(v => VietnameseText.Unmark(v.Normalized).ToLowerInvariant())];
}
