using System.CommandLine;
using System.CommandLine.Parsing;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands;
using PiiScanner.Cli.Configuration;
using PiiScanner.Cli.Machine;
using PiiScanner.Reporting;

namespace PiiScanner.Cli;

/// <summary>Parses the command line, runs the command, turns what went wrong into a message and an exit code.</summary>
internal static class CliApplication
{
    /// <summary>The command's name.</summary>
    public const string Name = "pii-scanner";

    // "@file" is a file's name, not a file to read options from; "-ab" is no bundle.
    private static readonly ParserConfiguration Parser = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    /// <summary>Version of the program.</summary>
    public const string Version = ProductVersion.Text;

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="context">The machine; the language is chosen here.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, CliContext context)
    {
        context = context with { Language = LanguageChoice.From(args, context.Environment, null) };
        try
        {
            var root = new RootCommandLine(args.Count > 0 ? args[0] : null);
            context = Configure(args, context, root);
            return Dispatch(args, context, root);
        }
        catch (UsageException wrong)
        {
            context.Tell(wrong.Text);
            return ExitDecision.Usage;
        }
        catch (OperationCanceledException) when (context.Cancel.IsCancellationRequested)
        {
            context.Tell(CliTexts.Interrupted);
            return ExitDecision.Interrupted;
        }
    }

    /// <summary>Says that the program itself failed. Only the type of the exception is told: its message may quote a file.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="args">The arguments, for the language.</param>
    /// <param name="context">The machine.</param>
    /// <returns>The exit code.</returns>
    public static int Fail(Exception failure, IReadOnlyList<string> args, CliContext context)
    {
        context = context with { Language = LanguageChoice.From(args, context.Environment, null) };
        context.Tell(CliTexts.InternalError(failure.GetType().Name));
        if (context.Environment("PIISCANNER_TRACE") is { Length: > 0 }) context.Error.Write(failure.StackTrace + "\n");
        context.Error.Flush();
        return ExitDecision.InternalError;
    }

    // The configuration is read here only for its language: what is wrong with it is said by the command that needs it, so that "--help" and "init" work all the same.
    private static CliContext Configure(IReadOnlyList<string> args, CliContext context, RootCommandLine root)
    {
        if (ConfigurationChoice.Find(args, context.Environment, context.Folder) is not { } path) return context;
        var configuration = new Lazy<ConfigurationFile?>(() => ConfigurationFile.Read(path, root.LastingOptions));
        context = context with { Configuration = configuration };
        try
        {
            return context with { Language = LanguageChoice.From(args, context.Environment, configuration.Value?.Find(root.Lang)?.Values[0]) };
        }
        catch (UsageException)
        {
            return context;
        }
    }

    private static int Dispatch(IReadOnlyList<string> args, CliContext context, RootCommandLine root)
    {
        var result = root.Symbol.Parse(args, Parser);
        var command = Find(root, result.CommandResult.Command);
        var arguments = new ParsedArguments(result, command.Argument, new OptionSources(context.Environment, context.Configuration));
        if (args.Count == 0 || arguments.Has(root.Help))
        {
            new HelpPage(args.Count == 0 ? context.Error : context.Output, context.Language).Write(command);
            return args.Count == 0 ? ExitDecision.Usage : ExitDecision.Clean;
        }

        if (arguments.Find(root.Lang) is not { Origin: OptionOrigin.Environment }) _ = new ValueReader(arguments).Choice(root.Lang, "vi", "en");
        if (command == root && arguments.Has(root.Version)) return ShowVersion(args, context);
        UsageCheck.Check(result, command, args);
        return command.Run(arguments, context);
    }

    private static int ShowVersion(IReadOnlyList<string> args, CliContext context)
    {
        if (args.FirstOrDefault(argument => argument != "--version") is { } more && !more.StartsWith("--lang", StringComparison.Ordinal))
        {
            throw new UsageException(CliTexts.TooManyArguments(more));
        }

        context.Output.Write($"{Name} {Version}\nrules {context.Services.Create(null).RulesHash.Value}\n");
        return ExitDecision.Clean;
    }

    private static CliCommand Find(CliCommand command, Command symbol)
    {
        if (command.Symbol == symbol) return command;
        foreach (var child in command.Children)
        {
            if (child.Symbol == symbol || child.Children.Any(grandchild => grandchild.Symbol == symbol)) return Find(child, symbol);
        }

        return command;
    }
}
