using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Configuration;
using PiiScanner.Core;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Scanning;

namespace PiiScanner.Cli.Commands.Consents;

/// <summary><c>consent check PATH…</c>: who of those in a file agreed, without the rest of a scan's report.</summary>
internal sealed class ConsentCheckCommand : CliCommand
{
    private readonly RegistryOptions _options = new();
    private readonly ConsentOptionSet _consent = new();

    /// <summary>Makes the command.</summary>
    public ConsentCheckCommand()
        : base("check", new LocalizedText("Trong tệp có ai đã đồng ý, ai chưa, cho kênh và mục đích này.", "Who in a file agreed and who did not, for this channel and purpose."))
    {
        Take("PATH", new LocalizedText("Tệp hoặc thư mục.", "File or folder."));
        Add([.. _consent.All, _options.KeyFile, _options.AsOf, _options.Rules]);
    }

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (arguments.Arguments.Count == 0) throw new UsageException(CliTexts.NoPath);
        var today = _options.Today(arguments, context);
        var secret = SecretFile.Read(arguments, _options.KeyFile, context);
        var use = ConsentUse.Read(arguments, _consent, secret, arguments.One(_options.Rules), MappedPlaces.Of(context.Configuration.Value?.Channels, arguments.Arguments), today);
        var options = new ScanOptions { Paths = arguments.Arguments, NeedsDigests = false, Examine = new ExamineOptions { AsOf = (today.Year, today.Month, today.Day), MaxFindings = 100_000 } };
        var report = ScanCommand.Scan(options, arguments.One(_options.Rules), context, new Surroundings(use), showProgress: false);
        ConsentPage.Write(report, context.Output, context.Language);
        return ExitDecision.From(report, new ReportOptions { Language = context.Language }).Code;
    }
}
