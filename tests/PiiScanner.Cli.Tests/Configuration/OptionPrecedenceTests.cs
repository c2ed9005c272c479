using System.CommandLine;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands;
using PiiScanner.Cli.Configuration;

namespace PiiScanner.Cli.Tests.Configuration;

/// <summary>Every option that lasts, wherever it stands: a flag outranks a variable, a variable the configuration.</summary>
public sealed class OptionPrecedenceTests
{
    private static readonly RootCommandLine Root = new();

    public static TheoryData<string, string> Lasting()
    {
        var data = new TheoryData<string, string>();
        foreach (var command in All(Root))
        {
            foreach (var option in command.Options.Where(option => option.IsLasting)) data.Add(FullName(command), option.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Lasting))]
    public void Find_OptionEverywhere_IsTakenFromTheHighestPlace(string command, string name)
    {
        var option = Option(command, name);
        var isFlag = option.Value is null;
        var (low, middle, high) = isFlag ? ("true", "false", "") : ("one", "two", "three");
        var configuration = ConfigurationFile.Parse(".piiscanner.yaml", $"{name.TrimStart('-')}: {low}\n", Root.LastingOptions);
        Func<string, string?> environment = variable => variable == OptionSources.VariableOf(option) ? middle : null;

        var lowest = Arguments(command, [], new OptionSources(_ => null, new(() => configuration))).Find(option);
        Assert.Equal((OptionOrigin.Configuration, low), (lowest?.Origin, lowest?.Values.Single()));
        var between = Arguments(command, [], new OptionSources(environment, new(() => configuration)));
        Assert.Equal((OptionOrigin.Environment, middle), (between.Find(option)?.Origin, between.Find(option)?.Values.Single()));
        var flags = Arguments(command, isFlag ? [name] : [name, high], new OptionSources(environment, new(() => configuration)));
        Assert.Equal(OptionOrigin.CommandLine, flags.Find(option)?.Origin);
        if (isFlag)
        {
            Assert.False(between.Has(option));
            Assert.True(flags.Has(option));
        }
        else
        {
            Assert.Equal([high], flags.All(option));
        }
    }

    [Fact]
    public void Lasting_HoldsWhatAProjectSetsForGood()
    {
        var names = Root.LastingOptions.Select(option => option.Name).ToList();
        Assert.Subset(
            names.ToHashSet(),
            new HashSet<string>
            {
                "--format", "--fail-on", "--include", "--exclude", "--rules", "--profile", "--jobs", "--timeout-per-file", "--baseline", "--suppressions", "--key-file",
                "--previous-key-file", "--allow-unexamined", "--exit-zero", "--school", "--lang", "--channel", "--purpose",
            });
        // What writes files, shows values, installs programs or chooses one run's input is said anew each time: a stranger's configuration must not.
        Assert.Empty(names.Intersect(["--output", "--show-values", "--setup", "--debug-images", "--staged", "--since", "--history", "--stdin", "--files-from", "--force", "--apply"]));
    }

    [Fact]
    public void Find_SeveralValuesInAVariable_AreSplit()
    {
        var option = Option("scan", "--exclude");
        var arguments = Arguments("scan", [], new OptionSources(variable => variable == "PIISCANNER_EXCLUDE" ? "a/**; b c.txt\n*.tmp" : null, new(() => null)));
        Assert.Equal(["a/**", "b c.txt", "*.tmp"], arguments.All(option));
    }

    private static string FullName(CliCommand command) => command.Parent is null ? "" : (FullName(command.Parent) + " " + command.Name).Trim();

    private static IEnumerable<CliCommand> All(CliCommand command) => command.Children.SelectMany(All).Prepend(command);

    private static CliOption Option(string command, string name) => All(Root).Single(known => FullName(known) == command).Options.Single(option => option.Name == name);

    private static ParsedArguments Arguments(string command, string[] flags, OptionSources sources)
    {
        string[] line = [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), .. flags];
        return new ParsedArguments(Root.Symbol.Parse(line, new ParserConfiguration()), null, sources);
    }
}
