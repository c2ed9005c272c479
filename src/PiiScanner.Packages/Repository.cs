using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace PiiScanner.Packages;

/// <summary>The checkout that is packaged, and the programs that build it.</summary>
internal static class Repository
{
    /// <summary>Its folder, as it was when this program was built.</summary>
    public static string Root { get; } = Path.TrimEndingDirectorySeparator(typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().First(fact => fact.Key == "RepositoryRoot").Value ?? throw new PackageException("the folder of the repository is not known"));

    /// <summary>Version of the product; it stands in one place, <c>Directory.Build.props</c>.</summary>
    public static string Version { get; } = typeof(Repository).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
        ?? throw new PackageException("the version is not known");

    /// <summary>Time every packed file bears, so that two builds of one commit are the same bytes: <c>SOURCE_DATE_EPOCH</c>, or the time of the commit.</summary>
    public static DateTimeOffset Time { get; } = DateTimeOffset.FromUnixTimeSeconds(long.Parse(
        Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") is { Length: > 0 } said ? said : Read("git", "log", "-1", "--format=%ct").Trim(), CultureInfo.InvariantCulture));

    /// <summary>Runs a program in the repository; its output goes to this program's.</summary>
    /// <param name="program">Name or path.</param>
    /// <param name="args">Its arguments.</param>
    /// <exception cref="PackageException">It failed.</exception>
    public static void Run(string program, params IReadOnlyList<string> args) => Must(program, args, isKept: false);

    /// <summary>Runs a program in the repository and gives what it printed.</summary>
    /// <param name="program">Name or path.</param>
    /// <param name="args">Its arguments.</param>
    /// <exception cref="PackageException">It failed.</exception>
    public static string Read(string program, params IReadOnlyList<string> args) => Must(program, args, isKept: true);

    /// <summary>Runs a program whose "no" is an answer too.</summary>
    /// <param name="program">Name or path.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="said">What it printed.</param>
    /// <returns>True for exit code 0.</returns>
    /// <exception cref="PackageException">It was not found.</exception>
    public static bool TryRead(string program, IReadOnlyList<string> args, out string said)
    {
        (var code, said) = Wait(program, args, isKept: true, isQuiet: true);
        return code == 0;
    }

    private static string Must(string program, IReadOnlyList<string> args, bool isKept)
    {
        var (code, said) = Wait(program, args, isKept);
        return code == 0 ? said : throw new PackageException($"{program} {string.Join(' ', args)}: exit code {code}");
    }

    private static (int Code, string Said) Wait(string program, IReadOnlyList<string> args, bool isKept, bool isQuiet = false)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = Root, RedirectStandardOutput = isKept, RedirectStandardError = isQuiet, UseShellExecute = false };
        try
        {
            using var process = Process.Start(start) ?? throw new PackageException($"{program} does not start");
            var complaints = isQuiet ? process.StandardError.ReadToEndAsync() : Task.FromResult("");
            var said = isKept ? process.StandardOutput.ReadToEnd() : "";
            process.WaitForExit();
            _ = complaints.GetAwaiter().GetResult(); // read, lest the program wait for a reader
            return (process.ExitCode, said);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new PackageException($"{program} was not found");
        }
    }
}
