using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using PiiScanner.Benchmarks.Inputs;

namespace PiiScanner.Benchmarks.Ratios;

/// <summary>What the analyzer adds to the build of a site of 2,000 files: the same build with its package and without, in turn.</summary>
internal static partial class AnalyzerRatio
{
    private const int Files = 2_000;
    private const int Pairs = 5;
    private const double Most = 0.03;

    /// <summary>Measures by processor time. The least of several builds counts: what else the machine does only adds to it.</summary>
    /// <param name="folder">A working folder.</param>
    /// <param name="repository">Root of the checkout.</param>
    /// <param name="table">Where the rows go.</param>
    public static void Measure(string folder, string repository, RatioTable table)
    {
        var feed = Path.Combine(folder, "feed");
        ProcessRun.Must("dotnet", "pack", Path.Combine(repository, "src", "PiiScanner.Analyzers.CodeFixes"), "-c", "Release", "-o", feed, "-v", "quiet", "-nologo");
        var without = Site(folder, "without", feed, hasAnalyzer: false);
        var with = Site(folder, "with", feed, hasAnalyzer: true);
        List<double> plain = [], watched = [];
        for (var i = -1; i < Pairs; i++)
        {
            var (a, b) = (Build(without), Build(with));
            if (i < 0) continue; // the first builds fill the disk cache
            plain.Add(a);
            watched.Add(b);
        }

        var added = (watched.Min() - plain.Min()) / plain.Min();
        table.Add($"the analyzer in the build of a site of {Files:N0} files", $"CPU {RatioTable.Number(watched.Min(), 1)} s", $"the same build without it, CPU {RatioTable.Number(plain.Min(), 1)} s",
            $"+ {RatioTable.Number(100 * added, 1)} %", "≤ 3 %", added <= Most);
        table.Add("its share of all analyzers' time, by `ReportAnalyzer`", Share(with), "", "", "reported", null);
    }

    private static string Site(string folder, string name, string feed, bool hasAnalyzer)
    {
        var site = Path.Combine(folder, name);
        Directory.CreateDirectory(site);
        new SchoolSite(7).Write(site, Files);
        File.WriteAllText(Path.Combine(site, "Program.cs"), "var app = WebApplication.CreateBuilder(args).Build();\napp.Run();\n");
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", "Directory.Build.targets" }) File.WriteAllText(Path.Combine(site, file), "<Project />");
        File.WriteAllText(Path.Combine(site, "Site.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <RootNamespace>Truong</RootNamespace>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <RestoreSources>{feed}</RestoreSources>
                <RestorePackagesPath>{Path.Combine(folder, "packages")}</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                {(hasAnalyzer ? "<PackageReference Include=\"PiiScanner.Analyzers\" Version=\"*\" PrivateAssets=\"all\" />" : "")}
              </ItemGroup>
            </Project>
            """);
        ProcessRun.Must("dotnet", "restore", site, "-v", "quiet", "-nologo");
        return site;
    }

    // In one process and the compiler's: what servers do beside is not counted.
    private static string[] BuildOf(string site, params string[] more) =>
        ["build", site, "--no-restore", "--no-incremental", "-nologo", "-nodeReuse:false", "-m:1", "-p:UseSharedCompilation=false", "-p:RunAnalyzers=true", .. more];

    private static double Build(string site)
    {
        var run = ProcessRun.Of("dotnet", BuildOf(site, "-v:quiet"));
        return run.ExitCode == 0 ? run.Cpu : throw new InvalidOperationException($"build: exit code {run.ExitCode}");
    }

    private static string Share(string site)
    {
        var start = new ProcessStartInfo("dotnet", BuildOf(site, "-v:detailed", "-p:ReportAnalyzer=true")) { RedirectStandardOutput = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var all = Total().Match(output);
        var own = Own().Match(output);
        if (!all.Success || !own.Success) throw new InvalidOperationException("The build tells no analyzer times.");
        var (seconds, whole) = (Seconds(own), Seconds(all));
        return $"{RatioTable.Number(seconds, 2)} of {RatioTable.Number(whole, 2)} s, {RatioTable.Number(100 * seconds / whole, 0)} %";
    }

    private static double Seconds(Match match) => double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Total analyzer execution time: <?([0-9.]+) seconds", RegexOptions.CultureInvariant)]
    private static partial Regex Total();

    [GeneratedRegex(@"<?([0-9.]+)\s+<?[0-9]+\s+PiiScanner\.Analyzers, ", RegexOptions.CultureInvariant)]
    private static partial Regex Own();
}
