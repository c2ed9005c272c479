using System.Diagnostics;
using PiiScanner.Cli.Arguments;
using PiiScanner.Cli.Commands;
using PiiScanner.Cli.Completion;

namespace PiiScanner.Cli.Tests.Completion;

public sealed class ManualCommandTests
{
    [Theory]
    [InlineData("vi", "MÃ KẾT THÚC")]
    [InlineData("en", "EXIT STATUS")]
    public void Run_EitherLanguage_TellsEveryCommandAndOption(string language, string heading)
    {
        var page = Page(language);
        Assert.StartsWith(".TH PII", page, StringComparison.Ordinal);
        Assert.Contains($".SH {heading}\n", page, StringComparison.Ordinal);
        var sections = page.Split("\n.S").ToDictionary(section => section.Split('\n')[0], section => section, StringComparer.Ordinal);
        foreach (var words in CompletionWords.Of(new RootCommandLine()).Skip(1))
        {
            // Only a group of commands, which takes nothing itself, has no section of its own: "rules", but not "sweep ROOT" or "approve FILE".
            if (words.Command is { Children.Count: > 0, Options.Count: 0, Argument: null }) continue;
            Tells(sections["S " + Escaped(words.Path["pii-scanner ".Length..])], words.Command);
        }

        Tells(sections[language == "vi" ? "H TÙY CHỌN CHUNG" : "H GLOBAL OPTIONS"], new RootCommandLine());
    }

    private static void Tells(string section, CliCommand command) =>
        Assert.Equal(command.Options.Select(option => Escaped(option.Name)), from line in section.Split('\n') where line.StartsWith(".B ", StringComparison.Ordinal) select line[3..].Split(' ', ',')[0]);

    private static string Escaped(string name) => name.Replace("-", "\\-", StringComparison.Ordinal);

    [Fact]
    public void Run_NoLineBeginsWithAnUnknownRequest()
    {
        var known = new[] { ".TH", ".SH", ".SS", ".TP", ".B", ".PP", ".EX", ".EE", ".br", ".ad" };
        Assert.All(Page("vi").Split('\n').Where(line => line.StartsWith('.') || line.StartsWith('\'')), line => Assert.Contains(line.Split(' ')[0], known));
    }

    [Fact]
    public void Run_ThroughGroff_GivesNoWarning()
    {
        if (!File.Exists("/usr/bin/groff")) return;
        using var groff = Process.Start(new ProcessStartInfo("/usr/bin/groff", ["-man", "-Tutf8", "-Kutf8", "-ww", "-z"]) { RedirectStandardInput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("groff did not start");
        groff.StandardInput.Write(Page("en"));
        groff.StandardInput.Close();
        Assert.Empty(groff.StandardError.ReadToEnd());
        groff.WaitForExit();
        Assert.Equal(0, groff.ExitCode);
    }

    private static string Page(string language)
    {
        var run = new InProcess();
        Assert.Equal(0, run.Run("manual", "--lang", language));
        return run.Output;
    }
}
