using System.CommandLine;
using System.CommandLine.Parsing;

namespace PiiScanner.Cli.Arguments;

/// <summary>What the user asked for: the command line, and behind it the environment and the configuration. A flag outranks a variable, a variable the configuration.</summary>
/// <param name="result">What System.CommandLine made of the command line.</param>
/// <param name="arguments">The command's arguments, or null when it takes none.</param>
/// <param name="sources">What stands behind the command line.</param>
internal sealed class ParsedArguments(ParseResult result, Argument? arguments, OptionSources sources)
{
    /// <summary>The arguments in order.</summary>
    public IReadOnlyList<string> Arguments { get; } =
        arguments is null ? [] : [.. result.GetResult(arguments)?.Tokens.Select(token => token.Value) ?? []];

    /// <summary>Says whether a flag was given, and not switched off where it came from.</summary>
    /// <param name="flag">The flag.</param>
    /// <exception cref="UsageException">A variable or the configuration gives it something else than true or false.</exception>
    public bool Has(CliOption flag)
    {
        if (Find(flag) is not { } given) return false;
        return given is { Origin: OptionOrigin.CommandLine } || given.Values is ["true" or "1" or "yes"]
            || (given.Values is ["false" or "0" or "no"] ? false : throw new UsageException(CliTexts.FlagNeedsTruth(given.Label)));
    }

    /// <summary>All values of an option, in order.</summary>
    /// <param name="option">The option.</param>
    /// <exception cref="UsageException">A value is missing or empty, or an option that may stand once stands twice.</exception>
    public IReadOnlyList<string> All(CliOption option) => Find(option)?.Values ?? [];

    /// <summary>The value of an option that may stand once, or null.</summary>
    /// <param name="option">The option.</param>
    /// <exception cref="UsageException">The value is missing or empty, or the option stands twice.</exception>
    public string? One(CliOption option) => All(option) is [var value] ? value : null;

    /// <summary>How messages name the place an option's value comes from.</summary>
    /// <param name="option">The option.</param>
    public string LabelOf(CliOption option) => Find(option)?.Label ?? option.Name;

    /// <summary>The values of an option with their origin, or null when nobody gives it.</summary>
    /// <param name="option">The option.</param>
    /// <exception cref="UsageException">A value is missing or empty, or an option that may stand once stands twice.</exception>
    public OptionValue? Find(CliOption option)
    {
        if (result.GetResult(option.Symbol) is not { Implicit: false } found) return sources.Find(option);
        var values = found.Tokens.Select(token => token.Value).ToList();
        var needsValue = option.Value is not null;
        if (needsValue && (values.Count < found.IdentifierTokenCount || values.Any(string.IsNullOrWhiteSpace))) throw new UsageException(CliTexts.MissingValue(option.Name));
        if (needsValue && !option.IsRepeatable && found.IdentifierTokenCount > 1) throw new UsageException(CliTexts.GivenTwice(option.Name));
        return new OptionValue(OptionOrigin.CommandLine, option.Name, values);
    }
}
