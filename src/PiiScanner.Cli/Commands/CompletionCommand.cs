using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Completion;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;

namespace PiiScanner.Cli.Commands;

/// <summary><c>completion SHELL</c>: what a shell needs to complete the command line.</summary>
internal sealed class CompletionCommand : CliCommand
{
    private readonly Func<CliCommand> _root;

    /// <summary>Makes the command.</summary>
    /// <param name="root">The tree of commands.</param>
    public CompletionCommand(Func<CliCommand> root)
        : base("completion", new LocalizedText("In mã để shell hoàn thành lệnh bằng phím Tab.", "Prints what a shell needs to complete commands with the tab key."))
    {
        _root = root;
        Take("SHELL", new LocalizedText($"Một trong: {string.Join(", ", CompletionScript.Shells)}.", $"One of {string.Join(", ", CompletionScript.Shells)}."));
    }

    /// <inheritdoc/>
    public override IReadOnlyList<(string Line, LocalizedText Text)> Examples { get; } =
    [
        ("pii-scanner completion bash > ~/.local/share/bash-completion/completions/pii-scanner", new("Cho bash, từ lần mở sau.", "For bash, from the next start on.")),
    ];

    /// <inheritdoc/>
    public override int Run(ParsedArguments arguments, CliContext context)
    {
        if (arguments.Arguments.Count == 0) throw new UsageException(CliTexts.NoShell(CompletionScript.Shells));
        if (arguments.Arguments.Count > 1) throw new UsageException(CliTexts.TooManyArguments(arguments.Arguments[1]));
        var shell = arguments.Arguments[0];
        if (!CompletionScript.Shells.Contains(shell)) throw new UsageException(CliTexts.WrongChoice("completion", shell, CompletionScript.Shells, Nearest.To(shell, CompletionScript.Shells)));
        context.Output.Write(new CompletionScript(_root(), context.Language).Write(shell));
        return ExitDecision.Clean;
    }
}
