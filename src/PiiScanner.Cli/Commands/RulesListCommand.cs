using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands;

/// <summary><c>rules list</c>: one line for each rule.</summary>
internal sealed class RulesListCommand : CliCommand
{
    private readonly CliOption _folder = RulesCommand.Folder();

    /// <summary>Makes the command.</summary>
    public RulesListCommand()
        : base("list", new LocalizedText("Liệt kê các quy tắc.", "Lists the rules.")) => Add(_folder);

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var rules = context.Services.ReadRules(arguments.One(_folder)).Rules;
        var width = rules.Select(rule => rule.Id.Length).DefaultIfEmpty(0).Max();
        var kindWidth = rules.Select(rule => rule.Kind.Length).DefaultIfEmpty(0).Max();
        foreach (var rule in rules) context.Output.Write($"{rule.Id.PadRight(width)}  {rule.Kind.PadRight(kindWidth)}  {rule.Title.In(context.Language)}\n");
        return ExitDecision.Clean;
    }
}
