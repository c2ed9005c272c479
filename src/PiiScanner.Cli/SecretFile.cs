using System.Text;
using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Findings;

namespace PiiScanner.Cli;

/// <summary>Finds the school's secret: the file of <c>--key-file</c>, or else the variable <c>PIISCANNER_KEY</c>. It is never printed.</summary>
internal static class SecretFile
{
    private const int MostBytes = 1 << 16;

    /// <summary>The secret, or null when the user named none.</summary>
    /// <param name="path">The file, or null.</param>
    /// <param name="context">Where the environment is.</param>
    /// <exception cref="UsageException">The file cannot be read, or the secret is too short.</exception>
    public static Secret? Read(string? path, CliContext context)
    {
        var text = path is null ? Variable(context) : ReadFile(path);
        if (text is null) return null;
        if (ShieldedSecret.Is(text)) text = ShieldedSecret.Read(text, context.Shield());
        var bytes = Encoding.UTF8.GetBytes(text.Trim());
        return bytes.Length >= Secret.LeastBytes ? Secret.From(bytes) : throw new UsageException(CliTexts.KeyTooShort);
    }

    /// <summary>The secret: the file named on the command line, else the variable <c>PIISCANNER_KEY</c>, else the file another variable or the configuration names.
    /// A configuration is shared with machines that must not have the secret: there the file may be missing.</summary>
    /// <param name="arguments">What the user asked for.</param>
    /// <param name="option">The option that names the file.</param>
    /// <param name="context">Where the environment is.</param>
    /// <exception cref="UsageException">The file cannot be read, or the secret is too short.</exception>
    public static Secret? Read(ParsedArguments arguments, CliOption option, CliContext context)
    {
        var named = arguments.Find(option);
        if (named is { Origin: not OptionOrigin.CommandLine } && Variable(context) is not null) named = null;
        if (named is { Origin: OptionOrigin.Configuration } && !File.Exists(named.Values[0])) return null;
        return Read(named?.Values[0], context);
    }

    // Continuous integration sets it to nothing where the secret is not given out, as in a fork's pull request.
    private static string? Variable(CliContext context) => context.Environment("PIISCANNER_KEY") is { } key && !string.IsNullOrWhiteSpace(key) ? key : null;

    private static string ReadFile(string path)
    {
        try
        {
            return new FileInfo(path).Length <= MostBytes ? File.ReadAllText(path) : throw new UsageException(CliTexts.KeyUnreadable(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException(CliTexts.KeyUnreadable(path));
        }
    }
}
