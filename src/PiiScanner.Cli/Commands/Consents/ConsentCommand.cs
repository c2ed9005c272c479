using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary><c>consent …</c>: who agreed to what, where, until when.</summary>
internal sealed class ConsentCommand : CliCommand
{
    /// <summary>Makes the group.</summary>
    public ConsentCommand()
        : base("consent", new LocalizedText("Giữ sổ đồng ý: ai đồng ý điều gì, ở kênh nào, đến khi nào.", "Keeps the consent registry: who agreed to what, where, until when."))
    {
        Add(
            new ConsentInitCommand(), new ConsentFormsCommand(), new ConsentSheetCommand(), new ConsentImportCommand(), new ConsentStatusCommand(), new ConsentDueCommand(), new ConsentRollOverCommand(),
            new ConsentCheckCommand(), new ConsentExceptionCommand(), new ConsentWithdrawCommand(), new ConsentSettleCommand(), new ConsentRecheckCommand(), new ConsentMergeCommand());
    }

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context) =>
        throw new UsageException(CliTexts.CommandMissing(Children.Select(child => child.Name)));
}
