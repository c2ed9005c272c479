using System.Text;
using PiiScanner.Cli.Arguments;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Completion;

/// <summary>Writes what a shell needs to complete the command line with the tab key: commands, options, and the words an option takes.</summary>
/// <param name="root">The tree of commands.</param>
/// <param name="language">Language of the descriptions, where a shell shows them.</param>
internal sealed class CompletionScript(CliCommand root, Language language)
{
    /// <summary>The shells.</summary>
    public static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "powershell"];

    /// <summary>Writes the script.</summary>
    /// <param name="shell">One of <see cref="Shells"/>.</param>
    public string Write(string shell) => shell switch
    {
        "bash" => Bash(),
        // zsh runs completions written for bash.
        "zsh" => "#compdef pii-scanner\nautoload -U +X bashcompinit && bashcompinit\n" + Bash(),
        "fish" => Fish(),
        "powershell" => PowerShell(),
        _ => throw new ArgumentOutOfRangeException(nameof(shell)),
    };

    private string Bash()
    {
        var script = new StringBuilder();
        script.Append("_pii_scanner() {\n  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} path=pii-scanner words= i\n");
        script.Append("  for ((i = 1; i < COMP_CWORD; i++)); do\n    case \"$path ${COMP_WORDS[i]}\" in\n");
        script.Append($"      {string.Join('|', Below().Select(words => $"\"{words.Path}\""))}) path=\"$path ${{COMP_WORDS[i]}}\" ;;\n    esac\n  done\n");
        script.Append("  case \"$path $prev\" in\n");
        foreach (var group in CompletionWords.Of(root).SelectMany(words => words.Choices.Select(choice => (Case: $"\"{words.Path} {choice.Option}\"", Words: string.Join(' ', choice.Words)))).GroupBy(choice => choice.Words))
        {
            script.Append($"    {string.Join('|', group.Select(choice => choice.Case))}) COMPREPLY=($(compgen -W '{group.Key}' -- \"$cur\")); return ;;\n");
        }

        script.Append("  esac\n  case $path in\n");
        foreach (var words in CompletionWords.Of(root)) script.Append($"    '{words.Path}') if [[ $cur == -* ]]; then words='{string.Join(' ', words.Options)}'; else words='{string.Join(' ', words.Commands)}'; fi ;;\n");
        script.Append("  esac\n  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n}\ncomplete -o default -F _pii_scanner pii-scanner\n");
        return script.ToString();
    }

    private string Fish()
    {
        var script = new StringBuilder();
        foreach (var words in CompletionWords.Of(root))
        {
            var condition = Condition(words);
            foreach (var child in words.Command.Children) script.Append($"complete -c pii-scanner -f{condition} -a {child.Name} -d {Quoted(child.Summary.In(language))}\n");
            foreach (var option in words.Command.Options) script.Append(FishOption(words, option, condition));
        }

        return script.ToString();
    }

    private string FishOption(CompletionWords words, CliOption option, string condition)
    {
        var names = string.Concat(option.Names.Select(name => name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {name[1..]}"));
        var choice = words.Choices.FirstOrDefault(choice => choice.Option == option.Name).Words;
        var value = option.Value is null ? "" : choice is null ? " -r" : $" -x -a '{string.Join(' ', choice)}'";
        return $"complete -c pii-scanner{condition}{names}{value} -d {Quoted(option.Description.In(language))}\n";
    }

    // The options of the root belong to every command.
    private string Condition(CompletionWords words)
    {
        if (words.Command == root) return "";
        var parts = words.Path.Split(' ').Skip(1).Select(name => $"__fish_seen_subcommand_from {name}");
        return $" -n '{string.Join("; and ", parts)}'";
    }

    // The words are ours, in a list of their own each: nothing of the command line is run.
    private string PowerShell()
    {
        var script = new StringBuilder("Register-ArgumentCompleter -Native -CommandName pii-scanner -ScriptBlock {\n  param($word, $ast, $cursor)\n  $words = @{\n");
        foreach (var words in CompletionWords.Of(root)) script.Append($"    '{words.Path}' = '{string.Join(' ', words.Commands.Concat(words.Options))}'\n");
        script.Append("  }\n  $choices = @{\n");
        foreach (var (key, value) in CompletionWords.Of(root).SelectMany(words => words.Choices.Select(choice => (Key: $"{words.Path} {choice.Option}", Value: string.Join(' ', choice.Words))))) script.Append($"    '{key}' = '{value}'\n");
        script.Append(
            """
              }
              $path = 'pii-scanner'
              $before = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { $_.ToString() })
              foreach ($element in ($before | Select-Object -Skip 1)) { if ($words.ContainsKey("$path $element")) { $path = "$path $element" } }
              $last = if ($before.Count -gt 0) { "$path $($before[-1])" } else { '' }
              $found = if ($choices.ContainsKey($last)) { $choices[$last] } else { $words[$path] }
              $found -split ' ' | Where-Object { $_ -like "$word*" } | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
            }

            """.ReplaceLineEndings("\n"));
        return script.ToString();
    }

    private IEnumerable<CompletionWords> Below() => CompletionWords.Of(root).Skip(1);

    private static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
