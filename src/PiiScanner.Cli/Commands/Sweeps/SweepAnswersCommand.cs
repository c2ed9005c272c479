using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Consents;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Sweep.Answers;
using PiiScanner.Sweep.Ledgers;

namespace PiiScanner.Cli.Commands.Sweeps;

/// <summary><c>sweep answers</c>: reads back the workbooks that schools have filled in.</summary>
internal sealed class SweepAnswersCommand : CliCommand
{
    private readonly CliOption _asOf = new ScanOptionSet().AsOf;
    private readonly CliOption _key = new ScanOptionSet().KeyFile;
    private readonly CliOption _ledger = SweepOptionSet.LedgerOption();

    /// <summary>Makes the command.</summary>
    public SweepAnswersCommand()
        : base("answers", new LocalizedText("Đọc lại bảng đề nghị gỡ mà các trường đã điền: đã gỡ gì, nêu căn cứ gì, còn gì chưa trả lời.", "Reads back take-down workbooks that schools have filled in: what came down, what has a basis, what is unanswered."))
    {
        Take("FILE", new LocalizedText("Bảng tính (xlsx) trường gửi lại.", "Workbook (xlsx) a school sent back."));
        Add(_asOf, _ledger, _key);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner sweep answers tra-loi/truong-a-go-bo.xlsx", new("Tổng hợp trả lời; mã kết thúc 3 khi còn dòng chưa trả lời.", "Sums up the answers; exit code 3 while lines are unanswered.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (arguments.Arguments.Count == 0) throw new UsageException(CliTexts.NoPath);
        var today = new ValueReader(arguments).Day(_asOf, context.Today);
        var services = context.Services.Create(null);
        var isOpen = false;
        using var ledger = Open(arguments, context);
        foreach (var path in arguments.Arguments)
        {
            var sheet = InputDocument.Read(path, services, context.Cancel).Select(grid => AnswerSheet.Read(grid.Rows, today)).FirstOrDefault(read => read is not null) ?? throw new UsageException(SweepTexts.NoAnswerSheet(path));
            var given = sheet.Answers.Where(answer => answer.IsGiven).ToList();
            Line(SweepTexts.Answers(sheet.Site, sheet.Answers.Count, given.Count, given.Count(answer => answer.Done is not null), given.Count(answer => answer.Basis.Length > 0)), context);
            foreach (var problem in sheet.Problems) Line(new("  " + problem.Vi, "  " + problem.En), context);
            if (ledger is not null) Keep(sheet, today, ledger);
            isOpen |= given.Count < sheet.Answers.Count || sheet.Problems.Count > 0;
        }

        return isOpen ? ExitDecision.Incomplete : ExitDecision.Clean;
    }

    // Answers are kept only where there is a ledger to show them from: none is begun for them.
    private Ledger? Open(ParsedArguments arguments, CliContext context)
    {
        var named = arguments.One(_ledger);
        var path = Path.GetFullPath(named ?? SweepOptionSet.UsualLedger);
        if (!File.Exists(path)) return named is null ? null : throw new UsageException(CliTexts.PathNotFound(named));
        try
        {
            return Ledger.Open(path, LedgerSecret.Of(arguments, _key, path, context).Id);
        }
        catch (LedgerException wrong)
        {
            throw new UsageException(wrong.Text);
        }
    }

    private static void Keep(AnswerSheet sheet, DateOnly today, Ledger ledger)
    {
        static int Number(DateOnly day) => (day.Year * 10000) + (day.Month * 100) + day.Day;
        foreach (var answer in sheet.Answers.Where(answer => answer.IsGiven))
            ledger.PutAnswer(sheet.Site, new StoredAnswer(answer.Handle, answer.Done is { } done ? Number(done) : 0, answer.Basis.Length > 0, answer.Words.Length > 0, Number(today)));
    }

    private static void Line(LocalizedText text, CliContext context) => context.Output.Write(text.In(context.Language) + "\n");
}
