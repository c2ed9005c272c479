using System.Diagnostics;

namespace PiiScanner.Cli.Tests;

/// <summary>The publish gate of the analyzer's package: its target runs this program over the documents of a web root.</summary>
public sealed class PublishGateTests : IDisposable
{
    private readonly string _site = Directory.CreateTempSubdirectory("pii-gate-").FullName;

    [Theory]
    [InlineData("ds-lop-6a1.docx", "true", 1, "wwwroot/tai-ve/ds-lop-6a1.docx : error PII4001: DO NOT PUBLISH.")]
    [InlineData("bang-vang-hoc-sinh-gioi.docx", "true", 0, "wwwroot/tai-ve/bang-vang-hoc-sinh-gioi.docx : warning PII4001: A PERSON MUST DECIDE.")]
    [InlineData("ds-lop-6a1.docx", "false", 0, "")]
    public void Target_OverADocument_EndsAsItsVerdictSays(string sample, string gate, int expected, string said)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_site, "wwwroot", "tai-ve")).FullName;
        File.Copy(Path.Combine(SamplesTests.Root, "samples", sample), Path.Combine(folder, sample));
        var targets = Path.Combine(SamplesTests.Root, "src", "PiiScanner.Analyzers", "build", "PiiScanner.Analyzers.targets");
        // As the SDK has it: what is published is prepared, and the gate stands before.
        File.WriteAllText(Path.Combine(_site, "site.proj"), $"<Project><Target Name=\"PrepareForPublish\" /><Import Project=\"{targets}\" /></Project>");
        var program = Path.Combine(AppContext.BaseDirectory, "pii-scanner.dll");
        var (code, output) = Run("msbuild", "site.proj", "-t:PrepareForPublish", "-nologo", $"-p:PiiScannerTool=dotnet \"{program}\"", "-p:PiiScannerArguments=--lang en", $"-p:PiiScannerPublishGate={gate}");
        Assert.True(code == expected, output);
        Assert.Contains(said, output, StringComparison.Ordinal);
        if (said.Length == 0) Assert.DoesNotContain("PII4", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_site, recursive: true);

    private (int Code, string Output) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = _site, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.GetAwaiter().GetResult());
    }
}
