using System.CommandLine;
using System.Diagnostics;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Consents;
using PiiScanner.Cli.Commands.Decisions;
using PiiScanner.Cli.Commands.Sweeps;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands;

/// <summary>The program itself: its commands, and what stands alone such as <c>--version</c>.</summary>
internal sealed class RootCommandLine : CliCommand
{
    // In the order of help.
    private static readonly string[] Names = ["scan", "redact", "verify", "sweep", "ledger", "consent", "publish", "approve", "rules", "baseline", "init", "setup", "doctor", "serve", "drop", "completion", "manual"];
    private readonly bool _isWhole;

    /// <summary>Makes the tree of commands.</summary>
    /// <param name="only">The command that is wanted, when that is known: the others with their options need not be made at every start. Null, or no command's name, makes all.</param>
    public RootCommandLine(string? only = null)
        : base(CliApplication.Name, new LocalizedText(
            "pii-scanner tìm dữ liệu cá nhân của học sinh, phụ huynh và nhân viên trong tài liệu của trường trước khi đăng.",
            "pii-scanner finds personal data of pupils, parents and staff in a school's documents before they are published."))
    {
        // A plain command, not a RootCommand: that one brings options of its own, and reads resources for their texts at every start.
        Add(Help, Lang, Config, Version);
        var wanted = only is not null && Make(only) is { } single ? single : null;
        _isWhole = wanted is null;
        if (wanted is not null) Add(wanted);
        else Add(Array.ConvertAll(Names, name => Make(name) ?? throw new UnreachableException()));
    }

    /// <summary>Shows help; known to every command.</summary>
    public CliOption Help { get; } = GlobalOptions.Help();

    /// <summary>Chooses the language; known to every command.</summary>
    public CliOption Lang { get; } = GlobalOptions.Lang();

    /// <summary>Names the configuration; known to every command.</summary>
    public CliOption Config { get; } = GlobalOptions.Config();

    /// <summary>Every option a variable or the configuration may set, each name once.</summary>
    public IReadOnlyList<CliOption> LastingOptions => [.. Lasting(Whole).DistinctBy(option => option.Name)];

    private RootCommandLine Whole => _isWhole ? this : new RootCommandLine();

    private CliCommand? Make(string name) => name switch
    {
        "scan" => new ScanCommand(),
        "redact" => new RedactCommand(),
        "verify" => new VerifyCommand(),
        "sweep" => new SweepCommand(),
        "ledger" => new LedgerCommand(),
        "consent" => new ConsentCommand(),
        "publish" => new PublishCommand(),
        "approve" => new ApproveCommand(),
        "rules" => new RulesCommand(),
        "baseline" => new BaselineCommand(),
        "init" => new InitCommand(() => LastingOptions),
        "setup" => new SetupCommand(),
        "doctor" => new DoctorCommand(),
        "serve" => new ServeCommand(),
        "drop" => new DropCommand(),
        "completion" => new CompletionCommand(() => Whole),
        "manual" => new ManualCommand(() => Whole),
        PreviewCommand.CommandName => new PreviewCommand(),
        _ => null,
    };

    private static IEnumerable<CliOption> Lasting(CliCommand command) =>
        command.Options.Where(option => option.IsLasting).Concat(command.Children.SelectMany(Lasting));

    /// <summary>Shows version and rules.</summary>
    public CliOption Version { get; } = CliOption.Flag("--version",
        "Hiện phiên bản và mã băm của bộ quy tắc.", "Shows the version and the digest of the rules.");

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context) => throw new UsageException(CliTexts.CommandMissing(Children.Select(child => child.Name)));
}
