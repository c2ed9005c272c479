using System.CommandLine;
using System.CommandLine.Parsing;

namespace PiiScanner.Cli.Arguments;

/// <summary>The command line after parsing: which values stand for an option, which arguments were given.</summary>
/// <param name="result">What System.CommandLine made of it.</param>
/// <param name="arguments">The command's arguments, or null when it takes none.</param>
internal sealed class ParsedArguments(ParseResult result, Argument? arguments)
{
    /// <summary>The arguments in order.</summary>
    public IReadOnlyList<string> Arguments { get; } =
        arguments is null ? [] : [.. result.GetResult(arguments)?.Tokens.Select(token => token.Value) ?? []];

    /// <summary>Says whether a flag was given.</summary>
    /// <param name="flag">The flag.</param>
    public bool Has(CliOption flag) => result.GetResult(flag.Symbol) is { Implicit: false };

    /// <summary>All values of an option, in order.</summary>
    /// <param name="option">The option.</param>
    /// <exception cref="UsageException">A value is missing or empty, or an option that may stand once stands twice.</exception>
    public IReadOnlyList<string> All(CliOption option)
    {
        if (result.GetResult(option.Symbol) is not { Implicit: false } found) return [];
        var values = found.Tokens.Select(token => token.Value).ToList();
        if (values.Count < found.IdentifierTokenCount || values.Any(string.IsNullOrWhiteSpace)) throw new UsageException(CliTexts.MissingValue(option.Name));
        if (!option.IsRepeatable && found.IdentifierTokenCount > 1) throw new UsageException(CliTexts.GivenTwice(option.Name));
        return values;
    }

    /// <summary>The value of an option that may stand once, or null.</summary>
    /// <param name="option">The option.</param>
    /// <exception cref="UsageException">The value is missing or empty, or the option stands twice.</exception>
    public string? One(CliOption option) => All(option) is [var value] ? value : null;
}
