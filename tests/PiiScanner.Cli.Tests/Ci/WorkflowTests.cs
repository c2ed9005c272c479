using PiiScanner.Core.Rules;
using YamlDotNet.RepresentationModel;

namespace PiiScanner.Cli.Tests.Ci;

/// <summary>The steps of the ready workflows, run as they stand with the packed tool in a repository made for it.</summary>
public sealed class WorkflowTests(PackedTool tool) : IClassFixture<PackedTool>
{
    private const string GitLab = "ci/gitlab-ci.yml";
    private const string GitHub = "ci/github-actions.yml";
    private const string NotEnough = "Xóa tệp chưa đủ: dữ liệu vẫn nằm trong lịch sử git.";

    [Theory]
    [InlineData(GitHub)]
    [InlineData(GitLab)]
    public void Steps_PullRequest_FailOnALeakAndPassOnAFix(string workflow)
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = new SiteRepository(tool);
        site.Add("tin-tuc/ds.csv", WorkFolder.Leak);
        site.Commit("a list");
        var (code, said) = RunSteps(workflow, site, isRequest: true);
        Assert.True(code == 1, said);
        Assert.Contains("tin-tuc/ds.csv", said, StringComparison.Ordinal);
        Assert.Contains(NotEnough, said, StringComparison.Ordinal);
        Assert.DoesNotContain("0912345678", said, StringComparison.Ordinal);
        site.Remove("tin-tuc/ds.csv");
        site.Add("tin-tuc/bai.html", "<html><body><p>Thông báo họp phụ huynh.</p></body></html>");
        site.Commit("a fix");
        (code, said) = RunSteps(workflow, site, isRequest: true);
        Assert.True(code == 0, said);
        Assert.DoesNotContain(NotEnough, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GitHub)]
    [InlineData(GitLab)]
    public void Steps_Push_FailOnALeakAndStayQuietOnABaselinedFile(string workflow)
    {
        if (OperatingSystem.IsWindows()) return;
        using var site = new SiteRepository(tool);
        site.Add("cu/ds-cu.csv", WorkFolder.Leak);
        site.Commit("known for years");
        var (code, said) = RunSteps(workflow, site, isRequest: false);
        Assert.True(code == 1, said);
        Assert.Contains(NotEnough, said, StringComparison.Ordinal);
        Assert.Equal(0, tool.Run(site.Root, [], Path.Combine(tool.Home, ".pii-scanner", "pii-scanner"), "baseline", "create", ".").Code);
        site.Add(".piiscanner.yaml", "baseline: .piiscanner-baseline.json\n");
        site.Commit("accepted");
        (code, said) = RunSteps(workflow, site, isRequest: false);
        Assert.True(code == 0, said);
        site.Add("moi.csv", WorkFolder.Leak + "Đỗ Thị Mới,02/07/2014,0356789012\n");
        site.Commit("new");
        (code, said) = RunSteps(workflow, site, isRequest: false);
        Assert.True(code == 1, said);
        Assert.Contains("moi.csv", said, StringComparison.Ordinal);
    }

    // The step that installs the OCR engine is left out: it would change the machine the tests run on.
    private (int Code, string Said) RunSteps(string workflow, SiteRepository site, bool isRequest)
    {
        var tools = Path.Combine(tool.Home, ".pii-scanner");
        if (Directory.Exists(tools)) Directory.Delete(tools, recursive: true);
        var (code, said) = (0, "");
        foreach (var script in Scripts(workflow).Where(script => !script.Contains("pii-scanner setup", StringComparison.Ordinal)))
        {
            var step = tool.Run(site.Root, Variables(site, isRequest), "bash", "-e", "-o", "pipefail", "-c", script);
            (code, said) = (step.Code, said + step.Said);
            if (code != 0) break;
        }

        return (code, said);
    }

    private List<(string Name, string Value)> Variables(SiteRepository site, bool isRequest) =>
    [
        ("CI", "true"), ("PIISCANNER_KEY", ""), ("GITHUB_PATH", Path.Combine(tool.Home, "github-path")), ("BASE", isRequest ? "main" : ""),
        ("CI_MERGE_REQUEST_DIFF_BASE_SHA", isRequest ? site.Git("merge-base", "origin/main", "HEAD") : ""),
    ];

    private static IEnumerable<string> Scripts(string workflow)
    {
        var path = Path.Combine(SamplesTests.Root, "samples", workflow);
        var root = YamlText.ReadMapping(path, File.ReadAllText(path));
        if (workflow == GitLab)
        {
            // GitLab runs all lines in one shell.
            yield return string.Join('\n', ((YamlSequenceNode)root["pii-scanner"]["script"]).Select(line => ((YamlScalarNode)line).Value!).Where(line => !line.StartsWith("pii-scanner setup", StringComparison.Ordinal))); // not null: a line is text
            yield break;
        }

        foreach (var step in (YamlSequenceNode)root["jobs"]["pii-scanner"]["steps"])
        {
            if (((YamlMappingNode)step).Children.TryGetValue("run", out var run)) yield return ((YamlScalarNode)run).Value!; // not null: a script is text
        }
    }
}
