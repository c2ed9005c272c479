using System.IO.Compression;
using System.Xml;
using PiiScanner.Fixtures.Samples;

namespace PiiScanner.Fixtures.Tests;

public sealed class SampleSetTests
{
    private static readonly IReadOnlyList<Sample> Samples = SampleSet.All();

    [Fact]
    public void All_MadeTwice_IsByteIdentical()
    {
        var again = SampleSet.All();
        Assert.Equal(Samples.Select(s => s.Path), again.Select(s => s.Path));
        Assert.All(Samples.Zip(again), pair => Assert.True(pair.First.Bytes.AsSpan().SequenceEqual(pair.Second.Bytes), pair.First.Path));
    }

    [Fact]
    public void All_CoversEveryFormatAndVerdict()
    {
        var extensions = Samples.Select(s => Path.GetExtension(s.Path)).ToHashSet();
        Assert.Superset(new HashSet<string> { ".docx", ".xlsx", ".csv", ".tsv", ".html", ".txt", ".md", ".json", ".xml", ".pdf" }, extensions);
        Assert.True(Samples.Count(s => s.Verdict == "block") >= 15);
        Assert.True(Samples.Count(s => s.Verdict == "clear") >= 10);
        Assert.Equal(Samples.Count, Samples.Select(s => s.Path).Distinct().Count());
    }

    [Fact]
    public void All_OfficeFiles_AreZipsOfWellFormedXmlWhoseRelationsResolve()
    {
        foreach (var sample in Samples.Where(s => s.Path.EndsWith("x", StringComparison.Ordinal))) AssertPackage(sample.Path, sample.Bytes);
    }

    [Fact]
    public void Committed_SamplesFolder_HoldsWhatTheCodeMakes()
    {
        var folder = Path.Combine(RepositoryRoot(), "samples");
        Assert.Equal(SampleSet.Expected(Samples), File.ReadAllText(Path.Combine(folder, SampleSet.ExpectedFile)));
        foreach (var sample in Samples)
        {
            var committed = File.ReadAllBytes(Path.Combine(folder, sample.Path));
            if (Path.GetExtension(sample.Path) is ".docx" or ".xlsx") Assert.Equal(Entries(sample.Bytes), Entries(committed));
            else Assert.True(committed.AsSpan().SequenceEqual(sample.Bytes), sample.Path);
        }
    }

    /// <summary>Entries are compared unpacked: another processor's deflate may pack the same bytes otherwise.</summary>
    private static List<(string Name, string Content)> Entries(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Select(entry => (entry.FullName, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Read(entry)))))];
    }

    private static void AssertPackage(string path, byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var names = zip.Entries.Select(entry => entry.FullName).ToHashSet();
        Assert.Contains("[Content_Types].xml", names);
        foreach (var entry in zip.Entries)
        {
            if (entry.FullName.EndsWith(".xlsx", StringComparison.Ordinal))
            {
                AssertPackage(path + "!" + entry.FullName, Read(entry));
                continue;
            }

            var document = new XmlDocument { XmlResolver = null };
            document.Load(new MemoryStream(Read(entry)));
            if (!entry.FullName.EndsWith(".rels", StringComparison.Ordinal)) continue;
            foreach (XmlElement relation in document.DocumentElement!.ChildNodes)
            {
                if (relation.GetAttribute("TargetMode") == "External") continue;
                var folder = entry.FullName[..entry.FullName.IndexOf("_rels/", StringComparison.Ordinal)];
                var target = new Uri(new Uri("http://p/" + folder), relation.GetAttribute("Target")).AbsolutePath[1..];
                Assert.True(names.Contains(target), $"{path}: {entry.FullName} points to {target}");
            }
        }
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PiiScanner.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("PiiScanner.sln");
        return folder.FullName;
    }
}
