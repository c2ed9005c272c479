using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Publications;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary><c>consent recheck</c>: are all recorded publications still lawful today?</summary>
internal sealed class ConsentRecheckCommand : CliCommand
{
    private readonly RegistryOptions _options = new();

    /// <summary>Makes the command.</summary>
    public ConsentRecheckCommand()
        : base("recheck", new LocalizedText("Xem lại mọi bài đã ghi nhận: đến hôm nay còn đủ đồng ý không.", "Looks over all recorded publications: is consent still there today?")) => Add(_options.All);

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var registry = _options.Open(arguments, context);
        var policy = context.Services.Create(arguments.One(_options.Rules)).PolicyVersion;
        var all = Recheck.All(registry, _options.Catalogue(arguments), _options.Today(arguments, context));
        foreach (var one in all.Where(one => one.MustGo || one.ToAsk > 0 || one.Publication.Policy != policy))
        {
            context.Output.Write(ConsentTexts.Rechecked(one, registry.Keys.Open(one.Publication.SealedAddress), policy).In(context.Language) + "\n");
        }

        var gone = all.Count(one => one.MustGo);
        context.Output.Write(ConsentTexts.RecheckEnd(all.Count, gone, all.Count(one => !one.MustGo && one.ToAsk > 0)).In(context.Language) + "\n");
        return gone > 0 ? ExitDecision.Found : ExitDecision.Clean;
    }
}
