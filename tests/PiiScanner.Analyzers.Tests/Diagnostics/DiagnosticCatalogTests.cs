using Microsoft.CodeAnalysis;
using PiiScanner.Analyzers.Diagnostics;
using PiiScanner.Core.Findings;

namespace PiiScanner.Analyzers.Tests.Diagnostics;

public class DiagnosticCatalogTests
{
    private const string TableStart = "<!-- diagnostics -->\n";
    private const string TableEnd = "<!-- /diagnostics -->";

    public static TheoryData<string> Ids() => [.. DiagnosticCatalog.All.Select(descriptor => descriptor.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void HelpPage_OfEachDiagnostic_BeginsWithItsTitles(string id)
    {
        var descriptor = DiagnosticCatalog.All.Single(known => known.Id == id);
        var title = DiagnosticCatalog.TitleOf(descriptor);
        Assert.StartsWith($"# {id}: {title.Vi} · {title.En}\n", Repository.Read("rules", "docs", id + ".md"), StringComparison.Ordinal);
        Assert.Equal($"rules/docs/{id}.md", descriptor.HelpLinkUri);
    }

    [Theory]
    [InlineData("/home/gv/.nuget/packages/piiscanner.analyzers/0.1.0/analyzers/dotnet/roslyn4.8/cs/PiiScanner.Analyzers.dll", "file:///home/gv/.nuget/packages/piiscanner.analyzers/0.1.0/docs/")]
    [InlineData("/tmp/copies/3/PiiScanner.Analyzers.dll", "rules/docs/")]
    [InlineData("", "rules/docs/")]
    public void HelpFolder_InAPackage_IsOnTheReadersDisk(string assembly, string expected)
    {
        // A path without a drive is none on Windows.
        if (!OperatingSystem.IsWindows()) Assert.Equal(expected, DiagnosticCatalog.HelpFolderOf(assembly));
    }

    [Fact]
    public void HelpPages_HaveEachADiagnostic() =>
        Assert.Equal(DiagnosticCatalog.All.Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal), Directory.GetFiles(Repository.PathOf("rules", "docs")).Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)); // not null: files have names

    [Fact]
    public void Severity_OfEachDiagnostic_IsWarning() => Assert.All(DiagnosticCatalog.All, descriptor => Assert.Equal(DiagnosticSeverity.Warning, descriptor.DefaultSeverity));

    [Fact]
    public void OfValue_OfEachKindATextCanHold_HasADiagnostic() =>
        Assert.Equal([FindingKinds.IdCardImage], FindingKinds.All.Where(kind => DiagnosticCatalog.OfValue(kind) is null));

    [Fact]
    public void ReleaseFile_ListsEachDiagnostic() =>
        Assert.Equal(
            DiagnosticCatalog.All.Select(descriptor => $"{descriptor.Id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {DiagnosticCatalog.TitleOf(descriptor).En}"),
            Repository.Read("src", "PiiScanner.Analyzers", "AnalyzerReleases.Unshipped.md").Split('\n').Where(line => line.StartsWith("PII", StringComparison.Ordinal)));

    [Fact]
    public void Readme_TableOfDiagnostics_IsUpToDate()
    {
        var path = Repository.PathOf("README.md");
        var readme = File.ReadAllText(path);
        var start = readme.IndexOf(TableStart, StringComparison.Ordinal) + TableStart.Length;
        var end = readme.IndexOf(TableEnd, StringComparison.Ordinal);
        Assert.True(start >= TableStart.Length && end >= start, "README has no place for the table of diagnostics");
        var table = "\n| id | what it says | help |\n|---|---|---|\n" + string.Concat(DiagnosticCatalog.All.Select(Row)) + "\n";
        if (Environment.GetEnvironmentVariable("PIISCANNER_WRITE_GENERATED") == "1")
        {
            File.WriteAllText(path, readme[..start] + table + readme[end..]);
            return;
        }

        Assert.Equal(table, readme[start..end]);
    }

    private static string Row(DiagnosticDescriptor descriptor)
    {
        var title = DiagnosticCatalog.TitleOf(descriptor);
        return $"| {descriptor.Id} | {title.En} · {title.Vi} | [{descriptor.Id}](rules/docs/{descriptor.Id}.md) |\n";
    }
}
