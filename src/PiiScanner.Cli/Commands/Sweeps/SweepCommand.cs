using System.Globalization;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Consents;
using PiiScanner.Cli.Configuration;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Readings;
using PiiScanner.Scanning.Workers;
using PiiScanner.Sweep.Ledgers;
using PiiScanner.Sweep.Runs;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary><c>sweep ROOT</c>: what of everything ever posted has to come down?</summary>
internal sealed class SweepCommand : CliCommand
{
    private readonly SweepOptionSet _set = new();
    private readonly ConsentOptionSet _consent = new();

    /// <summary>Makes the command.</summary>
    public SweepCommand()
        : base("sweep", new LocalizedText("Rà soát cả một kho đã đăng, có sổ để làm tiếp khi bị ngắt và chỉ đọc tệp mới.", "Sweeps a whole published archive, with a ledger: goes on where it was stopped, and reads only what is new."))
    {
        Take("ROOT", new LocalizedText("Thư mục của kho.", "Folder of the archive."));
        Add(_set.All);
        Add(_consent.All);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner sweep kho-website", new("Rà soát kho; chạy lại lệnh này để làm tiếp hoặc rà soát phần mới.", "Sweeps the archive; the same command goes on, or sweeps what is new.")),
        ("pii-scanner sweep kho-website --format json=bao-cao.json", new("Kèm báo cáo đầy đủ dạng JSON.", "With the whole report as JSON.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (arguments.Arguments.Count == 0) throw new UsageException(SweepTexts.NoRoot);
        if (arguments.Arguments.Count > 1) throw new UsageException(SweepTexts.OneRoot);
        try
        {
            return Sweep(arguments, context);
        }
        catch (LedgerException wrong)
        {
            throw new UsageException(wrong.Text);
        }
        catch (PathNotFoundException missing)
        {
            throw new UsageException(CliTexts.PathNotFound(missing.Path));
        }
    }

    private int Sweep(ParsedArguments arguments, CliContext context)
    {
        var values = new ValueReader(arguments);
        var reportOptions = ReportOptionsOf(arguments, values, context);
        var targets = ReportTargets.Read(arguments.All(_set.Scan.Format), arguments.One(_set.Scan.Output));
        var path = Path.GetFullPath(arguments.One(_set.Ledger) ?? "piiscanner-ledger.db");
        var secret = LedgerSecret.Of(arguments, _set.Scan.KeyFile, path, context);
        var until = arguments.One(_set.Until) is not null && values.Choice(_set.Until, "verdict") == "verdict";
        var shard = arguments.One(_set.Shard) is { } text ? Shard.Parse(text) ?? throw new UsageException(SweepTexts.WrongShard(text)) : Shard.All;
        var scan = ScanSettings.Read(arguments, _set.Scan, context) with
        {
            OwnOutputs = [.. targets.Paths, path, path + "-wal", path + "-shm", .. secret.File is { } file ? [file] : Array.Empty<string>()],
            Recording = new RecordingChoice(secret.Key) { UntilBlock = until },
        };
        scan = scan with { Examine = scan.Examine with { FingerprintKey = null, PreviousFingerprintKey = null, ShowValues = false } };
        var surroundings = new Surroundings(ReadConsent(arguments, values, context), SchoolFile.Read(arguments.One(_set.Scan.School)));
        using var ledger = Ledger.Open(path, secret.Id);
        using var engine = new SweepEngine(scan, arguments.One(_set.Scan.Rules), surroundings, context);
        var root = arguments.Arguments[0];
        var options = new SweepOptions
        {
            Root = arguments.One(_set.Name) ?? Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)),
            Key = secret.Key,
            Setup = SweepSettings.Setup(scan, engine.Services, surroundings, secret.Key, context),
            Judge = SweepSettings.Judge(scan, engine.Services, surroundings, secret.Key),
            JudgesByPath = surroundings.Consent?.IsByFolder == true,
            NameEffect = engine.NameEffect,
            Rehash = arguments.Has(_set.Rehash),
            UntilVerdict = until,
            Shard = shard,
        };
        var progress = new SweepProgress();
        var result = Run(new SweepRun(ledger, engine.Pipeline, engine.Judge, scan, options, TimeProvider.System), scan, progress, path, reportOptions.Quiet, context);
        var summary = SweepSummary.Of(result.Files(context.Cancel));
        var remarks = Remarks(surroundings, until).ToList();
        if (!targets.IsConsoleAlone) WriteReports(result, targets, engine.Tool, remarks, reportOptions, context);
        var decision = ExitDecision.From(new ScanReport { Files = summary.Outlines, Tool = engine.Tool }, reportOptions);
        if (targets.Screen is null or { Name: "console" }) new SweepPage(context).Write(summary, progress, remarks, decision.Closing, reportOptions.Quiet);
        else if (!reportOptions.Quiet) context.Tell(decision.Closing);
        return decision.Code;
    }

    private static SweepResult Run(SweepRun run, ScanOptions scan, SweepProgress progress, string ledger, bool isQuiet, CliContext context)
    {
        var walk = new FileWalker(scan).Walk(scan.Paths, context.Cancel);
        using var line = context.ErrorIsTerminal && !isQuiet ? new SweepProgressLine(context.Error, progress, context.Language, TimeProvider.System) : null;
        try
        {
            return run.Run(walk, progress, context.Cancel);
        }
        catch (OperationCanceledException)
        {
            context.Tell(SweepTexts.Interrupted(progress.Done, progress.Total, ledger));
            throw;
        }
    }

    private static void WriteReports(SweepResult result, ReportTargets targets, ToolDescription tool, IReadOnlyList<LocalizedText> remarks, ReportOptions options, CliContext context)
    {
        using var spool = new ReportSpool();
        var people = new PeopleCount();
        foreach (var outcome in result.Outcomes(context.Cancel))
        {
            people.Merge(outcome.People);
            foreach (var file in outcome.Files) spool.Add(file);
        }

        var report = new ScanReport { Files = spool, Tool = tool, Subjects = people.Total, IgnoredFiles = result.Ignored, Remarks = [.. remarks.Select(remark => new Notice("sweep", remark))] };
        targets.WriteFiles(report, options);
        if (!targets.IsConsole) targets.Screen?.Write(report, context.Output, options);
    }

    private static IEnumerable<LocalizedText> Remarks(Surroundings surroundings, bool until)
    {
        if (surroundings.Consent?.IsApplied != true) yield return surroundings.Consent?.Note ?? SweepTexts.NoConsent;
        if (until) yield return SweepTexts.Until;
    }

    private ConsentUse? ReadConsent(ParsedArguments arguments, ValueReader values, CliContext context) => _consent.IsUsed(arguments)
        ? ConsentUse.Read(arguments, _consent, SecretFile.Read(arguments, _set.Scan.KeyFile, context), arguments.One(_set.Scan.Rules), MappedPlaces.Of(context.Configuration.Value?.Channels, arguments.Arguments), values.Day(_set.Scan.AsOf, context.Today))
        : null;

    private ReportOptions ReportOptionsOf(ParsedArguments arguments, ValueReader values, CliContext context) => new()
    {
        Language = context.Language,
        FailOn = ScanCommand.ReadFailOn(values, _set.Scan),
        AllowUnexamined = values.Choices(_set.Scan.AllowUnexamined, UnexaminedCodes.All),
        ExitZero = arguments.Has(_set.Scan.ExitZero),
        Color = context.OutputHasColor,
        Width = context.OutputWidth,
        Quiet = arguments.Has(_set.Scan.Quiet),
    };
}
