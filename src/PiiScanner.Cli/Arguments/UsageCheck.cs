using System.CommandLine;
using System.CommandLine.Parsing;

namespace PiiScanner.Cli.Arguments;

/// <summary>Refuses what System.CommandLine lets through or says in its own words: unknown commands, mistyped options taken for a path, values put to flags.</summary>
internal static class UsageCheck
{
    /// <summary>Checks a parsed command line.</summary>
    /// <param name="result">What System.CommandLine made of it.</param>
    /// <param name="command">The command found.</param>
    /// <param name="raw">The arguments as given.</param>
    /// <exception cref="UsageException">Something is wrong.</exception>
    public static void Check(ParseResult result, CliCommand command, IReadOnlyList<string> raw)
    {
        CheckFlagValues(command, raw);
        CheckOptions(result, command);
        if (result.UnmatchedTokens.Count > 0) throw Unmatched(result.UnmatchedTokens[0], command);
        if (command.Children.Count > 0 && command.Argument is null) throw new UsageException(CliTexts.CommandMissing(command.Children.Select(child => child.Name)));
        if (result.Errors.Count > 0) throw new UsageException(CliTexts.WrongUsage);
    }

    // A token in front of "--" that begins with a dash was meant as an option; behind it, it is the name of a file.
    private static void CheckOptions(ParseResult result, CliCommand command)
    {
        var suspects = command.Argument is { } argument ? result.GetResult(argument)?.Tokens.ToHashSet(ReferenceEqualityComparer.Instance) : null;
        foreach (var token in result.Tokens)
        {
            if (token.Type == TokenType.DoubleDash) return;
            if (token.Type != TokenType.Argument || !token.Value.StartsWith('-')) continue;
            if (suspects?.Contains(token) == true || result.UnmatchedTokens.Contains(token.Value)) throw UnknownOption(token.Value, command);
        }
    }

    private static void CheckFlagValues(CliCommand command, IReadOnlyList<string> raw)
    {
        if (!raw.Any(argument => argument.AsSpan().IndexOfAny('=', ':') > 0)) return;
        var flags = command.AllOptions.Where(option => option.Value is null).SelectMany(option => option.Names).ToHashSet(StringComparer.Ordinal);
        foreach (var argument in raw.TakeWhile(argument => argument != "--"))
        {
            var end = argument.AsSpan().IndexOfAny('=', ':');
            if (end > 0 && flags.Contains(argument[..end])) throw new UsageException(CliTexts.FlagTakesNoValue(argument[..end]));
        }
    }

    private static UsageException Unmatched(string token, CliCommand command)
    {
        if (token.StartsWith('-')) return UnknownOption(token, command);
        var names = command.Children.Select(child => child.Name).ToList();
        return new UsageException(names.Count > 0 ? CliTexts.UnknownCommand(token, Nearest.To(token, names)) : CliTexts.TooManyArguments(token));
    }

    private static UsageException UnknownOption(string token, CliCommand command)
    {
        var end = token.AsSpan().IndexOfAny('=', ':');
        var name = end > 0 ? token[..end] : token;
        return new UsageException(CliTexts.UnknownOption(name, Nearest.To(name, command.AllOptions.SelectMany(option => option.Names))));
    }
}
