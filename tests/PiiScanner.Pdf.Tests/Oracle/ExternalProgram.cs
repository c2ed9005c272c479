using System.Diagnostics;

namespace PiiScanner.Pdf.Tests.Oracle;

/// <summary>Runs programs of the machine.</summary>
internal static class ExternalProgram
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    public static void Run(string name, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{name} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{name} did not end.");
        }

        Assert.True(process.ExitCode == 0, $"{name} ended with {process.ExitCode}: {output.Result} {error.Result}");
    }
}
