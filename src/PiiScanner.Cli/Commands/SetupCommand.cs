using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Setup;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands;

/// <summary><c>setup</c>: installs what reading pictures needs.</summary>
internal sealed class SetupCommand : CliCommand
{
    private readonly CliOption _dryRun = CliOption.Flag("--dry-run", "Chỉ hiện các lệnh sẽ chạy.", "Only shows the commands that would be run.");

    private readonly CliOption _yes = CliOption.Flag("--yes|-y",
        "Không hỏi lại. Khi không có người ở bàn phím thì vốn không hỏi.", "Does not ask. Where nobody sits at the terminal, nothing is asked anyway.");

    /// <summary>Makes the command.</summary>
    public SetupCommand()
        : base("setup", new LocalizedText(
            "Cài bộ nhận dạng chữ (OCR) và dữ liệu tiếng Việt bằng trình quản lý gói của máy.",
            "Installs the OCR engine and its Vietnamese data with the machine's own package manager.")) => Add(_dryRun, _yes);

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner setup --dry-run", new("Xem trước sẽ chạy lệnh nào.", "Shows beforehand which commands would be run.")),
        ("pii-scanner scan --setup website", new("Cài nếu thiếu, rồi quét.", "Installs what is missing, then scans.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        var isComplete = new SetupRun(context.Machine(), context.Output, context.Language).Run(arguments.Has(_dryRun), asks: !arguments.Has(_yes), context.Cancel);
        return isComplete ? ExitDecision.Clean : ExitDecision.Incomplete;
    }
}
