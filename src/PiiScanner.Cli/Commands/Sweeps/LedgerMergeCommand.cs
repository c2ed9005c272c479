using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Sweep.Ledgers;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary><c>ledger merge</c>: puts the ledgers of shards together.</summary>
internal sealed class LedgerMergeCommand : CliCommand
{
    private readonly CliOption _key = new ScanOptionSet().KeyFile;

    /// <summary>Makes the command.</summary>
    public LedgerMergeCommand()
        : base("merge", new LocalizedText("Gộp các sổ rà soát từng phần vào một sổ; các sổ kia không đổi.", "Takes the ledgers of shards over into one; the others stay as they are."))
    {
        Take("LEDGER", new LocalizedText("Sổ nhận (được lập nếu chưa có), rồi các sổ được gộp vào.", "The ledger that takes (made if there is none), then those it takes over."));
        Add(_key);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner ledger merge chung.db phan-1.db phan-2.db --key-file khoa.txt", new("Gộp hai phần; mọi sổ phải cùng một khóa.", "Puts two parts together; all ledgers need the same secret.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (arguments.Arguments.Count < 2) throw new UsageException(SweepTexts.MergeNeedsTwo);
        var target = Path.GetFullPath(arguments.Arguments[0]);
        try
        {
            var secret = LedgerSecret.Of(arguments, _key, target, context);
            using var ledger = Ledger.Open(target, secret.Id);
            foreach (var path in arguments.Arguments.Skip(1))
            {
                ledger.Merge(Path.GetFullPath(path), secret.Id);
                context.Output.Write(SweepTexts.Merged(path).In(context.Language) + "\n");
            }

            return ExitDecision.Clean;
        }
        catch (LedgerException wrong)
        {
            throw new UsageException(wrong.Text);
        }
    }
}
