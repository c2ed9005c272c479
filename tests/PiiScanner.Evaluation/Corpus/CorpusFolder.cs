using System.Text;
using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Invented;

namespace PiiScanner.Evaluation.Corpus;

/// <summary>A corpus on disk: documents in <c>files</c>, the truth beside that folder.</summary>
internal static class CorpusFolder
{
    public const string Files = "files";
    public const string Truth = "truth.json";

    /// <summary>Makes the corpus anew in an empty or missing folder, or over an earlier corpus.</summary>
    public static CorpusTruth Write(string directory, ulong seed, NameSplit split, int count) =>
        Write(directory, seed, split, new CorpusGenerator(seed, split).Generate(count));

    /// <summary>Writes the variants of some lists instead.</summary>
    public static CorpusTruth WriteVariants(string directory, ulong seed, NameSplit split, int lists) =>
        Write(directory, seed, split, Enumerable.Range(0, lists).SelectMany(new VariantSet(seed, split).Make));

    private static CorpusTruth Write(string directory, ulong seed, NameSplit split, IEnumerable<GeneratedDocument> generated)
    {
        var files = Path.Combine(directory, Files);
        if (Directory.Exists(files)) Directory.Delete(files, recursive: true);
        Directory.CreateDirectory(files);
        var documents = new List<DocumentTruth>();
        foreach (var document in generated)
        {
            File.WriteAllBytes(Path.Combine(files, document.Truth.Path), document.Bytes);
            documents.Add(document.Truth);
        }

        var truth = new CorpusTruth(seed, split.ToString().ToLowerInvariant(), documents);
        File.WriteAllText(Path.Combine(directory, Truth), truth.ToJson(), new UTF8Encoding(false));
        return truth;
    }
}
