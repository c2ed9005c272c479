using PiiScanner.Cli.Arguments;
using PiiScanner.Core;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Scanning.Redaction;

namespace PiiScanner.Cli.Commands;

/// <summary><c>verify ORIGINAL COPY</c>: does a copy, made by whatever tool, still hold what the original held?</summary>
internal sealed class VerifyCommand : CliCommand
{
    private readonly CliOption _preset = CliOption.One("--preset", new LocalizedText("TÊN", "NAME"),
        "Những gì phải mất: publish-safe (mặc định) hoặc all.", "What has to be gone: publish-safe (default) or all.");

    // What redact reads its files by, verify reads them by.
    private readonly RedactOptionSet _set = new();

    /// <summary>Makes the command.</summary>
    public VerifyCommand()
        : base("verify", new LocalizedText("Kiểm chứng một bản sao (do bất kỳ công cụ nào tạo) không còn dữ liệu cá nhân của bản gốc.", "Proves, or disproves, that a copy made by any tool no longer holds the original's personal data."))
    {
        Take("PATH", new LocalizedText("Bản gốc, rồi bản sao.", "The original, then the copy."));
        Add(_preset, _set.Rules, _set.School, _set.AsOf, _set.PasswordFile, _set.TimeoutPerFile, _set.MemoryPerFile);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner verify goc.docx da-che.docx", new("Bản đã che còn lộ gì không.", "Does the copy still give something away.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (arguments.Arguments is not [var original, var copy]) throw new UsageException(RedactTexts.TwoFiles);
        foreach (var path in arguments.Arguments)
        {
            if (!File.Exists(path)) throw new UsageException(CliTexts.PathNotFound(path));
        }

        var school = SchoolFile.Read(arguments.One(_set.School));
        var services = context.Services.Create(arguments.One(_set.Rules)).Knowing(school?.Facts);
        var engine = services.Engine ?? throw new InvalidOperationException("Verification needs the engine.");
        var options = ReadOptions(arguments, services, context) with { Pictures = services.Pictures };
        using var isolation = new IsolatedRedactions(WorkerCommand.RedactLaunch, RedactWorkerSetup.Of(options, arguments.One(_set.Rules)) with { School = school?.Text, MemoryPerFile = _set.Memory(arguments) });
        var result = new CopyVerification(engine, services.Formats, options) { Isolation = isolation }.Verify(original, copy, context.Cancel);
        return Say(result, context);
    }

    private RedactionOptions ReadOptions(ParsedArguments arguments, ScanServices services, CliContext context)
    {
        var values = new ValueReader(arguments);
        var presets = PresetFile.Read(arguments.One(_set.Rules));
        var name = values.Choice(_preset, [.. presets.Where(preset => !preset.NeedsConsent).Select(preset => preset.Id)]);
        var day = values.Day(_set.AsOf, context.Today);
        var key = RedactionKey.Random();
        return new RedactionOptions
        {
            Paths = arguments.Arguments,
            Output = ".",
            Plan = new PlanOptions { Preset = presets.First(preset => preset.Id == name), Pseudonyms = new PseudonymBook(key.HashOfPerson) },
            Examine = new ExamineOptions { AsOf = (day.Year, day.Month, day.Day) },
            Passwords = _set.Passwords(arguments),
            TimeoutPerFile = _set.Timeout(arguments),
            RulesHash = services.RulesHash.Value,
            ToolVersion = CliApplication.Version,
            Key = key,
        };
    }

    private static int Say(VerificationResult result, CliContext context)
    {
        if (result.Reason is { } reason) context.Output.Write(reason.Text.In(context.Language) + "\n");
        foreach (var left in result.Left) context.Output.Write(RedactTexts.StillThere(left.Part, left.Count).In(context.Language) + "\n");
        if (!result.IsProved) return ExitDecision.NotRedacted;
        context.Output.Write((result.Values == 0 ? RedactTexts.NothingToVerify : RedactTexts.Verified).In(context.Language) + "\n");
        return ExitDecision.Clean;
    }
}
