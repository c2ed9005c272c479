using System.Globalization;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Consents;
using PiiScanner.Cli.Commands.Decisions;
using PiiScanner.Cli.Machine;
using PiiScanner.Cli.Setup;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Files;
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
        var targets = ReportTargets.Read(arguments.All(_set.Format), arguments.One(_set.Output));
        var options = ReadScanOptions(arguments, values, context, targets);
        var reportOptions = ReadReportOptions(arguments, values, context);
        if (arguments.Has(_set.Setup)) SetUp(context);
        if (options.DebugImages is { } folder) MakePrivate(folder, context);
        var report = Scan(options, arguments.One(_set.Rules), context, new Surroundings(ReadConsent(arguments, values, context), SchoolFile.Read(arguments.One(_set.School))), showProgress: context.ErrorIsTerminal && !reportOptions.Quiet);
        if (arguments.One(_set.Approvals) is { } approvals) report = DecisionUse.Apply(report, approvals, PolicyOf(arguments, context), arguments.One(_consent.Channel), values.Day(_set.AsOf, context.Today));
        if (report.Files.Count == 0 && options.Include.Count > 0) context.Tell(CliTexts.NothingMatched);
        return Finish(report, targets, reportOptions, context);
    }

    private PiiScanner.Core.Policy.PublicationPolicy PolicyOf(ParsedArguments arguments, CliContext context) =>
        context.Services.Create(arguments.One(_set.Rules)).Policy ?? throw new InvalidOperationException("A decision needs the policy.");

    private ConsentUse? ReadConsent(ParsedArguments arguments, ValueReader values, CliContext context) => _consent.IsUsed(arguments)
        ? ConsentUse.Read(arguments, _consent, SecretFile.Read(arguments.One(_set.KeyFile), context), arguments.One(_set.Rules), values.Day(_set.AsOf, context.Today))
        : null;

    private ScanOptions ReadScanOptions(ParsedArguments arguments, ValueReader values, CliContext context, ReportTargets targets)
    {
        if (arguments.Arguments.Count == 0) throw new UsageException(CliTexts.NoPath);
        var jobs = values.Whole(_set.Jobs, Environment.ProcessorCount, 1, 64);
        var day = values.Day(_set.AsOf, context.Today);
        return new ScanOptions
        {
            Paths = arguments.Arguments,
            Include = arguments.All(_set.Include),
            Exclude = arguments.All(_set.Exclude),
            OwnOutputs = targets.Paths,
            DebugImages = arguments.One(_set.DebugImages) is { } folder ? Path.GetFullPath(folder) : null,
            NeedsDigests = !targets.IsConsoleAlone || arguments.One(_set.Approvals) is not null,
            Passwords = arguments.One(_set.PasswordFile) is { } file ? PasswordFile.Read(file) : [],
            Jobs = jobs,
            TimeoutPerFile = TimeSpan.FromSeconds(values.Whole(_set.TimeoutPerFile, 300, 1, 86_400)),
            MemoryPerFile = (long)values.Whole(_set.MemoryPerFile, ScanMemory.Standard(jobs), ScanMemory.Least, 65_536) << 20,
            Examine = new ExamineOptions
            {
                AsOf = (day.Year, day.Month, day.Day),
                MinConfidence = values.Share(_set.MinConfidence, 0.5),
                MaxFindings = values.Whole(_set.MaxFindings, 1000, 0, 1_000_000),
                ShowValues = arguments.Has(_set.ShowValues),
                Profile = values.Choice(_set.Profile, "default", "strict"),
                FingerprintKey = SecretFile.Read(arguments.One(_set.KeyFile), context)?.For("finding"),
            },
        };
    }

    private ReportOptions ReadReportOptions(ParsedArguments arguments, ValueReader values, CliContext context)
    {
        var quiet = arguments.Has(_set.Quiet);
        var verbose = arguments.Has(_set.Verbose);
        if (quiet && verbose) throw new UsageException(CliTexts.QuietAndVerbose);
        return new ReportOptions
        {
            Language = context.Language,
            FailOn = values.Choice(_set.FailOn, "block", "review", "never") switch
            {
                "review" => FailOn.Review,
                "never" => FailOn.Never,
                _ => FailOn.Block,
            },
            FingerprintKey = SecretFile.Read(arguments.One(_set.KeyFile), context)?.For("sarif"),
            Color = context.OutputHasColor,
            Width = context.OutputWidth,
            Quiet = quiet,
            Verbose = verbose,
        };
    }

    /// <summary>Runs the scan of <paramref name="options"/>, in worker processes where files are dangerous.</summary>
    internal static ScanReport Scan(ScanOptions options, string? rulesFolder, CliContext context, Surroundings surroundings, bool showProgress)
    {
        var consent = surroundings.Consent;
        var services = context.Services.Create(rulesFolder, options.DebugImages).Knowing(surroundings.School?.Facts).Asking(consent?.Lookup);
        var tool = new ToolDescription(CliApplication.Version, services.RulesHash, services.PolicyVersion, consent?.Channel, consent?.Purpose, consent?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        using var isolation = new IsolatedScans(WorkerCommand.Launch, new ScanWorkerSetup(options, rulesFolder) { Consent = consent?.Ticket, School = surroundings.School?.Text });
        var run = new ScanRun(services.Formats, services.Examiner, options, services.Pictures) { Isolation = isolation };
        try
        {
            if (!showProgress) return Remarked(run.Run(tool, null, context.Cancel), consent);
            var progress = new ScanProgress();
            using var line = new ProgressLine(context.Error, progress, context.Language);
            return Remarked(run.Run(tool, progress, context.Cancel), consent);
        }
        catch (PathNotFoundException missing)
        {
            throw new UsageException(CliTexts.PathNotFound(missing.Path));
        }
    }

    private static ScanReport Remarked(ScanReport report, ConsentUse? consent) =>
        consent?.Note is { } note ? report with { Remarks = [.. report.Remarks, new Notice("consent-not-applied", note)] } : report;

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
