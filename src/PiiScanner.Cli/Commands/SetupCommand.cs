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

    private readonly CliOption _user = CliOption.Flag("--user",
        "Cài cho riêng người dùng này, không cần quyền quản trị: từ bộ nằm cạnh chương trình hoặc từ --from; trên Windows thêm hai mục vào \"Gửi tới\".",
        "Installs for this user only, without an administrator: from the bundle beside the program or from --from; on Windows adds two entries to \"Send to\".");

    private readonly CliOption _from = CliOption.One("--from", new LocalizedText("THƯ_MỤC", "DIR"),
        "Cài cho riêng người dùng này từ thư mục hoặc USB, không cần mạng.", "Installs for this user only from a folder or stick, without a network.");

    /// <summary>Makes the command.</summary>
    public SetupCommand()
        : base("setup", new LocalizedText(
            "Cài bộ nhận dạng chữ (OCR) và dữ liệu tiếng Việt bằng trình quản lý gói của máy.",
            "Installs the OCR engine and its Vietnamese data with the machine's own package manager.")) => Add(_user, _from, _dryRun, _yes);

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner setup --dry-run", new("Xem trước sẽ chạy lệnh nào.", "Shows beforehand which commands would be run.")),
        ("pii-scanner setup --from E:\\ocr-win-x64", new("Cài từ USB, không cần mạng và quyền quản trị.", "Installs from a stick, without network and administrator.")),
        ("pii-scanner scan --setup website", new("Cài nếu thiếu, rồi quét.", "Installs what is missing, then scans.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (arguments.Has(_user) || arguments.One(_from) is not null)
        {
            var isWhole = new UserSetup(context.Machine(), context.Output, context.Language).Run(arguments.One(_from), arguments.Has(_dryRun), context.Cancel);
            // Where nothing was brought along, the package manager is what is left; on Windows it installs without an administrator.
            if (isWhole || arguments.One(_from) is not null) return isWhole ? ExitDecision.Clean : ExitDecision.Incomplete;
        }

        var isComplete = new SetupRun(context.Machine(), context.Output, context.Language).Run(arguments.Has(_dryRun), asks: !arguments.Has(_yes), context.Cancel);
        return isComplete ? ExitDecision.Clean : ExitDecision.Incomplete;
    }
}
