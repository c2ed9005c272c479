using System.Diagnostics;
using System.Text;

namespace PiiScanner.Cli.Tests.Ci;

/// <summary>The dotnet tool, packed from this build into a feed of its own: what a workflow installs.</summary>
public sealed class PackedTool : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("pii-scanner-tool-").FullName;

    public PackedTool()
    {
        Feed = Path.Combine(_root, "feed");
        Home = Path.Combine(_root, "home");
        Bin = Path.Combine(_root, "bin");
        foreach (var folder in new[] { Feed, Home, Bin }) Directory.CreateDirectory(folder);
        if (OperatingSystem.IsWindows()) return;
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment.ProcessPath ?? "dotnet";
        // Steps say "dotnet": they get the one the tests run on.
        File.CreateSymbolicLink(Path.Combine(Bin, "dotnet"), dotnet);
        var project = Path.Combine(SamplesTests.Root, "src/PiiScanner.Cli/PiiScanner.Cli.csproj");
        var configuration = AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";
        var (code, said) = Run(SamplesTests.Root, [], "dotnet", "pack", project, "--no-build", "-c", configuration, "-o", Feed, "--nologo", "-v", "quiet");
        Assert.True(code == 0, said);
    }

    /// <summary>Folder with the package.</summary>
    public string Feed { get; }

    /// <summary>The home of whoever runs the steps.</summary>
    public string Home { get; }

    private string Bin { get; }

    /// <summary>Runs a program with no variable of the surroundings but the path.</summary>
    public (int Code, string Said) Run(string folder, IReadOnlyList<(string Name, string Value)> variables, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program == "dotnet" ? Path.Combine(Bin, "dotnet") : program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = $"{Bin}:{Home}/.pii-scanner:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["HOME"] = start.Environment["DOTNET_CLI_HOME"] = Home;
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_root, "packages");
        start.Environment["LANG"] = "vi_VN.UTF-8";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = start.Environment["DOTNET_NOLOGO"] = start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("No process.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
