using System.Globalization;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Consents;
using PiiScanner.Cli.Commands.Decisions;
using PiiScanner.Cli.Configuration;
using PiiScanner.Cli.Machine;
using PiiScanner.Cli.Setup;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Git;
using PiiScanner.Scanning.Workers;

namespace PiiScanner.Cli.Commands;

/// <summary><c>scan PATH…</c>: may these files be published?</summary>
internal sealed class ScanCommand : CliCommand
{
    private readonly ScanOptionSet _set = new();
    private readonly ConsentOptionSet _consent = new();

    /// <summary>Makes the command.</summary>
    public ScanCommand()
        : base("scan", new LocalizedText("Quét tệp và thư mục: tệp nào không được đăng, vì sao.", "Scans files and folders: which must not be published, and why."))
    {
        Take("PATH", new LocalizedText("Tệp hoặc thư mục cần quét.", "File or folder to scan."));
        Add(_set.All);
        Add(_consent.All);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner scan website", new("Quét cả thư mục website.", "Scans the whole folder website.")),
        ("pii-scanner scan danh-sach.xlsx --format json --output bao-cao.json", new("Ghi báo cáo JSON vào tệp.", "Writes a JSON report to a file.")),
        ("pii-scanner scan . --include \"*.docx\" --exclude \"nhap/**\"", new("Chỉ tệp Word, trừ thư mục nhap.", "Only Word files, without the folder nhap.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var values = new ValueReader(arguments);
        if (arguments.Find(_set.Format) is { Origin: OptionOrigin.Configuration } format && format.Values.Any(value => value.Contains('='))) throw new UsageException(CliTexts.FormatWithPathInConfiguration(format.Label));
        var targets = ReportTargets.Read(arguments.All(_set.Format), arguments.One(_set.Output));
        var accepted = AcceptedBefore.Read(arguments, _set, context);
        var options = ScanSettings.Read(arguments, _set, context) with { OwnOutputs = targets.Paths, NeedsDigests = accepted is not null || !targets.IsConsoleAlone || arguments.One(_set.Approvals) is not null };
        using var source = ScanInput.Of(arguments, _set, options, context);
        var reportOptions = ReadReportOptions(arguments, values, context);
        if (arguments.Has(_set.Setup)) SetUp(context);
        if (options.DebugImages is { } folder) MakePrivate(folder, context);
        var surroundings = new Surroundings(ReadConsent(arguments, values, context), SchoolFile.Read(arguments.One(_set.School)));
        var report = Scan(options, arguments.One(_set.Rules), context, surroundings, context.ErrorIsTerminal && !reportOptions.Quiet, new ScanParts(source, accepted) { Approvals = arguments.One(_set.Approvals) });
        report = report with { IsCommitted = IsCommitted(source, context), Remarks = [.. Remarks(context), .. report.Remarks] };
        if (arguments.One(_set.Approvals) is { } approvals) report = DecisionUse.Apply(report, approvals, PolicyOf(arguments, context), ChannelOf(arguments, surroundings.Consent, context), values.Day(_set.AsOf, context.Today));
        if (report.Files.Count == 0 && options.Include.Count > 0) context.Tell(CliTexts.NothingMatched);
        return Finish(report, targets, reportOptions, context);
    }

    private PiiScanner.Core.Policy.PublicationPolicy PolicyOf(ParsedArguments arguments, CliContext context) =>
        context.Services.Create(arguments.One(_set.Rules)).Policy ?? throw new InvalidOperationException("A decision needs the policy.");

    // A method of its own: where nothing is said of consent the registry's code stays unloaded.
    private Func<string, string?> ChannelOf(ParsedArguments arguments, ConsentUse? consent, CliContext context)
    {
        var told = arguments.One(_consent.Channel);
        if (told is not null) return _ => told;
        return consent is null ? ConsentUse.ChannelsOf(Places(arguments, context)) : consent.ChannelOf;
    }

    // In continuous integration whatever lies on disk was committed before.
    private static bool IsCommitted(IFileSource? source, CliContext context) => source switch
    {
        GitSource git => git.IsCommitted,
        null or ListSource => context.Environment("CI") is "true" or "1",
        _ => false,
    };

    private static IEnumerable<Notice> Remarks(CliContext context)
    {
        if (context.Configuration.Value is { } configuration) yield return new Notice("configuration", CliTexts.ConfigurationUsed(configuration.Path));
    }

    private ConsentUse? ReadConsent(ParsedArguments arguments, ValueReader values, CliContext context) => _consent.IsUsed(arguments)
        ? ConsentUse.Read(arguments, _consent, SecretFile.Read(arguments, _set.KeyFile, context), arguments.One(_set.Rules), Places(arguments, context), values.Day(_set.AsOf, context.Today))
        : null;

    private IReadOnlyList<MappedPlace> Places(ParsedArguments arguments, CliContext context)
    {
        var channels = context.Configuration.Value?.Channels;
        if (arguments.Has(_set.Staged) || arguments.Has(_set.History) || arguments.One(_set.Since) is not null) return MappedPlaces.Below(channels, MappedPlaces.Repository(arguments.Arguments.Count > 0 ? arguments.Arguments[0] : "."));
        return arguments.Arguments.Count == 0 ? MappedPlaces.Below(channels, ".") : MappedPlaces.Of(channels, arguments.Arguments);
    }

    private ReportOptions ReadReportOptions(ParsedArguments arguments, ValueReader values, CliContext context)
    {
        var quiet = arguments.Has(_set.Quiet);
        var verbose = arguments.Has(_set.Verbose);
        if (quiet && verbose) throw new UsageException(CliTexts.QuietAndVerbose);
        return new ReportOptions
        {
            Language = context.Language,
            FailOn = ReadFailOn(values, _set),
            AllowUnexamined = values.Choices(_set.AllowUnexamined, UnexaminedCodes.All),
            ExitZero = arguments.Has(_set.ExitZero),
            FingerprintKey = SecretFile.Read(arguments, _set.KeyFile, context)?.For("sarif"),
            Color = context.OutputHasColor,
            Width = context.OutputWidth,
            Quiet = quiet,
            Verbose = verbose,
        };
    }

    /// <summary>From which verdict on a run fails.</summary>
    internal static FailOn ReadFailOn(ValueReader values, ScanOptionSet set) => values.Choice(set.FailOn, "block", "review", "never") switch
    {
        "review" => FailOn.Review,
        "never" => FailOn.Never,
        _ => FailOn.Block,
    };

    /// <summary>Runs the scan of <paramref name="options"/>, in worker processes where files are dangerous.</summary>
    internal static ScanReport Scan(ScanOptions options, string? rulesFolder, CliContext context, Surroundings surroundings, bool showProgress, ScanParts? parts = null)
    {
        var consent = surroundings.Consent;
        var services = context.Services.Create(rulesFolder, options.DebugImages).Knowing(surroundings.School?.Facts).Asking(consent?.Lookup);
        var tool = new ToolDescription(CliApplication.Version, services.RulesHash, services.PolicyVersion, consent?.Channel, consent?.Purpose, consent?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        using var isolation = new IsolatedScans(WorkerCommand.Launch, new ScanWorkerSetup(options, rulesFolder) { Consent = consent?.Ticket, School = surroundings.School?.Text });
        var run = new ScanRun(services.Formats, services.Examiner, options, services.Pictures) { Isolation = isolation, Source = parts?.Source, Accepted = parts?.Accepted, Seen = parts?.Seen };
        try
        {
            ScanReport Remarked(ScanReport report) => report with { Remarks = [.. report.Remarks, .. Said(consent), .. PolicyInForce.Remarks(services.Policy, options.Examine.AsOf), .. PolicySignature.Remarks(parts?.Approvals, options.Paths, services.Policy, context)] };
            if (!showProgress) return Remarked(run.Run(tool, null, context.Cancel));
            var progress = new ScanProgress();
            using var line = new ProgressLine(context.Error, progress, context.Language);
            return Remarked(run.Run(tool, progress, context.Cancel));
        }
        catch (PathNotFoundException missing)
        {
            throw new UsageException(CliTexts.PathNotFound(missing.Path));
        }
        catch (GitException wrong)
        {
            throw new UsageException(wrong.Text);
        }
    }

    private static IEnumerable<Notice> Said(ConsentUse? consent) =>
        consent?.Note is { } note ? [new Notice(consent.IsApplied ? "consent-by-folder" : "consent-not-applied", note)] : [];

    private static void MakePrivate(string folder, CliContext context)
    {
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliTexts.FolderNotMade(folder));
        }

        context.Tell(CliTexts.DebugImages(folder));
    }

    // Said on standard error: standard output belongs to the report.
    private static void SetUp(CliContext context)
    {
        var isComplete = OcrParts.Look(context.Machine()).All(part => part.Found is not null)
            || new SetupRun(context.Machine(), context.Error, context.Language).Run(isDry: false, asks: false, context.Cancel);
        if (!isComplete) context.Tell(CliTexts.SetupFailed);
    }

    /// <summary>Says whether something was not read that would have been with all parts of the OCR engine. The machine is looked at only when something was not.</summary>
    internal static bool LacksEngine(ScanReport report, Func<IMachine> machine) =>
        report.Files.Any(file => file.Reasons.Any(reason => reason.Code is "image-not-read" or "page-not-read" or "qr-not-read"))
        && OcrParts.Look(machine()).Any(part => part.Found is null);

    private static int Finish(ScanReport report, ReportTargets targets, ReportOptions options, CliContext context)
    {
        targets.WriteFiles(report, options);
        targets.Screen?.Write(report, context.Output, options);
        var decision = ExitDecision.From(report, options);
        // A report for a program says nothing to the person who started it.
        var isSaid = targets.Screen is { Name: "console" };
        if (!isSaid && !options.Quiet) context.Tell(decision.Closing);
        if (!options.Quiet && LacksEngine(report, context.Machine)) context.Tell(CliTexts.EngineMissing);
        return decision.Code;
    }
}
