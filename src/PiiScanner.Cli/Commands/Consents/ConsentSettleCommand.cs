using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Publications;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary><c>consent settle WITHDRAWAL</c>: when it was answered, when publication stopped, when it was deleted.</summary>
internal sealed class ConsentSettleCommand : CliCommand
{
    private const int ShortestId = 8;
    private static readonly LocalizedText Date = new("NGÀY", "DATE");
    private readonly RegistryOptions _options = new();
    private readonly CliOption _answered = CliOption.One("--answered", Date, "Ngày đã trả lời gia đình.", "Day the family was answered.");
    private readonly CliOption _stopped = CliOption.One("--stopped", Date, "Ngày đã ngừng đăng, gỡ khỏi chỗ công khai.", "Day publication stopped.");
    private readonly CliOption _deleted = CliOption.One("--deleted", Date, "Ngày đã xóa.", "Day it was deleted.");
    private readonly CliOption _extended = CliOption.One("--extended", Date, "Ngày đã báo gia đình việc gia hạn; chỉ được một lần.", "Day the family was told of an extension; once only.");

    /// <summary>Makes the command.</summary>
    public ConsentSettleCommand()
        : base("settle", new LocalizedText("Ghi việc đã làm cho một lần rút đồng ý: đã trả lời, ngừng, xóa ngày nào.", "Records what was done about a withdrawal: answered, stopped, deleted, and when."))
    {
        Take("WITHDRAWAL", new LocalizedText("Mã do consent withdraw in ra.", "The id consent withdraw printed."));
        Add([_answered, _stopped, _deleted, _extended, .. _options.All]);
    }

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (arguments.Arguments is not [var id] || id.Length < ShortestId) throw new UsageException(ConsentTexts.UnknownWithdrawal);
        var today = _options.Today(arguments, context);
        var values = new ValueReader(arguments);
        (WithdrawalStep Step, CliOption Option)[] steps = [(WithdrawalStep.Answered, _answered), (WithdrawalStep.Stopped, _stopped), (WithdrawalStep.Deleted, _deleted), (WithdrawalStep.Extended, _extended)];
        var done = steps.Where(step => arguments.One(step.Option) is not null).Select(step => (step.Step, step.Option, On: values.Day(step.Option, () => today))).ToList();
        if (done.Count == 0) throw new UsageException(ConsentTexts.NothingDone);
        if (done.Find(step => step.On > today) is { Option: { } future }) throw new UsageException(ConsentTexts.FutureDay(future.Name));
        Withdrawal? settled = null;
        var registry = _options.Append(arguments, context, known =>
        {
            settled = Find(known, id);
            List<RegistryEntry> entries = [];
            foreach (var (step, option, on) in done)
            {
                if (on < settled.Entry.Received) throw new RegistryException(ConsentTexts.BeforeReceipt(option.Name));
                if (settled.On(step) is not { } recorded) entries.Add(new WithdrawalStepEntry(settled.Entry.Id, step, on));
                else if (recorded != on) throw new RegistryException(ConsentTexts.RecordedOtherwise(option.Name, recorded));
            }

            return entries;
        });
        var status = WithdrawalStatus.Of(Find(registry, id), registry, _options.Catalogue(arguments));
        foreach (var (step, due) in status.Open) context.Output.Write(WithdrawalTexts.Due(status.Withdrawal.Entry.Id, step, due, today).In(context.Language) + "\n");
        if (done.Exists(step => step.Step == WithdrawalStep.Extended)) context.Output.Write(ConsentTexts.TellWhy.In(context.Language) + "\n");
        context.Output.Write(ConsentTexts.Settled(WithdrawalTexts.Shown(status.Withdrawal.Entry.Id), status.Open.Count()).In(context.Language) + "\n");
        return ExitDecision.Clean;
    }

    private static Withdrawal Find(ConsentRegistry registry, string id)
    {
        var found = registry.Withdrawals.Where(withdrawal => withdrawal.Entry.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase)).ToList();
        return found.Count == 1 ? found[0] : throw new RegistryException(ConsentTexts.UnknownWithdrawal);
    }
}
