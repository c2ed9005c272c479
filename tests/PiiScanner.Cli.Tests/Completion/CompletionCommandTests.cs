using System.Diagnostics;
using PiiScanner.Cli.Commands;
using PiiScanner.Cli.Completion;

namespace PiiScanner.Cli.Tests.Completion;

public sealed class CompletionCommandTests
{
    [Theory]
    [InlineData("pii-scanner sc", "scan")]
    [InlineData("pii-scanner rules l", "list")]
    [InlineData("pii-scanner consent st", "status")]
    [InlineData("pii-scanner scan --fail-on ", "block review never")]
    [InlineData("pii-scanner scan website --min", "--min-confidence")]
    [InlineData("pii-scanner scan --profile s", "strict")]
    [InlineData("pii-scanner --vers", "--version")]
    public void Bash_PartOfALine_IsCompleted(string line, string expected)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!File.Exists("/bin/bash")) return;
        var script = Script("bash") + $"\nCOMP_WORDS=({line}{(line.EndsWith(' ') ? "''" : "")}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _pii_scanner; echo \"${{COMPREPLY[*]}}\"\n";
        using var bash = Process.Start(new ProcessStartInfo("/bin/bash", ["--noprofile", "--norc"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("bash did not start");
        bash.StandardInput.Write(script);
        bash.StandardInput.Close();
        Assert.Equal(expected, bash.StandardOutput.ReadToEnd().Trim());
        Assert.Empty(bash.StandardError.ReadToEnd());
        bash.WaitForExit();
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void Write_EveryShell_KnowsEveryCommandAndOption(string shell)
    {
        var script = Script(shell);
        foreach (var words in CompletionWords.Of(new RootCommandLine()))
        {
            // A command's own line: that another command has an option of this name says nothing.
            if (shell == "fish") Assert.All(words.Command.Options, option => Assert.Contains(script.Split('\n'), line => line.StartsWith($"complete -c pii-scanner{FishCondition(words)} -l {option.Name[2..]} ", StringComparison.Ordinal)));
            else Assert.Contains(Line(shell, words), script, StringComparison.Ordinal);
            Assert.All(words.Commands, name => Assert.Contains(name, script, StringComparison.Ordinal));
        }
    }

    private static string Line(string shell, CompletionWords words) => shell == "powershell"
        ? $"    '{words.Path}' = '{string.Join(' ', words.Commands.Concat(words.Options))}'\n"
        : $"    '{words.Path}') if [[ $cur == -* ]]; then words='{string.Join(' ', words.Options)}'; else words='{string.Join(' ', words.Commands)}'; fi ;;\n";

    private static string FishCondition(CompletionWords words) => words.Path == "pii-scanner" ? ""
        : $" -n '{string.Join("; and ", words.Path.Split(' ').Skip(1).Select(name => "__fish_seen_subcommand_from " + name))}'";

    [Fact]
    public void Run_NoOrUnknownShell_IsWrongUsage()
    {
        Assert.Equal(2, new InProcess().Run("completion"));
        var run = new InProcess();
        Assert.Equal(2, run.Run("completion", "basch"));
        Assert.Contains("bash", run.Error, StringComparison.Ordinal);
    }

    private static string Script(string shell)
    {
        var run = new InProcess();
        Assert.Equal(0, run.Run("completion", shell));
        return run.Output;
    }
}
