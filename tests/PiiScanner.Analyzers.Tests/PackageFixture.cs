using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PiiScanner.Analyzers.Tests;

/// <summary>The package, packed once from what the tests were built with, and the sample site built against it, each by a dotnet of its own.</summary>
public sealed partial class PackageFixture : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(6);
    private readonly string _folder = Directory.CreateTempSubdirectory("pii-package-").FullName;

    public PackageFixture()
    {
        // bin/<configuration>/net10.0
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name; // not null: an output folder has a parent
        var (code, output) = Run(Repository.Root, "pack", "src/PiiScanner.Analyzers.CodeFixes", "--no-build", "-p:BuildProjectReferences=false", "-c", configuration, "-o", Feed);
        Assert.True(code == 0, output);
        Package = Assert.Single(Directory.GetFiles(Feed, "PiiScanner.Analyzers.*.nupkg"));
    }

    /// <summary>Path of the package.</summary>
    public string Package { get; }

    private string Feed => Path.Combine(_folder, "feed");

    /// <summary>A copy of the sample, with nothing built.</summary>
    public string CopySite(string name)
    {
        var source = Repository.PathOf("samples", "SchoolWebsite");
        var target = Path.Combine(_folder, name);
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var relative = Path.GetRelativePath(source, file);
            if (relative.Split(Path.DirectorySeparatorChar)[0] is "bin" or "obj") continue;
            var copy = Path.Combine(target, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!); // not null: a file has a folder
            File.Copy(file, copy);
        }

        return target;
    }

    /// <summary>Runs a verb of dotnet over a copy of the sample, restoring from the package's folder alone.</summary>
    public (int Code, string Output) Dotnet(string site, string verb, params string[] arguments) =>
        Run(site, [verb, "--nologo", $"-p:RestoreSources={Feed}", $"-p:RestorePackagesPath={Path.Combine(_folder, "packages")}", "-p:UseSharedCompilation=false", .. arguments]);

    /// <summary>Errors and warnings of an output: path below the site, line, id.</summary>
    public static IReadOnlyList<string> Diagnostics(string site, string output) =>
        [.. Line().Matches(output).Select(match => $"{Path.GetRelativePath(site, match.Groups["path"].Value).Replace('\\', '/')}\t{match.Groups["line"].Value}\t{match.Groups["id"].Value}").Distinct().Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [GeneratedRegex(@"^\s*(?<path>[^\r\n(]+)\((?<line>\d+),\d+(,\d+,\d+)?\): (warning|error) (?<id>[A-Z]+\d+): ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    private static (int Code, string Output) Run(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["RunAnalyzers"] = "true";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        // What the build of the tests itself handed down is not meant for another project.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.Ordinal) || name is "TargetFramework" or "Configuration").ToList()) start.Environment.Remove(name);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {arguments[0]} did not end within {Longest.TotalMinutes} minutes");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }
}
