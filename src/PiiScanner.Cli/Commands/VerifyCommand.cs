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

    private readonly CliOption _rules = CliOption.One("--rules", new LocalizedText("THƯ_MỤC", "DIR"),
        "Dùng các quy tắc trong thư mục này thay cho quy tắc có sẵn.", "Uses the rules of this folder instead of the built-in ones.");

    private readonly CliOption _asOf = CliOption.One("--as-of", new LocalizedText("NGÀY", "DATE"),
        "Ngày dùng để tính tuổi, dạng năm-tháng-ngày. Mặc định: hôm nay.", "The day ages are judged on, as year-month-day. Default: today.");

    /// <summary>Makes the command.</summary>
    public VerifyCommand()
        : base("verify", new LocalizedText("Kiểm chứng một bản sao (do bất kỳ công cụ nào tạo) không còn dữ liệu cá nhân của bản gốc.", "Proves, or disproves, that a copy made by any tool no longer holds the original's personal data."))
    {
        Take("PATH", new LocalizedText("Bản gốc, rồi bản sao.", "The original, then the copy."));
        Add(_preset, _rules, _asOf);
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

        var services = context.Services.Create(arguments.One(_rules));
        var engine = services.Engine ?? throw new InvalidOperationException("Verification needs the engine.");
        var values = new ValueReader(arguments);
        var presets = PresetFile.Read(arguments.One(_rules));
        var name = values.Choice(_preset, [.. presets.Where(preset => !preset.NeedsConsent).Select(preset => preset.Id)]);
        var day = values.Day(_asOf, context.Today);
        var plan = new PlanOptions { Preset = presets.First(preset => preset.Id == name), Pseudonyms = new PseudonymBook(RedactionKey.Random().HashOfPerson) };
        var result = new CopyVerification(engine, services.Formats, plan, new ExamineOptions { AsOf = (day.Year, day.Month, day.Day) }).Verify(original, copy, context.Cancel);
        return Say(result, context);
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
