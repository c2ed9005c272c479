using PiiScanner.Cli.Arguments;
using PiiScanner.Consent.Overview;
using PiiScanner.Consent.Publications;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary><c>consent status</c>: how far the forms have come in, class by class.</summary>
internal sealed class ConsentStatusCommand : CliCommand
{
    private readonly RegistryOptions _options = new();

    /// <summary>Makes the command.</summary>
    public ConsentStatusCommand()
        : base("status", new LocalizedText("Tình hình nộp phiếu của từng lớp.", "How far the forms have come in, class by class.")) => Add([.. _options.All, _options.SchoolYear]);

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var registry = _options.Open(arguments, context);
        var year = _options.Year(arguments, context);
        context.Output.Write(ConsentTexts.StatusHead(year, registry.Publications.Count, registry.Head[..12]).In(context.Language) + "\n");
        foreach (var status in ClassStatus.Of(registry, year)) context.Output.Write(ConsentTexts.Status(status).In(context.Language) + "\n");
        var today = _options.Today(arguments, context);
        foreach (var status in WithdrawalStatus.All(registry, _options.Catalogue(arguments)))
        {
            foreach (var (step, due) in status.Open) context.Output.Write($"{(due < today ? "! " : "")}{WithdrawalTexts.Due(status.Withdrawal.Entry.Id, step, due, today).In(context.Language)}\n");
        }

        foreach (var contradiction in registry.Contradictions()) context.Output.Write("! " + contradiction.In(context.Language) + "\n");
        return ExitDecision.Clean;
    }
}
