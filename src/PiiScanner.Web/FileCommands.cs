using System.Globalization;

namespace PiiScanner.Web;

/// <summary>The commands of the program by which the page works on one dropped file.</summary>
/// <param name="options">How it is served.</param>
internal sealed class FileCommands(ServerOptions options)
{
    private static readonly string[] Usual = ["publish-safe", "all"];

    /// <summary>The preset that keeps the rows of those who agreed.</summary>
    public const string ConsentPreset = "rows-without-consent";

    /// <summary>What can be done to make a file safe: the last only where a registry says who agreed.</summary>
    public IReadOnlyList<string> Presets => options.HasRegistry ? [.. Usual, ConsentPreset] : Usual;

    /// <summary>Looks through the file and writes both reports.</summary>
    /// <param name="file">The file.</param>
    /// <param name="choice">What was chosen.</param>
    public IReadOnlyList<string> Scan(ShelvedFile file, PageChoice choice) =>
        ["scan", "--format", "json=report.json", "--format", "html=report.html", "--exit-zero", "--quiet", .. Common(choice), .. Secrets(file), .. Asked(choice), "--", Inside(file)];

    /// <summary>Prints what the file holds, marked.</summary>
    /// <param name="file">The file.</param>
    /// <param name="choice">What was chosen.</param>
    public IReadOnlyList<string> Preview(ShelvedFile file, PageChoice choice) => ["preview-worker", .. Common(choice), .. Secrets(file), .. Asked(choice), "--", Inside(file)];

    /// <summary>Makes the safe copy.</summary>
    /// <param name="file">The file.</param>
    /// <param name="preset">One of <see cref="Presets"/>.</param>
    /// <param name="choice">What was chosen.</param>
    public IReadOnlyList<string> Redact(ShelvedFile file, string preset, PageChoice choice) =>
        ["redact", "--output", "out", "--preset", preset, .. Common(choice), .. Secrets(file), .. Asked(choice), "--", Inside(file)];

    /// <summary>Writes the sheet to sign.</summary>
    /// <param name="file">The file.</param>
    /// <param name="choice">What was chosen.</param>
    public IReadOnlyList<string> Sheet(ShelvedFile file, PageChoice choice)
    {
        string[] asked = options.HasRegistry ? [.. Asked(choice)] : ["--channel", choice.Channel, .. Purpose(choice)];
        return ["approve", "--sheet", file.Sheet, .. Common(choice), .. Secrets(file), .. asked, "--", Inside(file)];
    }

    private static string Inside(ShelvedFile file) => Path.Combine("in", file.Name);

    private IEnumerable<string> Common(PageChoice choice) =>
        ["--lang", choice.Language, "--as-of", options.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), .. options.Arguments];

    // In a file of the shelf: what stands on a command line can be read by every user of the machine.
    private static IEnumerable<string> Secrets(ShelvedFile file) => File.Exists(file.Passwords) ? ["--password-file", file.Passwords] : [];

    private IEnumerable<string> Asked(PageChoice choice) => options.HasRegistry ? [.. options.ConsentArguments, "--channel", choice.Channel, .. Purpose(choice)] : [];

    private static IEnumerable<string> Purpose(PageChoice choice) => choice.Purpose is { } purpose ? ["--purpose", purpose] : [];
}
