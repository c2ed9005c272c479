using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Publications;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary><c>consent recheck</c>: are all recorded publications still lawful today?</summary>
internal sealed class ConsentRecheckCommand : CliCommand
{
    private readonly RegistryOptions _options = new();
    private readonly CliOption _approvals = Decisions.ApprovalOptions.Option();

    /// <summary>Makes the command.</summary>
    public ConsentRecheckCommand()
        : base("recheck", new LocalizedText("Xem lại mọi bài đã ghi nhận theo chính sách và sổ đồng ý hôm nay; tệp còn đó thì đọc lại.", "Looks over all recorded publications with today's policy and registry; files still there are read again.")) => Add([.. _options.All, _options.SchoolYear, _approvals]);

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var registry = _options.Open(arguments, context);
        var rescan = new PublicationRescan(registry, _options, arguments, context, arguments.One(_approvals));
        var (all, read, gone, toAsk) = (0, 0, 0, 0);
        foreach (var publication in registry.Publications)
        {
            var (one, headline, unread) = rescan.Judge(publication);
            all++;
            if (one.IsRead) read++;
            if (one.MustGo) gone++;
            if (one.IsForReview) toAsk++;
            var changed = publication.Policy == rescan.PolicyVersion ? null : publication.Policy;
            if (!one.MustGo && !one.IsForReview && changed is null && (one.IsRead || unread is null)) continue;
            var place = $"{publication.Channel}, {registry.Keys.Open(publication.SealedAddress)}";
            context.Output.Write(ConsentTexts.Rechecked(place, one, one.MustGo || one.IsForReview ? headline : null, unread, changed).In(context.Language) + "\n");
        }

        context.Output.Write(ConsentTexts.RecheckEnd(all, read, gone, toAsk).In(context.Language) + "\n");
        return gone > 0 ? ExitDecision.Found : ExitDecision.Clean;
    }
}
