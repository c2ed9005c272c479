using System.Globalization;
using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;
using PiiScanner.Scanning.Suppressions;

namespace PiiScanner.Cli.Commands;

/// <summary>Reads what was accepted before: the baseline and the suppressions.</summary>
internal static class AcceptedBefore
{
    private const int MostBytes = 64 << 20;

    /// <summary>What was accepted, or null when the user names neither file.</summary>
    /// <param name="arguments">What the user asked for.</param>
    /// <param name="set">The options of the command.</param>
    /// <param name="context">The machine.</param>
    /// <exception cref="UsageException">A file cannot be read, or is wrong.</exception>
    public static Acceptance? Read(ParsedArguments arguments, ScanOptionSet set, CliContext context)
    {
        var (baseline, suppressions) = (arguments.One(set.Baseline), arguments.One(set.Suppressions));
        if (baseline is null && suppressions is null) return null;
        return new Acceptance(baseline is null ? null : ReadBaseline(baseline), suppressions is null ? null : ReadSuppressions(suppressions), Keys(arguments, set, context), Today(arguments, set, context));
    }

    /// <summary>The keys by which findings are recognised.</summary>
    /// <param name="arguments">What the user asked for.</param>
    /// <param name="set">The options of the command.</param>
    /// <param name="context">The machine.</param>
    public static BaselineKeys Keys(ParsedArguments arguments, ScanOptionSet set, CliContext context) =>
        new(SecretFile.Read(arguments, set.KeyFile, context), PreviousSecret(arguments, set, context));

    /// <summary>The secret before the present one, or null.</summary>
    /// <param name="arguments">What the user asked for.</param>
    /// <param name="set">The options of the command.</param>
    /// <param name="context">The machine.</param>
    public static Secret? PreviousSecret(ParsedArguments arguments, ScanOptionSet set, CliContext context) =>
        arguments.One(set.PreviousKeyFile) is { } path ? SecretFile.Read(path, context) : null;

    /// <summary>Reads a baseline.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UsageException">It cannot be read, or is none.</exception>
    public static Baseline ReadBaseline(string path)
    {
        try
        {
            return BaselineText.Read(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "", ReadText(path));
        }
        catch (FormatException)
        {
            throw new UsageException(CliTexts.NoBaseline(path));
        }
    }

    private static SuppressionList ReadSuppressions(string path)
    {
        try
        {
            return SuppressionList.Read(path, ReadText(path));
        }
        catch (RuleException wrong)
        {
            throw new UsageException(CliTexts.ConfigurationWrong(wrong.Message));
        }
    }

    private static string ReadText(string path)
    {
        try
        {
            return new FileInfo(path).Length <= MostBytes ? File.ReadAllText(path) : throw new UsageException(CliTexts.FileUnreadable(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException(CliTexts.FileUnreadable(path));
        }
    }

    private static string Today(ParsedArguments arguments, ScanOptionSet set, CliContext context) =>
        new ValueReader(arguments).Day(set.AsOf, context.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
