using System.Diagnostics;

namespace PiiScanner.Evaluation.Scoring;

/// <summary>Runs the product's command as a stranger would and takes its JSON report.</summary>
internal sealed class CommandRun(string command, string workingDirectory)
{
    private static readonly string[][] Optional = [["--max-findings", "100000"], ["--fail-on", "never"], ["--show-values"]];
    private readonly List<string> _warnings = [];

    /// <summary>What had to be left out, in words for the report.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Scans a folder. An option that the command refuses is left out and said.</summary>
    /// <exception cref="InvalidOperationException">The command failed for another reason; the message holds its last words.</exception>
    public byte[] Scan(string folder)
    {
        var options = Optional.ToList();
        while (true)
        {
            var (code, output, errors) = Run(["scan", folder, "--format", "json", .. options.SelectMany(o => o)]);
            if (code is 0 or 1 or 3) return output;
            var refused = options.Find(option => code == 2 && errors.Contains(option[0], StringComparison.Ordinal))
                ?? throw new InvalidOperationException($"'{command}' ended with code {code}: {errors[Math.Max(0, errors.Length - 2000)..]}");
            options.Remove(refused);
            _warnings.Add($"The command refused {string.Join(' ', refused)}; scored without it.");
        }
    }

    /// <summary>Redacts a folder.</summary>
    /// <exception cref="InvalidOperationException">The command failed; refused files are no failure.</exception>
    public void Redact(string folder, string target, string preset)
    {
        if (Directory.Exists(target)) Directory.Delete(target, recursive: true);
        var (code, _, errors) = Run(["redact", folder, "--output", target, "--preset", preset, "--as-of", "2026-11-20"]);
        if (code is not (0 or 4)) throw new InvalidOperationException($"'{command}' ended with code {code}: {errors[Math.Max(0, errors.Length - 2000)..]}");
    }

    private (int Code, byte[] Output, string Errors) Run(IReadOnlyList<string> arguments)
    {
        var words = Split(command);
        var start = new ProcessStartInfo(words[0]) { WorkingDirectory = workingDirectory, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in words.Skip(1).Concat(arguments)) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{words[0]}' could not be started.");
        var errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), errors.GetAwaiter().GetResult());
    }

    /// <summary>Words of a command line; double quotes keep spaces.</summary>
    internal static IReadOnlyList<string> Split(string commandLine)
    {
        var words = new List<string>();
        var pieces = commandLine.Split('"');
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i % 2 == 1) words.Add(pieces[i]);
            else words.AddRange(pieces[i].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return words.Count > 0 ? words : throw new ArgumentException("The command is empty.", nameof(commandLine));
    }
}
