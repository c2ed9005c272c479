using System.Diagnostics;

namespace PiiScanner.Cli.Tests;

/// <summary>What a scan of one small Word file loads. Time is noise on a shared machine; what is loaded is not, and each assembly and what it initialises costs a start of its own.</summary>
public sealed class StartUpTests
{
    // Counted when the start-up was last looked at, and a few to spare. More means: find out what loads them before raising it.
    private const int MostAssemblies = 40;

    private static readonly string[] NotNeeded =
    [
        "PiiScanner.Consent", "PiiScanner.Ocr", "PiiScanner.Pdf", "PiiScanner.Sweep", "PiiScanner.Web", "Microsoft.AspNetCore.Hosting", "System.Text.Json", "Microsoft.Data.Sqlite", "SQLitePCLRaw.core", "YamlDotNet", "System.Collections.Immutable", "System.Security.Cryptography", "System.Diagnostics.Process",
        "System.Net.Primitives", "System.Net.Http", "System.Private.DataContractSerialization", "System.Linq.Expressions", "System.Xml.Linq", "System.ComponentModel.TypeConverter",
    ];

    [Fact]
    public void Scan_SmallWordFile_LoadsOnlyWhatItNeeds()
    {
        using var folder = new WorkFolder();
        var document = new DirectoryInfo(Path.Combine(SamplesTests.Root, "samples")).EnumerateFiles("*.docx").MinBy(file => file.Length)!; // not null: there are Word samples
        var loaded = Assemblies(folder, "scan", document.FullName);

        Assert.Contains("PiiScanner.Core", loaded);
        Assert.Contains("System.Private.Xml", loaded);
        Assert.Empty(NotNeeded.Intersect(loaded, StringComparer.Ordinal));
        Assert.True(loaded.Count <= MostAssemblies, $"{loaded.Count} assemblies: {string.Join(", ", loaded.Order(StringComparer.Ordinal))}");
    }

    [Fact]
    public void Scan_SmallTable_NeedsNoRegexEither()
    {
        using var folder = new WorkFolder();
        folder.Add("ds.csv", WorkFolder.Leak);
        var loaded = Assemblies(folder, "scan", "ds.csv");
        Assert.Empty(NotNeeded.Append("System.Text.RegularExpressions").Append("System.Private.Xml").Intersect(loaded, StringComparer.Ordinal));
    }

    [Fact]
    public void Scan_WithAJsonReport_LoadsTheDigests()
    {
        using var folder = new WorkFolder();
        folder.Add("a.txt", WorkFolder.Harmless);
        Assert.Contains("System.Security.Cryptography", Assemblies(folder, "scan", "a.txt", "--format", "json"));
    }

    private static List<string> Assemblies(WorkFolder folder, params string[] arguments)
    {
        var list = folder.At("assemblies.txt");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "pii-scanner.dll"), .. arguments])
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        start.Environment[StartupHook.File] = list;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("No process.");
        var error = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode is 0 or 1, error.Result);
        return [.. File.ReadAllLines(list).Where(name => name != typeof(StartupHook).Assembly.GetName().Name)];
    }
}
