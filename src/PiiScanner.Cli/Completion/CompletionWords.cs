using PiiScanner.Cli.Arguments;

namespace PiiScanner.Cli.Completion;

/// <summary>What may follow a command on the command line.</summary>
/// <param name="Path">The command with its parents, such as <c>pii-scanner rules list</c>.</param>
/// <param name="Command">The command.</param>
internal sealed record CompletionWords(string Path, CliCommand Command)
{
    /// <summary>Names of its subcommands.</summary>
    public IEnumerable<string> Commands => Command.Children.Select(child => child.Name);

    /// <summary>Its options in all their spellings.</summary>
    public IEnumerable<string> Options => Command.AllOptions.SelectMany(option => option.Names);

    /// <summary>Options that take one of a few words, with these words.</summary>
    public IEnumerable<(string Option, string[] Words)> Choices =>
        from option in Command.AllOptions
        let words = option.Value?.En.Split('|')
        where words is { Length: > 1 } && words.All(word => word.All(char.IsAsciiLetterLower))
        select (option.Name, words);

    /// <summary>Every command of the tree, the root first.</summary>
    /// <param name="root">The root.</param>
    public static IEnumerable<CompletionWords> Of(CliCommand root) => Of(root, CliApplication.Name);

    private static IEnumerable<CompletionWords> Of(CliCommand command, string path) =>
        command.Children.SelectMany(child => Of(child, $"{path} {child.Name}")).Prepend(new CompletionWords(path, command));
}
