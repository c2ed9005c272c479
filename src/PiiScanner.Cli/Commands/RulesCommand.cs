using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands;

/// <summary><c>rules …</c>: what the program looks for.</summary>
internal sealed class RulesCommand : CliCommand
{
    /// <summary>Makes the group.</summary>
    public RulesCommand()
        : base("rules", new LocalizedText("Xem và kiểm tra các quy tắc đang dùng.", "Shows and tests the active rules."))
    {
        Add(new RulesListCommand(), new RulesShowCommand(), new RulesTestCommand(), new RulesExplainCommand(), new Decisions.RulesPrintPolicyCommand());
    }

    /// <summary>The option that names a folder of rules.</summary>
    public static CliOption Folder() => CliOption.One("--rules", new LocalizedText("THƯ_MỤC", "DIR"),
        "Dùng các quy tắc trong thư mục này thay cho quy tắc có sẵn.", "Uses the rules of this folder instead of the built-in ones.").LastingPath();

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context) =>
        throw new UsageException(CliTexts.CommandMissing(Children.Select(child => child.Name)));
}
