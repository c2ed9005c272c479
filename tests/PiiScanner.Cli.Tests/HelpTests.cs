using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Tests;

public sealed class HelpTests
{
    private static IEnumerable<CliCommand> All(CliCommand command) => command.Children.SelectMany(All).Prepend(command);

    [Fact]
    public void Root_OfOneCommand_MakesThatOneAsTheWholeTreeHasIt()
    {
        foreach (var command in new RootCommandLine().Children)
        {
            var alone = Assert.Single(new RootCommandLine(command.Name).Children);
            Assert.Equal(command.GetType(), alone.GetType());
            Assert.Equal(command.Name, alone.Name);
            Assert.Equal(new RootCommandLine().LastingOptions.Select(option => option.Name), new RootCommandLine(command.Name).LastingOptions.Select(option => option.Name));
        }

        Assert.Equal(new RootCommandLine().Children.Count, new RootCommandLine("--help").Children.Count);
        Assert.Equal(new RootCommandLine().Children.Count, new RootCommandLine("scna").Children.Count);
    }

    [Fact]
    public void Write_EveryCommand_IsWholeInBothLanguages()
    {
        foreach (var command in All(new RootCommandLine()))
        {
            var vi = Page(command, Language.Vietnamese);
            var en = Page(command, Language.English);
            Assert.DoesNotContain("Usage", vi, StringComparison.Ordinal);
            Assert.DoesNotContain("Cách dùng", en, StringComparison.Ordinal);
            Assert.All(command.AllOptions, option =>
            {
                Assert.Contains(option.Name, vi, StringComparison.Ordinal);
                Assert.Contains(option.Name, en, StringComparison.Ordinal);
                Assert.NotEqual(option.Description.Vi, option.Description.En);
            });
        }
    }

    [Fact]
    public void Write_Scan_NamesEveryReport()
    {
        var page = Page(new ScanCommand(), Language.English);
        Assert.All(Reporting.ReporterCatalog.All, reporter => Assert.Contains(reporter.Name, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("rules --help")]
    [InlineData("rules test -h")]
    [InlineData("scan --fromat --help")]
    public void Run_Help_EndsWith0OnOutput(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var run = new InProcess();
        Assert.Equal(0, run.Run(line.Split(' ')));
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    private static string Page(CliCommand command, Language language)
    {
        using var output = new StringWriter();
        new HelpPage(output, language).Write(command);
        return output.ToString();
    }
}
