using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PiiScanner.Web.Tests;

/// <summary>Reads a copy with programs that are not ours, and looks for what the scan knew of in the original.</summary>
internal static partial class CopyCheck
{
    // Shorter ones ("Nam", "5.6") stand in any text.
    private const int Shortest = 8;

    /// <summary>The values that can still be read in the copy.</summary>
    /// <param name="original">The file that was dropped.</param>
    /// <param name="copy">The downloaded copy.</param>
    /// <param name="folder">A working folder.</param>
    /// <param name="inOriginal">How many of them the same reader finds in the original: a reader that finds none there proves nothing.</param>
    public static IReadOnlyList<string> Survivors(string original, byte[] copy, string folder, out int inOriginal)
    {
        var values = Values(original);
        var path = Path.Combine(folder, Path.GetFileName(original));
        File.WriteAllBytes(path, copy);
        string before = Plain(Read(original)), after = Plain(Read(path));
        inOriginal = values.Count(value => before.Contains(value, StringComparison.Ordinal));
        return [.. values.Where(value => after.Contains(value, StringComparison.Ordinal))];
    }

    /// <summary>Says whether the readers for a kind of file are installed.</summary>
    /// <param name="name">Its name.</param>
    public static bool CanRead(string name) => Path.GetExtension(name) switch { ".pdf" => File.Exists("/usr/bin/pdftotext"), ".jpg" => File.Exists("/usr/bin/tesseract"), _ => true };

    private static List<string> Values(string original)
    {
        var report = Run("dotnet", Path.Combine(AppContext.BaseDirectory, "pii-scanner.dll"), "scan", original, "--show-values", "--format", "json", "--exit-zero");
        using var document = JsonDocument.Parse(report);
        return [.. document.RootElement.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("findings").EnumerateArray())
            .Select(finding => Plain(finding.GetProperty("value").GetString() ?? "")).Where(value => value.Length >= Shortest).Distinct()];
    }

    private static string Read(string path) => Path.GetExtension(path) switch
    {
        ".pdf" => Run("/usr/bin/pdftotext", "-q", path, "-"),
        ".jpg" => Run("/usr/bin/tesseract", path, "-", "-l", "vie"),
        _ => Unzipped(path),
    };

    private static string Unzipped(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        var text = new StringBuilder();
        foreach (var entry in zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(entry.Open());
            text.Append(Tag().Replace(reader.ReadToEnd(), "")).Append('\n');
        }

        return text.ToString();
    }

    // Letters and digits in lower case: blanks, line ends and the signs between digits differ from reader to reader.
    private static string Plain(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    private static string Run(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })
            ?? throw new InvalidOperationException(program + " did not start");
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {process.ExitCode} {errors.Result}");
        return said;
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
