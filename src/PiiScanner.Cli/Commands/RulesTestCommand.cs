using System.Globalization;
using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands;

/// <summary><c>rules test</c>: runs the examples that rules carry. An example that fails is a wrong rule: exit code 2.</summary>
internal sealed class RulesTestCommand : CliCommand
{
    private readonly CliOption _folder = RulesCommand.Folder();

    /// <summary>Makes the command.</summary>
    public RulesTestCommand()
        : base("test", new LocalizedText("Chạy các ví dụ của từng quy tắc.", "Runs the examples of every rule.")) => Add(_folder);

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var rules = context.Services.ReadRules(arguments.One(_folder));
        var results = RuleTester.Run(rules);
        var failed = results.Where(result => !result.Passed).ToList();
        foreach (var result in failed) context.Output.Write($"{result.Rule.Id}: {result.Group}: {result.Example}: {result.Outcome}\n");
        context.Output.Write(Sum(results.Count - failed.Count, failed.Count, context.Language));
        return failed.Count == 0 ? ExitDecision.Clean : ExitDecision.Usage;
    }

    private static string Sum(int passed, int failed, Language language)
    {
        var (good, bad) = (passed.ToString(CultureInfo.InvariantCulture), failed.ToString(CultureInfo.InvariantCulture));
        return language == Language.Vietnamese ? $"{good} ví dụ đạt, {bad} không đạt\n" : $"{good} examples passed, {bad} failed\n";
    }
}
