using System.Text.Json;

namespace PiiScanner.Cli.Tests;

public sealed class ScanCommandTests
{
    [Fact]
    public void Run_FailOn_DecidesTheCode()
    {
        using var folder = new WorkFolder();
        folder.Add("leak.csv", WorkFolder.Leak);
        Assert.Equal(1, new InProcess().Run("scan", folder.Root));
        Assert.Equal(1, new InProcess().Run("scan", folder.Root, "--fail-on", "review"));
        Assert.Equal(0, new InProcess().Run("scan", folder.Root, "--fail-on", "never"));
    }

    [Fact]
    public void Run_Json_GoesToOutputAndTheClosingSentenceToError()
    {
        using var folder = new WorkFolder();
        folder.Add("leak.csv", WorkFolder.Leak);
        var run = new InProcess();
        Assert.Equal(1, run.Run("scan", folder.Root, "--format", "json"));
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("block", json.RootElement.GetProperty("files")[0].GetProperty("verdict").GetString());
        Assert.Equal("pii-scanner: 1 file MUST NOT BE PUBLISHED.\n", run.Error);
    }

    [Fact]
    public void Run_SeveralFormats_WritesEachAndScansNoneOfThem()
    {
        using var folder = new WorkFolder();
        folder.Add("leak.csv", WorkFolder.Leak);
        var (json, text) = (folder.At("r.json"), folder.At("r.txt"));
        for (var round = 0; round < 2; round++)
        {
            var run = new InProcess();
            Assert.Equal(1, run.Run("scan", folder.Root, "--format", "json=" + json, "--format", "console", "--format", "console=" + text));
            Assert.Contains("leak.csv", run.Output, StringComparison.Ordinal);
            using var report = JsonDocument.Parse(File.ReadAllText(json));
            Assert.Equal(1, report.RootElement.GetProperty("files").GetArrayLength());
            Assert.Contains("MUST NOT BE PUBLISHED", File.ReadAllText(text), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Run_Output_TakesTheOneReport()
    {
        using var folder = new WorkFolder();
        var input = folder.Add("leak.csv", WorkFolder.Leak);
        var run = new InProcess();
        Assert.Equal(1, run.Run("scan", input, "--format", "json", "--output", folder.At("r.json"), "--quiet"));
        Assert.Empty(run.Output + run.Error);
        Assert.StartsWith("{", File.ReadAllText(folder.At("r.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Values_AreMaskedUnlessShown()
    {
        using var folder = new WorkFolder();
        folder.Add("leak.csv", WorkFolder.Leak);
        var masked = new InProcess();
        masked.Run("scan", folder.Root, "--format", "json");
        Assert.DoesNotContain("0912345678", masked.Output, StringComparison.Ordinal);
        var raw = new InProcess();
        raw.Run("scan", folder.Root, "--format", "json", "--show-values");
        Assert.Contains("0912345678", raw.Output, StringComparison.Ordinal);
        Assert.Contains("THIS REPORT IS ITSELF PERSONAL DATA", raw.Output, StringComparison.Ordinal);
        var page = new InProcess();
        page.Run("scan", folder.Root, "--show-values");
        Assert.StartsWith("THIS REPORT IS ITSELF PERSONAL DATA", page.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_MaxFindings_LimitsFindingsNotSubjects()
    {
        using var folder = new WorkFolder();
        folder.Add("leak.csv", WorkFolder.Leak);
        var run = new InProcess();
        run.Run("scan", folder.Root, "--format", "json", "--max-findings", "1");
        using var json = JsonDocument.Parse(run.Output);
        var file = json.RootElement.GetProperty("files")[0];
        Assert.Equal(1, file.GetProperty("findings").GetArrayLength());
        Assert.Equal(4, file.GetProperty("subjects").GetInt32());
        Assert.True(file.GetProperty("findingsOmitted").GetInt32() > 0);
    }

    [Fact]
    public void Run_ExcludeAndInclude_ChooseFiles()
    {
        using var folder = new WorkFolder();
        folder.Add("leak.csv", WorkFolder.Leak);
        folder.Add("note.txt", WorkFolder.Harmless);
        Assert.Equal(0, new InProcess().Run("scan", folder.Root, "--exclude", "*.csv"));
        Assert.Equal(0, new InProcess().Run("scan", folder.Root, "--include", "*.txt"));
        var none = new InProcess();
        Assert.Equal(0, none.Run("scan", folder.Root, "--include", "*.docx"));
        Assert.Contains("No file matches --include.", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Jobs_ChangeNothing()
    {
        using var folder = new WorkFolder();
        for (var i = 0; i < 12; i++) folder.Add($"{i}.csv", i % 2 == 0 ? WorkFolder.Leak : WorkFolder.Harmless);
        var (one, many) = (new InProcess(), new InProcess());
        one.Run("scan", folder.Root, "--format", "json", "--jobs", "1");
        many.Run("scan", folder.Root, "--format", "json", "--jobs", "8");
        Assert.Equal(one.Output, many.Output);
    }

    [Fact]
    public void Run_Quiet_SaysTheClosingSentenceOnly()
    {
        using var folder = new WorkFolder();
        folder.Add("leak.csv", WorkFolder.Leak);
        var run = new InProcess();
        run.Run("scan", folder.Root, "-q", "--lang", "vi");
        Assert.Equal("1 tệp KHÔNG ĐƯỢC ĐĂNG.\n", run.Output);
    }

    [Fact]
    public void Run_WrongRule_EndsWith2AndNamesFileAndLine()
    {
        using var folder = new WorkFolder();
        folder.Add("rules/x.yaml", "id: x\nkindd: email\n");
        var run = new InProcess();
        Assert.Equal(2, run.Run("scan", folder.Root, "--rules", folder.At("rules")));
        Assert.Contains("x.yaml(2,1): unknown key \"kindd\"", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_EmptyRulesFolder_EndsWith2()
    {
        using var folder = new WorkFolder();
        Directory.CreateDirectory(folder.At("rules"));
        var run = new InProcess();
        Assert.Equal(2, run.Run("rules", "list", "--rules", folder.At("rules")));
        Assert.Contains("holds no rule", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_RulesCommands_WorkOnTheBuiltInRules()
    {
        var list = new InProcess();
        Assert.Equal(0, list.Run("rules", "list"));
        Assert.Contains("phone-mobile", list.Output, StringComparison.Ordinal);
        var show = new InProcess();
        Assert.Equal(0, show.Run("rules", "show", "email", "--lang", "vi"));
        Assert.Contains("ví dụ phải tìm thấy", show.Output, StringComparison.Ordinal);
        var test = new InProcess();
        Assert.Equal(0, test.Run("rules", "test"));
        Assert.Contains(" examples passed, 0 failed", test.Output, StringComparison.Ordinal);
    }
}
