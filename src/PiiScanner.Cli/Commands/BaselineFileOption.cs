using PiiScanner.Cli.Arguments;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Suppressions;

namespace PiiScanner.Cli.Commands;

/// <summary>The file <c>baseline create</c> and <c>baseline prune</c> write: that of <c>--baseline</c>, else one of the usual name in the current folder.</summary>
internal static class BaselineFileOption
{
    /// <summary>The usual name.</summary>
    public const string Name = ".piiscanner-baseline.json";

    /// <summary>The file.</summary>
    /// <param name="arguments">What the user asked for.</param>
    /// <param name="set">The options of the command.</param>
    public static string Of(ParsedArguments arguments, ScanOptionSet set) => arguments.One(set.Baseline) ?? Name;

    /// <summary>Writes a baseline; it appears whole or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="baseline">The baseline.</param>
    /// <exception cref="UsageException">It cannot be written.</exception>
    public static void Write(string path, Baseline baseline)
    {
        try
        {
            WholeFile.Write(path, BaselineText.Write(baseline));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliTexts.OutputFailed(path));
        }
    }
}
