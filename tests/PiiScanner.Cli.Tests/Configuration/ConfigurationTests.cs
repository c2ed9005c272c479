using PiiScanner.Cli.Configuration;

namespace PiiScanner.Cli.Tests.Configuration;

public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("fail-onn: block\n", "c.yaml(1,1): unknown key \"fail-onn\"; did you mean \"fail-on\"?")]
    [InlineData("# words\njobs: 2\n\nprofil: strict\n", "c.yaml(4,1): unknown key \"profil\"; did you mean \"profile\"?")]
    [InlineData("jobs: [1, 2]\n", "c.yaml(1,7): \"jobs\" takes a single value")]
    [InlineData("exclude: []\n", "\"exclude\" is empty")]
    [InlineData("jobs:\n", "\"jobs\" is empty")]
    [InlineData("jobs: many\n", "c.yaml: jobs: \"many\" must be a number from 1 to 64.")]
    [InlineData("fail-on: warning\n", "c.yaml: fail-on: there is no \"warning\"; choose one of: block, review, never.")]
    [InlineData("allow-unexamined: [damagd]\n", "c.yaml: allow-unexamined: there is no \"damagd\"")]
    [InlineData("quiet: perhaps\n", "c.yaml: quiet: only true or false is taken.")]
    [InlineData("show-values: true\n", "unknown key \"show-values\"")]
    [InlineData("format: json=../everything\n", "c.yaml: format: the configuration chooses the kind of report only")]
    [InlineData("channels: website\n", "\"channels\" must be a list")]
    [InlineData("channels:\n  - folder: a\n    chanel: website\n", "c.yaml(3,5): unknown key \"chanel\"; did you mean \"channel\"?")]
    [InlineData("a: [b\n", "not valid YAML")]
    public void Run_WrongConfiguration_EndsWith2AndSaysWhere(string text, string expected)
    {
        using var folder = new WorkFolder();
        folder.Add("c.yaml", text);
        folder.Add("a.txt", WorkFolder.Harmless);
        var run = new InProcess();
        Assert.Equal(2, run.Run("scan", folder.At("a.txt"), "--config", folder.At("c.yaml")));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void Run_Configuration_SetsOptionsAndIsNamed()
    {
        using var folder = new WorkFolder();
        folder.Add("leak.csv", WorkFolder.Leak);
        folder.Add("c.yaml", "# what holds here\nfail-on: never\nlang: vi\nexclude:\n  - '*.yaml'\n");
        var run = new InProcess().With("LANG", "en_US.UTF-8");
        Assert.Equal(0, run.Run("scan", folder.Root, "--config", folder.At("c.yaml")));
        Assert.Contains($"! Dùng cấu hình {folder.At("c.yaml")}.", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 tệp KHÔNG ĐƯỢC ĐĂNG.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, new InProcess().Run("scan", folder.Root, "--config", folder.At("c.yaml"), "--fail-on", "block"));
        Assert.Equal(1, new InProcess().With("PIISCANNER_FAIL_ON", "review").Run("scan", folder.Root, "--config", folder.At("c.yaml")));
        Assert.Equal(0, new InProcess().With("PIISCANNER_CONFIG", folder.At("c.yaml")).Run("scan", folder.Root));
    }

    [Fact]
    public void Run_WrongVariable_IsNamed()
    {
        using var folder = new WorkFolder();
        var run = new InProcess().With("PIISCANNER_JOBS", "0");
        Assert.Equal(2, run.Run("scan", folder.Root));
        Assert.Contains("PIISCANNER_JOBS: \"0\" must be a number", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_MissingConfiguration_EndsWith2()
    {
        var run = new InProcess();
        Assert.Equal(2, run.Run("scan", ".", "--config", "nowhere.yaml"));
        Assert.Contains("The configuration \"nowhere.yaml\" cannot be read.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_HelpWithABrokenConfiguration_StillHelps()
    {
        using var folder = new WorkFolder();
        folder.Add("c.yaml", "x: y\n");
        Assert.Equal(0, new InProcess().Run("scan", "--help", "--config", folder.At("c.yaml")));
    }

    [Fact]
    public void Parse_Paths_AreRelativeToTheConfigurationOrToTheUsersFolder()
    {
        var root = new Commands.RootCommandLine();
        var file = ConfigurationFile.Parse("up/.piiscanner.yaml", "rules: my-rules\nkey-file: ~/keys/school.key\nbaseline: /srv/base.json\nexclude: [a]\n", root.LastingOptions);
        string Value(string name) => file.Find(root.LastingOptions.Single(option => option.Name == name))!.Values[0]; // not null: each is set above
        Assert.Equal(Path.Combine("up", "my-rules"), Value("--rules"));
        Assert.Equal(Path.Join(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "keys/school.key"), Value("--key-file"));
        Assert.Equal("/srv/base.json", Value("--baseline"));
        Assert.Equal("a", Value("--exclude"));
    }

    [Fact]
    public void Find_InARepository_LooksUpToItsTopAndNoFurther()
    {
        using var folder = new WorkFolder();
        folder.Add(".piiscanner.yaml", "");
        folder.Add("site/.git/HEAD", "");
        folder.Add("site/news/2026/a.txt", "");
        Assert.Null(ConfigurationChoice.Find([], _ => null, folder.At("site/news/2026")));
        Assert.Null(ConfigurationChoice.Find([], _ => null, folder.At("site")));
        folder.Add("site/.piiscanner.yaml", "");
        Assert.Equal("../../.piiscanner.yaml", ConfigurationChoice.Find([], _ => null, folder.At("site/news/2026")));
        Assert.Equal(".piiscanner.yaml", ConfigurationChoice.Find([], _ => null, folder.At("site")));
        folder.Add("plain/a.txt", "");
        Assert.Null(ConfigurationChoice.Find([], _ => null, folder.At("plain")));
        Assert.Equal(".piiscanner.yaml", ConfigurationChoice.Find([], _ => null, folder.Root));
    }

    [Theory]
    [InlineData("website/tin-tuc/a.docx", "website", "news")]
    [InlineData("website/a.docx", "website", null)]
    [InlineData("website", "website", null)]
    [InlineData("websites/a.docx", "notice-board", null)]
    [InlineData("a.docx", "notice-board", null)]
    public void Channels_DeepestFolder_Decides(string path, string channel, string? purpose)
    {
        var text = "channels:\n  - folder: .\n    channel: notice-board\n  - folder: website/\n    channel: website\n  - folder: website/tin-tuc\n    channel: website\n    purpose: news\n";
        var row = ConfigurationFile.Parse(".piiscanner.yaml", text, []).Channels.Of(path);
        Assert.Equal((channel, purpose), (row?.Channel, row?.Purpose));
        Assert.Null(ConfigurationFile.Parse(".piiscanner.yaml", "channels:\n  - folder: a\n    channel: website\n", []).Channels.Of("b/c"));
    }
}
