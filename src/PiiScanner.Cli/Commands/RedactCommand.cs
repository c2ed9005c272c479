using System.Text;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Consents;
using PiiScanner.Cli.Commands.Decisions;
using PiiScanner.Cli.Configuration;
using PiiScanner.Cli.Machine;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Ocr;
using PiiScanner.Reporting;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Cli.Commands;

/// <summary><c>redact PATH…</c>: copies that may be published.</summary>
internal sealed class RedactCommand : CliCommand
{
    private readonly RedactOptionSet _set = new();
    private readonly ConsentOptionSet _consent = new();

    /// <summary>Makes the command.</summary>
    public RedactCommand()
        : base("redact", new LocalizedText("Tạo bản an toàn để đăng: che hoặc bỏ dữ liệu cá nhân, rồi kiểm chứng từng bản.", "Makes copies that may be published: masks or drops personal data, and verifies every copy."))
    {
        Take("PATH", new LocalizedText("Tệp hoặc thư mục gốc.", "Original file or folder."));
        Add(_set.All);
        Add(_consent.All);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner redact danh-sach.xlsx --output an-toan", new("Bản để đăng, chỉ giữ lớp, số báo danh, điểm, kết quả.", "A copy to publish, with class, candidate number, score and result only.")),
        ("pii-scanner redact website --output an-toan --operator person-name=initials", new("Tên viết tắt thay vì bỏ cột.", "Initials instead of dropping the names.")),
        ("pii-scanner redact ds.docx --plan ke-hoach.csv", new("Xem trước; sửa cột operator rồi dùng --apply.", "A look before; change the column operator, then use --apply.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (arguments.Arguments.Count == 0) throw new UsageException(RedactTexts.NoPath);
        var consent = ReadConsent(arguments, context);
        var school = SchoolFile.Read(arguments.One(_set.School));
        var services = context.Services.Create(arguments.One(_set.Rules)).Knowing(school?.Facts).Asking(consent?.Lookup);
        var engine = services.Engine ?? throw new InvalidOperationException("Redaction needs the engine.");
        var options = ReadOptions(arguments, services, consent, context) with { Pictures = services.Pictures };
        foreach (var notice in PolicySignature.Remarks(null, arguments.Arguments, services.Policy, context)) context.Tell(notice.Text);
        var page = new RedactionPage(context);
        try
        {
            using var isolation = new IsolatedRedactions(WorkerCommand.RedactLaunch, RedactWorkerSetup.Of(options, arguments.One(_set.Rules)) with { School = school?.Text, Consent = consent?.Ticket, MemoryPerFile = _set.Memory(arguments) });
            var outcomes = new RedactionRun(engine, services.Formats, options) { Isolation = isolation }.Run(page.Write, context.Cancel);
            if (arguments.One(_set.Plan) is { } planPath) Save(planPath, PlanFile.Write(outcomes, options, planPath.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)));
            else if (!options.PlanOnly) SaveRecord(outcomes, options);
            return page.Close(outcomes, options);
        }
        catch (PathNotFoundException missing)
        {
            throw new UsageException(CliTexts.PathNotFound(missing.Path));
        }
    }

    private ConsentUse? ReadConsent(ParsedArguments arguments, CliContext context)
    {
        if (!_consent.IsUsed(arguments)) return null;
        var use = ConsentUse.Read(arguments, _consent, SecretFile.Read(arguments, _set.KeyFile, context), arguments.One(_set.Rules), MappedPlaces.Of(context.Configuration.Value?.Channels, arguments.Arguments), new ValueReader(arguments).Day(_set.AsOf, context.Today));
        if (use.Note is { } note) context.Tell(note);
        return use;
    }

    private RedactionOptions ReadOptions(ParsedArguments arguments, ScanServices services, ConsentUse? consent, CliContext context)
    {
        var values = new ValueReader(arguments);
        var planOnly = arguments.Has(_set.DryRun) || arguments.One(_set.Plan) is not null;
        var output = arguments.One(_set.Output);
        if (output is null && !planOnly) throw new UsageException(RedactTexts.NoOutput);
        if (output is not null && File.Exists(output)) throw new UsageException(RedactTexts.OutputIsFile(output));
        if (output is not null && !planOnly && !WritableFolder.CanBecome(Path.GetFullPath(output))) throw new UsageException(CliTexts.FolderReadOnly(output));
        if (arguments.One(_set.Apply) is not null && planOnly) throw new UsageException(RedactTexts.PlanAndApply);
        var saved = arguments.One(_set.Apply) is { } path ? ReadPlan(path, services) : null;
        var preset = PresetOf(arguments, saved, consent);
        var key = ReadKey(arguments, context);
        var day = values.Day(_set.AsOf, context.Today);
        return new RedactionOptions
        {
            Paths = arguments.Arguments,
            Output = output ?? ".",
            Plan = new PlanOptions { Preset = preset, Overrides = Overrides(arguments), Pseudonyms = new PseudonymBook(key.HashOfPerson), IsCovered = preset.NeedsConsent ? NeedsNoConsent : null },
            Examine = new ExamineOptions { AsOf = (day.Year, day.Month, day.Day) },
            Include = arguments.All(_set.Include),
            Exclude = arguments.All(_set.Exclude),
            Apply = saved?.Files,
            Passwords = _set.Passwords(arguments),
            TimeoutPerFile = _set.Timeout(arguments),
            PlanOnly = planOnly,
            Force = arguments.Has(_set.Force),
            RulesHash = services.RulesHash.Value,
            OcrVersions = arguments.One(_set.Plan) is null ? "" : OcrEngineStatus.Probe().Versions(),
            ToolVersion = CliApplication.Version,
            Key = key,
        };
    }

    /// <summary>Who agreed stays; so does what counts towards nothing anyway, such as officials in their work: nobody was asked.</summary>
    internal static bool NeedsNoConsent(JudgedRecord record) => record.Consent is null or { State: ConsentState.Covered };

    private Preset PresetOf(ParsedArguments arguments, SavedPlan? saved, ConsentUse? consent)
    {
        var presets = PresetFile.Read(arguments.One(_set.Rules));
        var name = arguments.One(_set.Preset) ?? saved?.Preset ?? presets[0].Id;
        var names = presets.Select(preset => preset.Id).ToList();
        var preset = presets.FirstOrDefault(preset => preset.Id == name) ?? throw new UsageException(CliTexts.WrongChoice("--preset", name, names, Nearest.To(name, names)));
        return preset.NeedsConsent && consent is not { IsApplied: true } ? throw new UsageException(RedactTexts.NoConsent) : preset;
    }

    private Dictionary<string, Operator> Overrides(ParsedArguments arguments)
    {
        var overrides = new Dictionary<string, Operator>(StringComparer.Ordinal);
        foreach (var text in arguments.All(_set.Operator))
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            var (kind, word) = equals < 0 ? ("", text) : (text[..equals], text[(equals + 1)..]);
            if (kind.Length > 0 && !FindingKinds.All.Contains(kind)) throw new UsageException(CliTexts.WrongChoice("--operator", kind, FindingKinds.All, Nearest.To(kind, FindingKinds.All)));
            overrides[kind] = OperatorNames.Parse(word) ?? throw new UsageException(CliTexts.WrongChoice("--operator", word, OperatorNames.All, Nearest.To(word, OperatorNames.All)));
        }

        return overrides;
    }

    private static SavedPlan ReadPlan(string path, ScanServices services)
    {
        try
        {
            var saved = PlanFile.Read(File.ReadAllText(path));
            if (saved.RulesHash != services.RulesHash.Value || saved.Tool != CliApplication.Version || saved.Ocr != OcrEngineStatus.Probe().Versions()) throw new UsageException(RedactTexts.PlanOfOtherRules);
            return saved;
        }
        catch (FormatException)
        {
            throw new UsageException(RedactTexts.NoPlan(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliTexts.PathNotFound(path));
        }
    }

    private RedactionKey ReadKey(ParsedArguments arguments, CliContext context) =>
        SecretFile.Read(arguments, _set.KeyFile, context) is { } secret ? RedactionKey.From(secret) : RedactionKey.Random();

    private static void SaveRecord(IReadOnlyList<CopyOutcome> outcomes, RedactionOptions options)
    {
        if (!Directory.Exists(options.Output)) return;
        using var stream = new MemoryStream();
        RedactionRecord.Write(outcomes, options, stream);
        Save(Path.Combine(options.Output, RedactionRecord.FileName), Encoding.UTF8.GetString(stream.ToArray()) + "\n");
    }

    private static void Save(string path, string text)
    {
        try
        {
            WholeFile.Write(path, text);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(CliTexts.OutputFailed(path));
        }
    }
}
