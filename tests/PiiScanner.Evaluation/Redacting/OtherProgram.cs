using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace PiiScanner.Evaluation.Redacting;

/// <summary>A program of somebody else's, used to make and to read documents; it need not be installed.</summary>
internal static class OtherProgram
{
    // Some of them do not come to an end on some files.
    private static readonly TimeSpan MaxTime = TimeSpan.FromMinutes(3);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="name">Its name on the path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>What it wrote; null where it is not installed or failed.</returns>
    public static string? Run(string name, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(name) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, StandardOutputEncoding = Encoding.UTF8 };
        // Two threads for one page cost more than they give.
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start);
            if (process is null) return null;
            using var limit = new CancellationTokenSource(MaxTime);
            using var kill = limit.Token.Register(() => process.Kill(entireProcessTree: true));
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            errors.GetAwaiter().GetResult();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (Win32Exception)
        {
            // Not installed: the table says which readers took part.
            return null;
        }
    }

    /// <summary>Runs LibreOffice with a profile of its own.</summary>
    /// <param name="target">What to convert to.</param>
    /// <param name="files">The files.</param>
    /// <param name="folder">Takes what it makes.</param>
    /// <returns>False where it is not installed or failed.</returns>
    public static bool Convert(string target, IReadOnlyList<string> files, string folder) =>
        Run("soffice", ["-env:UserInstallation=file://" + Path.Combine(folder, "profile"), "--headless", "--convert-to", target, "--outdir", folder, .. files]) is not null;
}
