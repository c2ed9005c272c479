using PiiScanner.Cli.Configuration;

namespace PiiScanner.Cli.Arguments;

/// <summary>Where options that last have their values when the command line is silent: variables of the environment, then the configuration.</summary>
/// <param name="environment">Reads an environment variable.</param>
/// <param name="configuration">The configuration, read when first asked; null when there is none.</param>
internal sealed class OptionSources(Func<string, string?> environment, Lazy<ConfigurationFile?> configuration)
{
    /// <summary>Sources that know nothing.</summary>
    public static OptionSources None { get; } = new(_ => null, new Lazy<ConfigurationFile?>(() => null));

    /// <summary>The variable of an option: <c>PIISCANNER_FAIL_ON</c> for <c>--fail-on</c>.</summary>
    /// <param name="option">The option.</param>
    /// <remarks>Letter by letter, as names are ASCII: asked of every option at every start, before anything else needs the tables behind upper case.</remarks>
    public static string VariableOf(CliOption option)
    {
        const int Dashes = 2;
        var letters = option.Name.AsSpan(Dashes);
        Span<char> variable = stackalloc char[letters.Length];
        for (var i = 0; i < letters.Length; i++) variable[i] = letters[i] == '-' ? '_' : letters[i] is >= 'a' and <= 'z' ? (char)(letters[i] - 'a' + 'A') : letters[i];
        return string.Concat("PIISCANNER_", variable);
    }

    /// <summary>The values, or null when nobody sets them.</summary>
    /// <param name="option">The option; one that does not last has none here.</param>
    /// <exception cref="UsageException">The configuration is wrong.</exception>
    public OptionValue? Find(CliOption option)
    {
        if (!option.IsLasting) return null;
        var variable = VariableOf(option);
        if (environment(variable) is { Length: > 0 } value)
        {
            IReadOnlyList<string> values = option.IsRepeatable ? value.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [value];
            return new OptionValue(OptionOrigin.Environment, variable, values);
        }

        return configuration.Value?.Find(option);
    }
}
