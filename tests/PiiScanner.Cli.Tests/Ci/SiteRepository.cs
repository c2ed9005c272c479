namespace PiiScanner.Cli.Tests.Ci;

/// <summary>The repository of a school's website, made anew for one test: a clean first commit on main, and a branch.</summary>
internal sealed class SiteRepository : IDisposable
{
    private readonly WorkFolder _folder = new();
    private readonly PackedTool _tool;

    public SiteRepository(PackedTool tool)
    {
        _tool = tool;
        Git("init", "-q", "-b", "main");
        // Where the steps look for the package; not part of the site.
        _folder.Add(".git/info/exclude", "nuget.config\n");
        _folder.Add("nuget.config", $"<configuration><packageSources><clear /><add key=\"local\" value=\"{tool.Feed}\" /></packageSources></configuration>\n");
        _folder.Add(".piiscannerignore", "nuget.config\n");
        _folder.Add("index.html", "<html><body><p>Thông báo nghỉ lễ Quốc khánh.</p></body></html>\n");
        Commit("first");
        Git("update-ref", "refs/remotes/origin/main", "HEAD");
        Git("checkout", "-q", "-b", "work");
    }

    public string Root => _folder.Root;

    public string Add(string name, string content) => _folder.Add(name, content);

    public void Remove(string name) => File.Delete(_folder.At(name));

    public void Commit(string message)
    {
        Git("add", "-A");
        Git("commit", "-q", "--no-verify", "-m", message);
    }

    public string Git(params string[] arguments)
    {
        var (code, said) = TryGit(arguments);
        Assert.True(code == 0, said);
        return said.Trim();
    }

    public (int Code, string Said) TryGit(params string[] arguments) =>
        _tool.Run(Root, [("GIT_CONFIG_GLOBAL", "/dev/null")], "git", ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false", .. arguments]);

    public void Dispose() => _folder.Dispose();
}
