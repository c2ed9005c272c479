using System.Xml.Linq;
using PiiScanner.Core.Tests.Rules;

namespace PiiScanner.Core.Tests.Build;

/// <summary>Who may see whom: the arrows of the architecture, read from the project files.</summary>
public class DependencyTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["Pdf"] = [],
        ["Ocr"] = [],
        ["Paper"] = [],
        ["Analyzers"] = ["Core"],
        ["Analyzers.CodeFixes"] = ["Analyzers"],
        ["Formats"] = ["Core", "Pdf", "Ocr"],
        ["Reporting"] = ["Core"],
        ["Consent"] = ["Core", "Paper"],
        ["Scanning"] = ["Core", "Formats"],
        ["Sweep"] = ["Core", "Formats", "Scanning", "Paper"],
        ["Web"] = ["Core", "Formats", "Scanning", "Reporting", "Consent"],
        ["Packages"] = [],
        ["Cli"] = ["Core", "Formats", "Scanning", "Sweep", "Reporting", "Consent", "Ocr", "Web"],
    };

    private static readonly Dictionary<string, string[]> AllowedPackages = new(StringComparer.Ordinal)
    {
        ["Core"] = ["YamlDotNet", "Microsoft.CodeAnalysis.BannedApiAnalyzers", "System.Memory", "System.Collections.Immutable"],
        ["Pdf"] = [],
        ["Ocr"] = [],
        ["Reporting"] = [],
        ["Analyzers"] = ["Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Analyzers"],
        ["Analyzers.CodeFixes"] = ["Microsoft.CodeAnalysis.CSharp.Workspaces", "Microsoft.CodeAnalysis.Analyzers"],
    };

    public static TheoryData<string> Projects() => [.. Directory.GetFiles(Path.Combine(RuleFiles.Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(RuleFiles.Root, path).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_OfEachProject_FollowTheArrows(string path)
    {
        var name = Name(path);
        Assert.True(Allowed.TryGetValue(name, out var allowed), $"{name} is not in the architecture: add it to the arrows first");
        Assert.Empty(References(path, "ProjectReference").Select(Name).Except(allowed!)); // not null: asserted above
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Packages_OfBoundedProjects_AreTheAgreedOnes(string path)
    {
        if (AllowedPackages.TryGetValue(Name(path), out var allowed)) Assert.Empty(References(path, "PackageReference").Except(allowed));
    }

    [Fact]
    public void References_ForbiddenArrow_IsSeen()
    {
        Assert.Contains("PiiScanner.Core", References("src/PiiScanner.Formats/PiiScanner.Formats.csproj", "ProjectReference").Select(p => "PiiScanner." + Name(p)));
        Assert.DoesNotContain("Cli", Allowed.Where(pair => pair.Key != "Cli").SelectMany(pair => pair.Value));
    }

    [Fact]
    public void Versions_OfPackages_StandOnlyInOnePlace()
    {
        foreach (var path in Directory.GetFiles(RuleFiles.Root, "*.csproj", SearchOption.AllDirectories).Where(path => !path.Contains("/obj/", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(XDocument.Load(path).Descendants("PackageReference"), element => element.Attribute("Version") is not null);
        }
    }

    [Fact]
    public void NugetConfig_NamesNoRemoteHost() =>
        Assert.DoesNotContain("http", File.ReadAllText(Path.Combine(RuleFiles.Root, "nuget.config")), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void TopLevel_HoldsOnlyWhatWasAgreed()
    {
        string[] agreed = ["src", "tests", "samples", "rules", "PiiScanner.sln", "README.md", "LICENSE", "nuget.config", "CHANGELOG.md", "Directory.Build.props", "Directory.Packages.props", "global.json", "artifacts", "TestResults"];
        var extra = Directory.GetFileSystemEntries(RuleFiles.Root).Select(path => Path.GetFileName(path)!).Where(name => name[0] != '.').Except(agreed); // not null: entries have names
        Assert.Empty(extra);
    }

    private static string Name(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')).Replace("PiiScanner.", "", StringComparison.Ordinal);

    private static IEnumerable<string> References(string path, string kind) =>
        XDocument.Load(Path.Combine(RuleFiles.Root, path)).Descendants(kind).Select(element => element.Attribute("Include")!.Value); // not null: the SDK refuses the element without it
}
