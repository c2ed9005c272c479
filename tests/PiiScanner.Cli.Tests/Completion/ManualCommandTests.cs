using System.Diagnostics;
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
        foreach (var words in CompletionWords.Of(new RootCommandLine()).Skip(1).Where(words => words.Command.Children.Count == 0))
        {
            Assert.Contains($".SS {words.Path["pii-scanner ".Length..].Replace("-", "\\-", StringComparison.Ordinal)}\n", page, StringComparison.Ordinal);
            Assert.All(words.Command.Options, option => Assert.Contains(option.Name.Replace("-", "\\-", StringComparison.Ordinal), page, StringComparison.Ordinal));
        }
    }

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
