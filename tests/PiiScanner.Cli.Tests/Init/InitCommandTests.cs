using PiiScanner.Cli.Commands;
using PiiScanner.Cli.Configuration;
using PiiScanner.Cli.Init;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Tests.Init;

public sealed class InitCommandTests
{
    [Theory]
    [InlineData(Language.Vietnamese)]
    [InlineData(Language.English)]
    public void Configuration_EveryOptionThatLasts_IsThereAndReadable(Language language)
    {
        var root = new RootCommandLine();
        var text = new ConfigurationTemplate(root.LastingOptions, language).Configuration("school.yaml", "~/x.key");
        var set = ConfigurationFile.Parse("c.yaml", text, root.LastingOptions);
        Assert.Equal(["--key-file", "--school"], root.LastingOptions.Where(option => set.Find(option) is not null).Select(option => option.Name).Order());
        var everything = ConfigurationFile.Parse("c.yaml", Uncommented(text), root.LastingOptions);
        Assert.All(root.LastingOptions, option => Assert.NotNull(everything.Find(option)));
        Assert.NotEmpty(everything.Channels.Rows);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 140));
    }

    [Theory]
    [InlineData(Language.Vietnamese)]
    [InlineData(Language.English)]
    public void School_EveryKey_IsThereAndReadable(Language language)
    {
        var text = new ConfigurationTemplate([], language).School();
        Assert.NotNull(SchoolReader.Read("school.yaml", text));
        var everything = Uncommented(text);
        Assert.Single(SchoolReader.Read("school.yaml", everything).Leaders);
        Assert.All(SchoolReader.Keys, key => Assert.Contains("\n" + key + ":", "\n" + everything, StringComparison.Ordinal));
    }

    [Fact]
    public void Run_EmptyFolder_WritesAllAndASecondRunKeepsAll()
    {
        using var folder = new WorkFolder();
        var key = folder.At("keys/secret.key");
        Directory.CreateDirectory(folder.At("site"));
        var run = new InProcess();
        Assert.Equal(0, run.Run("init", folder.At("site"), "--key-file", key));
        var secret = File.ReadAllText(key);
        Assert.Matches("^([2-9A-Z]{4}-){7}[2-9A-Z]{4}$", secret.Trim());
        Assert.DoesNotContain(secret.Trim(), run.Output + run.Error, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
        var written = File.ReadAllText(folder.At("site/.piiscanner.yaml"));
        Assert.Contains($"key-file: \"{key}\"", written, StringComparison.Ordinal);
        var again = new InProcess();
        Assert.Equal(0, again.Run("init", folder.At("site"), "--key-file", key));
        Assert.Contains("stays as it is", again.Output, StringComparison.Ordinal);
        Assert.Equal((secret, written), (File.ReadAllText(key), File.ReadAllText(folder.At("site/.piiscanner.yaml"))));
        folder.Add("site/a.txt", WorkFolder.Harmless);
        Assert.Equal(0, new InProcess().Run("scan", folder.At("site/a.txt"), "--config", folder.At("site/.piiscanner.yaml")));
    }

    [Fact]
    public void Run_SchoolFileOnDisk_IsReadableAsItIs_IsKept_AndWhatIsWrittenIntoItCounts()
    {
        using var folder = new WorkFolder();
        string[] init = ["init", folder.Root, "--key-file", folder.At("keys/secret.key")];
        Assert.Equal(0, new InProcess().Run(init));
        var school = folder.At("school.yaml");
        Assert.NotNull(SchoolReader.Read(school, File.ReadAllText(school)));
        // The configuration beside it names it: a number the school wrote in no longer counts beside the school's own words.
        string[] scan = ["scan", folder.Add("lien-he.txt", "Trường Tiểu học Mẫu. Liên hệ nhà trường: 0912 345 678.\n"), "--config", folder.At(".piiscanner.yaml"), "--fail-on", "review"];
        Assert.Equal(1, new InProcess().Run(scan));
        File.WriteAllText(school, Uncommented(File.ReadAllText(school)).Replace("024 3812 0000", "0912 345 678", StringComparison.Ordinal));
        Assert.Equal(0, new InProcess().Run(scan));
        var filled = File.ReadAllText(school);
        Assert.Equal(0, new InProcess().Run(init));
        Assert.Equal(filled, File.ReadAllText(school));
    }

    [Fact]
    public void Run_KeyInsideARepository_IsHiddenFromGit()
    {
        using var folder = new WorkFolder();
        folder.Add(".git/HEAD", "");
        folder.Add(".gitignore", "bin/");
        for (var round = 0; round < 2; round++)
        {
            var run = new InProcess();
            Assert.Equal(0, run.Run("init", folder.Root, "--key-file", folder.At("etc/secret.key")));
            Assert.Contains("Better put it outside", run.Output, StringComparison.Ordinal);
            Assert.Equal("bin/\n/etc/secret.key\n", File.ReadAllText(folder.At(".gitignore")));
        }

        Assert.Contains("key-file: \"etc/secret.key\"", File.ReadAllText(folder.At(".piiscanner.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_MissingFolder_EndsWith2() => Assert.Equal(2, new InProcess().Run("init", "nowhere-at-all"));

    private static string Uncommented(string text) => string.Join('\n', text.Split('\n')
        .Select(line => System.Text.RegularExpressions.Regex.IsMatch(line, "^# ( +)?(- )?[A-Za-z-]+: ?[^ ]|^# [a-z]+:$") && !line.Contains(". ", StringComparison.Ordinal) ? line[2..] : line));
}
