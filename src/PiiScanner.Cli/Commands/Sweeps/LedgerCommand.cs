using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary><c>ledger</c>: looks after ledgers of sweeps.</summary>
internal sealed class LedgerCommand : CliCommand
{
    /// <summary>Makes the group.</summary>
    public LedgerCommand()
        : base("ledger", new LocalizedText("Chăm sóc các sổ rà soát của lệnh sweep.", "Looks after the ledgers of sweep."))
    {
        Add(new LedgerMergeCommand());
    }

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context) => throw new UsageException(CliTexts.CommandMissing(Children.Select(child => child.Name)));
}
