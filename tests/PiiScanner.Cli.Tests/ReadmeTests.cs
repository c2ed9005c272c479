using PiiScanner.Cli.Commands;
using PiiScanner.Cli.Completion;

namespace PiiScanner.Cli.Tests;

/// <summary>The README against the program: what it does not name, nobody finds.</summary>
public sealed class ReadmeTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(SamplesTests.Root, "README.md"));

    [Fact]
    public void Commands_EveryCommand_StandsInTheList()
    {
        var list = Section("## Commands");
        Assert.All(new RootCommandLine().Children, command => Assert.Contains(command.Name, list, StringComparison.Ordinal));
    }

    [Fact]
    public void Commands_EveryOptionOfScan_HasItsRow()
    {
        var rows = Section("## Commands").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('|')[1]).ToList();
        var scan = CompletionWords.Of(new RootCommandLine()).Single(words => words.Path == "pii-scanner scan").Command;
        Assert.All(scan.Options, option => Assert.Contains(rows, row => row.Split('`', ' ').Contains(option.Name)));
    }

    private static string Section(string heading)
    {
        var start = Text.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, heading);
        var end = Text.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal);
        return Text[start..(end < 0 ? Text.Length : end)];
    }
}
