using System.Diagnostics;
using System.Text;
using PiiScanner.Consent.Registry;
using PiiScanner.Core.Findings;

namespace PiiScanner.Cli.Tests.Consent;

/// <summary>Real processes that write one registry at the same time, and git that merges two.</summary>
public sealed class RegistryProcessTests : IDisposable
{
    private readonly ClassOf32 _class = new();

    private static string Program => Path.Combine(AppContext.BaseDirectory, "pii-scanner.dll");

    public void Dispose() => _class.Dispose();

    [Fact]
    public void Append_FiveProcessesAtOnce_NoRecordIsLost()
    {
        var before = Read(_class.Registry).Exceptions.Count;
        var writers = Enumerable.Range(0, 5).Select(i => Process.Start(Start("dotnet", Exception(i, _class.Registry))) ?? throw new InvalidOperationException("No process.")).ToList();
        foreach (var writer in writers)
        {
            var said = writer.StandardError.ReadToEnd();
            writer.WaitForExit();
            Assert.True(writer.ExitCode == 0, said);
            writer.Dispose();
        }

        var registry = Read(_class.Registry);
        Assert.Equal(before + 5, registry.Exceptions.Count);
        Assert.Equal(5, registry.Exceptions.Select(exception => exception.Until).Distinct().Count());
    }

    [Fact]
    public void Merge_AsTheDriverOfGit_KeepsWhatBothBranchesWrote()
    {
        var name = Path.GetFileName(_class.Registry);
        Git("init", "-q", "-b", "main");
        Git("config", "merge.consent.driver", $"dotnet '{Program}' consent merge %A %B");
        _class.Folder.Add(".gitattributes", name + " merge=consent\n");
        _class.Folder.Add(".gitignore", "*.lock\n");
        Commit("begun");
        Git("checkout", "-q", "-b", "other");
        Run("dotnet", Exception(1, name));
        Commit("other");
        Git("checkout", "-q", "main");
        Run("dotnet", Exception(2, name));
        Commit("mine");
        Git("merge", "-q", "-m", "joined", "other");
        var registry = Read(_class.Registry);
        Assert.Equal(2, registry.Exceptions.Count);
        Assert.Equal(32, registry.People.Count);
    }

    [Fact]
    public void Merge_OfAYesAndANoOfOneDay_LosesNothing_AndIsAConflictForAPerson()
    {
        var theirs = _class.Folder.At("theirs.registry");
        File.Copy(_class.Registry, theirs);
        Answer(_class.Registry, "yes", isYes: true);
        Answer(theirs, "no", isYes: false);
        var run = _class.Run();
        Assert.Equal(1, run.Run("consent", "merge", _class.Registry, theirs, "--lang", "vi"));
        Assert.Contains("trái nhau", run.Error, StringComparison.Ordinal);
        var consents = Read(_class.Registry).People.SelectMany(person => person.Consents).Select(consent => consent.Id).ToList();
        Assert.Contains("yes", consents);
        Assert.Contains("no", consents);
        // Known by both copies now: the next merge is none of a new contradiction.
        Assert.Equal(0, _class.Run().Run("consent", "merge", theirs, _class.Registry));
    }

    private static void Answer(string registry, string id, bool isYes) =>
        new RegistryFile(registry, Secret.From(Encoding.UTF8.GetBytes(ClassOf32.Secret)).For("consent")).Append(
            known =>
            [
                new ConsentEntry
                {
                    Id = id, Subject = known.People.First().Entry.Id, Purpose = "honours", Channels = ["facebook"], Kinds = ["person-name"], Agreed = isYes,
                    ChildSigned = new DateOnly(2026, 9, 3), RepresentativeSigned = new DateOnly(2026, 9, 3), Relation = "mẹ", Way = "paper", Form = "DY-2026.1", PublishUntil = new DateOnly(2027, 7, 31), KeepUntil = new DateOnly(2028, 7, 31),
                },
            ],
            ClassOf32.Today);

    private static string[] Exception(int i, string registry) =>
    [
        Program, "consent", "exception", "--registry", registry, "--channel", "zalo", "--purpose", "contacts", "--kinds", "parent-phone-number", "--officer", "Lê Văn Giả Định",
        "--signed", "2026-09-01", "--as-of", "2026-09-05", "--until", FormattableString.Invariant($"2027-01-{i + 1:00}"),
    ];

    private static ConsentRegistry Read(string path) => new RegistryFile(path, Secret.From(Encoding.UTF8.GetBytes(ClassOf32.Secret)).For("consent")).Read();

    private void Commit(string message)
    {
        Git("add", "-A");
        Git("commit", "-q", "-m", message);
    }

    private void Git(params string[] arguments) => Run("git", ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false", .. arguments]);

    private void Run(string file, params string[] arguments)
    {
        using var process = Process.Start(Start(file, arguments)) ?? throw new InvalidOperationException("No process.");
        var output = process.StandardOutput.ReadToEndAsync();
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output.Result + said);
    }

    private ProcessStartInfo Start(string file, params string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = _class.Folder.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PIISCANNER_KEY"] = ClassOf32.Secret;
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        return start;
    }
}
