using System.CommandLine;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Consents;
using PiiScanner.Cli.Commands.Decisions;
using PiiScanner.Cli.Configuration;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Recordings;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Files;
using PiiScanner.Sweep.Ledgers;
using PiiScanner.Sweep.Mirrors;
using PiiScanner.Sweep.Runs;
using PiiScanner.Sweep.Sites;
using PiiScanner.Sweep.TakeDown;

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
        Add(new SweepAnswersCommand());
        // Beside its subcommand it is a command of its own: without an action System.CommandLine would want the subcommand.
        Symbol.SetAction(static _ => ExitDecision.Clean);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner sweep kho-website", new("Rà soát kho; chạy lại lệnh này để làm tiếp hoặc rà soát phần mới.", "Sweeps the archive; the same command goes on, or sweeps what is new.")),
        ("pii-scanner sweep kho-website --url-base https://truong.edu.vn --takedown go-bo", new("Kèm danh sách đề nghị gỡ và báo cáo để ký.", "With the take-down list and a report to sign.")),
        ("pii-scanner sweep kho-website --format json=bao-cao.json", new("Kèm báo cáo đầy đủ dạng JSON.", "With the whole report as JSON.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        try
        {
            return Sweep(arguments, SweepPlan.Read(arguments, _set), context);
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

    private int Sweep(ParsedArguments arguments, SweepPlan plan, CliContext context)
    {
        var values = new ValueReader(arguments);
        var reportOptions = ReportOptionsOf(arguments, values, context);
        var targets = ReportTargets.Read(arguments.All(_set.Scan.Format), arguments.One(_set.Scan.Output));
        var path = Path.GetFullPath(arguments.One(_set.Ledger) ?? SweepOptionSet.UsualLedger);
        var secret = LedgerSecret.Of(arguments, _set.Scan.KeyFile, path, context);
        // What another part holds would be taken for gone by each part.
        if (arguments.One(_set.Compare) is not null && arguments.One(_set.Shard) is not null) throw new UsageException(SweepTexts.CompareWhole);
        var earlier = arguments.One(_set.Compare) is { } old ? OpenEarlier(old, path, secret.Id) : null;
        var scan = ScanOf(arguments, values, targets, path, secret, context);
        var surroundings = new Surroundings(ReadConsent(arguments, values, context), SchoolFile.Read(arguments.One(_set.Scan.School)));
        using var ledger = Ledger.Open(path, secret.Id);
        using var engine = new SweepEngine(scan, arguments.One(_set.Scan.Rules), surroundings, context);
        var options = OptionsOf(arguments, scan, engine, surroundings, secret, context);
        var signature = PolicySignature.Remarks(null, plan.Places.Select(place => place.Folder), engine.Services.Policy, context);
        var remarks = Remarks(surroundings, options).Concat(signature.Select(notice => notice.Text)).ToList();
        using var reports = new SweepReports(targets, engine.Judge);
        using var tables = new SiteTables();
        var output = new SweepOutput(tables, arguments.One(_set.TakeDown), arguments.One(_set.Sender) ?? "", plan.IsOfSites, remarks, context);
        var progress = new SweepProgress();
        foreach (var place in plan.Places)
        {
            var own = scan with { Paths = [place.Folder] };
            var walk = new FileWalker(own).Survey(place.Folder, context.Cancel);
            var result = Run(new SweepRun(ledger, engine.Pipeline, engine.Judge, own, options with { Root = place.Name }, TimeProvider.System), walk, progress, path, reportOptions.Quiet, context);
            var list = ListOf(result, place, tables, context).WithAnswers(ledger, place.Title);
            if (earlier is not null) list.CompareWith(earlier, earlier.Roots() is [var only] && !plan.IsOfSites ? only : place.Name, arguments.One(_set.Compare)!, file => walk.MayHide(place.Folder, file)); // not null: it was opened
            reports.Add(result, list, place, context.Cancel);
            output.Add(place, list);
        }

        earlier?.Dispose();
        if (plan.IsOfSites)
        {
            var places = Unassigned.Find(new FileWalker(scan).Survey(plan.Root, context.Cancel), [.. plan.Places.Select(place => place.Site!)], context.Cancel).ToList(); // not null: a plan of sites
            var list = TakeDownList.Of([], AddressMap.None, tables).With(places.Select(place => (place.Path, (string?)null, place.Reason)));
            reports.AddUnmet(list, "", context.Cancel);
            output.Add(places);
        }

        output.End();
        reports.Write(engine.Tool, output.People, remarks, reportOptions, context);
        var decision = ExitDecision.From(new ScanReport { Files = output.Outlines, Tool = engine.Tool }, reportOptions);
        if (targets.Screen is null or { Name: "console" }) output.Show(progress, decision.Closing, reportOptions.Quiet);
        else if (!reportOptions.Quiet) context.Tell(decision.Closing);
        return decision.Code;
    }

    private static Ledger OpenEarlier(string earlier, string present, string key)
    {
        if (!File.Exists(earlier)) throw new UsageException(CliTexts.PathNotFound(earlier));
        return Path.GetFullPath(earlier) == present ? throw new UsageException(SweepTexts.SameLedger) : Ledger.Open(earlier, key);
    }

    private ScanOptions ScanOf(ParsedArguments arguments, ValueReader values, ReportTargets targets, string path, LedgerSecret secret, CliContext context)
    {
        var until = arguments.One(_set.Until) is not null && values.Choice(_set.Until, "verdict") == "verdict";
        var scan = ScanSettings.Read(arguments, _set.Scan, context);
        var folder = arguments.One(_set.TakeDown) is { } takeDown ? Path.GetFullPath(takeDown) : null;
        return scan with
        {
            OwnOutputs = [.. targets.Paths, path, path + "-wal", path + "-shm", .. secret.File is { } file ? [file] : Array.Empty<string>(), .. folder is not null && Directory.Exists(folder) ? Directory.GetFiles(folder) : []],
            Recording = new RecordingChoice(secret.Key) { UntilBlock = until },
            Examine = scan.Examine with { FingerprintKey = null, PreviousFingerprintKey = null, ShowValues = false },
        };
    }

    private SweepOptions OptionsOf(ParsedArguments arguments, ScanOptions scan, SweepEngine engine, Surroundings surroundings, LedgerSecret secret, CliContext context) => new()
    {
        Root = "",
        Key = secret.Key,
        Setup = SweepSettings.Setup(scan, engine.Services, surroundings, secret.Key, context),
        Judge = SweepSettings.Judge(scan, engine.Services, surroundings, secret.Key),
        JudgesByPath = surroundings.Consent?.IsByFolder == true,
        NameEffect = engine.NameEffect,
        Rehash = arguments.Has(_set.Rehash),
        UntilVerdict = scan.Recording?.UntilBlock == true,
        Shard = arguments.One(_set.Shard) is { } text ? Shard.Parse(text) ?? throw new UsageException(SweepTexts.WrongShard(text)) : Shard.All,
    };

    private static TakeDownList ListOf(SweepResult result, SweepPlace place, SiteTables tables, CliContext context)
    {
        var list = TakeDownList.Of(result.Files(context.Cancel), place.Addresses, tables);
        return place.IsMirror ? list.With(MirrorLinks.Missing(place.Folder, result.Paths(), tables, context.Cancel)) : list;
    }

    private static SweepResult Run(SweepRun run, WalkSurvey walk, SweepProgress progress, string ledger, bool isQuiet, CliContext context)
    {
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

    private static IEnumerable<LocalizedText> Remarks(Surroundings surroundings, SweepOptions options)
    {
        if (surroundings.Consent?.IsApplied != true) yield return surroundings.Consent?.Note ?? SweepTexts.NoConsent;
        if (options.UntilVerdict) yield return SweepTexts.Until;
        if (!options.Shard.IsAll) yield return SweepTexts.Part(options.Shard.ToString());
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
