namespace PiiScanner.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("scan --fromat json a", "Unknown option --fromat. Did you mean \"--format\"?")]
    [InlineData("scan a --fromat=json", "Unknown option --fromat. Did you mean \"--format\"?")]
    [InlineData("scan a -qv", "Unknown option -qv")]
    [InlineData("scan a --Quiet", "Did you mean \"--quiet\"?")]
    [InlineData("scna a", "Unknown command \"scna\". Did you mean \"scan\"?")]
    [InlineData("--verison", "Unknown option --verison. Did you mean \"--version\"?")]
    [InlineData("xyzzy", "Unknown command \"xyzzy\". See: pii-scanner --help")]
    [InlineData("rules", "A command is missing; there are: list, show, test, explain, print-policy.")]
    [InlineData("rules lst", "Unknown command \"lst\". Did you mean \"list\"?")]
    [InlineData("rules list more", "Unexpected argument \"more\".")]
    [InlineData("rules show", "The id of a rule is missing")]
    [InlineData("rules show emial", "Did you mean \"email\"?")]
    [InlineData("scan", "PATH is missing")]
    [InlineData("scan a --format", "A value is missing after --format.")]
    [InlineData("scan a --output --quiet", "A value is missing after --output.")]
    [InlineData("scan a --include x --include", "A value is missing after --include.")]
    [InlineData("scan a --jobs 2 --jobs 3", "--jobs may be given only once.")]
    [InlineData("scan a --quiet=yes", "--quiet takes no value.")]
    [InlineData("scan a --quiet --verbose", "Use only one of --quiet and --verbose.")]
    [InlineData("scan a --format jsn", "there is no \"jsn\"; choose one of: console, json, sarif, html, csv, github, gitlab, junit, msbuild. Did you mean \"json\"?")]
    [InlineData("scan a --format json --format console", "Only one --format can go to the screen")]
    [InlineData("scan a --format json=x.json --output y.json", "--output cannot be used")]
    [InlineData("scan a --output nowhere/at/all.json", "its folder does not exist")]
    [InlineData("scan a --output .", "it is a folder")]
    [InlineData("scan a --format json=x --format console=x", "Two reports would be written")]
    [InlineData("scan a --fail-on warning", "choose one of: block, review, never")]
    [InlineData("scan a --profile lax", "choose one of: default, strict")]
    [InlineData("scan a --lang fr", "--lang: there is no \"fr\"")]
    [InlineData("scan a --jobs 0", "must be a number from 1 to 64")]
    [InlineData("scan a --jobs two", "must be a number from 1 to 64")]
    [InlineData("scan a --max-findings -1", "must be a number from 0 to 1000000")]
    [InlineData("scan a --min-confidence 1.5", "must be a number from 0 to 1")]
    [InlineData("scan a --as-of 05/09/2026", "must be a date as year-month-day")]
    [InlineData("scan a --rules nowhere-at-all", "--rules: the folder \"nowhere-at-all\" does not exist.")]
    [InlineData("scan nowhere-at-all", "\"nowhere-at-all\" does not exist.")]
    [InlineData("scan @nowhere-at-all", "\"@nowhere-at-all\" does not exist.")]
    [InlineData("scan -- --format", "\"--format\" does not exist.")]
    public void Run_WrongUsage_EndsWith2AndSaysWhatIsWrong(string line, string message)
    {
        ArgumentNullException.ThrowIfNull(line);
        var run = new InProcess();
        Assert.Equal(2, run.Run(line.Split(' ')));
        Assert.StartsWith("pii-scanner: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Run_NoArguments_ShowsHelpOnErrorAndEndsWith2()
    {
        var run = new InProcess();
        Assert.Equal(2, run.Run());
        Assert.Contains("Usage:", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PIISCANNER_LANG", "vi", true)]
    [InlineData("LC_ALL", "vi_VN.UTF-8", true)]
    [InlineData("LANG", "vi_VN", true)]
    [InlineData("LANG", "en_US.UTF-8", false)]
    [InlineData("LANG", "C", false)]
    public void Run_LanguageOfTheEnvironment_IsSpoken(string variable, string value, bool vietnamese)
    {
        var run = new InProcess().With(variable, value);
        Assert.Equal(2, run.Run("scna"));
        Assert.Equal(vietnamese, run.Error.Contains("Không có lệnh", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("scan --help --lang vi")]
    [InlineData("--lang=vi scan -h")]
    public void Run_LangOption_OutranksTheEnvironment(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var run = new InProcess().With("PIISCANNER_LANG", "en");
        Assert.Equal(0, run.Run(line.Split(' ')));
        Assert.StartsWith("Quét tệp và thư mục", run.Output, StringComparison.Ordinal);
    }
}
