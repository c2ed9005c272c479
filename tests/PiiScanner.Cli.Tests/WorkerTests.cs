using System.IO.Compression;
using System.Text.Json;
using PiiScanner.Cli.Commands;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;
using PiiScanner.Reporting;
using PiiScanner.Scanning;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Workers;

namespace PiiScanner.Cli.Tests;

/// <summary>The program as its own worker.</summary>
public sealed class WorkerTests
{
    private static readonly ToolDescription Tool = new("1", "0", "1", null, null, null);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Scan_EverySampleThroughWorkers_GivesTheReportOfThisProcess(bool ownRules)
    {
        using var folder = new WorkFolder();
        foreach (var sample in Directory.EnumerateFiles(Path.Combine(SamplesTests.Root, "samples")).Where(path => ownRules == path.EndsWith("csv", StringComparison.Ordinal)))
        {
            File.Copy(sample, folder.At(Path.GetFileName(sample)));
        }

        var rules = ownRules ? Path.Combine(SamplesTests.Root, "rules") : null;
        var options = new ScanOptions { Paths = [folder.Root], Examine = new ExamineOptions { AsOf = (2026, 9, 5), ShowValues = ownRules, Profile = ownRules ? "strict" : "default", FingerprintKey = new PurposeKey([1, 2, 3]) }, Jobs = 2 };
        var services = new ServiceFactory().Create(rules);
        using var isolation = new IsolatedScans(WorkerCommand.Launch, new ScanWorkerSetup(options, rules));
        var here = new ScanRun(services.Formats, services.Examiner, options, services.Pictures).Run(Tool, null, CancellationToken.None);
        var outcomes = new FileWalker(options).Walk(options.Paths, CancellationToken.None).Entries
            .Select(entry => isolation.Scan(entry, new FileReport { Path = entry.Path, Status = FileStatus.Failed }, CancellationToken.None)).ToList();
        var people = new PeopleCount();
        foreach (var outcome in outcomes) people.Merge(outcome.People);
        var there = here with { Files = [.. outcomes.SelectMany(outcome => outcome.Files)], Subjects = people.Total };
        Assert.Equal(Json(here), Json(there));
        Assert.Contains("\"block\"", Json(there), StringComparison.Ordinal);
        Assert.Equal(Fingerprints(here), Fingerprints(there));
        Assert.DoesNotContain(null, Fingerprints(there));
    }

    private static IEnumerable<string?> Fingerprints(ScanReport report) => report.Files.SelectMany(file => file.Findings).Select(finding => finding.Fingerprint);

    [Fact]
    public void Scan_Archive_IsReadByWorkersAndReportedTheSameForAnyJobs()
    {
        using var folder = new WorkFolder();
        for (var i = 0; i < 3; i++)
        {
            using var zip = ZipFile.Open(folder.At($"{i}.zip"), ZipArchiveMode.Create);
            zip.CreateEntryFromFile(folder.Add($"in/{i}.csv", WorkFolder.Leak), "ds.csv");
        }

        var (one, many) = (new InProcess(), new InProcess());
        Assert.Equal(1, one.Run("scan", folder.Root, "--format", "json", "--jobs", "1"));
        Assert.Equal(1, many.Run("scan", folder.Root, "--format", "json", "--jobs", "3"));
        Assert.Equal(one.Output, many.Output);
        Assert.Contains("\"0.zip!ds.csv\"", one.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("reader-", one.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--timeout-per-file", "0")]
    [InlineData("--timeout-per-file", "5m")]
    [InlineData("--memory-per-file", "100")]
    public void Scan_LimitThatMakesNoSense_IsRefused(string option, string value)
    {
        var run = new InProcess();
        Assert.Equal(2, run.Run("scan", ".", option, value));
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", "Đọc tệp này lâu quá thời gian cho phép")]
    [InlineData("en", "took longer than allowed")]
    public void Scan_FileThatTakesLongerThanTheTimeout_IsNamedAsUnread_AndTheOthersAreRead(string language, string said)
    {
        using var folder = new WorkFolder();
        folder.Add("a.txt", "wait");
        folder.Add("b.csv", WorkFolder.Harmless);
        var run = new InProcess { Services = new WaitingServices() };
        Assert.Equal(3, run.Run("scan", folder.Root, "--timeout-per-file", "1", "--lang", language));
        Assert.Contains(said, run.Output, StringComparison.Ordinal);
        var again = new InProcess { Services = new WaitingServices() };
        Assert.Equal(3, again.Run("scan", folder.Root, "--timeout-per-file", "1", "--format", "json"));
        using var json = JsonDocument.Parse(again.Output);
        Assert.Equal(["failed", "scanned"], json.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("status").GetString()));
    }

    // Waits for the end of the time a file has where the file says so; without an end, until the test is lost.
    private sealed class WaitingServices : IServiceFactory, IExaminer
    {
        private readonly ServiceFactory _own = new();
        private readonly ScanServices _services;

        public WaitingServices() => _services = _own.Create(null);

        public ScanServices Create(string? rulesFolder, string? debugImages = null) => _services with { Examiner = this, Engine = null };

        public RuleSet ReadRules(string? rulesFolder) => _own.ReadRules(rulesFolder);

        public Examination Examine(Document document, ExamineOptions options, CancellationToken cancel)
        {
            if (document.Sections.SelectMany(section => section.AllBlocks()).Any(block => block.Text == "wait")) cancel.WaitHandle.WaitOne(TimeSpan.FromMinutes(1));
            cancel.ThrowIfCancellationRequested();
            return _services.Examiner.Examine(document, options, cancel);
        }
    }

    [Theory]
    [InlineData(64L << 30, 2, 2048)]
    [InlineData(4L << 30, 4, 819)]
    [InlineData(1L << 30, 8, 512)]
    [InlineData(0, 1, 512)]
    public void ScanMemory_SharesTheMachine(long machine, int jobs, int mebibytes) => Assert.Equal(mebibytes, Machine.ScanMemory.Share(machine, jobs));

    private static string Json(ScanReport report)
    {
        using var text = new StringWriter();
        (ReporterCatalog.Find("json") ?? throw new InvalidOperationException("No JSON reporter.")).Write(report, text, new ReportOptions());
        return text.ToString();
    }
}
