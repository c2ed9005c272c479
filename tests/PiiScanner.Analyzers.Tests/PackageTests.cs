using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PiiScanner.Analyzers.Tests;

/// <summary>The package as a school's developer gets it.</summary>
public sealed class PackageTests(PackageFixture fixture) : IClassFixture<PackageFixture>
{
    // What the oldest supported compilers bring: Roslyn 4.8 (.NET 8 SDK, Visual Studio 2022 17.8) and 4.14 (17.14).
    private static readonly Dictionary<string, Version> Oldest = new(StringComparer.Ordinal)
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Buffers"] = new(4, 0, 3, 0),
        ["System.Numerics.Vectors"] = new(4, 1, 4, 0),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["PiiScanner.Core"] = new(0, 1, 0, 0),
        ["PiiScanner.Analyzers"] = new(0, 1, 0, 0),
        ["YamlDotNet"] = new(16, 0, 0, 0),
    };

    private static readonly Dictionary<string, Version> OfFixes = new(Oldest, StringComparer.Ordinal)
    {
        ["Microsoft.CodeAnalysis"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 14, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 14, 0, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),
        ["System.Composition.AttributedModel"] = new(9, 0, 0, 0),
    };

    [Fact]
    public void Package_HoldsAnalyzerAndFixesAndNothingAtRunTime()
    {
        using var package = ZipFile.OpenRead(fixture.Package);
        var names = package.Entries.Select(entry => entry.FullName).ToList();
        string[] analyzer = ["PiiScanner.Analyzers.dll", "PiiScanner.Core.dll", "YamlDotNet.dll"];
        Assert.Equal(analyzer, Below(names, "analyzers/dotnet/roslyn4.8/cs/"));
        Assert.Equal([.. analyzer.Append("PiiScanner.Analyzers.CodeFixes.dll").Order(StringComparer.Ordinal)], Below(names, "analyzers/dotnet/roslyn4.14/cs/"));
        Assert.Equal(["PiiScanner.Analyzers.props", "PiiScanner.Analyzers.targets"], Below(names, "buildTransitive/"));
        Assert.DoesNotContain(names, name => name.StartsWith("lib/", StringComparison.Ordinal));
        Assert.Contains("THIRD-PARTY-NOTICES.txt", names);
        Assert.Contains("docs/PII1001.md", names);
        using var manifest = new StreamReader(package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
        var text = manifest.ReadToEnd();
        Assert.Contains("<developmentDependency>true</developmentDependency>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Package_AssembliesAskForNothingNewerThanTheOldestCompilerBrings()
    {
        using var package = ZipFile.OpenRead(fixture.Package);
        foreach (var entry in package.Entries.Where(entry => entry.FullName.EndsWith(".dll", StringComparison.Ordinal)))
        {
            foreach (var (name, version) in References(entry))
            {
                var known = entry.Name == "PiiScanner.Analyzers.CodeFixes.dll" ? OfFixes : Oldest;
                Assert.True(known.TryGetValue(name, out var most) && version <= most, $"{entry.FullName} refers to {name} {version}");
            }
        }
    }

    [Fact]
    public void Build_SampleSite_ShowsExactlyTheFaults()
    {
        var site = fixture.CopySite("faults");
        var (code, output) = fixture.Dotnet(site, "build");
        Assert.True(code == 0, output);
        Assert.DoesNotContain("AD0001", output, StringComparison.Ordinal);
        Assert.Equal(Repository.Read("samples", "SchoolWebsite", "DIAGNOSTICS.tsv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1), PackageFixture.Diagnostics(site, output));
        // The help is on the developer's own disk, in the package.
        Assert.Matches(@"PII1001: .*\(file:///\S+/docs/PII1001\.md\)", output);
        foreach (var value in new[] { "075214012345", "Nguyễn Văn An", "0912345678" }) Assert.DoesNotContain(value, output, StringComparison.Ordinal);

        // Without the tool nothing of the web root's pictures and documents is published.
        File.Copy(Repository.PathOf("samples", "ds-lop-6a1.docx"), Path.Combine(site, "wwwroot", "ds-lop-6a1.docx"));
        var (refused, said) = fixture.Dotnet(site, "publish", "--no-restore", "-p:RunAnalyzers=false");
        Assert.NotEqual(0, refused);
        Assert.Contains("PII4003", said, StringComparison.Ordinal);
        Assert.Contains("dotnet tool install --global pii-scanner", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_SampleSiteWithoutItsFaults_ShowsNothing()
    {
        var site = fixture.CopySite("clean");
        var (code, output) = fixture.Dotnet(site, "build", "-p:Faults=false");
        Assert.True(code == 0, output);
        Assert.Empty(PackageFixture.Diagnostics(site, output));
        Assert.DoesNotContain("warning", output.Replace("0 Warning(s)", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
    }

    private static List<string> Below(List<string> names, string folder) =>
        [.. names.Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Select(name => name[folder.Length..]).Order(StringComparer.Ordinal)];

    private static List<(string Name, Version Version)> References(ZipArchiveEntry entry)
    {
        using var bytes = new MemoryStream();
        using (var stream = entry.Open()) stream.CopyTo(bytes);
        bytes.Position = 0;
        using var image = new PEReader(bytes);
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(reference => (metadata.GetString(reference.Name), reference.Version))];
    }
}
