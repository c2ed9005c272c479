using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Publications;
using PiiScanner.Consent.Registry;
using PiiScanner.Consent.Ruling;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary><c>consent recheck</c>: are all recorded publications still lawful today?</summary>
internal sealed class ConsentRecheckCommand : CliCommand
{
    private readonly RegistryOptions _options = new();
    private readonly ConsentOptionSet _scope = new();
    private readonly CliOption _approvals = Decisions.ApprovalOptions.Option();

    private readonly CliOption _ledger = CliOption.One("--ledger", new LocalizedText("TỆP", "FILE"),
        "Xét cả những tệp trong sổ rà soát của lệnh sweep, không mở lại tệp; cùng --channel, --purpose.", "Looks over the files of a ledger of sweep too, without opening them; with --channel, --purpose.");

    /// <summary>Makes the command.</summary>
    public ConsentRecheckCommand()
        : base("recheck", new LocalizedText("Xem lại mọi bài đã ghi nhận theo chính sách và sổ đồng ý hôm nay; tệp còn đó thì đọc lại.", "Looks over all recorded publications with today's policy and registry; files still there are read again.")) => Add([.. _options.All, _options.SchoolYear, _approvals, _ledger, _scope.Channel, _scope.Purpose]);

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var registry = _options.Open(arguments, context);
        var rescan = new PublicationRescan(registry, _options, arguments, context, arguments.One(_approvals));
        foreach (var notice in rescan.Signature) context.Output.Write($"! {notice.Text.In(context.Language)}\n");
        var (all, read, gone, toAsk) = (0, 0, 0, 0);
        foreach (var publication in registry.Publications)
        {
            var (one, headline, unread) = rescan.Judge(publication);
            all++;
            if (one.IsRead) read++;
            if (one.MustGo) gone++;
            if (one.IsForReview) toAsk++;
            var changed = rescan.HasOtherPolicy(publication) ? publication.Policy : null;
            if (!one.MustGo && !one.IsForReview && changed is null && (one.IsRead || unread is null)) continue;
            var place = $"{publication.Channel}, {registry.Keys.Open(publication.SealedAddress)}";
            context.Output.Write(ConsentTexts.Rechecked(place, one, one.MustGo || one.IsForReview ? headline : null, unread, changed).In(context.Language) + "\n");
        }

        context.Output.Write(ConsentTexts.RecheckEnd(all, read, gone, toAsk).In(context.Language) + "\n");
        var swept = arguments.One(_ledger) is { } ledger ? LookOver(ledger, registry, arguments, context) : 0;
        return gone + swept > 0 ? ExitDecision.Found : ExitDecision.Clean;
    }

    // An archive of a website unless another channel is told; what it was published for has to be told, or nobody is covered.
    private int LookOver(string ledger, ConsentRegistry registry, ParsedArguments arguments, CliContext context)
    {
        var today = _options.Today(arguments, context);
        var scope = new ConsentScope(arguments.One(_scope.Channel) ?? "website", arguments.One(_scope.Purpose) ?? "", today) { IsOnline = true };
        var recheck = new LedgerRecheck(registry, _options.Catalogue(arguments), scope, _options.Year(arguments, context));
        var (all, gone) = (0, 0);
        foreach (var (place, file) in recheck.Judge(ledger, arguments, _options.KeyFile, arguments.One(_options.Rules), context))
        {
            all++;
            if (file.Verdict is not (Verdict.Block or Verdict.Review)) continue;
            gone++;
            context.Output.Write(ConsentTexts.Swept(place, file).In(context.Language) + "\n");
        }

        context.Output.Write(ConsentTexts.SweptEnd(all, gone, scope.Channel, scope.Purpose).In(context.Language) + "\n");
        return gone;
    }
}
