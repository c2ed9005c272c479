using System.CommandLine;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands.Consents;
using PiiScanner.Cli.Commands.Decisions;
using PiiScanner.Cli.Commands.Sweeps;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Commands;

/// <summary>The program itself: its commands, and what stands alone such as <c>--version</c>.</summary>
internal sealed class RootCommandLine : CliCommand
{
    /// <summary>Makes the tree of commands.</summary>
    public RootCommandLine()
        : base(CliApplication.Name, new LocalizedText(
            "pii-scanner tìm dữ liệu cá nhân của học sinh, phụ huynh và nhân viên trong tài liệu của trường trước khi đăng.",
            "pii-scanner finds personal data of pupils, parents and staff in a school's documents before they are published."))
    {
        // A plain command, not a RootCommand: that one brings options of its own, and reads resources for their texts at every start.
        Add(Help, Lang, Config, Version);
        Add(new ScanCommand(), new RedactCommand(), new VerifyCommand(), new SweepCommand(), new LedgerCommand(), new ConsentCommand(), new PublishCommand(), new ApproveCommand(), new RulesCommand(), new BaselineCommand(), new InitCommand(() => LastingOptions), new SetupCommand(), new DoctorCommand(), new ServeCommand(), new DropCommand(), new CompletionCommand(() => this), new ManualCommand(() => this));
    }

    /// <summary>Shows help; known to every command.</summary>
    public CliOption Help { get; } = GlobalOptions.Help();

    /// <summary>Chooses the language; known to every command.</summary>
    public CliOption Lang { get; } = GlobalOptions.Lang();

    /// <summary>Names the configuration; known to every command.</summary>
    public CliOption Config { get; } = GlobalOptions.Config();

    /// <summary>Every option a variable or the configuration may set, each name once.</summary>
    public IReadOnlyList<CliOption> LastingOptions => [.. Lasting(this).DistinctBy(option => option.Name)];

    private static IEnumerable<CliOption> Lasting(CliCommand command) =>
        command.Options.Where(option => option.IsLasting).Concat(command.Children.SelectMany(Lasting));

    /// <summary>Shows version and rules.</summary>
    public CliOption Version { get; } = CliOption.Flag("--version",
        "Hiện phiên bản và mã băm của bộ quy tắc.", "Shows the version and the digest of the rules.");

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context) => throw new UsageException(CliTexts.CommandMissing(Children.Select(child => child.Name)));
}
