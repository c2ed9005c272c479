using System.Globalization;
using System.Text;

namespace PiiScanner.Benchmarks.Ratios;

/// <summary>A build of 2,000 generated files with the packed analyzer against the same build without it. No other analyzer takes part.</summary>
internal static class AnalyzerRatio
{
    private const int Files = 2_000;
    private const int Runs = 3;
    private const double Most = 0.03;
    private static readonly string[] Names = ["Order", "Page", "Menu", "Lesson", "Room", "Event", "Photo", "Link", "Video", "Notice"];

    /// <summary>Measures, the two builds in turn; the least of the runs counts.</summary>
    /// <param name="folder">A working folder.</param>
    /// <param name="root">The checkout.</param>
    /// <param name="table">Where the row goes.</param>
    public static void Measure(string folder, string root, RatioTable table)
    {
        var feed = Path.Combine(folder, "analyzer-feed");
        ProcessRun.Must("dotnet", "pack", Path.Combine(root, "src", "PiiScanner.Analyzers.CodeFixes"), "-c", "Release", "-v", "quiet", "-nologo", "-o", feed);
        var project = Generate(Path.Combine(folder, "analyzer-solution"), feed, Path.Combine(folder, "analyzer-packages"));
        ProcessRun.Must("dotnet", "restore", project, "-v", "quiet");
        var with = new List<double>();
        var without = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            without.Add(Build(project, runAnalyzers: false));
            with.Add(Build(project, runAnalyzers: true));
        }

        var more = with.Min() / without.Min() - 1;
        table.Add($"build of {Files} C# files with the analyzer", $"CPU {RatioTable.Number(with.Min(), 1)} s", $"without, CPU {RatioTable.Number(without.Min(), 1)} s", RatioTable.Number(100 * more, 1) + " % more", "≤ 3 %", more <= Most);
    }

    // A compiler of its own for each build: what a server has warmed up would not be counted.
    private static double Build(string project, bool runAnalyzers)
    {
        foreach (var name in new[] { Path.Combine("obj", "Debug"), "bin" })
        {
            var made = Path.Combine(Path.GetDirectoryName(project)!, name); // not null: a project file has a folder
            if (Directory.Exists(made)) Directory.Delete(made, recursive: true);
        }

        var run = ProcessRun.Of("dotnet", ["build", project, "--no-restore", "-nologo", "-v", "quiet", "-p:UseSharedCompilation=false", $"-p:RunAnalyzers={runAnalyzers}", "-nodeReuse:false"]);
        return run.ExitCode == 0 ? run.Cpu : throw new InvalidOperationException($"build: exit code {run.ExitCode}");
    }

    private static string Generate(string folder, string feed, string packages)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder, "Directory.Packages.props"), "<Project />");
        for (var i = 0; i < Files; i++) File.WriteAllText(Path.Combine(folder, $"{Names[i % Names.Length]}{i}.cs"), Source(Names[i % Names.Length], i));
        var project = Path.Combine(folder, "Generated.csproj");
        File.WriteAllText(project, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
                <RestoreSources>{feed}</RestoreSources>
                <RestorePackagesPath>{packages}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="PiiScanner.Analyzers" Version="0.1.0" />
              </ItemGroup>
            </Project>
            """);
        return project;
    }

    // Code as sites have it: documentation, comments, logs, texts of both languages, a school named after somebody.
    private static string Source(string name, int number)
    {
        var source = new StringBuilder();
        source.Append(CultureInfo.InvariantCulture, $"namespace Generated.N{number % 40};\n\n/// <summary>Holds the {name} items of the site, version 1.0.{number}.</summary>\npublic sealed class {name}{number}\n{{\n    private readonly List<string> _log = [];\n    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);\n");
        for (var i = 0; i < 8; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $$"""

                    /// <summary>Gives item {{i}} of the list.</summary>
                    public string Get{{name}}{{i}}(int id, string text)
                    {
                        // The id counts from 1; see the notes of {{2000 + i}}.
                        if (id < {{i}}) throw new ArgumentOutOfRangeException(nameof(id), $"No item {id} of {{i}}");
                        var parts = text.Split(',').Select(part => part.Trim()).Where(part => part.Length > {{i}}).ToList();
                        _log.Add("Đã đọc trang " + id + " của mục {{name}}");
                        var key = "Trường THCS Nguyễn Du: {{name}}-{{number}}-{{i}}";
                        for (var k = 0; k < parts.Count; k++) _values[key + k] = parts[k];
                        return string.Join("; ", parts) + key;
                    }

                """);
        }

        return source.Append("}\n").ToString();
    }
}
